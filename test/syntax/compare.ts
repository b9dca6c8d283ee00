import { DEVIATIONS } from './deviations.js';
import { differenceOf, type Item } from './outline.js';
import { readItems } from './reading.js';
import { referenceItems } from './reference.js';

/** What the reader and the reference parser read differently in one text, deviations on purpose left aside; and which of those mattered. */
export interface Comparison {
  readonly differences: readonly string[];
  readonly deviations: ReadonlySet<string>;
  /** What the reference parser read, by kind of item. */
  readonly counts: ReadonlyMap<Item['kind'], number>;
}

/** Compares both readings of `text`; each parser reads it once. */
export function compare(text: string): Comparison {
  const used = new Set<string>();
  let rewritten = text;
  for (const { name, rewrite } of DEVIATIONS) {
    const next = rewrite?.(rewritten) ?? rewritten;
    if (next !== rewritten) used.add(name);
    rewritten = next;
  }
  const counts = new Map<Item['kind'], number>();
  let wanted: readonly Item[] = referenceItems(rewritten);
  for (const { kind } of wanted) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let read: readonly Item[] = readItems(text);
  for (const { name, adjust, forget } of DEVIATIONS) {
    const before = differenceSize(wanted, read);
    if (adjust) wanted = adjust(wanted, text);
    if (forget) [wanted, read] = [forget(wanted, text), forget(read, text)];
    if (differenceSize(wanted, read) < before) used.add(name);
  }
  const { missing, extra } = differenceOf(wanted, read);
  return {
    differences: [...missing.map((line) => `not read: ${line}`), ...extra.map((line) => `read too much: ${line}`)],
    deviations: used,
    counts,
  };
}

function differenceSize(wanted: readonly Item[], read: readonly Item[]): number {
  const { missing, extra } = differenceOf(wanted, read);
  return missing.length + extra.length;
}
