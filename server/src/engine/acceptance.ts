import { ISMS_FILE } from '../workspace/ismsFile.js';
import type { Baseline, BaselineEntry } from '../workspace/baselineFile.js';
import type { Isms } from './isms.js';

/** Findings about the input of this tool are mended, never accepted. */
const NEVER = /^(?:config|suppress)\./;

/** Whether a baseline accepts what a rule finds at a path: in a document, and about it. */
export function canBeAccepted(path: string, code: string): boolean {
  return path !== '.' && path !== ISMS_FILE && !NEVER.test(code);
}

/**
 * The baseline that makes an ISMS quiet: what is shown of its documents today and what the baseline in force hides. What a directive or the list of
 * isms.yaml hides needs no entry, and what has no place in a document stays visible.
 */
export function baselineOf(isms: Isms): Baseline {
  const counted = new Map<string, BaselineEntry>();
  for (const judged of isms.judgedPaths()) {
    for (const { code, at, shown, hidden, path } of isms.judgementOf(judged).findings) {
      if (!shown || !canBeAccepted(path, code) || (hidden && hidden.by !== 'baseline')) continue;
      const entry = { code, path, at, count: 1 };
      counted.set(keyOf(entry), { ...entry, count: 1 + (counted.get(keyOf(entry))?.count ?? 0) });
    }
  }
  return { created: isms.today, entries: [...counted.values()].sort(byPlace) };
}

/** What one baseline has that another has not: entries, or their surplus. */
export function surplusOf(baseline: Baseline, other: Baseline): BaselineEntry[] {
  const counts = new Map(other.entries.map((entry) => [keyOf(entry), entry.count]));
  return baseline.entries
    .map((entry) => ({ ...entry, count: entry.count - (counts.get(keyOf(entry)) ?? 0) }))
    .filter((entry) => entry.count > 0)
    .sort(byPlace);
}

function keyOf({ code, path, at }: BaselineEntry): string {
  return JSON.stringify([path, code, at]);
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return order(a.path, b.path) || order(a.code, b.code) || order(a.at, b.at);
}
