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
  readonly kind: 'document' | 'record' | 'both';
  readonly missing_class: 'major' | 'minor' | 'observation';
  readonly stopper?: boolean;
  readonly stage: 1 | 2 | 'both';
}

/** Which kinds of document answer an entry of the list. The risk methodology answers both processes, a filled register shows the results of the assessment. */
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
};

/** The published list of fourteen types of documented information, in its order. */
export function loadMandatoryDocuments(): readonly MandatoryDocument[] {
  const entries = data['mandatory-documents'].types_14 as unknown as readonly Entry[];
  return entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    clause: entry.clause,
    kind: entry.kind,
    missingClass: entry.missing_class,
    stopper: entry.stopper ?? false,
    stage: entry.stage,
    answeredBy: ANSWERS[entry.id] ?? [],
  }));
}
