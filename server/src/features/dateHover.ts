import type { DocumentFacts, DueFact, FieldFact } from '../facts/facts.js';
import { dueOf } from '../facts/fields.js';
import { addInterval, daysBetween } from '../standard/dates.js';
import { intervalWords } from '../standard/intervals.js';
import { newestDate } from '../rules/reviewDates.js';
import type { FieldName } from '../standard/vocabulary.js';
import { touches } from '../text/span.js';
import { isReviewed } from '../workspace/reviewed.js';
import type { Workspace } from '../workspace/workspace.js';
import { plain, type HoverContent } from './markdown.js';

const NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  lastReview: 'Last review',
  nextReview: 'Next review',
  approvedOn: 'Approval',
  effectiveOn: 'In force',
  reviewInterval: 'Review interval',
};
const BASES: Readonly<Record<DueFact['from'], string>> = {
  nextReview: 'the next review',
  lastReview: 'the last review',
  approvedOn: 'the approval',
  effectiveOn: 'entry into force',
};

/** What a date or an interval of the document means today: how long ago it was, and when the review falls due by it. */
export function dateHover(document: DocumentFacts, offset: number, workspace: Workspace, today: string): HoverContent | undefined {
  for (const name of ['nextReview', 'lastReview', 'approvedOn', 'effectiveOn', 'reviewInterval'] as const) {
    const fact = document.fields[name];
    if (fact.state !== 'value' || !fact.span || !touches(fact.span, offset)) continue;
    const parts = [`**${nameOf(name, fact)}: ${plain(said(name, fact, today))}**`];
    if (fact.ambiguous) parts.push('Day and month can be read both ways, so nothing follows from this date. Write it as YYYY-MM-DD.');
    const due = isReviewed(document) ? dueSentence(document, workspace, today) : undefined;
    if (due !== undefined) parts.push(due);
    else if (name === 'approvedOn') parts.push('An approval is not a review.');
    return { markdown: parts.join('\n\n'), span: fact.span };
  }
  return undefined;
}

function nameOf(name: FieldName, fact: FieldFact): string {
  return fact.basis === 'update' ? 'Last update' : fact.basis === 'history' ? 'Last entry of the history' : (NAMES[name] ?? name);
}

function said(name: FieldName, fact: FieldFact, today: string): string {
  const value = fact.value ?? '';
  if (name === 'reviewInterval') return `every ${intervalWords(value).replace(/^1 /, '')}`;
  return fact.ambiguous || !/^\d{4}-\d\d-\d\d$/.test(value) ? value : `${value}, ${distance(value, today)}`;
}

/** How far a day is away, in words. */
function distance(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  const words = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  return days > 0 ? `${words} ago` : `in ${words}`;
}

/** "Overdue by 41 days: interval P1Y from 2025-09-12, read in line 4". */
function dueSentence(document: DocumentFacts, workspace: Workspace, today: string): string | undefined {
  const due: Due | undefined = dueOf(document.fields) ?? defaultDue(document, workspace);
  if (!due) return undefined;
  const days = daysBetween(due.date, today);
  const state =
    days > 0
      ? `Review overdue by ${days} day${days === 1 ? '' : 's'}`
      : days === 0
        ? 'Review due today'
        : `Next review due on ${due.date}, ${distance(due.date, today)}`;
  const { fields } = document;
  if (due.from === 'nextReview') return `${state}: ${due.date}${lineOf(document, fields.nextReview)}.`;
  const base = fields[due.from];
  const interval = due.interval ?? fields.reviewInterval.value ?? '';
  const source = due.interval === undefined ? lineOf(document, fields.reviewInterval) : ', the default of isms.yaml';
  return `${state}: interval ${interval}${source}, from ${base.value ?? ''}, the date of ${BASES[due.from]}${lineOf(document, base)}.`;
}

interface Due extends DueFact {
  /** Where the default of isms.yaml gives it. */
  readonly interval?: string;
}

function defaultDue(document: DocumentFacts, workspace: Workspace): Due | undefined {
  const { fields } = document;
  const interval = workspace.ismsFile.content.defaults?.review_interval;
  if (interval === undefined || !/^P\d+[YMWD]$/.test(interval) || fields.reviewInterval.state !== 'absent' || fields.nextReview.state !== 'absent')
    return undefined;
  const newest = newestDate(document);
  return newest && { date: addInterval(newest.date, interval), from: newest.from, interval };
}

function lineOf({ lines }: DocumentFacts, { span }: FieldFact): string {
  return span ? ` (line ${lines.lineAt(span.start) + 1})` : '';
}
