import type { DocumentFacts } from '../facts/facts.js';
import { isRegister, type DocumentKind } from '../standard/documentKinds.js';
import type { Span } from '../text/span.js';
import { isReviewed } from '../workspace/reviewed.js';

/** Kinds that the standard itself asks for as a document; records and lists of any procedure or plan are not among them. */
const MANDATORY: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'scope',
  'information-security-policy',
  'risk-methodology',
  'soa',
  'objectives',
  'risk-treatment-plan',
  'operational-control',
  'audit-programme',
]);

const POLICIES: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['information-security-policy', 'topic-policy']);

const APPROVED: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'information-security-policy',
  'topic-policy',
  'plan',
  'risk-treatment-plan',
  'risk-methodology',
  'soa',
]);

/** Whether the standard asks for such a document by name. */
export function isMandatory(document: DocumentFacts): boolean {
  return MANDATORY.has(document.kind);
}

/** Whether a document is a policy. */
export function isPolicy(document: DocumentFacts): boolean {
  return POLICIES.has(document.kind);
}

/** Whether a document says what should happen, so that it is kept under control: no template, no record, no list. */
export function isControlled(document: DocumentFacts): boolean {
  return isReviewed(document) && document.format !== 'csv' && !isRegister(document.kind);
}

/** Whether somebody has to approve a document: a policy, a plan, a method or a Statement of Applicability. */
export function needsApproval(document: DocumentFacts): boolean {
  return isReviewed(document) && document.format !== 'csv' && APPROVED.has(document.kind);
}

/** Where a finding about the document as a whole stands: its title, else its first heading, else its beginning. */
export function titlePlace(document: DocumentFacts): Span {
  const span = document.fields.title.span ?? document.outline[0];
  return span ? { start: span.start, end: span.end } : { start: 0, end: 0 };
}

/** What a document is called. */
export function titleOf(document: DocumentFacts): string {
  return document.fields.title.value ?? document.path.slice(document.path.lastIndexOf('/') + 1);
}
