import type { ReadinessItem } from '../protocol.js';
import { AUDIT_QUESTIONS, OBLIGATION_QUESTIONS, REVIEW_QUESTIONS, SUPPORT_QUESTIONS } from './governanceQuestions.js';
import type { JudgingRule, ReadinessInput } from './input.js';
import { ANNEX_QUESTIONS, DOCUMENT_QUESTIONS, EVIDENCE_QUESTIONS, SOA_QUESTIONS } from './questions.js';
import { RISK_QUESTIONS } from './riskQuestions.js';
import { ruleItem, type RuleQuestion } from './ruleItems.js';

/** The codes that a question about several rules answers for; and the mandatory documents, which have items of their own. */
const ASKED: ReadonlySet<string> = new Set([
  'doc.mandatory-missing',
  ...[
    DOCUMENT_QUESTIONS,
    SUPPORT_QUESTIONS,
    SOA_QUESTIONS,
    RISK_QUESTIONS,
    AUDIT_QUESTIONS,
    REVIEW_QUESTIONS,
    ANNEX_QUESTIONS,
    OBLIGATION_QUESTIONS,
    EVIDENCE_QUESTIONS,
  ]
    .flat()
    .flatMap((question) => question.codes),
]);

/** The group of Stage 1 that a rule belongs to, by the first word of its code; all others belong to the documents. */
const HOMES: Readonly<Record<string, string>> = {
  soa: 'soa',
  risk: 'soa',
  audit: 'audit',
  finding: 'audit',
  mr: 'management-review',
  leadership: 'management-review',
  policy: 'annex-a',
  annex: 'annex-a',
  legal: 'annex-a',
  supplier: 'annex-a',
};
const OTHERS: Readonly<Record<1 | 2, string>> = { 1: 'mandatory-documents', 2: 'evidence' };

/**
 * The items of the rules of a group that no question answers for: no finding that moves a verdict is absent from the tree, whenever its rule was
 * written. A rule that concerns both stages belongs to the first.
 */
export function ownItems(stage: 1 | 2, group: string, input: ReadinessInput): ReadinessItem[] {
  return [...input.rules.values()]
    .filter((rule) => !ASKED.has(rule.code) && stageOf(rule) === stage && homeOf(rule, stage) === group)
    .map((rule) => ruleItem(questionOf(rule), stage, input));
}

function homeOf(rule: JudgingRule, stage: 1 | 2): string {
  return (stage === 1 ? HOMES[prefixOf(rule)] : undefined) ?? OTHERS[stage];
}

function stageOf({ stage }: JudgingRule): 1 | 2 | undefined {
  return stage.includes(1) ? 1 : stage.includes(2) ? 2 : undefined;
}

function prefixOf({ code }: JudgingRule): string {
  return code.slice(0, code.indexOf('.'));
}

/** A rule as a question: its summary says how it should be. */
function questionOf({ code, summary, clause }: JudgingRule): RuleQuestion {
  return {
    id: code,
    title: summary.replace(/\.$/, ''),
    clause,
    codes: [code],
    unit: ['place', 'places'],
    wrong: undefined,
    mend: undefined,
    met: 'It was looked for, and nothing speaks against it.',
    unknown: 'nothing was found that it could be seen in.',
  };
}
