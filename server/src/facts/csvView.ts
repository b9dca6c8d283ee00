import type { LineTable } from '../text/lines.js';
import { lineEnd } from '../text/lines.js';
import { lazyGrid } from './lazyGrid.js';
import { Reading } from './reading.js';
import { plainText, type RichText } from './richText.js';
import { plainStretch, type DocumentView, type Grid, type GridRow } from './view.js';

/** Rows behind this number are not read. */
const MAXIMUM_ROWS = 100_000;
/** So many lines are looked at for the delimiter and the header. */
const FIRST_LINES = 15;

/** The view of a CSV file: one table. Comma, semicolon, bar or tab, whichever the first lines have most of; quotes as in RFC 4180. */
export function csvView(text: string, lines: LineTable): DocumentView {
  const first = text.slice(0, lineEnd(text, 0, lines.startOf(Math.min(lines.count, FIRST_LINES))));
  const rows = readRows(text, delimiterOf(first));
  const [header, ...body] = rows.slice(headerAt(rows));
  const grids: Grid[] = header
    ? [
        lazyGrid({
          source: 'csv',
          start: header.start,
          end: rows[rows.length - 1]!.end,
          header: header.cells,
          count: body.length,
          row: (index) => body[index]!,
        }),
      ]
    : [];
  return {
    format: 'csv',
    text,
    reading: new Reading(text, []),
    front: [],
    frontMap: undefined,
    headings: [],
    remark: undefined,
    passages: [],
    grids,
    pictures: [],
    fences: 0,
    prose: rows.map(plainStretch),
    links: () => [],
  };
}

/** Exported sheets may begin with a title and a few facts: the header is the first row that is about as wide as the rows below it. */
function headerAt(rows: readonly GridRow[]): number {
  const widths = rows.slice(0, FIRST_LINES).map((row) => row.cells.filter((cell) => cell.plain.trim() !== '').length);
  const widest = Math.max(0, ...widths);
  return Math.max(
    0,
    widths.findIndex((width) => width >= widest * 0.6),
  );
}

function delimiterOf(line: string): string {
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function readRows(text: string, delimiter: string): GridRow[] {
  const rows: GridRow[] = [];
  let cells: RichText[] = [];
  let at = 0;
  let rowStart = 0;
  const endRow = (end: number): void => {
    if (cells.some((cell) => cell.plain.trim() !== '')) rows.push({ start: rowStart, end, cells });
    cells = [];
  };
  while (at < text.length && rows.length < MAXIMUM_ROWS) {
    const cell = readCell(text, at, delimiter);
    cells.push(cell.text);
    at = cell.next;
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      cells.push(plainText('', at, at));
    }
    endRow(cell.text.end);
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rowStart = at;
  }
  if (cells.length > 0) endRow(at);
  return rows;
}

function readCell(text: string, at: number, delimiter: string): { text: RichText; next: number } {
  if (text[at] === '"') {
    const close = closingQuote(text, at + 1);
    const value = text.slice(at + 1, close).replaceAll('""', '"');
    const next = Math.min(endOfPlain(text, Math.min(close + 1, text.length), delimiter), text.length);
    return { text: plainText(value, at + 1, close), next };
  }
  const end = endOfPlain(text, at, delimiter);
  const raw = text.slice(at, end);
  const start = at + (raw.length - raw.trimStart().length);
  const trimmed = raw.trim();
  return { text: plainText(trimmed, start, start + trimmed.length), next: end };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
