import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';

/** A cell with so many words beside the decision may hold the reason, whatever its column is called. */
const WORDS_OF_A_REASON = 3;
/** Columns that never hold a reason. */
const NO_REASON: ReadonlySet<string> = new Set(['control', 'title', 'applicable', 'excluded', 'status', 'owner', 'date', 'theme', 'justification']);
/** So many ids stand in a message one by one; more are a number. */
const MAXIMUM_LISTED = 40;

/** The rows of a document that decide about a control and that rules look at: none in a template. */
export function controlRows(document: DocumentFacts): readonly SoaRow[] {
  if (!document.soa || document.template) return [];
  return document.soa.rows.filter((row) => row.level === 'control');
}

/** The title of a control of the 2022 edition, or what the row calls it. */
export function titleOfRow(row: SoaRow, catalogue: ControlCatalogue): string {
  return (row.edition === '2022' ? catalogue.controls2022.get(row.id)?.title : undefined) ?? row.title ?? '';
}

/** Remarks, evidence and the like can carry the reason; a miss costs less than a false alarm. */
export function hasReasonElsewhere(row: SoaRow): boolean {
  return Object.entries(row.cells).some(
    ([role, cell]) => !NO_REASON.has(role) && cell.text.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length >= WORDS_OF_A_REASON,
  );
}

/** Whether one column holds both a value and the reason, so that text in it may be either. */
export function sharesColumn(row: SoaRow, role: string): boolean {
  const cell = row.cells[role];
  return Object.entries(row.cells).some(
    ([other, { text, span }]) => other !== role && (other === 'justification' || other === 'method') && text !== '' && span.start === cell?.span.start,
  );
}

/** Ids for a message: `A.5.1, A.5.4–A.5.9, A.8.1`, in the order of the catalogue. */
export function listOfControls(ids: readonly string[], catalogue: ControlCatalogue): string {
  const order = [...catalogue.controls2022.keys()];
  const wanted = new Set(ids);
  const known = order.filter((id) => wanted.has(id));
  const runs: string[][] = [];
  for (const id of known) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && order.indexOf(id) === order.indexOf(last) + 1 && themeOf(id) === themeOf(last)) run.push(id);
    else runs.push([id]);
  }
  const others = [...wanted].filter((id) => !catalogue.controls2022.has(id));
  const parts = [...runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)!}` : run.join(', '))), ...others];
  return parts.length > MAXIMUM_LISTED ? `${parts.slice(0, MAXIMUM_LISTED).join(', ')} and others` : parts.join(', ');
}

/** The theme of an id: 5 of `A.5.15`. */
export function themeOf(id: string): string {
  return id.split('.')[1] ?? '';
}

/** The rows of controls that the statement calls implemented. */
export function implementedRows(document: DocumentFacts): readonly SoaRow[] {
  return controlRows(document).filter((row) => row.applicable !== false && row.status === 'implemented');
}

/** Whether the statement has a column of a meaning at all. */
export function hasColumn(document: DocumentFacts, role: string): boolean {
  return document.soa?.columns.includes(role) ?? false;
}
