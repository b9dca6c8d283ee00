import type { Finding } from '../engine/findings.js';
import type { ItemClass, ReadinessItem } from '../protocol.js';
import type { ReadinessInput } from './input.js';

/** A question of the audit that rules answer. */
export interface RuleQuestion {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** The rules that answer it. */
  readonly codes: readonly string[];
  /** What is counted, in the singular and the plural: "control", "controls". */
  readonly unit: readonly [string, string];
  /** What is wrong with them, as the end of a sentence: "left out without a reason". */
  readonly wrong: string;
  /** One sentence for when all is well. */
  readonly met: string;
  /** One sentence that says what would settle it when there is nothing to look at. */
  readonly unknown: string;
}

const WEIGHTS: readonly ItemClass[] = ['major', 'minor', 'observation', null];

/** The heaviest class of some findings. */
function heaviest(findings: readonly Finding[]): ItemClass {
  return WEIGHTS.find((weight) => findings.some((finding) => finding.class === weight)) ?? null;
}

/** The item of a question: met when its rules looked at something and found nothing, unknown when they had nothing to look at or did not run. */
export function ruleItem(question: RuleQuestion, input: ReadinessInput): ReadinessItem {
  const base = { id: question.id, title: question.title, clause: question.clause };
  const answers = question.codes.map((code) => input.answers.get(code));
  const findings = answers.flatMap((answer) => answer?.findings ?? []);
  const weight = heaviest(findings);
  const decisive = findings.filter((finding) => finding.class === weight);
  const [first] = [...decisive].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start));
  if (first) {
    const documents = new Set(findings.map((finding) => finding.path)).size;
    const count = new Set(findings.map((finding) => `${finding.path} ${finding.at}`)).size;
    const lines = input.linesOf(first.path);
    return {
      ...base,
      state: 'not-met',
      class: weight,
      why: `${count} ${question.unit[count === 1 ? 0 : 1]} ${question.wrong}${documents > 1 && count > documents ? `, in ${documents} documents` : ''}.`,
      path: first.path,
      ...(lines ? { range: lines.rangeOf(first.span) } : {}),
      findings: [...new Set(findings.map((finding) => finding.code))].sort(),
      actions: first.fixes.length > 0 ? first.fixes.slice(0, 3).map((fix) => fix.title) : ['Open the first of them'],
      ...acceptedOf(findings),
    };
  }
  if (answers.some((answer) => answer?.silent)) return unknownItem(base, 'The rule that looks at this is switched off or did not run.');
  const reason = answers.flatMap((answer) => answer?.unknown ?? [])[0];
  const looked = answers.reduce((sum, answer) => sum + (answer?.looked ?? 0), 0);
  if (looked === 0) return unknownItem(base, reason ?? question.unknown);
  return { ...base, state: 'met', class: null, why: question.met, findings: [], actions: [] };
}

/** An item that cannot be judged; `why` says what would settle it. */
export function unknownItem(base: Pick<ReadinessItem, 'id' | 'title' | 'clause'>, why: string): ReadinessItem {
  return { ...base, state: 'unknown', class: null, why: `Cannot be judged: ${why}`, findings: [], actions: [] };
}

/** When everything that speaks against an item is hidden, with the reason that was given; it is not met all the same. */
export function acceptedOf(findings: readonly Finding[]): Pick<ReadinessItem, 'accepted'> {
  if (findings.length === 0 || !findings.every((finding) => finding.hidden)) return {};
  const reasons = [...new Set(findings.map((finding) => finding.hidden!.reason))];
  const until = findings.map((finding) => finding.hidden!.until).filter((date) => date !== undefined);
  return { accepted: { reason: reasons.join('; '), ...(until.length === findings.length ? { until: until.sort()[0]! } : {}) } };
}
