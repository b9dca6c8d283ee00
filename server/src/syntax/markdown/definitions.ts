import { skipBlanks } from './lineStart.js';

/** `[label]: destination "title"` of CommonMark; a label longer than this is none. */
const MAXIMUM_LABEL = 999;

const FIRST_LINE =
  /^\[((?:[^[\]\\]|\\.)+)\]:[ \t]*(?:(<(?:[^<>\\]|\\.)*>|[^\s<]\S*)(?:[ \t]+("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t]*)?$/;
const DESTINATION = /^(?:<(?:[^<>\\]|\\.)*>|[^\s<]\S*)(?:[ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t]*$/;
const TITLE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))[ \t]*$/;

/**
 * Where a link definition at entry `from` of the paragraph's `lines` (pairs of start and end) ends, as an entry of `lines`; `from` when there is none.
 * A destination or a title may stand on a line of its own; a title over several lines is not read.
 */
export function definitionEnd(text: string, lines: readonly number[], from: number): number {
  const start = lines[from];
  const end = lines[from + 1];
  if (start === undefined || end === undefined || text[start] !== '[' || text[start + 1] === '^') return from;
  if (end - start > 4 * MAXIMUM_LABEL) return from;
  const first = FIRST_LINE.exec(text.slice(start, end));
  if (!first || first[1]!.length > MAXIMUM_LABEL || first[1]!.trim() === '') return from;
  let next = from + 2;
  if (first[2] === undefined) {
    const line = lineAt(text, lines, next);
    if (line === undefined || !DESTINATION.test(line) || !isBalanced(line)) return from;
    next += 2;
    if (/["')][ \t]*$/.test(line) && /\s/.test(line.trim())) return next;
  } else if (!isBalanced(first[2])) return from;
  else if (first[3] !== undefined) return next;
  const title = lineAt(text, lines, next);
  return title !== undefined && TITLE.test(title) ? next + 2 : next;
}

/** Whether every parenthesis of the destination at the start of `line` has its partner, which one without angle brackets needs. */
function isBalanced(line: string): boolean {
  if (line.startsWith('<')) return true;
  let depth = 0;
  for (let at = 0; at < line.length && !/\s/.test(line[at]!); at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '(') depth++;
    else if (line[at] === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

function lineAt(text: string, lines: readonly number[], entry: number): string | undefined {
  const start = lines[entry];
  const end = lines[entry + 1];
  if (start === undefined || end === undefined || end - start > 4 * MAXIMUM_LABEL) return undefined;
  return text.slice(skipBlanks(text, start, end), end);
}

/** A link definition taken apart: its label, its destination and where that stands. */
export interface Definition {
  readonly label: string;
  readonly destination: string;
  readonly start: number;
  readonly end: number;
}

/** The definition that a block of kind `definition` holds. */
export function readDefinition(text: string, lines: readonly number[]): Definition | undefined {
  const start = lines[0]!;
  const first = FIRST_LINE.exec(text.slice(start, lines[1]));
  if (!first) return undefined;
  const label = first[1]!;
  let raw = first[2];
  let at = raw === undefined ? -1 : start + first[0].indexOf(raw, label.length + 3);
  if (raw === undefined) {
    const line = text.slice(lines[2], lines[3]);
    raw = /^(?:<(?:[^<>\\]|\\.)*>|\S+)/.exec(line)?.[0] ?? '';
    at = lines[2] ?? start;
  }
  const pointed = raw.startsWith('<');
  return {
    label: normaliseLabel(label),
    destination: pointed ? raw.slice(1, -1) : raw,
    start: pointed ? at + 1 : at,
    end: at + raw.length - (pointed ? 1 : 0),
  };
}

/** Labels match without regard to case and to runs of white space. */
export function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
