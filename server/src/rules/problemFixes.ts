import type { ConfigurationProblem } from '../workspace/configurationProblem.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import type { Fix } from './rule.js';

/** Writes what was probably meant. Not safe without a look: a key or a code that counts all of a sudden changes what is judged. */
export function suggestionFix({ suggestion, start, end }: ConfigurationProblem): Fix[] {
  if (suggestion === undefined) return [];
  return [{ title: `Write ${suggestion}`, changes: [{ path: ISMS_FILE, span: { start, end }, newText: suggestion }], preferred: true }];
}

/** The end of a message that names what was probably meant. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
}
