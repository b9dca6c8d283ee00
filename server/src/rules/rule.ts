import type * as z from 'zod/mini';
import type { Directive, DocumentFacts } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import type { Span } from '../text/span.js';
import type { ConfigurationProblem } from '../workspace/configurationProblem.js';
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
  /** Right without a look at it, so that "fix all" may make it: it adds no statement that only a person can make. */
  readonly safe?: boolean;
}

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports about a place. */
export interface Report {
  readonly span: Span;
  /** What it is about, in words that stay when the text around it changes: a control id, a field, a section, the target of a link. */
  readonly at: string;
  /** The key of the message, and what stands in for its `{names}`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly class?: AuditClass;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** The ways out, worked out when somebody asks for them. */
  fixes?(): readonly Fix[];
}

/** What every rule is given. */
export interface Context<Options> {
  readonly workspace: Workspace;
  readonly catalogue: ControlCatalogue;
  readonly options: Options;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  report(report: Report): void;
  /** Something was looked at; unless it is reported, it is as it should be. Without a look nothing is called met. */
  looked(): void;
  /** Something cannot be judged; `why` says in one sentence what would settle it. */
  unknown(why: string): void;
}

export interface DocumentContext<Options> extends Context<Options> {
  readonly document: DocumentFacts;
}

export interface WorkspaceContext<Options> extends Context<Options> {
  /** The documents that the standard wants in writing, by the profile in force. */
  readonly mandatory: readonly MandatoryDocument[];
}

/** What became of a code that a directive names. */
export interface DirectiveOutcome {
  readonly directive: Directive;
  readonly code: string;
  readonly codeSpan: Span;
  readonly known: boolean;
  readonly expired: boolean;
  /** Number of findings that it hides. */
  readonly hides: number;
  /** Whether the rule ran on the document and knew the answer, so that nothing hidden means nothing to hide. */
  readonly answered: boolean;
}

export interface SuppressionContext<Options> extends Context<Options> {
  /** The document that the directives stand in. */
  readonly path: string;
  readonly outcomes: readonly DirectiveOutcome[];
  /** The code that `written` was probably meant to be. */
  nearestCode(written: string): string | undefined;
}

export interface ConfigurationContext<Options> extends Context<Options> {
  readonly problems: readonly ConfigurationProblem[];
}

/** An example of a rule: a workspace in fixture notation. Runs as a test and prints in the page of the rule. */
export interface RuleExample {
  /** Examples that must not fire begin with `must not fire: `, those that cannot be judged with `cannot be judged: `. */
  readonly title: string;
  readonly workspace: string;
  /** The workspace after the preferred fix. */
  readonly fixed?: string;
}

interface RuleBase<Options> {
  readonly code: string;
  readonly summary: string;
  readonly rationale: string;
  readonly basis: Basis;
  /** The clause of ISO/IEC 27001 or the control; empty for rules about the input of this tool. */
  readonly clause: string;
  /** Rows of the requirements that the rule answers. */
  readonly requirements: readonly string[];
  readonly stage: readonly Stage[];
  readonly class: AuditClass;
  readonly severity: Severity;
  readonly fix: 'none' | 'sometimes' | 'always';
  /** What can be set in isms.yaml beside severity and class, with its defaults. */
  readonly options?: z.ZodMiniType<Options>;
  readonly messages: Readonly<Record<string, string>>;
  /** How to disagree: what a team writes or sets when the rule is wrong for it. */
  readonly disagree: string;
  readonly examples: readonly RuleExample[];
}

/** Looks at one document. */
export interface DocumentRule<Options = unknown> extends RuleBase<Options> {
  readonly on: 'document';
  check(context: DocumentContext<Options>): void;
}

/** Looks at the ISMS as a whole and reports what has no place in a text. */
export interface WorkspaceRule<Options = unknown> extends RuleBase<Options> {
  readonly on: 'workspace';
  check(context: WorkspaceContext<Options>): void;
}

/** Looks at isms.yaml. */
export interface ConfigurationRule<Options = unknown> extends RuleBase<Options> {
  readonly on: 'configuration';
  check(context: ConfigurationContext<Options>): void;
}

/** Looks at the directives of a document, after all other rules. */
export interface SuppressionRule<Options = unknown> extends RuleBase<Options> {
  readonly on: 'suppression';
  check(context: SuppressionContext<Options>): void;
}

export type Rule = DocumentRule | WorkspaceRule | ConfigurationRule | SuppressionRule;

/** Declares a rule about a document. The file of a rule holds everything about it; the registry is generated. */
export function defineRule<Options>(rule: Omit<DocumentRule<Options>, 'on'>): Rule {
  return { ...rule, on: 'document' };
}

/** Declares a rule about the ISMS as a whole. */
export function defineWorkspaceRule<Options>(rule: Omit<WorkspaceRule<Options>, 'on'>): Rule {
  return { ...rule, on: 'workspace' };
}

/** Declares a rule about isms.yaml. */
export function defineConfigurationRule(rule: Omit<ConfigurationRule, 'on'>): Rule {
  return { ...rule, on: 'configuration' };
}

/** Declares a rule about directives. */
export function defineSuppressionRule(rule: Omit<SuppressionRule, 'on'>): Rule {
  return { ...rule, on: 'suppression' };
}

/** The rules that people install this for: shown whatever their basis. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set([
  'doc.section-missing',
  'doc.review-overdue',
  'doc.review-stale',
  'soa.evidence-missing',
  'soa.design-evidence-missing',
]);

/** Whether the Problems panel shows what a rule finds unless isms.yaml gives it a severity; the rest lives in the tree. */
export function isShownByDefault(rule: Rule): boolean {
  return rule.basis === 'clause' || rule.basis === 'own-document' || rule.clause === '' || ALWAYS_SHOWN.has(rule.code);
}

/** A message with its names filled in. */
export function fillMessage(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
