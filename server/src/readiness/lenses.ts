import type { Lens } from '../protocol.js';

/** What an auditor looks for at Stage 1 (S-75) and at Stage 2 (S-77), in the order in which it is offered. */
const LENSES: Readonly<Record<1 | 2, readonly Lens[]>> = {
  1: ['missing', 'scope', 'stale', 'engagement'],
  2: ['inconsistent', 'frequency', 'execution', 'stage1-open'],
};

/** Rules that ask for something else than the others of their group. */
const BY_CODE: Readonly<Record<string, readonly Lens[]>> = {
  'doc.status-not-final': ['stale'],
  'doc.unapproved': ['stale'],
  'doc.changed-after-approval': ['stale'],
  'doc.review-overdue': ['stale'],
  'doc.review-stale': ['stale'],
  'doc.version-missing': ['stale'],
  'doc.date-missing': ['stale'],
  'doc.approver-left': ['stale', 'engagement'],
  'doc.owner-missing': ['engagement'],
  'doc.owner-left': ['engagement'],
  'soa.exclusion-unjustified': ['scope'],
  'soa.exclusion-thin': ['scope'],
  'soa.exclusion-contradicted': ['scope'],
  'soa.obsolete-id': ['stale'],
  'soa.version-missing': ['stale'],
  'soa.owner-missing': ['engagement'],
  'soa.owner-left': ['engagement'],
  'soa.evidence-missing': ['execution'],
  'risk.owner-missing': ['engagement'],
  'risk.owner-left': ['engagement'],
  'risk.acceptance-expired': ['stale'],
  'risk.reassessment-overdue': ['stale', 'frequency'],
  'risk.treatment-overdue': ['stale', 'execution'],
  'risk.treatment-stale': ['stale', 'execution'],
  'risk.method-not-followed': ['missing', 'inconsistent'],
  'audit.coverage-partial': ['scope'],
  'evidence.overdue': ['frequency'],
  'evidence.review-missing': ['frequency'],
  'policy.cadence-mismatch': ['inconsistent', 'frequency'],
};

/** What the rules of a group ask for, by the first word of their codes. */
const BY_GROUP: Readonly<Record<string, readonly Lens[]>> = {
  doc: ['missing'],
  link: ['missing'],
  yaml: ['missing'],
  soa: ['missing'],
  risk: ['missing'],
  audit: ['missing'],
  scope: ['scope'],
  mr: ['engagement'],
  leadership: ['engagement'],
  objectives: ['engagement'],
  practice: ['inconsistent'],
  policy: ['inconsistent'],
  sla: ['inconsistent'],
  evidence: ['execution'],
  training: ['execution'],
  tech: ['execution'],
  finding: ['stage1-open'],
};

/** What an auditor looks for with some rules, at a stage. Rules of another word than those above ask at Stage 1 whether something is there, at Stage 2 whether it is done. */
export function lensesOf(codes: readonly string[], stage: 1 | 2): Lens[] {
  const tagged = new Set(codes.flatMap((code) => BY_CODE[code] ?? BY_GROUP[code.slice(0, code.indexOf('.'))] ?? []));
  const lenses = LENSES[stage].filter((lens) => tagged.has(lens));
  return lenses.length > 0 ? lenses : [stage === 1 ? 'missing' : 'execution'];
}
