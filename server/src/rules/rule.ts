import type { DocumentFacts } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';
import type { Span } from '../text/span.js';
import type { Workspace } from '../workspace/workspace.js';

/** What the editor shows: `error` contradicts a clause for certain, `warning` is probably a finding, `information` a habit that is absent, `hint` style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What an auditor would call it; `null` is advice and moves no verdict. */
export type AuditClass = 'major' | 'minor' | 'observation' | null;

/** On what a rule rests: a clause or an applicable control, the organisation's own words, a rule of the certification body, or practice. */
export type Basis = 'clause' | 'own-document' | 'body-rule' | 'article' | 'practice';

export type Stage = 1 | 2 | 'gap';

/** A change of one document that a quick fix makes. */
export interface TextChange {
  readonly path: string;
  readonly span: Span;
  readonly newText: string;
}

/** A way out of a finding. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** The one that is right most often. */
  readonly preferred: boolean;
}

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports about a place of the document it checks. */
export interface Report {
  readonly span: Span;
  /** The key of the message, and what stands in for its `{names}`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly class?: AuditClass;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

export interface RuleContext {
  readonly document: DocumentFacts;
  readonly workspace: Workspace;
  readonly catalogue: ControlCatalogue;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  report(report: Report): void;
}

/** An example of a rule: a workspace in fixture notation. Runs as a test and prints in the page of the rule. */
export interface RuleExample {
  readonly title: string;
  readonly workspace: string;
  /** The workspace after the preferred fix. */
  readonly fixed?: string;
}

export interface Rule {
  readonly code: string;
  readonly summary: string;
  readonly rationale: string;
  readonly basis: Basis;
  readonly clause: string;
  /** Rows of the requirements that the rule answers. */
  readonly requirements: readonly string[];
  readonly stage: readonly Stage[];
  readonly class: AuditClass;
  readonly severity: Severity;
  readonly fix: 'none' | 'sometimes' | 'always';
  readonly messages: Readonly<Record<string, string>>;
  /** How to disagree: what a team writes or sets when the rule is wrong for it. */
  readonly disagree: string;
  readonly examples: readonly RuleExample[];
  check(context: RuleContext): void;
}

/** Declares a rule. The file of a rule holds everything about it; the registry is generated. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Writes into a cell. An empty one stands for all of its blanks, so that one blank is left on either side. */
export function writeCell(path: string, cell: { readonly text: string; readonly span: Span }, newText: string): TextChange {
  return { path, span: cell.span, newText: cell.text === '' ? ` ${newText} ` : newText };
}

/** A message with its names filled in. */
export function fillMessage(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
