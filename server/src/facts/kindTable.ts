import type { DocumentKind } from '../standard/documentKinds.js';

/** Forms of a name, as the vocabulary calls them; `none` is a name without a form. */
type Form =
  | 'policy'
  | 'standard'
  | 'procedure'
  | 'plan'
  | 'register'
  | 'report'
  | 'minutes'
  | 'methodology'
  | 'programme'
  | 'statement'
  | 'matrix'
  | 'manual'
  | 'charter'
  | 'form'
  | 'overview'
  | 'none';

interface KindRule {
  readonly subject: string;
  /** The kind by form; `other` for every form that is not listed. */
  readonly forms: Partial<Readonly<Record<Form | 'other', DocumentKind>>>;
}

/**
 * Which kind a subject and a form make: a risk and a register make a risk register. The first line that fits wins, so the more special
 * subjects come first. A subject whose form is not listed leaves the decision to the lines below.
 */
export const KIND_TABLE: readonly KindRule[] = [
  { subject: 'soa', forms: { policy: 'topic-policy', procedure: 'procedure', other: 'soa' } },
  { subject: 'mandatory-list', forms: { other: 'document-control' } },
  {
    subject: 'management-review',
    forms: {
      procedure: 'management-review-procedure',
      policy: 'management-review-procedure',
      standard: 'management-review-procedure',
      methodology: 'management-review-procedure',
      plan: 'management-review-procedure',
      programme: 'management-review-procedure',
      other: 'management-review',
    },
  },
  { subject: 'findings', forms: { procedure: 'corrective-action', policy: 'topic-policy', report: 'audit-report', other: 'findings-register' } },
  {
    subject: 'corrective-action',
    forms: { register: 'findings-register', matrix: 'findings-register', policy: 'corrective-action', other: 'corrective-action' },
  },
  { subject: 'risk-criteria', forms: { policy: 'topic-policy', register: 'risk-register', report: 'record', form: 'record', other: 'risk-methodology' } },
  {
    subject: 'risk-treatment',
    forms: {
      procedure: 'risk-methodology',
      methodology: 'risk-methodology',
      policy: 'topic-policy',
      standard: 'risk-methodology',
      other: 'risk-treatment-plan',
    },
  },
  { subject: 'exception', forms: { form: 'record', register: 'record', policy: 'topic-policy', standard: 'topic-policy', procedure: 'procedure' } },
  { subject: 'privacy-impact', forms: { policy: 'topic-policy', procedure: 'procedure', standard: 'topic-policy', methodology: 'procedure', other: 'record' } },
  { subject: 'gap-analysis', forms: { policy: 'topic-policy', procedure: 'procedure', other: 'record' } },
  { subject: 'access-review', forms: { policy: 'topic-policy', procedure: 'procedure', standard: 'topic-policy', other: 'record' } },
  { subject: 'recovery-test', forms: { policy: 'topic-policy', procedure: 'procedure', plan: 'plan', standard: 'topic-policy', other: 'record' } },
  {
    subject: 'audit',
    forms: {
      policy: 'topic-policy',
      standard: 'topic-policy',
      procedure: 'procedure',
      report: 'audit-report',
      minutes: 'audit-report',
      form: 'record',
      register: 'findings-register',
      manual: 'procedure',
      other: 'audit-programme',
    },
  },
  { subject: 'document-control', forms: { form: 'record', other: 'document-control' } },
  { subject: 'operational-control', forms: { other: 'operational-control' } },
  { subject: 'measurement', forms: { policy: 'measurement', other: 'measurement' } },
  { subject: 'context', forms: { other: 'context' } },
  { subject: 'scope', forms: { procedure: 'procedure', other: 'scope' } },
  { subject: 'objectives', forms: { policy: 'topic-policy', procedure: 'procedure', other: 'objectives' } },
  {
    subject: 'risk',
    forms: {
      policy: 'topic-policy',
      register: 'risk-register',
      matrix: 'risk-register',
      methodology: 'risk-methodology',
      procedure: 'risk-methodology',
      standard: 'risk-methodology',
      report: 'record',
      minutes: 'record',
      form: 'record',
      plan: 'risk-treatment-plan',
      programme: 'risk-methodology',
    },
  },
  { subject: 'legal', forms: { policy: 'topic-policy', procedure: 'procedure', form: 'record', report: 'record', other: 'legal-register' } },
  { subject: 'roles', forms: { policy: 'roles', form: 'record', minutes: 'record', report: 'record', other: 'roles' } },
  {
    subject: 'competence',
    forms: {
      policy: 'topic-policy',
      standard: 'topic-policy',
      register: 'training-register',
      matrix: 'competence',
      form: 'training-register',
      report: 'record',
      other: 'competence',
    },
  },
  { subject: 'supplier', forms: { register: 'supplier-register', matrix: 'supplier-register', form: 'record', report: 'record' } },
  { subject: 'asset', forms: { register: 'asset-register', matrix: 'asset-register' } },
  { subject: 'people', forms: { register: 'people-register' } },
  { subject: 'incident', forms: { register: 'incident-register', report: 'record', form: 'record', minutes: 'record' } },
  { subject: 'change', forms: { register: 'change-register', form: 'record', report: 'record' } },
  { subject: 'evidence', forms: { register: 'evidence-register', matrix: 'evidence-register' } },
  { subject: 'mapping', forms: { matrix: 'control-matrix', register: 'control-matrix' } },
  {
    subject: 'information-security',
    forms: {
      manual: 'isms-manual',
      statement: 'information-security-policy',
      minutes: 'record',
      report: 'record',
      plan: 'plan',
      procedure: 'procedure',
      charter: 'roles',
      methodology: 'isms-manual',
      overview: 'isms-manual',
    },
  },
];

/** What a form makes of a subject that the table leaves open. */
export const FORM_KINDS: Partial<Readonly<Record<string, DocumentKind>>> = {
  policy: 'topic-policy',
  standard: 'topic-policy',
  procedure: 'procedure',
  plan: 'plan',
  register: 'record',
  report: 'record',
  minutes: 'record',
  form: 'record',
  charter: 'roles',
  methodology: 'procedure',
  programme: 'plan',
  manual: 'isms-manual',
};

/** The kind that the table gives for a subject and a form. */
export function kindOf(subject: string, form: string | undefined): DocumentKind | undefined {
  const rule = KIND_TABLE.find((candidate) => candidate.subject === subject);
  return rule?.forms[(form ?? 'none') as Form] ?? rule?.forms.other;
}
