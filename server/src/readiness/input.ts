import type { LineTable } from '../text/lines.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import type { Workspace } from '../workspace/workspace.js';
import type { RuleAnswer } from './answers.js';

/** What readiness knows of a rule. */
export interface JudgingRule {
  readonly code: string;
  readonly summary: string;
  readonly clause: string;
  readonly stage: readonly (1 | 2 | 'gap')[];
  readonly fix: 'none' | 'sometimes' | 'always';
}

/** What readiness is judged from. */
export interface ReadinessInput {
  readonly workspace: Workspace;
  readonly answers: ReadonlyMap<string, RuleAnswer>;
  /** The rules that there are, by code. */
  readonly rules: ReadonlyMap<string, JudgingRule>;
  readonly mandatory: readonly MandatoryDocument[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  linesOf(path: string): LineTable | undefined;
}
