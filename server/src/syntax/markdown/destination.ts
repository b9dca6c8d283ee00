import { skipBlanks } from './lineStart.js';

/** Where a link points to, as written, without angle brackets. */
export interface Destination {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Offset behind the closing parenthesis. */
  readonly closed: number;
}

const TITLE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))/s;
/** A destination and title longer than this is no link. */
const MAXIMUM = 4000;

/** Reads `(destination "title")` with the opening parenthesis at `open`. */
export function readDestination(source: string, open: number): Destination | undefined {
  const limit = Math.min(source.length, open + MAXIMUM);
  let at = skipWhite(source, open + 1, limit);
  let start = at;
  let end: number;
  if (source[at] === '<') {
    start = ++at;
    while (at < limit && source[at] !== '>' && source[at] !== '\n' && source[at] !== '<') at += source[at] === '\\' ? 2 : 1;
    if (source[at] !== '>') return undefined;
    end = at++;
  } else {
    let depth = 0;
    for (; at < limit; at++) {
      const code = source.charCodeAt(at);
      if (code === 92) at++;
      else if (code === 40) {
        if (++depth > 32) return undefined;
      } else if (code === 41) {
        if (depth-- === 0) break;
      } else if (code <= 32 || code === 127) break;
    }
    if (depth > 0) return undefined;
    end = Math.min(at, limit);
  }
  const behind = skipWhite(source, at, limit);
  let close = behind;
  if (behind > at) {
    const title = TITLE.exec(source.slice(behind, limit));
    if (title) close = skipWhite(source, behind + title[0].length, limit);
  }
  if (source[close] !== ')') return undefined;
  return { value: source.slice(start, end), start, end, closed: close + 1 };
}

function skipWhite(source: string, at: number, end: number): number {
  at = skipBlanks(source, at, end);
  return source[at] === '\n' ? skipBlanks(source, at + 1, end) : at;
}
