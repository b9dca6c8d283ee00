import { lstatSync, opendirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isDocument } from '../engine/isms.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { Listing } from '../workspace/listing.js';
import { folderOf, nameOf } from '../workspace/paths.js';
import { IgnoreRules } from './ignoreRules.js';
import { readText } from './read.js';

/** More files than this are not listed; nothing is said then about files that are not there. */
const MAXIMUM_FILES = 200_000;
const MAXIMUM_DEPTH = 40;
/** Folders that hold no documents of a person, and often very many files. */
const CLOSED = new Set(['.git', '.hg', '.svn', 'node_modules', '.venv', 'venv', '__pycache__', '.vscode-test', '.terraform', '.cache', 'vendor']);

/** What is found in a folder, each by its path from the root. */
interface Found {
  /** All files by name, those that are ignored included: a link may lead there. */
  readonly files: string[];
  /** Those that facts are read from. */
  readonly documents: string[];
  /** What exists and is not looked into. */
  readonly closed: string[];
  /** The folders with a workspace file that is not ignored. */
  readonly ismsFolders: string[];
  truncated: boolean;
}

/** How far the way into a folder has come. */
interface Way {
  readonly rules: IgnoreRules;
  /** The folder or one above it is ignored, or belongs to another ISMS. */
  readonly ignored: boolean;
  /** Folders of other ISMSs, by their paths from the root. */
  readonly nested: ReadonlySet<string>;
  readonly depth: number;
}

type Kind = 'file' | 'folder' | 'link' | 'other';

/** The way that begins at the root of an ISMS. */
function wayFrom(nested: ReadonlySet<string>): Way {
  return { rules: new IgnoreRules(), ignored: false, nested, depth: 0 };
}

function nothingFound(): Found {
  return { files: [], documents: [], closed: [], ismsFolders: [], truncated: false };
}

/**
 * The files under a folder: all of them by name, and those that facts are read from. Symbolic links are not followed, so nothing outside is read. In
 * `nested`, folders of other ISMSs by their paths from the root, files are known by name only.
 */
export function discover(root: string, nested: ReadonlySet<string> = new Set()): { listing: Listing; documents: string[] } {
  const found = nothingFound();
  lookInto(root, '', wayFrom(nested), found);
  return { listing: new Listing(found.files, found.closed, found.truncated), documents: found.documents };
}

/** The folders at or below `root` that hold a workspace file, by their paths from the root, in order. */
export function ismsFoldersIn(root: string): string[] {
  const found = nothingFound();
  lookInto(root, '', wayFrom(new Set()), found);
  return found.ismsFolders.sort();
}

/** What `discover` finds at one path and below it; nothing where there is nothing. */
export function discoverAt(root: string, path: string, nested: ReadonlySet<string> = new Set()): Found {
  const found = nothingFound();
  const parts = path.split('/');
  let way = wayFrom(nested);
  for (let count = 1; count <= parts.length; count++) {
    const at = parts.slice(0, count).join('/');
    const kind = kindOf(join(root, at));
    const folder = parts.slice(0, count - 1).join('/');
    way = { ...way, rules: rulesIn(root, folder, way.rules) };
    if (count === parts.length || kind !== 'folder' || isClosed(parts[count - 1]!, way)) {
      // Nothing lies below what is no folder, but a link on the way exists and is not looked into.
      if (count === parts.length || kind === 'folder' || kind === 'link') look(root, at, kind, way, found);
      return found;
    }
    way = inside(at, way);
  }
  return found;
}

function lookInto(root: string, folder: string, way: Way, found: Found): void {
  const entries = readFolder(join(root, folder));
  const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  const inForce = own ? { ...way, rules: rulesIn(root, folder, way.rules) } : way;
  for (const entry of entries) {
    if (found.truncated) return;
    const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
    look(root, folder === '' ? entry.name : `${folder}/${entry.name}`, kind, inForce, found);
  }
}

/** Takes up one entry of a folder. */
function look(root: string, path: string, kind: Kind | undefined, way: Way, found: Found): void {
  switch (kind) {
    case 'link':
      // It exists, and what lies behind it is not looked at.
      found.files.push(path);
      found.closed.push(path);
      return;
    case 'folder':
      if (isClosed(nameOf(path), way)) found.closed.push(path);
      else lookInto(root, path, inside(path, way), found);
      return;
    case 'file':
      if (found.files.length >= MAXIMUM_FILES) {
        found.truncated = true;
        return;
      }
      found.files.push(path);
      if (way.ignored || !(isDocument(path) || isIsmsFile(path)) || way.rules.ignores(path)) return;
      if (isIsmsFile(path)) found.ismsFolders.push(folderOf(path));
      else found.documents.push(path);
      return;
    case 'other':
    case undefined:
  }
}

function isIsmsFile(path: string): boolean {
  return nameOf(path) === ISMS_FILE;
}

function isClosed(name: string, way: Way): boolean {
  return CLOSED.has(name) || way.depth >= MAXIMUM_DEPTH;
}

function inside(folder: string, way: Way): Way {
  return { ...way, ignored: way.ignored || way.nested.has(folder) || way.rules.ignores(`${folder}/`), depth: way.depth + 1 };
}

function rulesIn(root: string, folder: string, rules: IgnoreRules): IgnoreRules {
  const text = readText(join(root, folder, '.gitignore'));
  return text === undefined ? rules : rules.and(folder, text);
}

function kindOf(path: string): Kind | undefined {
  try {
    const stat = lstatSync(path);
    return stat.isSymbolicLink() ? 'link' : stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
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
