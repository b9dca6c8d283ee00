import type { Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings } from './columns.js';
import { fieldState } from './placeholder.js';
import type { DocumentView, Grid } from './view.js';

/** Who answers for another document: "Document | Owner" in the page about roles, or in the list of documents. */
export interface Assignment {
  /** The target of the link to the document, as written. */
  readonly target: string;
  readonly owner: string;
}

/** Rows that link a document, of all rows, that make a table one about documents. */
const MOST = 0.6;
const MAXIMUM_ROWS = 500;

/** The owners that tables of documents name. */
export function readAssignments(view: DocumentView, vocabulary: Vocabulary): readonly Assignment[] {
  return view.grids.flatMap((grid) => ownersIn(grid, vocabulary));
}

function ownersIn(grid: Grid, vocabulary: Vocabulary): readonly Assignment[] {
  const owner = grid.header.findIndex((cell) => columnMeanings(cell.plain, vocabulary).includes('owner'));
  if (owner === -1 || grid.header.length > 8) return [];
  // Rows of controls and of risks link evidence, not what their owner keeps.
  if (grid.header.some((cell) => columnMeanings(cell.plain, vocabulary).some((meaning) => meaning === 'control' || meaning === 'riskId'))) return [];
  const rows = grid.rows().slice(0, MAXIMUM_ROWS);
  const found = rows.flatMap(({ cells }) => {
    const name = cells[owner]?.plain.trim() ?? '';
    const links = cells.flatMap((cell, index) => (index === owner ? [] : cell.links.filter((link) => !link.image)));
    const [only] = links;
    return only && links.length === 1 && fieldState(name, vocabulary) === 'value' ? [{ target: only.target, owner: name }] : [];
  });
  return found.length >= 2 && found.length >= rows.length * MOST ? found : [];
}
