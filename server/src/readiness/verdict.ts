import type { ItemClass, ReadinessItem } from '../protocol.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';

/** The outcome of a stage, and the items that decide it, the heaviest first. */
export interface Verdict {
  readonly outcome: string;
  readonly outcomeTitle: string;
  readonly decidedBy: readonly string[];
}

/** So many minors of one clause count as one major. */
const BUNDLE = 3;

/** What Stage 1 comes to. The first line that fits wins, as in the table of verdicts. */
export function stageOneVerdict(
  items: readonly ReadinessItem[],
  options: { readonly mandatory: readonly MandatoryDocument[]; readonly anyDocument: boolean; readonly bundles: boolean },
): Verdict {
  if (!options.anyDocument) return { outcome: 'cannot-be-judged', outcomeTitle: 'Cannot be judged: no ISMS document was found', decidedBy: [] };
  const named = (wanted: readonly MandatoryDocument[]): ReadonlySet<string> => new Set(wanted.map((each) => `mandatory.${each.id}`));
  // What is due at Stage 2 is shown beside the others, and decides nothing yet.
  const later = named(options.mandatory.filter((wanted) => wanted.stage === 2));
  const gates = new Set([...named(options.mandatory.filter((wanted) => wanted.stage !== 2)), 'audit.held', 'mr.held']);
  const stoppers = named(options.mandatory.filter((wanted) => wanted.stopper));
  const due = items.filter((item) => !later.has(item.id));
  // A gate whose finding is hidden is not known to be met.
  const unknown = due.filter((item) => gates.has(item.id) && (item.state === 'unknown' || item.accepted));
  const open = due.filter((item) => item.state === 'not-met' && !(gates.has(item.id) && item.accepted));
  const of = (weight: ItemClass): readonly ReadinessItem[] => open.filter((item) => item.class === weight);
  const absent = open.filter((item) => stoppers.has(item.id));
  const minors = of('minor');
  const bundled = options.bundles ? bundlesOf(minors) : [];
  const ids = (...lists: readonly (readonly ReadinessItem[])[]): string[] => [...new Set(lists.flat().map((item) => item.id))];
  if (absent.length > 0)
    return {
      outcome: 'not-ready',
      outcomeTitle: `Not ready: ${titles(absent)} ${absent.length === 1 ? 'is' : 'are'} missing`,
      decidedBy: ids(absent, of('major'), bundled.flat()),
    };
  // Actions are read from the findings register, which is not judged yet: none is known to be active.
  if (of('major').length + bundled.length > 0) return { outcome: 'not-ready', outcomeTitle: 'Not ready', decidedBy: ids(of('major'), bundled.flat()) };
  if (minors.length > 0) return { outcome: 'ready-with-actions', outcomeTitle: 'Ready with corrective actions in progress', decidedBy: ids(minors) };
  if (unknown.length > 0) {
    return {
      outcome: 'ready-with-actions',
      outcomeTitle: `Ready with corrective actions in progress; ${unknown.length} ${unknown.length === 1 ? 'question' : 'questions'} cannot be judged`,
      decidedBy: ids(unknown),
    };
  }
  return { outcome: 'ready', outcomeTitle: 'Ready', decidedBy: [] };
}

/** The minors of one clause that count as one major together. */
function bundlesOf(minors: readonly ReadinessItem[]): ReadinessItem[][] {
  const byClause = new Map<string, ReadinessItem[]>();
  for (const item of minors) {
    const same = byClause.get(item.clause);
    if (same) same.push(item);
    else byClause.set(item.clause, [item]);
  }
  return [...byClause.values()].filter((same) => same.length >= BUNDLE);
}

function titles(items: readonly ReadinessItem[]): string {
  const names = items.map((item) => item.title);
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]!}`;
}
