import type { DocumentFacts, DueFact } from '../facts/facts.js';
import { dueOf } from '../facts/fields.js';
import { addInterval, daysBetween } from '../standard/dates.js';
import { addField } from './fieldFix.js';
import type { Fix, TextChange } from './rule.js';

/** What was not looked at for so long is stale, whatever its own interval says. */
const STALE = 'P24M';
/** A plan or programme of one year is over, not stale. */
const OF_A_YEAR = /(?<!\d)20\d\d(?!\d)/;

/** A date of a document from which its age is counted. */
export interface BaseDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly from: DueFact['from'];
}

/** The newest date of a document: of the last review, the history, the approval or entry into force. */
export function newestDate({ fields }: DocumentFacts): BaseDate | undefined {
  const stated = (['lastReview', 'approvedOn', 'effectiveOn'] as const).flatMap((from) => {
    const { value, ambiguous } = fields[from];
    return value === undefined || ambiguous || !/^\d{4}-\d\d/.test(value) ? [] : [{ date: value, from }];
  });
  let newest: BaseDate | undefined;
  for (const each of stated) if (!newest || each.date > newest.date) newest = each;
  return newest;
}

/** What a stale document is measured by; undefined where its own dates keep it fresh. */
export function staleSince(document: DocumentFacts, today: string): BaseDate | undefined {
  if (OF_A_YEAR.test(document.fields.title.value ?? document.path)) return undefined;
  const due = dueOf(document.fields);
  if (due && due.date >= today) return undefined;
  const { nextReview } = document.fields;
  const newest =
    newestDate(document) ?? (due?.from === 'nextReview' && nextReview.value !== undefined ? { date: nextReview.value, from: due.from } : undefined);
  return newest && daysBetween(addInterval(newest.date, STALE), today) > 0 ? newest : undefined;
}

/** "Reviewed today": the dates that are stated move on. Only dates in ISO form are rewritten, others are left to the author. */
export function reviewedToday(document: DocumentFacts, from: DueFact['from'], today: string): Fix[] {
  const { lastReview, nextReview, reviewInterval } = document.fields;
  const changes: TextChange[] = [];
  if (lastReview.state === 'value' && lastReview.source !== 'history' && isIso(lastReview))
    changes.push({ path: document.path, span: lastReview.span!, newText: today });
  if (nextReview.state === 'value' && isIso(nextReview)) {
    const interval = reviewInterval.state === 'value' && /^P\d+[YMWD]$/.test(reviewInterval.value!) ? reviewInterval.value! : undefined;
    if (interval === undefined) return [];
    changes.push({ path: document.path, span: nextReview.span!, newText: addInterval(today, interval) });
  } else if (from === 'nextReview') return [];
  if (lastReview.state === 'absent' || lastReview.source === 'history') {
    const change = from === 'nextReview' ? undefined : addField(document, 'lastReview', today);
    if (change) changes.push(change);
  }
  return changes.length === 0 ? [] : [{ title: `Record a review today, ${today}`, changes, preferred: true }];
}

function isIso(fact: { readonly value?: string; readonly span?: { readonly start: number; readonly end: number } }): boolean {
  return fact.span !== undefined && fact.value?.length === 10 && fact.span.end - fact.span.start === 10;
}
