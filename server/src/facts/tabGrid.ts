import { lazyGrid } from './lazyGrid.js';
import { plainText, type RichText } from './richText.js';
import type { Grid, GridRow } from './view.js';

/** A table pasted as text has at least this many lines and columns. */
const MINIMUM_LINES = 3;
const MINIMUM_COLUMNS = 3;

/** The tables that a paragraph holds as tab-separated lines, the first line being the header. `lines` holds pairs of start and end. */
export function tabGrids(text: string, lines: readonly number[]): Grid[] {
  const grids: Grid[] = [];
  let rows: GridRow[] = [];
  const finish = (): void => {
    const [header, ...body] = rows;
    if (header && rows.length >= MINIMUM_LINES) {
      grids.push(
        lazyGrid({
          source: 'tabs',
          start: header.start,
          end: rows[rows.length - 1]!.end,
          header: header.cells,
          count: body.length,
          row: (index) => body[index]!,
        }),
      );
    }
    rows = [];
  };
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const cells = splitTabs(text, lines[i]!, lines[i + 1]!);
    if (cells.length < MINIMUM_COLUMNS) finish();
    else rows.push({ start: lines[i]!, end: lines[i + 1]!, cells });
  }
  finish();
  return grids;
}

function splitTabs(text: string, start: number, end: number): RichText[] {
  const cells: RichText[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split('\t')) {
    cells.push(plainText(piece, from, from + piece.length));
    from += piece.length + 1;
  }
  return cells;
}
