import type { RowForm, SoaRow, SoaTable } from './facts.js';
import type { DocumentView, Grid, GridRow } from './view.js';

/** The tables and lists that rows of the SoA stand in, with the meaning of their columns as those rows show it. */
export function soaTables(view: DocumentView, rows: readonly SoaRow[]): SoaTable[] {
  return view.grids.flatMap((grid): SoaTable[] => {
    const row = rows.find((candidate) => candidate.idSpan.start >= grid.start && candidate.idSpan.end <= grid.end);
    const line = row && grid.rows().find((candidate) => candidate.cells.some(({ start }) => start === row.idSpan.start));
    if (!row || !line) return [];
    const roles = Object.entries({ ...row.cells, control: { span: row.idSpan } });
    const columns =
      grid.source === 'yaml'
        ? grid.header.map((_, index) => yamlRole(grid, index, rows))
        : line.cells.map((cell) => roles.find(([, { span }]) => span.start >= cell.start && span.end <= Math.max(cell.end, cell.start + 1))?.[0]);
    return [
      {
        source: grid.source,
        columns,
        headers: grid.header.map((cell) => cell.plain.trim()),
        form: formOf(grid, row, line, view.text),
        repeats: repeatsOf(grid, rows, view.text),
        quotedBlanks: grid.source === 'yaml' ? quotedBlanksOf(rows, view.text) : [],
        start: grid.start,
        end: grid.end,
      },
    ];
  });
}

/** Keys that an entry does not have are all found at its start, so a column is told by an entry that has the key. */
function yamlRole(grid: Grid, column: number, rows: readonly SoaRow[]): string | undefined {
  const line = grid.rows().find((candidate) => {
    const cell = candidate.cells[column];
    return cell !== undefined && cell.start !== candidate.start && rows.some((row) => row.start === candidate.start);
  });
  const start = line?.cells[column]?.start;
  const row = line && rows.find((candidate) => candidate.start === line.start);
  if (!row) return undefined;
  if (row.idSpan.start === start) return 'control';
  return Object.entries(row.cells).find(([, { span }]) => span.start === start)?.[0];
}

function formOf(grid: Grid, row: SoaRow, line: GridRow, text: string): RowForm {
  const first = grid.source === 'yaml' ? Math.min(row.start, row.idSpan.start) : (line.cells[0]?.start ?? line.start);
  const lead = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  if (grid.source === 'yaml') return { lead, between: '', layout: yamlLayout(grid, row, text) };
  const [one, two] = line.cells;
  return { lead, between: one && two ? text.slice(one.end, two.start) : '', layout: 'cells' };
}

function yamlLayout(grid: Grid, row: SoaRow, text: string): RowForm['layout'] {
  const keyed = row.idSpan.start <= row.start && grid.header[0]?.plain === 'id';
  if (keyed && row.idSpan.start === row.start) return 'word';
  const braces = text[row.start] === '{';
  if (keyed) return braces ? 'keyed-braces' : 'keyed';
  return braces ? 'braces' : 'block';
}

/** The rows of a control that repeat an earlier row of the same table. */
function repeatsOf(grid: Grid, rows: readonly SoaRow[], text: string): number[] {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  const seen = new Set<string>();
  const repeats = new Set<number>();
  const starts = new Set<number>();
  for (const row of rows) {
    if (counts.get(row.id)! < 2 || row.idSpan.start < grid.start || row.idSpan.end > grid.end || starts.has(row.start)) continue;
    starts.add(row.start);
    const source = text.slice(Math.min(row.start, row.idSpan.start), row.end).trim();
    if (seen.has(source)) repeats.add(row.start);
    seen.add(source);
  }
  return [...repeats];
}

function quotedBlanksOf(rows: readonly SoaRow[], text: string): number[] {
  return rows.flatMap((row) =>
    Object.values(row.cells).flatMap(({ span }) =>
      span.start === span.end && /^(?:""|'')$/.test(text.slice(span.start - 1, span.start + 1)) ? [span.start] : [],
    ),
  );
}
