import type { Finding } from '../engine/findings.js';
import type { ReadinessItem } from '../protocol.js';
import type { ReadinessInput } from './input.js';
import type { FieldName } from '../standard/vocabulary.js';
import { lensesOf } from './lenses.js';
import { aboutFindings, inOrder } from './places.js';

/** A question of the audit that rules answer. */
export interface RuleQuestion {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** The rules that answer it. */
  readonly codes: readonly string[];
  /** Fields that are no answer while their place waits to be filled in. */
  readonly gaps?: readonly FieldName[];
  /** What is counted, in the singular and the plural: "control", "controls". */
  readonly unit: readonly [string, string];
  /** What is wrong with them, as the end of a sentence: "left out without a reason"; undefined where the first finding says it. */
  readonly wrong: string | undefined;
  /** What to do about it, as the beginning of a sentence: "Say why the controls were chosen"; undefined where the fixes of the rule say it. */
  readonly mend: string | undefined;
  /** One sentence for when all is well. */
  readonly met: string;
  /** One sentence that says what would settle it when there is nothing to look at. */
  readonly unknown: string;
}

/** What every item says of itself before it is judged. */
export type ItemBase = Pick<ReadinessItem, 'id' | 'title' | 'clause' | 'rules' | 'lenses'>;

/** The item of a question: met when its rules looked at something and found nothing, unknown when they had nothing to look at or did not run. */
export function ruleItem(question: RuleQuestion, stage: 1 | 2, input: ReadinessInput): ReadinessItem {
  const base = baseOf(question, stage, input);
  const answers = question.codes.map((code) => input.answers.get(code));
  const findings = inOrder([...answers.flatMap((answer) => answer?.findings ?? []), ...gapsOf(question, input)]);
  const [first] = findings;
  if (first) {
    const lines = input.linesOf(first.path);
    return {
      ...base,
      state: 'not-met',
      class: first.class,
      why: whyNot(question, findings),
      ...(first.path === '.' ? createOf(first) : { path: first.path, ...(lines ? { range: lines.rangeOf(first.span) } : {}) }),
      findings: [...new Set(findings.map((finding) => finding.code))].sort(),
      actions: actionsOf(question, first),
      ...aboutFindings(findings, input),
      ...acceptedOf(findings),
    };
  }
  if (answers.some((answer) => answer?.silent)) return unknownItem(base, 'the rule that looks at this is switched off or did not run.');
  const reason = answers.flatMap((answer) => answer?.unknown ?? [])[0];
  const looked = answers.reduce((sum, answer) => sum + (answer?.looked ?? 0), 0);
  if (looked === 0) return unknownItem(base, reason ?? question.unknown);
  return { ...base, state: 'met', class: null, why: question.met, findings: [], actions: [], ...NOTHING_OPEN };
}

/** The places for a field that are there and not filled in: a label alone answers no question. */
function gapsOf({ gaps = [] }: RuleQuestion, { answers }: ReadinessInput): readonly Finding[] {
  const names: readonly string[] = gaps;
  return (answers.get('doc.placeholder-left')?.findings ?? []).filter((finding) => names.includes(finding.at));
}

function baseOf({ id, title, clause, codes }: RuleQuestion, stage: 1 | 2, { rules }: ReadinessInput): ItemBase {
  return { id, title, clause, rules: codes.filter((code) => rules.has(code)), lenses: lensesOf(codes, stage) };
}

function actionsOf({ mend }: RuleQuestion, { fixes, path }: Finding): string[] {
  const titles = fixes.slice(0, 3).map((fix) => fix.title);
  if (mend !== undefined) return [mend, ...titles];
  if (titles.length > 0) return titles;
  return [path === '.' ? 'Write it, or say where it is kept' : 'Open the first place and mend it'];
}

/** The kinds of document whose absence a rule of its own finds. */
const MISSING_KINDS: Readonly<Record<string, string>> = { 'mr.missing': 'management-review', 'audit.none': 'audit-report' };

function createOf({ code }: Finding): Pick<ReadinessItem, 'create'> {
  const kind = MISSING_KINDS[code];
  return kind === undefined ? {} : { create: kind };
}

function whyNot({ unit, wrong }: RuleQuestion, findings: readonly Finding[]): string {
  const documents = new Set(findings.map((finding) => finding.path)).size;
  const count = new Set(findings.map((finding) => `${finding.path} ${finding.at}`)).size;
  if (wrong === undefined) return count === 1 ? findings[0]!.message : `${count} ${unit[1]}, the first: ${findings[0]!.message}`;
  return `${count} ${unit[count === 1 ? 0 : 1]} ${wrong}${documents > 1 && count > documents ? `, in ${documents} documents` : ''}.`;
}

/** What an item says of its findings when it has none. */
export const NOTHING_OPEN = { owners: [], documents: [], places: [], morePlaces: 0 } as const;

/** An item that cannot be judged; `why` says what would settle it. */
export function unknownItem(base: ItemBase, why: string): ReadinessItem {
  return { ...base, state: 'unknown', class: null, why: `Cannot be judged: ${why}`, findings: [], actions: [], ...NOTHING_OPEN };
}

/** When everything that speaks against an item is hidden, with the reason that was given; it is not met all the same. */
export function acceptedOf(findings: readonly Finding[]): Pick<ReadinessItem, 'accepted'> {
  if (findings.length === 0 || !findings.every((finding) => finding.hidden)) return {};
  const reasons = [...new Set(findings.map((finding) => finding.hidden!.reason))];
  const until = findings.map((finding) => finding.hidden!.until).filter((date) => date !== undefined);
  return { accepted: { reason: reasons.join('; '), ...(until.length === findings.length ? { until: until.sort()[0]! } : {}) } };
}
