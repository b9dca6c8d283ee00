import type { Severity } from '../server/src/rules/rule.js';

/** A place in a file: zero-based lines, characters in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A finding that an annotation line asks for. */
export interface Expected extends Place {
  readonly severity: Severity;
  readonly code: string;
  /** What it is about, for findings without a place. */
  readonly at?: string;
}

/** A workspace written in one string. */
export interface Fixture {
  /** Texts by path, without annotations and without the cursor. */
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly Expected[];
  /** Where `$0` stood: the path and the offset. */
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
}

const SEPARATOR = /^\/\/- \/(\S.*)$/;
/** Under this line stand the findings on the folder, one a line: `error doc.mandatory-missing scope`. */
const FOLDER = '//- .';
const FOLDER_FINDING = /^(error|warning|information|hint) ([a-z]+\.[a-z-]+) (.+)$/;
const NOWHERE = { line: 0, character: 0 };
const ANNOTATION = /^( *)(\^+) (error|warning|information|hint) ([a-z]+\.[a-z-]+)$/;

/**
 * Reads the notation of all tests: `//- /path/of/file.md` starts a file, `$0` is the cursor, and a line such as
 * `    ^^^^ warning doc.review-overdue` asks for a finding under the line above. Both are taken out before anything is read.
 */
export function parseFixture(text: string): Fixture {
  const files = new Map<string, string>();
  const expected: Expected[] = [];
  let cursor: Fixture['cursor'];
  let path: string | undefined;
  let lines: string[] = [];
  const end = (): void => {
    if (path === undefined) return;
    const content = lines.join('\n');
    const at = content.indexOf('$0');
    if (at >= 0) cursor = { path, offset: at };
    if (files.has(path)) throw new Error(`the fixture has two files ${path}`);
    files.set(path, at < 0 ? content : content.slice(0, at) + content.slice(at + 2));
  };
  let onFolder = false;
  for (const line of text.replace(/^\n/, '').split('\n')) {
    if (line === FOLDER) {
      end();
      path = undefined;
      onFolder = true;
      continue;
    }
    const folderFinding = onFolder ? FOLDER_FINDING.exec(line) : null;
    if (folderFinding) {
      expected.push({ path: '.', start: NOWHERE, end: NOWHERE, severity: folderFinding[1] as Severity, code: folderFinding[2]!, at: folderFinding[3]! });
      continue;
    }
    const separator = SEPARATOR.exec(line);
    if (separator) {
      end();
      path = separator[1]!;
      onFolder = false;
      lines = [];
      continue;
    }
    if (path === undefined) {
      if (line.trim() === '') continue;
      throw new Error(`the fixture does not start with "//- /path": ${line}`);
    }
    const annotation = ANNOTATION.exec(line);
    if (!annotation) {
      if (/^ *\^/.test(line)) throw new Error(`not an annotation: ${line}`);
      lines.push(line);
      continue;
    }
    const [, indent = '', carets = '', severity, code = ''] = annotation;
    const above = lines.length - 1;
    if (above < 0) throw new Error(`an annotation without a line above: ${line}`);
    expected.push({
      path,
      start: { line: above, character: indent.length },
      end: { line: above, character: indent.length + carets.length },
      severity: severity as Severity,
      code,
    });
  }
  end();
  return { files, expected, cursor };
}
