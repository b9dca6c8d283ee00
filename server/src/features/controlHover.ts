import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { touches, type Span } from '../text/span.js';
import type { Workspace } from '../workspace/workspace.js';

/** What a hover shows, as Markdown, and for which stretch. */
export interface HoverContent {
  readonly markdown: string;
  readonly span: Span;
}

const THEMES: Readonly<Record<string, string>> = { organizational: 'Organizational', people: 'People', physical: 'Physical', technological: 'Technological' };

/** The card of the control that is cited at `offset`: its title, what it asks in our words, and its row of the SoA. */
export function controlHover(document: DocumentFacts, offset: number, workspace: Workspace, catalogue: ControlCatalogue): HoverContent | undefined {
  const row = document.soa?.rows.find((candidate) => touches(candidate.idSpan, offset));
  const citation = document.citations.find((candidate) => touches(candidate, offset));
  const id = row?.id ?? citation?.id;
  const span = row?.idSpan ?? citation;
  if (id === undefined || span === undefined) return undefined;
  const markdown = (row ?? citation)!.edition === '2013' ? oldControl(id, catalogue) : currentControl(id, workspace, catalogue);
  return markdown === undefined ? undefined : { markdown, span: { start: span.start, end: span.end } };
}

function currentControl(id: string, workspace: Workspace, catalogue: ControlCatalogue): string | undefined {
  const control = catalogue.controls2022.get(id);
  if (!control) return `**${id}** is not a control of ISO/IEC 27001:2022.`;
  const parts = [`**${id} ${control.title}**`, `${THEMES[control.theme] ?? control.theme} control`, control.summary];
  const rows = workspace.soas().flatMap((soa) => soa.rows.filter(({ row }) => row.id === id));
  for (const { row, document } of rows.slice(0, 3)) parts.push(`${soaLine(row)} (${plain(document.fields.title.value ?? document.path)})`);
  if (rows.length === 0) parts.push('Not found in a Statement of Applicability.');
  return parts.join('\n\n');
}

function soaLine(row: SoaRow): string {
  const applicable = row.applicable === null ? 'undecided' : row.applicable ? 'applicable' : 'left out';
  const details = [
    `In the Statement of Applicability: **${applicable}**`,
    row.status === 'absent' ? 'no status' : `status: ${plain(row.statusText ?? row.status)}`,
    ...(row.owner === undefined ? [] : [`owner: ${plain(row.owner)}`]),
    ...(row.evidence.length === 0 ? [] : [`evidence: ${row.evidence.length === 1 ? '1 item' : `${row.evidence.length} items`}`]),
  ];
  return details.join(', ');
}

function oldControl(id: string, catalogue: ControlCatalogue): string {
  const control = catalogue.controls2013.get(id);
  if (control) {
    const now = control.successors.map((successor) => `${successor} ${catalogue.controls2022.get(successor)?.title ?? ''}`.trim());
    return `**${id} ${control.title}** is a control of ISO/IEC 27001:2013.\n\nIn the 2022 edition: ${now.join(', ')}.`;
  }
  const group = catalogue.groups2013.get(id);
  return group === undefined ? `**${id}** exists in no edition of ISO/IEC 27001.` : `**${id} ${group}** is a group of controls of ISO/IEC 27001:2013.`;
}

/** Text of the workspace inside Markdown: nothing in it is markup. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
