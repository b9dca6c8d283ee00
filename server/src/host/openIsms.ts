import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { Isms, type Files } from '../engine/isms.js';
import type { Reader } from '../facts/readDocument.js';
import type { Rule } from '../rules/rule.js';
import { discover, discoverAt } from './discover.js';
import { pathFrom } from './ismsRoots.js';
import { readText } from './read.js';

/** How to open an ISMS. */
export interface OpenOptions {
  readonly reader: Reader;
  readonly rules: readonly Rule[];
  readonly today: string;
  /** The folders of all ISMSs that are known; in those below the root nothing is read, for it belongs to them. */
  readonly roots?: readonly string[];
  failed(code: string, error: unknown): void;
}

/** The ISMS in a folder of this machine. Nothing is read before it is loaded. */
export function openIsms(root: string, { roots = [], ...options }: OpenOptions): Isms {
  return new Isms({ ...options, files: filesIn(root, nestedIn(root, roots)) });
}

/** The folders among `roots` that lie below `root`, by their paths from there. */
function nestedIn(root: string, roots: readonly string[]): ReadonlySet<string> {
  return new Set(roots.map((other) => pathFrom(root, other)).filter((path) => path !== '' && path !== '..' && !path.startsWith('../') && !isAbsolute(path)));
}

function filesIn(root: string, nested: ReadonlySet<string>): Files {
  // Folders that are known to lie inside, until something changes on disk: a folder can become a symbolic link.
  const inside = new Set<string>();
  return {
    list() {
      inside.clear();
      return discover(root, nested);
    },
    listAt(path) {
      inside.clear();
      return discoverAt(root, path, nested);
    },
    read(path) {
      const file = join(root, path);
      const folder = dirname(file);
      if (!inside.has(folder)) {
        if (!liesIn(root, folder)) return undefined;
        inside.add(folder);
      }
      return readText(file);
    },
  };
}

/** Whether a folder really lies under `root`: a symbolic link on the way can lead anywhere. */
function liesIn(root: string, folder: string): boolean {
  const real = realPath(root);
  const found = realPath(folder);
  return real !== undefined && found !== undefined && (found === real || found.startsWith(real.endsWith(sep) ? real : real + sep));
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
