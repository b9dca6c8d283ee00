import type { ControlList, ControlListCell, ControlListKind, ControlListRow } from '../facts/controlLists.js';
import type { DocumentFacts } from '../facts/facts.js';
import { addInterval } from '../standard/dates.js';

/** The lists of a kind that a document keeps; a template keeps none. */
function listsOf(document: DocumentFacts, kind: ControlListKind): readonly ControlList[] {
  return document.template ? [] : (document.governance?.lists ?? []).filter((list) => list.kind === kind);
}

/** The rows of the lists of a kind. */
export function rowsOf(document: DocumentFacts, kind: ControlListKind): readonly ControlListRow[] {
  return listsOf(document, kind).flatMap((list) => list.rows);
}

/** Whether the column is there and the cell says nothing. */
export function isLeftOut(cell: ControlListCell | undefined): cell is ControlListCell {
  return cell?.isEmpty === true;
}

/** The date of a cell that has passed; a month has passed with its last day. */
export function pastDate(cell: ControlListCell | undefined, today: string): string | undefined {
  const date = cell?.date;
  return date !== undefined && addInterval(date, 'P0D') < today ? date : undefined;
}
