import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { Counts, Gap, Readiness, ReadinessGroup, ReadinessItem, StageReadiness } from '../protocol.js';
import { daysBetween } from '../standard/dates.js';
import { decidedSoas, mandatoryItem, notJudged, reviewable, ruleItem, type ReadinessInput } from './items.js';

/** The verdicts of both stages with the items that decide them, as far as this version judges. */
export function readinessOf(input: ReadinessInput): Readiness {
  const { stage1, stage2 } = input.workspace.ismsFile;
  return {
    version: 1,
    today: input.today,
    stages: [stageOne(input), stageTwo(input)],
    gap: gapOf(stage1, stage2, input.today),
  };
}

function stageOne(input: ReadinessInput): StageReadiness {
  const mandatory = input.mandatory.map((wanted) => mandatoryItem(wanted, input));
  const groups = [
    group('mandatory-documents', 'Mandatory documents', [...mandatory, ...documentItems(input)]),
    group('soa', 'Statement of Applicability and treatment plan', soaItems(input)),
    group('audit', 'Internal audit', [notJudged('audit.coverage', 'The audit covers every clause and control', '9.2.2', 'audit reports are not read yet.')]),
    group('management-review', 'Management review', [notJudged('mr.inputs', 'The minutes answer every input', '9.3.2', 'minutes are not read yet.')]),
    group('annex-a', 'Policies of applicable controls', [
      notJudged(
        'annex-a.documents',
        'The writing that applicable controls ask for',
        'Annex A',
        'policies are not compared with the Statement of Applicability yet.',
      ),
    ]),
  ];
  const items = groups.flatMap((each) => each.items);
  const outcome = stageOneOutcome(items, input);
  return { stage: 1, outcome: outcome.id, outcomeTitle: outcome.title, counts: countsOf(items), decidedBy: outcome.decidedBy, groups };
}

/** The first line that fits wins, as in the table of verdicts. */
function stageOneOutcome(items: readonly ReadinessItem[], input: ReadinessInput): { id: string; title: string; decidedBy: string[] } {
  const documents = [...input.workspace.documents.values()].filter((document) => document.kind !== 'not-isms');
  if (documents.length === 0) return { id: 'cannot-be-judged', title: 'Cannot be judged: no ISMS document was found', decidedBy: [] };
  // What is due at Stage 2 is shown beside the others, and decides nothing yet.
  const later = input.mandatory.filter((wanted) => wanted.stage === 2).map((wanted) => `mandatory.${wanted.id}`);
  const due = items.filter((item) => !later.includes(item.id));
  const open = due.filter((item) => item.state === 'not-met');
  const stoppers = input.mandatory.filter((wanted) => wanted.stopper).map((wanted) => `mandatory.${wanted.id}`);
  const absent = open.filter((item) => stoppers.includes(item.id));
  const majors = open.filter((item) => item.class === 'major');
  const minors = open.filter((item) => item.class === 'minor');
  const ids = (list: readonly ReadinessItem[]): string[] => list.map((item) => item.id);
  if (absent.length > 0 || majors.length > 0) return { id: 'not-ready', title: 'Not ready', decidedBy: [...new Set([...ids(absent), ...ids(majors)])] };
  if (minors.length > 0) return { id: 'ready-with-actions', title: 'Ready with corrective actions in progress', decidedBy: ids(minors) };
  const gates = [...input.mandatory.map((wanted) => `mandatory.${wanted.id}`), 'audit.coverage', 'mr.inputs'];
  const unknown = due.filter((item) => item.state === 'unknown' && gates.includes(item.id));
  if (unknown.length > 0) {
    return {
      id: 'ready-with-actions',
      title: `Ready with corrective actions in progress; ${unknown.length} ${unknown.length === 1 ? 'question' : 'questions'} cannot be judged`,
      decidedBy: ids(unknown),
    };
  }
  return { id: 'ready', title: 'Ready', decidedBy: [] };
}

function documentItems(input: ReadinessInput): ReadinessItem[] {
  const documents = [...input.workspace.documents.values()].filter((document) => document.kind !== 'not-isms');
  const dated = reviewable(input.workspace);
  return [
    ruleItem(
      { id: 'documents.reviewed', title: 'Documents are reviewed when due', clause: '7.5.2', code: 'doc.review-overdue', class: 'observation' },
      input,
      dated,
      {
        met: `No review is overdue; ${dated.length} of ${documents.length} documents state when they are due.`,
        unknown: 'Cannot be judged: no document states a next review or an interval.',
        notMet: (count) => `Of ${dated.length} documents that state when their review is due, ${count} ${count === 1 ? 'is' : 'are'} overdue.`,
      },
    ),
    ruleItem(
      { id: 'documents.filled-in', title: 'Documents are filled in', clause: '7.5.2', code: 'doc.placeholder-left', class: 'observation' },
      input,
      documents,
      {
        met: 'No place is left to fill in.',
        unknown: 'Cannot be judged: no ISMS document was found.',
        notMet: (_, count) => `${count} ${count === 1 ? 'document has' : 'documents have'} places left to fill in.`,
      },
    ),
  ];
}

