import type { Rule } from './rule.js';

/** What each basis means, for pages and explanations. */
export const BASIS_WORDS: Readonly<Record<Rule['basis'], string>> = {
  clause: 'a clause of the standard, or a control that your Statement of Applicability calls applicable',
  'own-document': 'your own words: an interval, a limit or a method that your documents state',
  'body-rule': 'a rule of the certification body: advice',
  article: 'good preparation: advice',
  practice: 'usual practice: advice',
};

/** A clause as it stands between round brackets: `6.1.3 d)` would close them twice. */
export function clauseInBrackets(clause: string): string {
  return clause.replace(/ ([a-z])\)/g, ' $1');
}
