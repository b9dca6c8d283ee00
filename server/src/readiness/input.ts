import type { LineTable } from '../text/lines.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import type { Workspace } from '../workspace/workspace.js';
import type { RuleAnswer } from './answers.js';

/** What readiness is judged from. */
export interface ReadinessInput {
  readonly workspace: Workspace;
  readonly answers: ReadonlyMap<string, RuleAnswer>;
  readonly mandatory: readonly MandatoryDocument[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  linesOf(path: string): LineTable | undefined;
}
