import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import { mentionedIds, riskKey } from '../facts/riskIds.js';
import type { RiskRow } from '../facts/riskFacts.js';
import type { Span } from '../text/span.js';
import type { Workspace } from '../workspace/workspace.js';

/** Cells of a risk that name the controls against it. */
const CONTROL_CELLS = ['control', 'treatment', 'action', 'existing'] as const;

/** The controls of the 2022 edition that a risk or a treatment names, with their places. */
export function controlsOf(row: RiskRow, document: DocumentFacts): readonly (Span & { readonly id: string })[] {
  // A row of a plan says what is done, in whichever column.
  const cells = row.source === 'plan' ? [row] : CONTROL_CELLS.flatMap((role) => row.cells[role]?.span ?? []);
  return document.citations.filter(
    (citation) =>
      citation.edition === '2022' &&
      citation.level === 'control' &&
      citation.known &&
      cells.some(({ start, end }) => start <= citation.start && citation.end <= end),
  );
}

/** The ids of risks that a row of the Statement of Applicability gives as its reason, each in one spelling. */
export function risksOf(row: SoaRow): readonly { readonly key: string; readonly written: string }[] {
  const written = row.risks.map((risk) => ({ key: riskKey(risk), written: risk }));
  const inText = mentionedIds(row.cells['justification']?.text ?? '').map((key) => ({ key, written: key }));
  return [...written, ...inText.filter(({ key }) => !written.some((other) => other.key === key))];
}

/** What comes before the number of an id: `R` of `R-7`. */
export function prefixOf(key: string): string {
  return /^\D*/.exec(key)![0].replace(/-$/, '');
}

/** The rows of all statements that decide about a control. */
export function decisionsOn(control: string, workspace: Workspace): readonly { readonly document: DocumentFacts; readonly row: SoaRow }[] {
  return workspace.soas().flatMap((soa) => soa.rows.filter(({ row }) => row.id === control && row.edition === '2022'));
}
