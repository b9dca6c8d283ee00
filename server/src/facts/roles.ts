import type { Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings, looseColumnMeanings } from './columns.js';
import type { Grid } from './view.js';

/** Which columns of a table play which role. One column may play several, such as "Justification and evidence". */
export type ColumnRoles = ReadonlyMap<string, readonly number[]>;

/**
 * Finds the columns of a table by the meaning of their headers. Roles are given out in order; a column with one meaning plays one role,
 * a column that names several things plays each of them. What no header names exactly may go to a column that names it by its main word.
 */
export function assignRoles(grid: Pick<Grid, 'header'>, roles: readonly string[], vocabulary: Vocabulary): ColumnRoles {
  const found = new Map<string, readonly number[]>();
  const taken = new Set<number>();
  const give = (meanings: readonly (readonly string[])[], combined: readonly boolean[]): void => {
    for (const role of roles) {
      if (found.has(role)) continue;
      const columns = meanings.flatMap((names, index) => (names.includes(role) && (!taken.has(index) || combined[index]) ? [index] : []));
      if (columns.length === 0) continue;
      found.set(role, columns);
      for (const index of columns) taken.add(index);
    }
  };
  const exact = grid.header.map((cell) => columnMeanings(cell.plain, vocabulary));
  give(
    exact,
    grid.header.map((cell) => /[/&,+]|\s(?:and|und|et|y|e|en)\s/i.test(cell.plain)),
  );
  const open = grid.header.map((cell, index) => (exact[index]!.length > 0 || cell.plain.length > 60 ? [] : looseColumnMeanings(cell.plain, vocabulary)));
  if (open.some((meanings) => meanings.length > 0)) give(open, []);
  return found;
}
