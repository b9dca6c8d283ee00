import { folderOf, nameOf } from './paths.js';

/** The files that exist under the root of an ISMS, read or not. */
export class Listing {
  readonly #files: ReadonlySet<string>;
  readonly #folders = new Set<string>(['']);
  readonly #byLowerCase = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();
  /** Folders that exist and were not looked into. */
  readonly #closed: ReadonlySet<string>;
  /** Not every file was listed, because there are too many. */
  readonly truncated: boolean;

  constructor(files: Iterable<string>, closed: Iterable<string> = [], truncated = false) {
    this.#files = new Set(files);
    this.#closed = new Set(closed);
    this.truncated = truncated;
    for (const path of this.#files) {
      this.#byLowerCase.set(path.toLowerCase(), path);
      const name = nameOf(path).toLowerCase();
      const same = this.#byName.get(name);
      if (same) same.push(path);
      else this.#byName.set(name, [path]);
      for (let folder = folderOf(path); !this.#folders.has(folder); folder = folderOf(folder)) this.#folders.add(folder);
    }
  }

  /** All files, in no particular order. */
  get files(): ReadonlySet<string> {
    return this.#files;
  }

  /** Whether there is a file or folder at `path`; undefined where nobody looked. */
  has(path: string): boolean | undefined {
    if (this.#files.has(path) || this.#folders.has(path)) return true;
    for (let folder = path; folder !== ''; folder = folderOf(folder)) if (this.#closed.has(folder)) return undefined;
    return this.truncated ? undefined : false;
  }

  /** The file whose path differs from `path` by case alone. */
  inOtherCase(path: string): string | undefined {
    return this.#byLowerCase.get(path.toLowerCase());
  }

  /** The files of a name, wherever they are, case aside. */
  named(name: string): readonly string[] {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }

  /** The files at the paths and below them. */
  atOrBelow(paths: readonly string[]): string[] {
    const known = new Set(paths.filter((path) => this.has(path) === true));
    if (known.size === 0) return [];
    if ([...known].every((path) => this.#files.has(path))) return [...known];
    return [...this.#files].filter((path) => isAtOrBelow(path, known));
  }

  /** The same listing without what is at the paths and below them. */
  without(paths: readonly string[]): Listing {
    const gone = new Set(paths);
    const files = new Set(this.atOrBelow(paths));
    const closed = [...this.#closed].filter((path) => isAtOrBelow(path, gone));
    if (files.size + closed.length === 0) return this;
    return new Listing(
      [...this.#files].filter((path) => !files.has(path)),
      [...this.#closed].filter((path) => !closed.includes(path)),
      this.truncated,
    );
  }

  /** The same listing with more files, and with more folders that were not looked into. */
  with(files: readonly string[], closed: readonly string[]): Listing {
    if (files.every((path) => this.#files.has(path)) && closed.every((path) => this.#closed.has(path))) return this;
    return new Listing([...this.#files, ...files], [...this.#closed, ...closed], this.truncated);
  }
}

function isAtOrBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = folderOf(at)) if (folders.has(at)) return true;
  return false;
}
