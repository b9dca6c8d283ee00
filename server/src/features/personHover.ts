import type { DocumentFacts } from '../facts/facts.js';
import { touches, type Span } from '../text/span.js';
import type { Workspace } from '../workspace/workspace.js';
import { link, plain, type Address, type HoverContent } from './markdown.js';
import { peopleOf, type Person } from './people.js';

/** The person that is named at a place. */
export interface NamedPerson extends Span {
  readonly person: Person;
}

/** The person of the people register whose id or name stands at `offset`: as an owner, an approver, or in a cell of a row. */
export function personAt(document: DocumentFacts, offset: number, workspace: Workspace): NamedPerson | undefined {
  const people = peopleOf(workspace);
  if (people.length === 0) return undefined;
  for (const { text, span } of namesIn(document)) {
    if (!touches(span, offset)) continue;
    const person = people.find(({ id, name }) => id === text || name === text);
    if (person) return { person, start: span.start, end: span.end };
  }
  return undefined;
}

/** The places of a document that name somebody. */
export function namesIn(document: DocumentFacts): readonly { readonly text: string; readonly span: Span }[] {
  const { owner, approver, author } = document.fields;
  const fields = [owner, approver, author].flatMap(({ value, span }) => (value !== undefined && span ? [{ text: value, span }] : []));
  const rows = [...(document.soa?.rows ?? []), ...document.registers.flatMap((register) => (register.kind === 'people-register' ? [] : register.rows))];
  return [...fields, ...rows.flatMap(({ cells }) => ['owner', 'approver', 'person'].flatMap((role) => cells[role] ?? []))];
}

/** Who the person is whose id stands at `offset`. */
export function personHover(document: DocumentFacts, offset: number, workspace: Workspace, address: Address): HoverContent | undefined {
  const named = personAt(document, offset, workspace);
  if (!named) return undefined;
  const { id, name, role, team, place, hasLeft } = named.person;
  const details = [role, team].flatMap((part) => (part === undefined ? [] : [plain(part)]));
  const parts = [`**${plain(name ?? id)}**${details.length === 0 ? '' : `, ${details.join(', ')}`}`];
  if (hasLeft) parts.push('Has left, as the people register says.');
  if (place) parts.push(link('People register', address(place.path, place)));
  return { markdown: parts.join('\n\n'), span: { start: named.start, end: named.end } };
}
