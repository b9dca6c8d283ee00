import type { Rule } from './rule.js';

/** What each basis means, for pages and explanations. */
export const BASIS_WORDS: Readonly<Record<Rule['basis'], string>> = {
  clause: 'a clause of the standard, or a control that your Statement of Applicability calls applicable',
  'own-document': 'your own words: an interval, a limit or a method that your documents state',
  'body-rule': 'a rule of the certification body: advice',
  article: 'good preparation: advice',
  practice: 'usual practice: advice',
};
