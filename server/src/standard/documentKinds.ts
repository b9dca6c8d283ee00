/** The kinds of document that are told apart. `not-isms` gets silence, whatever it says. */
export const DOCUMENT_KINDS = [
  'information-security-policy',
  'topic-policy',
  'scope',
  'context',
  'risk-methodology',
  'risk-register',
  'risk',
  'risk-treatment-plan',
  'soa',
  'soa-entry',
  'control-matrix',
  'objectives',
  'roles',
  'competence',
  'document-control',
  'operational-control',
  'measurement',
  'audit-programme',
  'audit-report',
  'management-review',
  'management-review-procedure',
  'corrective-action',
  'findings-register',
  'asset-register',
  'people-register',
  'supplier-register',
  'legal-register',
  'evidence-register',
  'incident-register',
  'change-register',
  'training-register',
  'procedure',
  'plan',
  'record',
  'isms-manual',
  'not-isms',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const KNOWN: ReadonlySet<string> = new Set(DOCUMENT_KINDS);

/** Whether a word that somebody wrote is one of the kinds. */
export function isDocumentKind(word: string): word is DocumentKind {
  return KNOWN.has(word);
}

const REGISTERS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'risk-register',
  'risk',
  'soa',
  'soa-entry',
  'control-matrix',
  'findings-register',
  'asset-register',
  'people-register',
  'supplier-register',
  'legal-register',
  'evidence-register',
  'incident-register',
  'change-register',
  'training-register',
]);

/** Lists rather than prose: they have rows, not the sections of a policy. */
export function isRegister(kind: DocumentKind): boolean {
  return REGISTERS.has(kind);
}
