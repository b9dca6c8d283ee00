import type { Counts, Gap, Readiness, ReadinessGroup, ReadinessItem, StageReadiness } from '../protocol.js';
import { daysBetween } from '../standard/dates.js';
import type { ReadinessInput } from './input.js';
import { mandatoryItem } from './mandatoryItems.js';
import { ANNEX_QUESTIONS, DOCUMENT_QUESTIONS, EVIDENCE_QUESTIONS, SOA_QUESTIONS } from './questions.js';
import { ruleItem, unknownItem, type RuleQuestion } from './ruleItems.js';
import { stageOneVerdict } from './verdict.js';

/** The verdicts of both stages with the items that decide them, as far as this version judges. */
export function readinessOf(input: ReadinessInput): Readiness {
  const { certification } = input.workspace.ismsFile.content;
  return {
    version: 1,
    today: input.today,
    stages: [stageOne(input), stageTwo(input)],
    gap: gapOf(certification?.stage1?.date, certification?.stage2?.date, input.today),
  };
}

function stageOne(input: ReadinessInput): StageReadiness {
  const ask = (questions: readonly RuleQuestion[]): ReadinessItem[] => questions.map((question) => ruleItem(question, input));
  const groups = [
    group('mandatory-documents', 'Mandatory documents', [...input.mandatory.map((wanted) => mandatoryItem(wanted, input)), ...ask(DOCUMENT_QUESTIONS)]),
    group('soa', 'Statement of Applicability and treatment plan', [
      ...ask(SOA_QUESTIONS),
      unknownItem({ id: 'risk-treatment.agrees', title: 'Treatment plan and Statement of Applicability agree', clause: '6.1.3' }, 'they are not compared yet.'),
    ]),
    group('audit', 'Internal audit', [
      unknownItem({ id: 'audit.coverage', title: 'The audit covers every clause and control', clause: '9.2.2' }, 'audit reports are not read yet.'),
    ]),
    group('management-review', 'Management review', [
      unknownItem({ id: 'mr.inputs', title: 'The minutes answer every input', clause: '9.3.2' }, 'minutes are not read yet.'),
    ]),
    group('annex-a', 'Policies of applicable controls', ask(ANNEX_QUESTIONS)),
  ];
  const items = groups.flatMap((each) => each.items);
  const verdict = stageOneVerdict(items, {
    mandatory: input.mandatory,
    anyDocument: input.workspace.documents().length > 0,
    bundles: input.workspace.ismsFile.content.verdict?.bundles ?? true,
  });
  return { stage: 1, ...verdict, counts: countsOf(items), groups };
}

/** The six kinds of record that Stage 2 samples. */
const RECORDS = [
  ['access-review', 'Access reviews', 'A.5.18'],
  ['change-request', 'Changes', 'A.8.32'],
  ['incident-record', 'Incidents', 'A.5.26'],
  ['training-completion', 'Training', '7.2, A.6.3'],
  ['vulnerability-scan', 'Vulnerability management', 'A.8.8'],
  ['supplier-review', 'Supplier reviews', 'A.5.22'],
] as const;

function stageTwo(input: ReadinessInput): StageReadiness {
  const groups = [
    ...RECORDS.map(([id, title, clause]) =>
      group(id, title, [unknownItem({ id: `records.${id}`, title: `${title} ran as documented`, clause }, 'records are not read yet.')]),
    ),
    group(
      'evidence',
      'Evidence of controls',
      EVIDENCE_QUESTIONS.map((question) => ruleItem(question, input)),
    ),
  ];
  const items = groups.flatMap((each) => each.items);
  return {
    stage: 2,
    outcome: 'cannot-be-judged',
    outcomeTitle: 'Cannot be judged: records are not read yet',
    counts: countsOf(items),
    decidedBy: RECORDS.map(([id]) => `records.${id}`),
    groups,
  };
}

function gapOf(stage1: string | undefined, stage2: string | undefined, today: string): Gap {
  if (stage1 === undefined || stage2 === undefined)
    return { ...(stage1 === undefined ? {} : { stage1 }), ...(stage2 === undefined ? {} : { stage2 }), phase: 'unknown', items: [] };
  const days = daysBetween(stage1, stage2);
  if (days <= 0) return { stage1, stage2, phase: 'unknown', items: [] };
  return { stage1, stage2, weeks: Math.floor(days / 7), phase: phaseOf(daysBetween(stage1, today) / days), items: [] };
}

/** The phase by the share of the gap that has passed. */
function phaseOf(share: number): Gap['phase'] {
  if (share < 0) return 'before';
  if (share >= 1) return 'after';
  return share < 0.25 ? 'close-findings' : share < 0.5 ? 'accumulate-evidence' : share < 0.75 ? 'stage2-prep' : 'final-check';
}

function group(id: string, title: string, items: readonly ReadinessItem[]): ReadinessGroup {
  return { id, title, counts: countsOf(items), items };
}

function countsOf(items: readonly ReadinessItem[]): Counts {
  const count = (state: ReadinessItem['state']): number => items.filter((item) => item.state === state).length;
  return { met: count('met'), notMet: count('not-met'), unknown: count('unknown') };
}
