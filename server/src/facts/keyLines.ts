import type { Span } from '../text/span.js';
import type { RichText } from './richText.js';
import type { DocumentView, Grid, Heading } from './view.js';

/** A label and what stands behind it: `- **Status:** Implemented`, a row of a two-column table, a heading and the lines under it. */
export interface KeyValue {
  readonly key: string;
  readonly value: RichText;
}

/** So many paragraphs under one heading or list item are looked at. */
const MAXIMUM_PASSAGES = 60;
const KEY = /^[^\p{L}\n:：]{0,12}(\p{L}[^:：\n]{1,50})[:：]\s*/u;
const BESIDE = /(?<!\s)\s+[|·•‖]\s+/gu;

/** The labels with values that stand in a stretch of a document, in their order. An empty label takes the list below it. */
export function keyValues(view: DocumentView, stretch: Span): KeyValue[] {
  const found: KeyValue[] = [];
  let open: string | undefined;
  const parts = [
    ...within(view.passages, stretch)
      .slice(0, MAXIMUM_PASSAGES)
      .map((passage) => ({ start: passage.start, passage })),
    ...within(view.headings, stretch).map((heading) => ({ start: heading.start, heading })),
    ...view.grids
      .filter((grid) => grid.start >= stretch.start && grid.start < stretch.end && grid.header.length === 2)
      .map((grid) => ({ start: grid.start, grid })),
  ].sort((a, b) => a.start - b.start);
  for (const part of parts) {
    if ('heading' in part) {
      if (part.heading.kind !== 'bold') open = part.heading.text;
    } else if ('grid' in part) found.push(...pairsOf(part.grid));
    else open = readLines(part.passage.text(), open, found);
  }
  return found;
}

/** The items of a list in order of place that start in a stretch. */
export function within<T extends Span>(list: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < list.length && list[at]!.start < end; at++) found.push(list[at]!);
  return found;
}

/** The rows of a two-column table, its header among them: `| Status | Implemented |` may stand there too. */
function pairsOf(grid: Grid): KeyValue[] {
  return [{ cells: grid.header }, ...grid.rows()].flatMap(({ cells }) => {
    const [key, value] = cells;
    return key && value && key.plain.length < 60 ? [{ key: key.plain.replace(/[:：]\s*$/, ''), value }] : [];
  });
}

/** The labels with values in the lines of one text. */
export function keyValuesIn(text: RichText): KeyValue[] {
  const found: KeyValue[] = [];
  readLines(text, undefined, found);
  return found;
}

/** Reads the lines of a text; answers the label that waits for its value. */
function readLines(text: RichText, open: string | undefined, found: KeyValue[]): string | undefined {
  let waiting = open;
  let from = 0;
  for (const line of text.plain.split('\n')) {
    let at = from;
    for (const piece of piecesOf(line)) {
      const match = KEY.exec(piece);
      const start = at + (match?.[0].length ?? 0);
      const value = partOf(text, start, at + piece.length);
      if (match && value.plain.trim() !== '') found.push({ key: match[1]!.trim(), value });
      else if (match) {
        found.push({ key: match[1]!.trim(), value });
        waiting = match[1]!.trim();
      } else if (waiting !== undefined && piece.trim() !== '') found.push({ key: waiting, value });
      if (match && value.plain.trim() !== '') waiting = undefined;
      at += piece.length;
    }
    from += line.length + 1;
  }
  return waiting;
}

/** Several pairs on one line: `Status: Implemented | Owner: CISO`. The pieces cover the line. */
function piecesOf(line: string): string[] {
  if (!/[|·•‖]/.test(line)) return [line];
  const pieces: string[] = [];
  let from = 0;
  for (const match of line.matchAll(BESIDE)) {
    pieces.push(line.slice(from, match.index));
    pieces.push(match[0]);
    from = match.index + match[0].length;
  }
  pieces.push(line.slice(from));
  return pieces;
}

/** Part of a text with the links and code in it. */
export function partOf(text: RichText, start: number, end: number): RichText {
  const from = text.offsetOf(start);
  const to = end > start ? text.offsetOf(end - 1) + 1 : from;
  return {
    plain: text.plain.slice(start, end),
    start: from,
    end: to,
    strong: [],
    codes: text.codes.filter((code) => code.start >= start && code.end <= end).map((code) => ({ start: code.start - start, end: code.end - start })),
    links: text.links.filter((link) => link.start >= from - 1 && link.start < to + 1),
    offsetOf: (at) => text.offsetOf(start + at),
  };
}

/** Where what belongs to a heading ends: the next of the headings that are of its sort, or the end of its section. */
export function regionOf(heading: Heading, next: Heading | undefined, view: DocumentView): Span {
  const end = Math.min(next?.start ?? view.text.length, heading.sectionEnd > heading.end ? heading.sectionEnd : view.text.length);
  return { start: heading.end, end };
}
