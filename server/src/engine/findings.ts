import type { AuditClass, Fix, RelatedPlace, Severity, Stage } from '../rules/rule.js';
import type { Span } from '../text/span.js';

/** Why a finding is not shown. It counts all the same: hiding is not judging. */
export interface Hidden {
  readonly by: 'directive' | 'ignore' | 'baseline';
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it is hidden. */
  readonly until: string | undefined;
}

/** What a rule found at a place. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly class: AuditClass;
  readonly stage: readonly Stage[];
  /** The document; `.` or isms.yaml for what has no place in a text. */
  readonly path: string;
  readonly span: Span;
  /** What it is about, in words that stay when the text around it changes. */
  readonly at: string;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** Worked out whenever they are asked for, from what there is then. */
  readonly fixes: readonly Fix[];
  readonly requirements: readonly string[];
  /** Whether the Problems panel and `check` show it; the rest lives in the tree. */
  readonly shown: boolean;
  readonly hidden: Hidden | undefined;
}

/** What one rule knows of one document, or of the ISMS as a whole. */
export interface Answer {
  /** Number of things that it looked at. */
  readonly looked: number;
  /** What it could not judge: why, and what would settle it. */
  readonly unknown: readonly string[];
}

/** What the rules say of one document, or of the ISMS as a whole. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** By code; a rule without an answer here had nothing to look at. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** The codes of the rules that failed: of them nothing is known. */
  readonly failed: readonly string[];
  /** What was asked of the workspace. */
  readonly reads: ReadonlySet<string>;
}

/** Nothing was asked and nothing found. */
export const NO_JUDGEMENT: Judgement = { findings: [], answers: new Map(), failed: [], reads: new Set() };
