import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Isms, type Files } from '../engine/isms.js';
import type { Reader } from '../facts/readDocument.js';
import type { Rule } from '../rules/rule.js';
import { discover, discoverAt } from './discover.js';
import { readText } from './read.js';

/** The ISMS in a folder of this machine. Nothing is read before it is loaded. */
export function openIsms(
  root: string,
  options: { readonly reader: Reader; readonly rules: readonly Rule[]; readonly today: string; failed(code: string, error: unknown): void },
): Isms {
  return new Isms({ ...options, files: filesIn(root) });
}

function filesIn(root: string): Files {
  // Folders that are known to lie inside, until something changes on disk: a folder can become a symbolic link.
  const inside = new Set<string>();
  return {
    list() {
      inside.clear();
      return discover(root);
    },
    listAt(path) {
      inside.clear();
      return discoverAt(root, path);
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
