import type { DocumentFacts } from '../facts/facts.js';
import type { Rule, Severity, AuditClass, Stage, Fix, RelatedPlace } from '../rules/rule.js';
import { fillMessage } from '../rules/rule.js';
import type { ControlCatalogue } from '../standard/controls.js';
import type { Span } from '../text/span.js';
import type { Workspace } from '../workspace/workspace.js';

/** What a rule found at a place of a document. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly class: AuditClass;
  readonly stage: readonly Stage[];
  readonly path: string;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly requirements: readonly string[];
}

/** What the rules found in one document, and the codes of those that failed on it: of them nothing is known. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly failed: readonly string[];
}

/** Runs all rules over one document. A fault in a rule is handed to `failed` and silences that rule for this document only. */
export function judge(
  document: DocumentFacts,
  rules: readonly Rule[],
  context: { readonly workspace: Workspace; readonly catalogue: ControlCatalogue; readonly today: string; failed(code: string, error: unknown): void },
): Judgement {
  if (document.kind === 'not-isms') return { findings: [], failed: [] };
  const found: Finding[] = [];
  const failed: string[] = [];
  for (const rule of rules) {
    const own: Finding[] = [];
    try {
      rule.check({
        document,
        workspace: context.workspace,
        catalogue: context.catalogue,
        today: context.today,
        report(report) {
          own.push({
            code: rule.code,
            severity: report.severity ?? rule.severity,
            class: report.class === undefined ? rule.class : report.class,
            stage: rule.stage,
            path: document.path,
            span: report.span,
            message: fillMessage(rule.messages[report.message] ?? report.message, report.values ?? {}),
            related: report.related ?? [],
            fixes: report.fixes ?? [],
            requirements: rule.requirements,
          });
        },
      });
      found.push(...own);
    } catch (error) {
      failed.push(rule.code);
      context.failed(rule.code, error);
    }
  }
  found.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { findings: found, failed };
}
