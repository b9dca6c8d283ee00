import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that the generator writes: its path from the root of the project and its whole content. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** The files that are not below `folder` as they should be. */
export function staleIn(folder: string, files: readonly GeneratedFile[]): GeneratedFile[] {
  return files.filter(({ path, content }) => {
    const file = join(folder, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
}

/** Writes the files below `folder`. */
export function writeIn(folder: string, files: readonly GeneratedFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
