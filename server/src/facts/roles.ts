import type { Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings } from './columns.js';
import type { Grid } from './view.js';

/** Which columns of a table play which role. One column may play several, such as "Justification and evidence". */
export type ColumnRoles = ReadonlyMap<string, readonly number[]>;

/**
 * Finds the columns of a table by the meaning of their headers. Roles are given out in order; a column with one meaning plays one role,
 * a column that names several things plays each of them.
 */
export function assignRoles(grid: Grid, roles: readonly string[], vocabulary: Vocabulary): ColumnRoles {
  const meanings = grid.header.map((cell) => columnMeanings(cell.plain, vocabulary));
  const combined = grid.header.map((cell) => /[/&,+]|\s(?:and|und|et|y|e|en)\s/i.test(cell.plain));
  const taken = new Set<number>();
  const found = new Map<string, number[]>();
  for (const role of roles) {
    const columns: number[] = [];
    meanings.forEach((names, index) => {
      if (!names.includes(role)) return;
      if (taken.has(index) && !combined[index]) return;
      columns.push(index);
    });
    if (columns.length === 0) continue;
    found.set(role, columns);
    for (const index of columns) taken.add(index);
  }
  return found;
}
