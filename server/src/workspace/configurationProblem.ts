import { closest, distance } from 'fastest-levenshtein';
import type { Span } from '../text/span.js';

/** What is wrong in isms.yaml: the parts that cannot be read are left out, the rest counts. */
export interface ConfigurationProblem extends Span {
  readonly kind: 'syntax' | 'unknown-key' | 'invalid-value' | 'unknown-rule';
  /** The key or code that it is about, with the keys above it: `certification.stage1.date`. */
  readonly at: string;
  /** What stands there. */
  readonly text: string;
  /** What is expected there, in words. */
  readonly expected: string;
  /** What was probably meant. */
  readonly suggestion: string | undefined;
}

/** The candidate that differs least from what somebody wrote; undefined where none is near. */
export function nearestWord(written: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(written, candidates);
  return distance(written, best) <= Math.max(2, Math.floor(written.length / 3)) ? best : undefined;
}
