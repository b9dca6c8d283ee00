import type { LineTable } from '../text/lines.js';
import type { Span } from '../text/span.js';

/** A comment that hides findings by their code, with the reason. */
export interface Directive extends Span {
  readonly scope: 'line' | 'file';
  readonly codes: readonly ({ readonly text: string } & Span)[];
  /** The last day on which it counts, as it is written; undefined where it has none. */
  readonly until: string | undefined;
  /** As it is written; empty where none is given. */
  readonly reason: string;
  /** The lines whose findings it hides, both included; of a whole file all of them. */
  readonly firstLine: number;
  readonly lastLine: number;
}

const WORD = 'isms-ignore';
const SYNTAX = /^isms-ignore(-file)?(?![\w-])[ \t]*([\w.,* \t-]*)(:?)/;
const UNTIL = /(?:^|\s)until[ \t]+(\S+)[ \t]*$/;
const CODE = /[\w*][\w.*-]*/g;
/** A comment of a person is shorter than this. */
const MAXIMUM_COMMENT = 2000;

/**
 * The directives in a text, in order. `commentAt` says how a comment is written at an offset: HTML comments in Markdown, `#` in YAML and front matter,
 * undefined where the text is code or has no comments.
 */
export function readDirectives(text: string, lines: LineTable, commentAt: (offset: number) => 'html' | 'hash' | undefined): Directive[] {
  const found: Directive[] = [];
  for (let at = text.indexOf(WORD); at !== -1; at = text.indexOf(WORD, at + WORD.length)) {
    const kind = commentAt(at);
    const comment = kind === 'html' ? htmlComment(text, at) : kind === 'hash' ? hashComment(text, at, lines) : undefined;
    if (!comment) continue;
    const directive = readOne(text, at, comment, lines);
    if (directive) found.push(directive);
    at = Math.max(at, comment.end - WORD.length);
  }
  return found;
}

/** The comment that begins with the word at `at`. */
function htmlComment(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  if (!text.startsWith('<!--', start - 4)) return undefined;
  start -= 4;
  // In a code span it is an example.
  if (endsInCode(text, start)) return undefined;
  const end = text.slice(at, at + MAXIMUM_COMMENT).indexOf('-->');
  return end === -1 ? undefined : { start, end: at + end + 3 };
}

/** Whether a run of backticks opens a code span on the line of `at` that does not end before it. */
function endsInCode(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  let open = 0;
  for (const [run] of text.slice(start, at).matchAll(/`+/g)) {
    if (open === 0) open = run.length;
    else if (open === run.length) open = 0;
  }
  return open > 0;
}

function hashComment(text: string, at: number, lines: LineTable): Span | undefined {
  const line = lines.lineAt(at);
  const before = text.slice(lines.startOf(line), at);
  if (!/(?:^|\s)#+[ \t]*$/.test(before)) return undefined;
  const next = lines.startOf(line + 1);
  let end = Math.min(next, at + MAXIMUM_COMMENT);
  while (end > at && /[\r\n]/.test(text[end - 1]!)) end--;
  return { start: lines.startOf(line) + before.lastIndexOf('#'), end };
}

function readOne(text: string, at: number, comment: Span, lines: LineTable): Directive | undefined {
  const content = text.slice(at, comment.end).replace(/-->$/, '');
  const match = SYNTAX.exec(content);
  if (!match) return undefined;
  const [whole, file, words = '', colon] = match;
  const reason = colon === '' ? '' : content.slice(whole.length).trim();
  const until = UNTIL.exec(words);
  const listed = until ? words.slice(0, until.index) : words;
  const from = at + whole.length - (colon ?? '').length - words.length;
  const codes = [...listed.matchAll(CODE)].map((code) => ({ text: code[0], start: from + code.index, end: from + code.index + code[0].length }));
  return {
    ...comment,
    scope: file === undefined ? 'line' : 'file',
    codes,
    until: until?.[1],
    reason,
    ...coveredLines(text, comment, file !== undefined, lines),
  };
}

/** A comment beside other text counts for its own lines, one that stands alone for the next line that is not empty as well. */
function coveredLines(text: string, comment: Span, file: boolean, lines: LineTable): { firstLine: number; lastLine: number } {
  if (file) return { firstLine: 0, lastLine: lines.count - 1 };
  const firstLine = lines.lineAt(comment.start);
  const lastLine = lines.lineAt(comment.end);
  const beside = text.slice(lines.startOf(firstLine), comment.start) + text.slice(comment.end, lines.startOf(lastLine + 1));
  if (beside.trim() !== '') return { firstLine, lastLine };
  let next = lastLine + 1;
  while (next < lines.count - 1 && text.slice(lines.startOf(next), lines.startOf(next + 1)).trim() === '') next++;
  return { firstLine, lastLine: next };
}
