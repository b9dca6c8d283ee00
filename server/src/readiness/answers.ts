import type { Finding, Judgement } from '../engine/findings.js';

/** What one rule says of all documents together. */
export interface RuleAnswer {
  /** Hidden ones among them: hiding is not judging. */
  readonly findings: readonly Finding[];
  readonly looked: number;
  readonly unknown: readonly string[];
  /** The rule is switched off, or failed somewhere: of it nothing is known. */
  readonly silent: boolean;
}

/** The answers of all rules by code, from what they said of each document. */
export function ruleAnswers(judgements: Iterable<Judgement>, off: ReadonlySet<string>): ReadonlyMap<string, RuleAnswer> {
  const answers = new Map<string, { findings: Finding[]; looked: number; unknown: string[]; silent: boolean }>();
  const of = (code: string): { findings: Finding[]; looked: number; unknown: string[]; silent: boolean } => {
    let answer = answers.get(code);
    if (!answer) answers.set(code, (answer = { findings: [], looked: 0, unknown: [], silent: off.has(code) }));
    return answer;
  };
  for (const code of off) of(code);
  for (const judgement of judgements) {
    for (const finding of judgement.findings) of(finding.code).findings.push(finding);
    for (const code of judgement.failed) of(code).silent = true;
    for (const [code, { looked, unknown }] of judgement.answers) {
      const answer = of(code);
      answer.looked += looked;
      answer.unknown.push(...unknown);
    }
  }
  return answers;
}
