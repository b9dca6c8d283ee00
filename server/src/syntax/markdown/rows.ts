import type { Span } from '../../text/span.js';
import { skipBlanks, trimEnd } from './lineStart.js';

const PIPE = 124;
const BACKSLASH = 92;

/** The cells of a table row: their trimmed content between unescaped pipes, the outer pipes optional. Of an empty cell it is all of its blanks. */
export function splitRow(text: string, start: number, end: number): readonly Span[] {
  const cells: Span[] = [];
  let at = skipBlanks(text, start, end);
  const stop = trimEnd(text, at, end);
  if (at < stop && text.charCodeAt(at) === PIPE) at++;
  let from = at;
  for (; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE) {
      cells.push(trimmed(text, from, at));
      from = at + 1;
    }
  }
  if (from < stop || cells.length === 0) cells.push(trimmed(text, from, stop));
  return cells;
}

/** The number of cells of a row that may be the head of a table; a lone pipe is none. */
export function countCells(text: string, start: number, end: number): number {
  return end - start === 1 && text.charCodeAt(start) === PIPE ? 0 : splitRow(text, start, end).length;
}

function trimmed(text: string, start: number, end: number): Span {
  const from = skipBlanks(text, start, end);
  return from >= end ? { start, end } : { start: from, end: trimEnd(text, from, end) };
}
