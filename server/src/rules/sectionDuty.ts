import type { DocumentFacts } from '../facts/facts.js';
import type { SectionName } from '../standard/vocabulary.js';
import type { AuditClass, Severity } from './rule.js';
import { isPolicy } from './subjects.js';

/** How much it weighs when a section is not there. */
export interface SectionDuty {
  readonly section: SectionName;
  readonly class: AuditClass;
  readonly severity: Severity;
  /** The clause that asks for its content in writing; empty where none does. */
  readonly clause: string;
}

/** Headings under which nobody writes what a policy or a scope is about. */
const BESIDE: ReadonlySet<SectionName> = new Set<SectionName>(['purpose', 'scope', 'roles', 'review', 'exceptions', 'enforcement', 'references', 'approval']);

/**
 * The sections that a document of its kind has. Only what a clause asks for in that document has a class: the boundaries in the scope, 4.3, and
 * the text of the information security policy, 5.2. Everything else is a habit of good policies.
 */
export function sectionDuties(document: DocumentFacts): readonly SectionDuty[] {
  if (document.format !== 'markdown' || document.template) return [];
  if (document.kind === 'scope') return isCarriedByOthers(document, 'scope') ? [] : [{ section: 'scope', class: 'minor', severity: 'warning', clause: '4.3' }];
  if (!isPolicy(document) || document.lifecycle === 'retired' || !isFormal(document)) return [];
  const habits: readonly SectionDuty[] = [
    { section: 'purpose', class: null, severity: 'warning', clause: '' },
    { section: 'scope', class: null, severity: 'warning', clause: '' },
    { section: 'roles', class: null, severity: 'information', clause: '' },
    { section: 'review', class: null, severity: 'information', clause: '' },
    { section: 'exceptions', class: null, severity: 'information', clause: '' },
  ];
  const asksForText = document.kind === 'information-security-policy' && !isCarriedByOthers(document, 'policy');
  return asksForText ? [{ section: 'policy', class: 'minor', severity: 'warning', clause: '5.2' }, ...habits] : habits;
}

/** Whether a document has the form of one at all: a section under a heading, or a field by which it is controlled. A page without either is an article or a list. */
function isFormal({ fields, sections }: DocumentFacts): boolean {
  const controlled = [fields.id, fields.owner, fields.version, fields.approver, fields.approvedOn, fields.nextReview];
  return controlled.some((fact) => fact.state === 'value') || Object.values(sections).some((section) => section.state === 'present');
}

/**
 * Whether the content of a section may stand elsewhere: in a document without the usual sections, or under a heading of another name, such as
 * "In scope" or "Our commitments". Then nobody can say that it is missing.
 */
function isCarriedByOthers(document: DocumentFacts, section: SectionName): boolean {
  const headings = document.outline.filter((heading) => !heading.isTitle);
  if (!headings.some((heading) => heading.meanings.includes('purpose') || heading.meanings.includes(section))) return true;
  return headings.some(
    (heading) =>
      heading.content === 'text' &&
      !heading.meanings.includes(section) &&
      !heading.meanings.some((meaning) => meaning !== section && BESIDE.has(meaning)) &&
      !isUnderKnown(heading, headings),
  );
}

/** Whether a heading is a part of a section that is known. */
function isUnderKnown(heading: DocumentFacts['outline'][number], headings: DocumentFacts['outline']): boolean {
  return headings.some((above) => above.start < heading.start && heading.start < above.sectionEnd && above.meanings.length > 0);
}
