import type { DocumentKind } from './documentKinds.js';
import data from './generated/data.json';

/** One of the documents that the standard wants in writing. */
export interface MandatoryDocument {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly kind: 'document' | 'record' | 'both';
  readonly missingClass: 'major' | 'minor' | 'observation';
  /** Without it Stage 1 ends as not ready. */
  readonly stopper: boolean;
  readonly stage: 1 | 2 | 'both';
  /** Kinds of document that answer it. */
  readonly answeredBy: readonly DocumentKind[];
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly kind?: 'document' | 'record' | 'both';
  readonly missing_class: 'major' | 'minor' | 'observation';
  readonly strict_class?: 'major' | 'minor' | 'observation';
  readonly stopper?: boolean;
  readonly stage?: 1 | 2 | 'both';
}

/** The two ways of counting fourteen: the published list of types, and the documents that Stage 1 reads. */
export type MandatoryProfile = 'types' | 'article';

/** Which kinds of document answer an entry of the lists. The risk methodology answers both processes, a filled register shows the results of the assessment. */
const ANSWERS: Readonly<Record<string, readonly DocumentKind[]>> = {
  scope: ['scope'],
  policy: ['information-security-policy'],
  'risk-assessment-process': ['risk-methodology'],
  soa: ['soa', 'soa-entry'],
  'risk-treatment-process': ['risk-methodology'],
  objectives: ['objectives'],
  competence: ['competence', 'training-register'],
  'operational-control': ['operational-control', 'procedure', 'plan'],
  'risk-assessment-results': ['risk-register', 'risk'],
  'risk-treatment': ['risk-treatment-plan'],
  measurement: ['measurement'],
  'internal-audit': ['audit-programme', 'audit-report'],
  'management-review': ['management-review'],
  nonconformities: ['corrective-action', 'findings-register'],
  roles: ['roles'],
  'risk-methodology': ['risk-methodology'],
  'risk-treatment-plan': ['risk-treatment-plan'],
  'competence-plan': ['competence'],
  'document-control': ['document-control'],
  'measurement-plan': ['measurement'],
  'audit-programme': ['audit-programme'],
  'management-review-procedure': ['management-review-procedure'],
  'corrective-action-procedure': ['corrective-action'],
};

/** The fourteen documents of a profile, in its order. `strict` is for certification bodies that call every missing one a major. */
export function loadMandatoryDocuments(profile: MandatoryProfile, strict: boolean): readonly MandatoryDocument[] {
  const lists = data['mandatory-documents'];
  const entries = (profile === 'types' ? lists.types_14 : lists.stage1_set_14) as unknown as readonly Entry[];
  return entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    clause: entry.clause,
    kind: entry.kind ?? 'document',
    missingClass: strict ? (entry.strict_class ?? entry.missing_class) : entry.missing_class,
    stopper: entry.stopper ?? false,
    stage: entry.stage ?? 1,
    answeredBy: ANSWERS[entry.id] ?? [],
  }));
}
