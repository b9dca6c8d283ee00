import type { Readiness, ReadinessItem, StageReadiness } from '../protocol.js';
import { daysBetween } from '../standard/dates.js';
import { countsOf, groupOf } from './counts.js';
import { gapOf } from './gap.js';
import { AUDIT_QUESTIONS, OBLIGATION_QUESTIONS, REVIEW_QUESTIONS, SUPPORT_QUESTIONS } from './governanceQuestions.js';
import type { ReadinessInput } from './input.js';
import { lensesOf } from './lenses.js';
import { mandatoryItem } from './mandatoryItems.js';
import { nextThings } from './next.js';
import { ANNEX_QUESTIONS, DOCUMENT_QUESTIONS, EVIDENCE_QUESTIONS, SOA_QUESTIONS } from './questions.js';
import { RISK_QUESTIONS } from './riskQuestions.js';
import { ownItems } from './ruleGroups.js';
import { ruleItem, unknownItem, type RuleQuestion } from './ruleItems.js';
import { stageOneVerdict } from './verdict.js';

/** The verdicts of both stages with the items that decide them, as far as this version judges. */
export function readinessOf(input: ReadinessInput): Readiness {
  const stages = [stageOne(input), stageTwo(input)];
  return { version: 1, today: input.today, stages, gap: gapOf(input), next: nextThings(stages) };
}

function stageOne(input: ReadinessInput): StageReadiness {
  const ask = (questions: readonly RuleQuestion[]): ReadinessItem[] => questions.map((question) => ruleItem(question, 1, input));
  const own = (group: string): ReadinessItem[] => ownItems(1, group, input);
  const groups = [
    groupOf('mandatory-documents', 'Mandatory documents', [
      ...input.mandatory.map((wanted) => mandatoryItem(wanted, input)),
      ...ask(DOCUMENT_QUESTIONS),
      ...ask(SUPPORT_QUESTIONS),
      ...own('mandatory-documents'),
    ]),
    groupOf('soa', 'Statement of Applicability and treatment plan', [...ask(SOA_QUESTIONS), ...ask(RISK_QUESTIONS), ...own('soa')]),
    groupOf('audit', 'Internal audit', [...ask(AUDIT_QUESTIONS), ...own('audit')]),
    groupOf('management-review', 'Management review', [...ask(REVIEW_QUESTIONS), ...own('management-review')]),
    groupOf('annex-a', 'Policies of applicable controls', [...ask(ANNEX_QUESTIONS), ...ask(OBLIGATION_QUESTIONS), ...own('annex-a')]),
  ];
  const items = groups.flatMap((each) => each.items);
  const verdict = stageOneVerdict(items, {
    mandatory: input.mandatory,
    anyDocument: input.workspace.documents().length > 0,
    bundles: input.workspace.ismsFile.content.verdict?.bundles ?? true,
  });
  return { stage: 1, ...verdict, counts: countsOf(items), groups, ...dated(certificationOf(input)?.stage1?.date, input.today) };
}

/** The six kinds of record that Stage 2 samples. */
const RECORDS = [
  ['access-review', 'Access reviews', 'A.5.18', 'evidence.missing', 'Where are access reviews kept? Link them, or name the system.'],
  ['change-request', 'Changes', 'A.8.32', 'practice.bypass', 'Where are changes tracked? Link them, or name the system.'],
  ['incident-record', 'Incidents', 'A.5.26', 'sla.missed-median', 'Where are incidents logged, with their times? Link them, or name the system.'],
  ['training-completion', 'Training', '7.2, A.6.3', 'training.coverage', 'Where is it recorded who completed which training? Link it, or name the system.'],
  ['vulnerability-scan', 'Vulnerability management', 'A.8.8', 'evidence.missing', 'Where are scans and their follow-up kept? Link them, or name the system.'],
  ['supplier-review', 'Supplier reviews', 'A.5.22', 'evidence.missing', 'Where are reviews of suppliers kept? Link them, or name the system.'],
] as const;

function stageTwo(input: ReadinessInput): StageReadiness {
  const groups = [
    ...RECORDS.map(([id, title, clause, code, where]) =>
      groupOf(id, title, [notRead(`records.${id}`, `${title} ran as documented`, clause, [code, 'evidence.overdue'], 2, `records are not read yet. ${where}`)]),
    ),
    groupOf('evidence', 'Across all controls', [
      ...EVIDENCE_QUESTIONS.map((question) => ruleItem(question, 2, input)),
      ...ownItems(2, 'evidence', input),
      notRead(
        'stage1.closed',
        'What Stage 1 found is closed',
        '10.2',
        ['finding.major-open'],
        2,
        'findings of Stage 1 are not read yet. Keep them in a findings register, each with its action, owner and date.',
      ),
    ]),
  ];
  const items = groups.flatMap((each) => each.items);
  return {
    stage: 2,
    outcome: 'cannot-be-judged',
    outcomeTitle: 'Cannot be judged: records are not read yet',
    counts: countsOf(items),
    decidedBy: RECORDS.map(([id]) => `records.${id}`),
    groups,
    ...dated(certificationOf(input)?.stage2?.date, input.today),
  };
}

/** An item that nothing reads for yet. `codes` name what the rules about it will be called: they say what an auditor looks for with it. */
function notRead(id: string, title: string, clause: string, codes: readonly string[], stage: 1 | 2, why: string): ReadinessItem {
  return unknownItem({ id, title, clause, rules: [], lenses: lensesOf(codes, stage) }, why);
}

function certificationOf({ workspace }: ReadinessInput): ReadinessInput['workspace']['ismsFile']['content']['certification'] {
  return workspace.ismsFile.content.certification;
}

function dated(date: string | undefined, today: string): Pick<StageReadiness, 'date' | 'days'> {
  return date === undefined ? {} : { date, days: daysBetween(today, date) };
}
