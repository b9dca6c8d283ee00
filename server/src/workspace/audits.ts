import type { AuditCoverage } from '../facts/auditCoverage.js';
import { AUDITED_CLAUSES, AUDITED_THEMES } from '../facts/auditCoverage.js';
import type { AuditFacts } from '../facts/audits.js';
import type { DocumentFacts } from '../facts/facts.js';
import type { Workspace } from './workspace.js';

/** A programme or a report of audits. */
export interface Audit {
  readonly document: DocumentFacts;
  readonly audit: AuditFacts;
}

/** The programmes and the reports of internal audits, in the order of their paths. Templates are none. */
export function auditsIn(workspace: Workspace): { readonly programmes: readonly Audit[]; readonly reports: readonly Audit[] } {
  const of = (kind: 'audit-programme' | 'audit-report'): readonly Audit[] =>
    workspace.ofKind(kind).flatMap((document) => {
      const audit = document.template ? undefined : document.governance?.audit;
      return audit ? [{ document, audit }] : [];
    });
  return { programmes: of('audit-programme'), reports: of('audit-report') };
}

/** What the audits cover together: controls may be spread over the programme. */
export function coverageOf(audits: readonly Audit[]): AuditCoverage {
  return {
    clauses: AUDITED_CLAUSES.filter((clause) => audits.some(({ audit }) => audit.coverage.clauses.includes(clause))),
    themes: AUDITED_THEMES.filter((theme) => audits.some(({ audit }) => audit.coverage.themes.includes(theme))),
  };
}
