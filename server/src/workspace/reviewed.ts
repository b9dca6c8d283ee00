import type { DocumentFacts } from '../facts/facts.js';
import type { DocumentKind } from '../standard/documentKinds.js';

/** Records show what happened and are not reviewed; neither are plans of one year's audits nor minutes. */
const NOT_REVIEWED: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'record',
  'audit-report',
  'management-review',
  'corrective-action',
  'findings-register',
  'incident-register',
  'change-register',
  'training-register',
  'evidence-register',
]);

/** Whether a document is one that is reviewed at all: filled in, in force, and no record. */
export function isReviewed(document: DocumentFacts): boolean {
  return document.kind !== 'not-isms' && !document.template && !NOT_REVIEWED.has(document.kind) && document.lifecycle !== 'retired';
}
