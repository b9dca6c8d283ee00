import type { Position, Range, Span } from './span.js';

const LF = 10;
const CR = 13;

/**
 * The line starts of a text. Lines end at LF, CRLF or a lone CR, as in the Language Server Protocol.
 * Keeps no reference to the text, so that the facts of a closed file can hold one.
 */
export class LineTable {
  readonly #starts: Uint32Array;
  readonly #length: number;
  /** The line break of the text, for what is written into it: that of its first line. */
  readonly eol: '\n' | '\r\n';

  constructor(text: string) {
    const first = text.indexOf('\n');
    this.eol = first > 0 && text.charCodeAt(first - 1) === CR ? '\r\n' : '\n';
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  /** Number of lines, at least one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset at which `line` begins; the length of the text for lines behind the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** The line that holds `offset`. */
  lineAt(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }

  /** The position of `offset`, clamped to the text. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.startOf(line) };
  }

  /** The offset of `position`, clamped to its line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    return Math.min(this.startOf(position.line) + Math.max(0, position.character), this.startOf(position.line + 1));
  }

  /** The range of `span`. */
  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

/** The index of the last of the ascending `values` that is not above `value`; 0 where all are. */
export function lastAtMost(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where lines are gathered before it is known how many there are; it grows with the longest text. */
let gathered = new Uint32Array(1024);

function lineStarts(text: string): Uint32Array {
  let count = 0;
  const note = (start: number): void => {
    if (count === gathered.length) {
      const longer = new Uint32Array(2 * count);
      longer.set(gathered);
      gathered = longer;
    }
    gathered[count++] = start;
  };
  note(0);
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) note(at + 1);
    return gathered.slice(0, count);
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) note(at + 1);
  }
  return gathered.slice(0, count);
}

/** The end of the line that begins at `start`, its line break excluded, given where the next one begins. */
export function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === LF) end--;
  if (end > start && text.charCodeAt(end - 1) === CR) end--;
  return end;
}
