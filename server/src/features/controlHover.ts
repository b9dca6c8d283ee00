import type { DocumentFacts, EvidenceItem, SoaRow } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { touches } from '../text/span.js';
import { evidenceDestination } from '../workspace/targets.js';
import type { Workspace } from '../workspace/workspace.js';
import { link, listed, plain, short, type Address, type HoverContent } from './markdown.js';

const THEMES: Readonly<Record<string, string>> = { organizational: 'Organizational', people: 'People', physical: 'Physical', technological: 'Technological' };
/** So many rows, documents and pieces of evidence are shown; more are a number. */
const MAXIMUM_ROWS = 3;
const MAXIMUM_LISTED = 5;
/** So much of a justification is shown, in characters. */
const JUSTIFICATION = 200;

/** The id of a control at a place in a document. */
export interface ControlAt {
  readonly id: string;
  readonly edition: SoaRow['edition'];
  readonly start: number;
  readonly end: number;
}

/** The control whose id stands at `offset`: in a row of the Statement of Applicability, or cited. */
export function controlAt(document: DocumentFacts, offset: number): ControlAt | undefined {
  const row = document.soa?.rows.find((candidate) => touches(candidate.idSpan, offset));
  if (row) return { id: row.id, edition: row.edition, start: row.idSpan.start, end: row.idSpan.end };
  return document.citations.find((candidate) => touches(candidate, offset));
}

/** The card of the control that is cited at `offset`: its title, what it asks in our words, its row of the SoA, and who else speaks of it. */
export function controlHover(
  document: DocumentFacts,
  offset: number,
  workspace: Workspace,
  catalogue: ControlCatalogue,
  address: Address,
): HoverContent | undefined {
  const control = controlAt(document, offset);
  if (!control) return undefined;
  const { id, edition, start, end } = control;
  const markdown = edition === '2013' ? oldControl(id, catalogue) : controlCard(id, workspace, catalogue, address, document.path);
  return { markdown, span: { start, end } };
}

/** What is known of a control of the 2022 edition, as Markdown. `from` is the document that it is asked from. */
export function controlCard(id: string, workspace: Workspace, catalogue: ControlCatalogue, address: Address, from?: string): string {
  const control = catalogue.controls2022.get(id);
  if (!control) return `**${plain(id)}** is not a control of ISO/IEC 27001:2022.`;
  const parts = [`**${id} ${control.title}**`, `${THEMES[control.theme] ?? control.theme} control`, control.summary];
  const rows = workspace.soas().flatMap((soa) => soa.rows.filter(({ row }) => row.id === id));
  for (const { row, document } of rows.slice(0, MAXIMUM_ROWS)) parts.push('---', ...soaLines(row, document, workspace, address));
  if (rows.length === 0) parts.push('---', 'Not found in a Statement of Applicability.');
  const citing = workspace.citing(id).filter((document) => document.path !== from && !document.soa && !document.template);
  if (citing.length > 0)
    parts.push(
      `Also in: ${listed(
        citing.map((document) => documentLink(document, id, address)),
        MAXIMUM_LISTED,
      )}`,
    );
  return parts.join('\n\n');
}

function soaLines(row: SoaRow, document: DocumentFacts, workspace: Workspace, address: Address): string[] {
  const applicable = row.applicable === null ? 'undecided' : row.applicable ? 'applicable' : 'left out';
  const head = [`In the Statement of Applicability: **${applicable}**`, ...statusOf(row), ...(row.owner === undefined ? [] : [`owner: ${plain(row.owner)}`])];
  const justification = row.cells['justification']?.text ?? '';
  return [
    `${head.join(', ')} (${link(document.fields.title.value ?? document.path, address(document.path, row.idSpan))})`,
    ...(justification === '' ? [] : [`${row.applicable === false ? 'Left out because' : 'Because'}: ${short(justification, JUSTIFICATION)}`]),
    ...itemLine('Described in', row.policies, document, workspace, address),
    ...(row.evidence.length === 0 && row.applicable === true && row.cells['evidence']
      ? ['Evidence: none yet']
      : itemLine('Evidence', row.evidence, document, workspace, address)),
  ];
}

/** A control that is left out needs no status. */
function statusOf({ applicable, status, statusText }: SoaRow): string[] {
  if (statusText !== undefined) return [`status: ${plain(statusText)}`];
  return applicable === false ? [] : [status === 'absent' ? 'no status' : `status: ${plain(status)}`];
}

function itemLine(label: string, items: readonly EvidenceItem[], document: DocumentFacts, workspace: Workspace, address: Address): string[] {
  if (items.length === 0) return [];
  const shown = items.map((item) => {
    const destination = evidenceDestination(document, item, workspace);
    switch (destination.kind) {
      case 'found':
        return link(workspace.document(destination.path)?.fields.title.value ?? item.text, address(destination.path));
      case 'no-anchor':
        return link(item.text, address(destination.path));
      case 'missing':
        return `${short(item.text, JUSTIFICATION)} (not found)`;
      case 'unknown':
        return short(item.text, JUSTIFICATION);
    }
  });
  return [`${label}: ${listed(shown, MAXIMUM_LISTED)}`];
}

function documentLink(document: DocumentFacts, id: string, address: Address): string {
  const place = document.citations.find((citation) => citation.id === id);
  return link(document.fields.title.value ?? document.path, address(document.path, place));
}

function oldControl(id: string, catalogue: ControlCatalogue): string {
  const control = catalogue.controls2013.get(id);
  if (control) {
    const now = control.successors.map((successor) => `${successor} ${catalogue.controls2022.get(successor)?.title ?? ''}`.trim());
    return `**${id} ${control.title}** is a control of ISO/IEC 27001:2013.\n\nIn the 2022 edition: ${now.join(', ')}.`;
  }
  const group = catalogue.groups2013.get(id);
  return group === undefined ? `**${plain(id)}** exists in no edition of ISO/IEC 27001.` : `**${id} ${group}** is a group of controls of ISO/IEC 27001:2013.`;
}
