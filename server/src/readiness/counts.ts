import type { Counts, ReadinessGroup, ReadinessItem } from '../protocol.js';

/** A group with its counts. */
export function groupOf(id: string, title: string, items: readonly ReadinessItem[]): ReadinessGroup {
  return { id, title, counts: countsOf(items), items };
}

/** How many items are met, not met, and cannot be judged. */
export function countsOf(items: readonly ReadinessItem[]): Counts {
  const count = (state: ReadinessItem['state']): number => items.filter((item) => item.state === state).length;
  return { met: count('met'), notMet: count('not-met'), unknown: count('unknown') };
}
