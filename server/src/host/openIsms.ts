import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Isms, type Files } from '../engine/isms.js';
import type { Reader } from '../facts/readDocument.js';
import type { Rule } from '../rules/rule.js';
import { discover } from './discover.js';
import { readText } from './read.js';

/** The ISMS in a folder of this machine. Nothing is read before it is loaded. */
export function openIsms(
  root: string,
  options: { readonly reader: Reader; readonly rules: readonly Rule[]; readonly today: string; failed(code: string, error: unknown): void },
): Isms {
  const inside = insideOf(root);
  const files: Files = {
    list: () => discover(root),
    read: (path) => (inside(dirname(join(root, path))) ? readText(join(root, path)) : undefined),
  };
  return new Isms({ ...options, files });
}

/** Whether a folder really lies under `root`: a symbolic link on the way can lead anywhere. */
function insideOf(root: string): (folder: string) => boolean {
  const real = realPath(root);
  const known = new Map<string, boolean>();
  return (folder) => {
    let inside = known.get(folder);
    if (inside === undefined) {
      const found = realPath(folder);
      inside = real !== undefined && found !== undefined && (found === real || found.startsWith(real.endsWith(sep) ? real : real + sep));
      known.set(folder, inside);
    }
    return inside;
  };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
