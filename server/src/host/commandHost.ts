import { existsSync, opendirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { CommandHost } from '../command/host.js';
import { loadControls } from '../standard/controls.js';
import { loadVocabulary } from '../standard/vocabulary.js';
import { RULES } from '../rules/registry.generated.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { systemToday } from './clock.js';
import { ismsRoots, pathFrom } from './ismsRoots.js';
import { openIsms } from './openIsms.js';
import { progressOn } from './progress.js';
import { createText, writeText } from './write.js';

/** The command line's view of this machine. */
export function createHost(): CommandHost {
  const progress = progressOn(process.stderr, () => performance.now());
  return {
    rules: RULES,
    today: systemToday(),
    // An empty NO_COLOR asks for nothing.
    colours: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    out(text) {
      progress.clear();
      process.stdout.write(text);
    },
    log(text) {
      progress.clear();
      process.stderr.write(text);
    },
    progress: (text) => progress.show(text),
    write: writeText,
    create: createText,
    outputAt,
    locate(argument) {
      const path = resolve(argument);
      if (!existsSync(path)) return undefined;
      if (statSync(path).isDirectory()) return canBeRead(path) ? { root: path, file: undefined } : undefined;
      const root = rootOf(dirname(path));
      return { root, file: pathFrom(root, path) };
    },
    rootsIn: (folder) => ismsRoots(folder).map((root) => ({ root, name: pathFrom(folder, root) || '.', here: hereOf(folder, root) })),
    open(root, today, roots) {
      const reader = { vocabulary: loadVocabulary(), catalogue: loadControls() };
      const isms = openIsms(root, {
        reader,
        rules: RULES,
        today,
        roots: roots.map((other) => other.root),
        failed: (code, error) => void process.stderr.write(`rule ${code} failed: ${error instanceof Error ? error.message : String(error)}\n`),
      });
      for (const { done, all } of isms.load()) progress.show(`reading ${done} of ${all}`);
      return isms;
    },
  };
}

/** The path of an ISMS from the working directory, or from the folder that was asked for where it lies outside. */
function hereOf(folder: string, root: string): string {
  const path = pathFrom(process.cwd(), root);
  return path === '..' || path.startsWith('../') || isAbsolute(path) ? pathFrom(folder, root) : path;
}

function outputAt(path: string, root: string): 'free' | 'taken' | 'inside' {
  const from = pathFrom(realpathSync(root), realPlace(resolve(path)));
  if (from !== '..' && !from.startsWith('../') && !isAbsolute(from)) return 'inside';
  return existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0) ? 'taken' : 'free';
}

/** Where a path that need not exist really lies. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
}

/** A folder that cannot be read would look like an empty one. */
function canBeRead(folder: string): boolean {
  try {
    opendirSync(folder).closeSync();
    return true;
  } catch {
    return false;
  }
}

/** The folder that a single file belongs to: the nearest one with a workspace file, else the repository, else its own folder. */
function rootOf(folder: string): string {
  let repository: string | undefined;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ISMS_FILE))) return at;
    if (repository === undefined && existsSync(join(at, '.git'))) repository = at;
    if (dirname(at) === at) return repository ?? folder;
  }
}
