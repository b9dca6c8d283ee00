import { generatePolicy, LONG_AGO, NOWHERE, OPEN, type PolicyPlan } from './policy.js';
import { Random } from './random.js';
import { generateRegister, generateSoa, UNJUSTIFIED, WITHOUT_STATUS } from './tables.js';

/** A fault that was put in on purpose: what has to be found, and where. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  /** Zero-based. */
  readonly line: number;
}

/** A generated workspace: the same bytes for the same number of documents, on every machine. */
export interface BenchWorkspace {
  /** Texts by path. */
  readonly files: ReadonlyMap<string, string>;
  /** All faults, and no others, in the order of path and line. */
  readonly faults: readonly Fault[];
}

/** The documents that keys are typed in; they are the same in every workspace. */
export const TYPED = { policy: 'policies/typed-10-kb.md', manual: 'policies/typed-200-kb.md', soa: 'soa.md' } as const;

/** Every so many documents one is a manual of 200 KB. */
const MANUALS = 250;
/** Faults by the remainder of the number of a document. */
const FAULTS: Readonly<Record<number, PolicyPlan['fault']>> = { 3: 'broken link', 14: 'review overdue', 29: 'owner open' };
const EVERY = 40;
/** What a fault is called by the rule that finds it, and what stands in its line. */
const TRUTH: Readonly<Record<Exclude<PolicyPlan['fault'], 'none'>, { readonly code: string; readonly marks: string }>> = {
  'broken link': { code: 'link.broken', marks: NOWHERE },
  'review overdue': { code: 'doc.review-overdue', marks: LONG_AGO },
  'owner open': { code: 'doc.placeholder-left', marks: OPEN },
};

/**
 * The files of a workspace with `count` documents, at least ten: policies of 2 to 40 KB in four styles, some of 200 KB, a Statement of Applicability
 * and a risk register.
 */
export function generateWorkspace(count: number): BenchWorkspace {
  const plans = Array.from({ length: count - 4 }, (_, at): readonly [path: string, plan: PolicyPlan] => {
    const index = at + 1;
    const random = new Random(index * 7919);
    const size = index % MANUALS === 17 ? 200_000 : 2_000 + Math.floor(38_000 * random.next() ** 3.2);
    const neighbours = Array.from({ length: 6 }, () => pathOf(random.between(1, count - 4)));
    return [pathOf(index), { index, size, neighbours: neighbours.map((path) => `../${path}`), fault: FAULTS[index % EVERY] ?? 'none' }];
  });
  const typed: readonly (readonly [string, PolicyPlan])[] = [
    [TYPED.policy, { index: 3, size: 10_000, neighbours: [`../${pathOf(1)}`], fault: 'none' }],
    [TYPED.manual, { index: 4, size: 200_000, neighbours: [`../${pathOf(2)}`], fault: 'none' }],
  ];
  const files = new Map<string, string>([
    [TYPED.soa, generateSoa(pathOf(1))],
    ['risk-register.yaml', generateRegister(Math.ceil(count / 5), new Random(count))],
  ]);
  const faults = [
    faultIn(TYPED.soa, files.get(TYPED.soa)!, 'soa.exclusion-unjustified', `| ${UNJUSTIFIED} |`),
    faultIn(TYPED.soa, files.get(TYPED.soa)!, 'soa.status-missing', `| ${WITHOUT_STATUS} |`),
  ];
  for (const [path, plan] of [...plans, ...typed]) {
    const text = generatePolicy(plan, new Random(plan.index * 104_729));
    files.set(path, text);
    if (plan.fault !== 'none') faults.push(faultIn(path, text, TRUTH[plan.fault].code, TRUTH[plan.fault].marks));
  }
  return { files, faults: faults.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)) };
}

function faultIn(path: string, text: string, code: string, marks: string): Fault {
  return { path, code, line: text.split('\n').findIndex((line) => line.includes(marks)) };
}

function pathOf(index: number): string {
  return `${index % 3 === 0 ? 'procedures' : 'policies'}/${String(index).padStart(5, '0')}-document.md`;
}
