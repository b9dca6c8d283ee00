import { opendirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isDocument } from '../engine/isms.js';
import { Listing } from '../workspace/listing.js';

/** More files than this are not listed; nothing is said then about files that are not there. */
const MAXIMUM_FILES = 200_000;
const MAXIMUM_DEPTH = 40;
/** Folders that hold no documents of a person, and often very many files. */
const CLOSED = new Set(['.git', '.hg', '.svn', 'node_modules', '.venv', 'venv', '__pycache__', '.vscode-test', '.terraform', '.cache', 'vendor']);

/** The files under a folder: all of them by name, and those that facts are read from. Symbolic links are not followed, so nothing outside is read. */
export function discover(root: string): { listing: Listing; documents: string[] } {
  const files: string[] = [];
  const documents: string[] = [];
  const closed: string[] = [];
  let truncated = false;

  const walk = (folder: string, rules: readonly { at: string; rule: Ignore }[], depth: number, hidden: boolean): void => {
    const entries = readFolder(join(root, folder));
    const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile()) ? readIgnore(join(root, folder, '.gitignore')) : undefined;
    const inForce = own ? [...rules, { at: folder, rule: own }] : rules;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        // It exists, and what lies behind it is not looked at.
        files.push(path);
        closed.push(path);
        continue;
      }
      if (entry.isDirectory()) {
        if (CLOSED.has(entry.name) || depth >= MAXIMUM_DEPTH) closed.push(path);
        else walk(path, inForce, depth + 1, hidden || isIgnored(path + '/', inForce));
      } else if (entry.isFile()) {
        if (files.length >= MAXIMUM_FILES) {
          truncated = true;
          return;
        }
        files.push(path);
        if (!hidden && isDocument(path) && !isIgnored(path, inForce)) documents.push(path);
      }
    }
  };
  walk('', [], 0, false);
  return { listing: new Listing(files, closed, truncated), documents };
}

/** The entries of a folder by name; none when it cannot be read. */
function readFolder(folder: string): Dirent[] {
  try {
    const directory = opendirSync(folder);
    const entries: Dirent[] = [];
    for (let entry = directory.readSync(); entry; entry = directory.readSync()) entries.push(entry);
    directory.closeSync();
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function readIgnore(file: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isIgnored(path: string, rules: readonly { at: string; rule: Ignore }[]): boolean {
  let ignored = false;
  for (const { at, rule } of rules) {
    const relative = at === '' ? path : path.slice(at.length + 1);
    const { ignored: yes, unignored } = rule.test(relative);
    if (yes) ignored = true;
    if (unignored) ignored = false;
  }
  return ignored;
}
