import type { NextThing, ReadinessItem, StageReadiness } from '../protocol.js';
import { weightOf } from './places.js';

/** So many things to do are named: more are a list, not a plan. */
const MOST = 5;

/** After all that is not met with a class, and before advice: what is to be found out. */
const UNKNOWN_WEIGHT = 2.5;

/**
 * The things to do next: what decides a verdict first, the heaviest on top, then what an earlier stage needs. What somebody accepted with a reason, and
 * what nobody can do anything about here, is left out.
 */
export function nextThings(stages: readonly StageReadiness[]): readonly NextThing[] {
  return stages
    .flatMap((stage) =>
      stage.groups.flatMap(({ items }) =>
        items.filter((item) => item.state !== 'met' && !item.accepted && item.actions.length > 0).map((item) => ({ item, stage, order: orderOf(item, stage) })),
      ),
    )
    .sort((a, b) => compare(a.order, b.order))
    .slice(0, MOST)
    .map(({ item, stage }) => ({
      item: item.id,
      stage: stage.stage,
      action: item.actions[0]!,
      ...(item.owners.length === 0 ? {} : { owner: ownerWords(item.owners) }),
      ...(stage.days === undefined ? {} : { days: stage.days }),
    }));
}

/** By class, then what decides before what does not, then by stage, then in the order of the verdict. */
function orderOf(item: ReadinessItem, { stage, decidedBy }: StageReadiness): readonly number[] {
  const at = decidedBy.indexOf(item.id);
  return [item.state === 'unknown' ? UNKNOWN_WEIGHT : weightOf(item.class), at < 0 ? 1 : 0, stage, at];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** One owner by name; of several the first, and how many there are. */
function ownerWords(owners: readonly string[]): string {
  const [first, ...others] = owners;
  return others.length === 0 ? first! : `${first!} and ${others.length} more`;
}
