import type { SoaRow, SoaTable } from './facts.js';
import type { DocumentView } from './view.js';

/** The tables and lists that rows of the SoA stand in, with the meaning of their columns as those rows show it. */
export function soaTables(view: DocumentView, rows: readonly SoaRow[]): SoaTable[] {
  return view.grids.flatMap((grid): SoaTable[] => {
    const row = rows.find((candidate) => candidate.start >= grid.start && candidate.end <= grid.end);
    const line = row && grid.rows().find((candidate) => candidate.start <= row.idSpan.start && row.idSpan.start <= candidate.end);
    if (!row || !line) return [];
    const roles = Object.entries({ ...row.cells, control: { span: row.idSpan } });
    const columns = line.cells.map((cell) => roles.find(([, { span }]) => span.start >= cell.start && span.end <= Math.max(cell.end, cell.start + 1))?.[0]);
    return [{ source: grid.source, columns, start: grid.start, end: grid.end }];
  });
}
