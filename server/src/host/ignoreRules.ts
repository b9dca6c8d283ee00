import ignore, { type Ignore } from 'ignore';

/**
 * The rules of the `.gitignore` files from the root down to one folder, as git applies them: the last rule that matches a path wins, one in a
 * deeper folder counts as later, and what lies in an ignored folder cannot come back. Case counts on every machine, so that all of them read the same files.
 */
export class IgnoreRules {
  readonly #lines: readonly string[];
  readonly #matcher: Ignore;

  constructor(lines: readonly string[] = []) {
    this.#lines = lines;
    this.#matcher = ignore({ ignoreCase: false }).add([...lines]);
  }

  /** These rules and those of the `.gitignore` file in `folder`. */
  and(folder: string, text: string): IgnoreRules {
    const own = text.split(/\r?\n/).flatMap((line) => (folder === '' ? line : (fromRoot(line, folder) ?? [])));
    return new IgnoreRules([...this.#lines, ...own]);
  }

  /** Whether a path is ignored; that of a folder ends with `/`. */
  ignores(path: string): boolean {
    return this.#matcher.ignores(path);
  }
}

/** A line of the `.gitignore` file in `folder` as the file at the root would write it. */
function fromRoot(line: string, folder: string): string | undefined {
  if (line.startsWith('#') || line.trim() === '') return undefined;
  const negated = line.startsWith('!');
  const pattern = negated ? line.slice(1) : line;
  const at = `/${folder.replace(/[\\*?[\]!# ]/g, '\\$&')}/`;
  // A slash at the start or in the middle ties a pattern to its folder; else it holds at any depth.
  const tied = pattern.replace(/\/\s*$/, '').includes('/');
  return `${negated ? '!' : ''}${at}${tied ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}
