import type { Gap, ReadinessItem } from '../protocol.js';
import { daysBefore, daysBetween } from '../standard/dates.js';
import { counted } from '../text/counted.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { countsOf } from './counts.js';
import type { ReadinessInput } from './input.js';
import { NOTHING_OPEN, unknownItem, type ItemBase } from './ruleItems.js';

/** In weeks, where isms.yaml does not say what the certification body wants. */
const MINIMUM_WEEKS = 4;
/** What was closed goes to the auditor so many days before Stage 2. */
const CLOSURE_PACK_DAYS = 14;

type Phase = Gap['phase'];

/** The phases between the stages, with what each is for. */
const PHASES = [
  ['close-findings', 'Close what Stage 1 found', 'close what Stage 1 found'],
  ['accumulate-evidence', 'New controls run another cycle', 'run another cycle of new controls'],
  ['stage2-prep', 'The evidence for Stage 2 is put together', 'put the evidence for Stage 2 together'],
  ['final-check', 'What Stage 1 flagged is audited once more', 'audit once more what Stage 1 flagged'],
] as const;

/** The time between the stages: where today lies in it, and what is to be done meanwhile. */
export function gapOf(input: ReadinessInput): Gap {
  const { certification } = input.workspace.ismsFile.content;
  const stage1 = certification?.stage1?.date;
  const stage2 = certification?.stage2?.date;
  const dates = { ...(stage1 === undefined ? {} : { stage1 }), ...(stage2 === undefined ? {} : { stage2 }) };
  const days = stage1 === undefined || stage2 === undefined ? undefined : daysBetween(stage1, stage2);
  const place = input.workspace.ismsFile.lines ? { path: ISMS_FILE, documents: [ISMS_FILE] } : {};
  const items = [{ ...lengthItem(stage1, stage2, certification?.minimum_gap_weeks ?? MINIMUM_WEEKS), ...place }, ...workItems(stage2)];
  const shared = { ...dates, counts: countsOf(items), items };
  if (stage1 === undefined || stage2 === undefined || days === undefined || days <= 0)
    return { ...shared, phase: 'unknown', title: unknownTitle(stage1, stage2) };
  const passed = daysBetween(stage1, input.today);
  const phase = phaseOf(passed / days);
  return { ...shared, weeks: Math.floor(days / 7), phase, title: titleOf(phase, passed, days) };
}

/** The phase by the share of the gap that has passed. */
function phaseOf(share: number): Phase {
  if (share < 0) return 'before';
  if (share >= 1) return 'after';
  return share < 0.25 ? 'close-findings' : share < 0.5 ? 'accumulate-evidence' : share < 0.75 ? 'stage2-prep' : 'final-check';
}

function titleOf(phase: Phase, passed: number, days: number): string {
  const weeks = Math.max(1, Math.ceil(days / 7));
  if (phase === 'before') return `Begins in ${counted(-passed, 'day')}, ${counted(Math.floor(days / 7), 'week')} long`;
  if (phase === 'after') return 'Over: Stage 2 has begun';
  const now = PHASES.find(([id]) => id === phase)![2];
  return `Week ${Math.floor(passed / 7) + 1} of ${weeks}: ${now}`;
}

function unknownTitle(stage1: string | undefined, stage2: string | undefined): string {
  if (stage1 !== undefined && stage2 !== undefined) return 'Unknown: Stage 2 is not later than Stage 1';
  return `Unknown: ${missingDates(stage1, stage2)}`;
}

function missingDates(stage1: string | undefined, stage2: string | undefined): string {
  const missing = [...(stage1 === undefined ? ['Stage 1'] : []), ...(stage2 === undefined ? ['Stage 2'] : [])];
  return `isms.yaml names no date of ${missing.join(' and ')}`;
}

/** Whether the certification body would accept the time between the stages. Its length is a rule of the body, so it is advice. */
function lengthItem(stage1: string | undefined, stage2: string | undefined, minimum: number): ReadinessItem {
  const base = baseOf('gap.length', 'There is enough time between the stages');
  if (stage1 === undefined || stage2 === undefined)
    return {
      ...unknownItem(base, `${missingDates(stage1, stage2)}. Write certification.stage1.date and certification.stage2.date there.`),
      actions: ['Write the dates of both stages into isms.yaml'],
    };
  const days = daysBetween(stage1, stage2);
  const enough = days >= minimum * 7;
  return {
    ...base,
    state: enough ? 'met' : 'not-met',
    class: null,
    why: enough
      ? `${counted(Math.floor(days / 7), 'week')} lie between ${stage1} and ${stage2}; the certification body wants ${minimum}.`
      : `${days <= 0 ? 'No time lies' : `Only ${counted(days, 'day')} lie`} between ${stage1} and ${stage2}; certification bodies usually want ${minimum} weeks.`,
    findings: [],
    actions: enough ? [] : ['Agree on a later date of Stage 2'],
    ...NOTHING_OPEN,
  };
}

/** What each phase is for: nothing is read yet that could tell how far it has come. */
function workItems(stage2: string | undefined): ReadinessItem[] {
  const due = stage2 === undefined ? '' : `, by ${daysBefore(stage2, CLOSURE_PACK_DAYS)}`;
  return [
    ...PHASES.map(([id, title]) => unknownItem(baseOf(`gap.${id}`, title), SETTLED_BY[id])),
    unknownItem(baseOf('gap.closure-pack', `What was closed is sent to the auditor${due}`), 'a record of what was sent, and when, is not read yet.'),
  ];
}

const SETTLED_BY: Readonly<Record<(typeof PHASES)[number][0], string>> = {
  'close-findings': 'findings of Stage 1 are not read yet. Keep them in a findings register, each with its action, owner and date.',
  'accumulate-evidence': 'records are not read yet. File the next access review, training, scan and drill as records.',
  'stage2-prep': 'records are not read yet. Three to five examples of each control are usual.',
  'final-check': 'audits of single findings are not read yet. Keep the report of the small audit with the others.',
};

function baseOf(id: string, title: string): ItemBase {
  return { id, title, clause: '', rules: [], lenses: [] };
}
