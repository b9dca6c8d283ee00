import { join, relative, sep } from 'node:path';
import { ismsFoldersIn } from './discover.js';

/**
 * The folders of the ISMSs at or below `folder`, in order: those that hold an isms.yaml which git does not ignore. Where there is none, `folder` itself; so
 * a repository with several of them and none at its top has exactly those.
 */
export function ismsRoots(folder: string): string[] {
  const found = ismsFoldersIn(folder);
  return found.length === 0 ? [folder] : found.map((path) => join(folder, path));
}

/** The path of `inner` from `folder`, with `/`; empty for the folder itself. */
export function pathFrom(folder: string, inner: string): string {
  return relative(folder, inner).split(sep).join('/');
}