function soaItems(input: ReadinessInput): ReadinessItem[] {
  const soas = decidedSoas(input.workspace);
  const controls = (document: DocumentFacts): readonly SoaRow[] => document.soa!.rows.filter((row) => row.level === 'control');
  const excluded = soas.filter((document) => controls(document).some((row) => row.applicable === false));
  const applicable = soas.filter((document) => controls(document).some((row) => row.applicable !== false));
  const unknown = 'Cannot be judged: no Statement of Applicability was found that is more than a template.';
  return [
    ruleItem(
      { id: 'soa.exclusions', title: 'Every control that is left out has a reason', clause: '6.1.3 d)', code: 'soa.exclusion-unjustified', class: 'minor' },
      input,
      excluded,
      {
        met: 'Each control that is left out has a reason.',
        unknown: soas.length === 0 ? unknown : 'Cannot be judged: no control is marked as left out.',
        notMet: (count) => `${count} ${count === 1 ? 'control is' : 'controls are'} left out without a reason.`,
      },
    ),
    ruleItem(
      { id: 'soa.status', title: 'Every applicable control has a status', clause: '6.1.3 d)', code: 'soa.status-missing', class: 'minor' },
      input,
      applicable,
      {
        met: 'Each applicable control has an implementation status.',
        unknown: soas.length === 0 ? unknown : 'Cannot be judged: no control is marked as applicable.',
        notMet: (count) => `${count} ${count === 1 ? 'control has' : 'controls have'} no implementation status.`,
      },
    ),
    notJudged('soa.complete', 'All 93 controls are decided', '6.1.3 c)', 'completeness over several files is not judged yet.'),
    notJudged('risk-treatment.agrees', 'Treatment plan and Statement of Applicability agree', '6.1.3', 'they are not compared yet.'),
  ];
}

/** The six kinds of record that Stage 2 samples. */
const STAGE_TWO = [
  ['access-review', 'Access reviews', 'A.5.18'],
  ['change-request', 'Changes', 'A.8.32'],
  ['incident-record', 'Incidents', 'A.5.26'],
  ['training-completion', 'Training', '7.2, A.6.3'],
  ['vulnerability-scan', 'Vulnerability management', 'A.8.8'],
  ['supplier-review', 'Supplier reviews', 'A.5.22'],
] as const;

function stageTwo(_input: ReadinessInput): StageReadiness {
  const groups = STAGE_TWO.map(([id, title, clause]) =>
    group(id, title, [notJudged(`records.${id}`, `${title} ran as documented`, clause, 'records are not read yet.')]),
  );
  const items = groups.flatMap((each) => each.items);
  return { stage: 2, outcome: 'cannot-be-judged', outcomeTitle: 'Cannot be judged: records are not read yet', counts: countsOf(items), decidedBy: [], groups };
}

function gapOf(stage1: string | undefined, stage2: string | undefined, today: string): Gap {
  if (stage1 === undefined || stage2 === undefined)
    return { ...(stage1 === undefined ? {} : { stage1 }), ...(stage2 === undefined ? {} : { stage2 }), phase: 'unknown', items: [] };
  const days = daysBetween(stage1, stage2);
  if (days <= 0) return { stage1, stage2, phase: 'unknown', items: [] };
  const share = daysBetween(stage1, today) / days;
  const phase =
    today < stage1
      ? 'before'
      : today >= stage2
        ? 'after'
        : share < 0.25
          ? 'close-findings'
          : share < 0.5
            ? 'accumulate-evidence'
            : share < 0.75
              ? 'stage2-prep'
              : 'final-check';
  return { stage1, stage2, weeks: Math.floor(days / 7), phase, items: [] };
}

function group(id: string, title: string, items: readonly ReadinessItem[]): ReadinessGroup {
  return { id, title, counts: countsOf(items), items };
}

function countsOf(items: readonly ReadinessItem[]): Counts {
  const count = (state: ReadinessItem['state']): number => items.filter((item) => item.state === state).length;
  return { met: count('met'), notMet: count('not-met'), unknown: count('unknown') };
}
