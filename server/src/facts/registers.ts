import type { Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings } from './columns.js';
import type { CellFact, RegisterFacts, RegisterRow } from './facts.js';
import { recordGrids } from './recordGrid.js';
import { MINIMUM_COLUMNS, REGISTER_SHAPES, type RegisterShape } from './registerShapes.js';
import { assignRoles, type ColumnRoles } from './roles.js';
import type { DocumentView, Grid } from './view.js';

/** The registers that a document holds, in the order of their tables. */
export function readRegisters(view: DocumentView, vocabulary: Vocabulary): RegisterFacts[] {
  return [...view.grids, ...recordGrids(view)].flatMap((grid) => {
    if (grid.header.length < MINIMUM_COLUMNS) return [];
    const known = new Set(grid.header.flatMap((cell) => columnMeanings(cell.plain, vocabulary)));
    const shape = REGISTER_SHAPES.find((candidate) => mayFit(known, candidate) && fits(assignRoles(grid, candidate.roles, vocabulary), candidate));
    if (!shape) return [];
    const rows = rowsOf(grid, assignRoles(grid, shape.roles, vocabulary));
    return rows.length === 0 ? [] : [{ kind: shape.kind, rows, span: { start: grid.start, end: grid.end } }];
  });
}

/** Whether what makes a register at all is named exactly: the first need. The rest may be named by its main word. */
function mayFit(known: ReadonlySet<string>, shape: RegisterShape): boolean {
  return shape.needs[0]!.of.some((role) => known.has(role));
}

function fits(columns: ColumnRoles, shape: RegisterShape): boolean {
  return shape.needs.every(({ of, count }) => of.filter((role) => columns.has(role)).length >= count);
}

function rowsOf(grid: Grid, columns: ColumnRoles): RegisterRow[] {
  return grid
    .rows()
    .map((row) => {
      const cells: Record<string, CellFact> = {};
      for (const [role, indices] of columns) {
        const found = indices.flatMap((index) => row.cells[index] ?? []);
        const cell = found.find((candidate) => candidate.plain.trim() !== '') ?? found[0];
        if (cell) cells[role] = { text: cell.plain.trim(), span: { start: cell.start, end: cell.end } };
      }
      return { start: row.start, end: row.end, cells };
    })
    .filter((row) => Object.values(row.cells).some((cell) => cell.text !== ''));
}
