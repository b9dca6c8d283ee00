/**
 * What the start of a line opens: one function a construct of CommonMark, each total and linear in the line.
 * `at` is the first character that is not indentation, `end` the end of the line.
 */

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const PARENTHESIS = 41;
const UNDERSCORE = 95;
const EQUALS = 61;
const BACKTICK = 96;
const TILDE = 126;
const PIPE = 124;
const COLON = 58;

export function isBlankCode(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

/** `## Title ##`: the level and the content without the closing sequence. */
export function atxHeading(text: string, at: number, end: number): { level: number; start: number; end: number } | undefined {
  let level = 0;
  while (at + level < end && text.charCodeAt(at + level) === HASH) level++;
  if (level === 0 || level > 6) return undefined;
  const after = at + level;
  if (after < end && !isBlankCode(text.charCodeAt(after))) return undefined;
  const start = skipBlanks(text, after, end);
  let stop = trimEnd(text, start, end);
  let closing = stop;
  while (closing > start && text.charCodeAt(closing - 1) === HASH) closing--;
  if (closing === start) stop = start;
  else if (closing < stop && isBlankCode(text.charCodeAt(closing - 1))) stop = trimEnd(text, start, closing);
  return { level, start, end: stop };
}

/** `---`, `* * *`, `___`: three or more of one of them and nothing else. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at);
  if (marker !== HYPHEN && marker !== STAR && marker !== UNDERSCORE) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === marker) count++;
    else if (!isBlankCode(code)) return false;
  }
  return count >= 3;
}

/** The level of a setext underline (1 for `===`, 2 for `---`), or 0. */
export function setextLevel(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  if (marker !== EQUALS && marker !== HYPHEN) return 0;
  let i = at;
  while (i < end && text.charCodeAt(i) === marker) i++;
  return skipBlanks(text, i, end) === end ? (marker === EQUALS ? 1 : 2) : 0;
}

/** Three or more backticks or tildes; an info string in backticks holds no backtick. */
export function fenceOpening(text: string, at: number, end: number): { marker: number; length: number; info: string } | undefined {
  const marker = text.charCodeAt(at);
  if (marker !== BACKTICK && marker !== TILDE) return undefined;
  let length = 0;
  while (at + length < end && text.charCodeAt(at + length) === marker) length++;
  if (length < 3) return undefined;
  const rest = text.slice(at + length, Math.min(end, at + length + 200));
  if (marker === BACKTICK && (rest.includes('`') || (rest.length === 200 && text.slice(at + length, end).includes('`')))) return undefined;
  return { marker, length, info: rest.trim().split(/\s/, 1)[0] ?? '' };
}

export function isFenceClosing(text: string, at: number, end: number, marker: number, length: number): boolean {
  let count = 0;
  while (at + count < end && text.charCodeAt(at + count) === marker) count++;
  return count >= length && skipBlanks(text, at + count, end) === end;
}

/** A bullet or a number with `.` or `)`; the end of the marker, whether it is a number, and whether it may interrupt a paragraph. */
export function listMarker(text: string, at: number, end: number): { end: number; ordered: boolean; type: number; interrupts: boolean } | undefined {
  const code = text.charCodeAt(at);
  let after = at + 1;
  let ordered = false;
  let type = code;
  let startsAtOne = true;
  if (code !== HYPHEN && code !== STAR && code !== PLUS) {
    after = at;
    while (after < end && after - at < 10 && isDigit(text.charCodeAt(after))) after++;
    const digits = after - at;
    if (digits === 0 || digits > 9) return undefined;
    type = text.charCodeAt(after);
    if (after >= end || (type !== DOT && type !== PARENTHESIS)) return undefined;
    startsAtOne = digits === 1 && code === 49;
    ordered = true;
    after++;
  }
  if (after < end && !isBlankCode(text.charCodeAt(after))) return undefined;
  const empty = skipBlanks(text, after, end) === end;
  return { end: after, ordered, type, interrupts: startsAtOne && !empty };
}

/** Whether the line is the second line of a GFM table: cells of hyphens with optional colons. Returns the number of cells, or 0. */
export function delimiterCells(text: string, at: number, end: number): number {
  let cells = 0;
  let i = at;
  let pipes = 0;
  let colons = 0;
  if (text.charCodeAt(i) === PIPE) {
    pipes++;
    i++;
  }
  for (;;) {
    i = skipBlanks(text, i, end);
    if (i >= end) break;
    if (text.charCodeAt(i) === COLON) {
      colons++;
      i++;
    }
    let hyphens = 0;
    while (i < end && text.charCodeAt(i) === HYPHEN) {
      hyphens++;
      i++;
    }
    if (hyphens === 0) return 0;
    if (i < end && text.charCodeAt(i) === COLON) {
      colons++;
      i++;
    }
    i = skipBlanks(text, i, end);
    cells++;
    if (i >= end) break;
    if (text.charCodeAt(i) !== PIPE) return 0;
    pipes++;
    i++;
  }
  return cells > 0 && pipes + colons > 0 ? cells : 0;
}
