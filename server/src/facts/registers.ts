import type { Vocabulary } from '../standard/vocabulary.js';
import type { CellFact, RegisterFacts, RegisterRow } from './facts.js';
import { assignRoles, type ColumnRoles } from './roles.js';
import type { DocumentView, Grid } from './view.js';

/** How a register is recognised: the roles of its columns, and which of them must be there. */
export interface RegisterShape {
  readonly kind: string;
  /** Roles in the order in which columns are given to them: the most telling first. */
  readonly roles: readonly string[];
  /** Of each group at least so many roles must have a column. */
  readonly needs: readonly { readonly of: readonly string[]; readonly count: number }[];
  /** YAML: keys that such a list usually stands under. */
  readonly keys: readonly string[];
}

/** The registers that are read. A new one is a line here and, for the reader of its rows, its roles in the vocabulary. */
export const REGISTER_SHAPES: readonly RegisterShape[] = [
  {
    kind: 'risk-register',
    roles: [
      'likelihood',
      'impact',
      'residual',
      'level',
      'treatment',
      'owner',
      'status',
      'date',
      'riskId',
      'riskTitle',
      'asset',
      'threat',
      'vulnerability',
      'control',
      'justification',
    ],
    needs: [
      { of: ['riskTitle', 'threat', 'asset', 'riskId'], count: 1 },
      { of: ['likelihood', 'impact', 'level', 'residual'], count: 2 },
      { of: ['riskId', 'treatment', 'owner', 'status', 'residual', 'control'], count: 1 },
    ],
    keys: ['risks', 'risk_register', 'riskRegister', 'register', 'risiken', 'risques', 'riesgos'],
  },
];

/** The registers that a document holds, in the order of their tables. */
export function readRegisters(view: DocumentView, vocabulary: Vocabulary): RegisterFacts[] {
  return view.grids.flatMap((grid) => {
    for (const shape of REGISTER_SHAPES) {
      const columns = assignRoles(grid, shape.roles, vocabulary);
      if (fits(columns, shape)) return [{ kind: shape.kind, rows: rowsOf(grid, columns), span: { start: grid.start, end: grid.end } }];
    }
    return [];
  });
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
        const cell = indices.map((index) => row.cells[index]).find((found) => found !== undefined);
        if (cell) cells[role] = { text: cell.plain.trim(), span: { start: cell.start, end: cell.end } };
      }
      return { start: row.start, end: row.end, cells };
    })
    .filter((row) => Object.values(row.cells).some((cell) => cell.text !== ''));
}
