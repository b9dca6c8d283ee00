import { lazyGrid } from './lazyGrid.js';
import { plainText, type RichText } from './richText.js';
import type { Grid, GridRow } from './view.js';

/** The line of dashes under the header of a table whose columns are aligned by blanks, as word processors are converted. */
const RULE = /^ *-{2,}(?: +-{2,})+ *$/;

/** The tables that a paragraph holds as aligned text: a header, a line of dashes, rows. `lines` holds pairs of start and end. */
export function alignedGrids(text: string, lines: readonly number[]): Grid[] {
  for (let i = 2; i + 1 < lines.length; i += 2) {
    const rule = wholeLine(text, lines[i]!, lines[i + 1]!);
    if (!RULE.test(rule.text)) continue;
    const columns = [...rule.text.matchAll(/-+/g)].map((match) => match.index);
    const header = cut(text, lines[i - 2]!, lines[i - 1]!, columns);
    const rows: GridRow[] = [];
    for (let row = i + 2; row + 1 < lines.length; row += 2)
      rows.push({ start: lines[row]!, end: lines[row + 1]!, cells: cut(text, lines[row]!, lines[row + 1]!, columns) });
    return [lazyGrid({ source: 'tabs', start: lines[i - 2]!, end: lines[lines.length - 1]!, header, count: rows.length, row: (index) => rows[index]! })];
  }
  return [];
}

/** A line with its indentation, which the paragraph has left out. */
function wholeLine(text: string, start: number, end: number): { text: string; start: number } {
  let from = start;
  while (from > 0 && text[from - 1] === ' ') from--;
  return { text: text.slice(from, end), start: from };
}

function cut(text: string, start: number, end: number, columns: readonly number[]): RichText[] {
  const line = wholeLine(text, start, end);
  return columns.map((column, index) => {
    const raw = line.text.slice(column, columns[index + 1] ?? line.text.length);
    const from = line.start + column + (raw.length - raw.trimStart().length);
    const trimmed = raw.trim();
    return plainText(trimmed, from, from + trimmed.length);
  });
}
