import { findDate, type DateOrder } from '../standard/dates.js';
import { proseBit, type Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import { cellState } from './placeholder.js';
import type { DocumentView } from './view.js';
import type { Zones } from './zones.js';

const GRANTED = proseBit('granted');

/** A row of a sign-off table. */
export interface Signature extends Span {
  readonly name: string | undefined;
  readonly date: string | undefined;
  /** Whether the table has a place for a date. */
  readonly hasDate: boolean;
}

/** The rows of tables such as Role | Name | Signature | Date; those of somebody who approves come first. */
export function readSignatures(view: DocumentView, zones: Zones, vocabulary: Vocabulary, order: DateOrder | undefined): Signature[] {
  const found: { signature: Signature; approves: boolean }[] = [];
  for (const grid of view.grids) {
    if (grid.header.length < 2 || grid.header.length > 6 || grid.source === 'yaml' || grid.source === 'csv') continue;
    const columns = grid.header.map((cell) => columnMeanings(cell.plain, vocabulary));
    const at = (meaning: string): number => columns.findIndex((meanings) => meanings.includes(meaning));
    const signature = at('signature');
    const name = at('name');
    const date = at('date');
    const approver = at('approver');
    const isSignOff =
      (signature >= 0 && (name >= 0 || at('role') >= 0)) ||
      (zones.inControl(grid.start) && (name >= 0 || at('role') >= 0) && (date >= 0 || approver >= 0) && at('version') < 0);
    if (!isSignOff) continue;
    for (const row of grid.rows().slice(0, 30)) {
      const text = (index: number): string | undefined => {
        const value = index < 0 ? undefined : row.cells[index]?.plain.trim();
        return value !== undefined && cellState(value, vocabulary) === 'value' ? value : undefined;
      };
      const written = text(date);
      found.push({
        signature: {
          start: row.start,
          end: row.end,
          name: text(name),
          date: written === undefined ? undefined : findDate(written, vocabulary, order)?.iso,
          hasDate: date >= 0,
        },
        approves: row.cells.some((cell) => wordsOf(cell.plain).some((word) => ((vocabulary.prose.get(word) ?? 0) & GRANTED) !== 0)),
      });
    }
  }
  return found.sort((a, b) => Number(b.approves) - Number(a.approves)).map(({ signature }) => signature);
}
