import { addInterval, findDate, type DateOrder, type ReadDate } from '../standard/dates.js';
import { findInterval } from '../standard/intervals.js';
import { FIELD_NAMES, type FieldName, type Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import { copyOf } from '../text/copy.js';
import type { Span } from '../text/span.js';
import type { DueFact, FieldFact, Fields, SlashDate } from './facts.js';
import { bareInterval, cleaned, isDateOnly, isToCome, nameBeside, settled, spanOf, withoutEmoji, withoutOwnLabel } from './fieldText.js';
import { newestEntry, type History } from './history.js';
import type { LabelledValue } from './labelledValue.js';
import { labelMeaning } from './labels.js';
import { fieldState, hasGap } from './placeholder.js';
import type { Prose } from './prose.js';
import type { Signature } from './signatures.js';
import { statedApproval, statedOwner, type Statement } from './statements.js';
import type { Heading } from './view.js';

const ABSENT: FieldFact = { state: 'absent' };

/** All fields absent: what is said of a file that is no ISMS document. */
export const NO_FIELDS: Fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, ABSENT])) as Fields;

/** What the fields of a document are read from. */
export interface FieldInput {
  readonly values: readonly LabelledValue[];
  readonly history: History;
  readonly signatures: readonly Signature[];
  readonly title: Heading | undefined;
  readonly prose: Prose;
  readonly order: DateOrder | undefined;
}

/** The fields of a document. The nearest statement wins, also when it is a placeholder; for the last review the newest date does. */
export function readFields(input: FieldInput, vocabulary: Vocabulary): { fields: Fields; slashDates: SlashDate[] } {
  const reader = new FieldReader(input, vocabulary);
  const fields = reader.read();
  return { fields, slashDates: reader.slashDates };
}

class FieldReader {
  readonly slashDates: SlashDate[] = [];
  readonly #input: FieldInput;
  readonly #vocabulary: Vocabulary;

  constructor(input: FieldInput, vocabulary: Vocabulary) {
    this.#input = { ...input, values: settled(input.values, vocabulary, (text) => findInterval(text, vocabulary)) };
    this.#vocabulary = vocabulary;
  }

  read(): Fields {
    const approvedOn = this.#date('approvedOn');
    const effectiveOn = this.#date('effectiveOn');
    const next = this.#nextReview(approvedOn, effectiveOn);
    return {
      title: this.#title(),
      id: this.#id(),
      owner: this.#owner(),
      author: this.#withHistory('author', this.#text('author')),
      version: this.#withHistory('version', this.#version()),
      status: this.#status(),
      approver: this.#approver(),
      approvedOn: this.#approvedOn(approvedOn),
      effectiveOn,
      lastReview: this.#lastReview(approvedOn, effectiveOn),
      nextReview: next.date,
      reviewInterval: this.#reviewInterval(next.interval),
      classification: this.#text('classification'),
    };
  }

  #values(...meanings: readonly string[]): readonly LabelledValue[] {
    return this.#input.values.filter((value) => meanings.includes(value.meaning));
  }

  #fact(value: LabelledValue, text: string): FieldFact {
    const state = isToCome(text) ? 'placeholder' : fieldState(text, this.#vocabulary);
    const span = spanOf(value.value, text);
    return state === 'value' ? { state, value: copyOf(text), source: value.source, span } : { state, source: value.source, span };
  }

  /** The nearest text under a label. */
  #text(name: FieldName): FieldFact {
    for (const value of this.#values(name)) {
      const text = withoutOwnLabel(cleaned(value.value.plain), value.meaning, this.#vocabulary);
      if (isDateOnly(text, this.#vocabulary) || text.length > 200) continue;
      return this.#fact(value, text);
    }
    return ABSENT;
  }

  #owner(): FieldFact {
    const stated = this.#withHistory('owner', this.#text('owner'));
    if (stated.state !== 'absent') return stated;
    for (const { text, span } of this.#input.prose.owners) {
      const owner = statedOwner(text, span, this.#vocabulary);
      if (owner) return this.#stated(owner.name, owner);
    }
    return ABSENT;
  }

  #approval(): Statement | undefined {
    for (const { text, span } of this.#input.prose.approvals) {
      const approval = statedApproval(text, span, this.#vocabulary, this.#input.order);
      if (approval) return approval;
    }
    return undefined;
  }

  #stated(value: string, { span }: Statement): FieldFact {
    return hasGap(value) ? { state: 'placeholder', source: 'line', span } : { state: 'value', value, source: 'line', span };
  }

  #title(): FieldFact {
    const [stated] = this.#values('title').filter((value) => value.rank <= 1);
    const heading = this.#input.title;
    if (stated?.source === 'front-matter' || (stated && (!heading || !/\s/.test(heading.text)))) return this.#fact(stated, cleaned(stated.value.plain));
    if (!heading) return ABSENT;
    const text = withoutEmoji(heading.text);
    const state = fieldState(text, this.#vocabulary);
    const span = { start: heading.start, end: heading.end };
    return state === 'value' ? { state, value: text, source: 'heading', span } : { state, source: 'heading', span };
  }

  #id(): FieldFact {
    for (const value of this.#values('id')) {
      const text = cleaned(value.value.plain);
      const fact = this.#fact(value, text);
      // An id with a gap in it is not an id yet.
      return fact.state === 'value' && hasGap(text) ? { state: 'placeholder', source: value.source, span: fact.span! } : fact;
    }
    return ABSENT;
  }

  #version(): FieldFact {
    for (const value of this.#values('version')) {
      const text = cleaned(value.value.plain).replace(/^(?:version|v\.?)\s*(?=\d)/i, '');
      return this.#fact(value, text.split(/\s[|–—]\s|\s\(/, 1)[0]!.trim());
    }
    return ABSENT;
  }

  #status(): FieldFact {
    for (const value of this.#values('status')) {
      const text = cleaned(value.value.plain);
      if (wordsOf(text).length > 5) continue;
      return this.#fact(value, text);
    }
    return ABSENT;
  }

  #approver(): FieldFact {
    for (const value of this.#values('approver')) {
      const text = cleaned(value.value.plain);
      const date = findDate(text, this.#vocabulary, this.#input.order);
      const name = date ? nameBeside(text, date) : text;
      if (date && name.trim() === '') continue;
      if (/^(?:yes|no|ja|nein|oui|non|pending|required|✅|true|false)$/i.test(name.trim())) continue;
      return this.#fact(value, cleaned(name));
    }
    const signed = this.#input.signatures.find((signature) => signature.name !== undefined);
    if (signed) return { state: 'value', value: signed.name!, source: 'table', span: signed };
    const entry = newestEntry(this.#input.history.entries);
    if (entry?.approver !== undefined) return { state: 'value', value: entry.approver, source: 'history', span: entry };
    const [empty] = this.#input.signatures;
    if (empty) return { state: 'placeholder', source: 'table', span: empty };
    const approval = this.#approval();
    return approval ? this.#stated(approval.name, approval) : this.#approvingStatus();
  }

  /** `Status: Approved by the Board`. */
  #approvingStatus(): FieldFact {
    for (const value of this.#values('status')) {
      const match = /^(\p{L}+ \p{L}+) (\S.{1,80})$/u.exec(cleaned(value.value.plain));
      if (match && labelMeaning(match[1]!, this.#vocabulary) === 'approver') return this.#fact(value, match[2]!);
    }
    return ABSENT;
  }

  #approvedOn(stated: FieldFact): FieldFact {
    if (stated.state !== 'absent') return stated;
    for (const value of this.#values('approver')) {
      const date = this.#readDate(value.value.plain);
      if (date) return this.#dateFact(value, value.value.plain, date);
    }
    const dated = this.#input.signatures.find((signature) => signature.date !== undefined);
    if (dated) return { state: 'value', value: dated.date!, source: 'table', span: dated };
    const [empty] = this.#input.signatures.filter((signature) => signature.hasDate);
    if (empty) return { state: 'placeholder', source: 'table', span: empty };
    const approval = this.#approval();
    return approval?.date === undefined ? ABSENT : this.#stated(approval.date, approval);
  }

  #date(name: FieldName): FieldFact {
    for (const value of this.#values(name)) {
      const text = cleaned(value.value.plain);
      const date = this.#readDate(text);
      if (date) return this.#dateFact(value, text, date);
      // "Pending", "on approval": the date is yet to come.
      if (hasGap(text) || isToCome(text) || wordsOf(text).length <= 3) return { state: 'placeholder', source: value.source, span: placeOf(value.value) };
    }
    return ABSENT;
  }

  /** Whether a date is to be filled in, or a period stands in its place. */
  #waits(text: string): boolean {
    return fieldState(text, this.#vocabulary) === 'placeholder' || isToCome(text) || findInterval(text, this.#vocabulary) !== undefined;
  }

  #readDate(text: string): ReadDate | undefined {
    const date = findDate(text, this.#vocabulary, this.#input.order);
    if (date?.slash) this.slashDates.push({ order: date.slash.order, ambiguous: date.slash.ambiguous });
    return date;
  }

  #dateFact(value: LabelledValue, text: string, date: ReadDate): FieldFact {
    const place = { state: 'value' as const, source: value.source, span: spanOf(value.value, text.slice(date.start, date.end)) };
    return date.slash?.ambiguous ? { ...place, value: text.slice(date.start, date.end), ambiguous: true } : { ...place, value: date.iso };
  }

  /** The next review as a date; a period under that label is an interval. */
  #nextReview(approvedOn: FieldFact, effectiveOn: FieldFact): { date: FieldFact; interval: FieldFact } {
    let interval = ABSENT;
    let date: FieldFact = ABSENT;
    const later = this.#reviewDates(approvedOn, effectiveOn).later;
    const open = this.#values('reviewDate').filter(({ value }) => !findDate(value.plain, this.#vocabulary, this.#input.order) && this.#waits(value.plain));
    for (const value of [...this.#values('nextReview'), ...later, ...open]) {
      const text = cleaned(value.value.plain);
      const read = this.#readDate(text);
      const period = findInterval(text, this.#vocabulary);
      if (period !== undefined && interval.state !== 'value') interval = { state: 'value', value: period, source: value.source, span: placeOf(value.value) };
      if (date.state !== 'absent') continue;
      if (read) date = this.#dateFact(value, text, read);
      else if (hasGap(text) || isToCome(text)) date = { state: 'placeholder', source: value.source, span: placeOf(value.value) };
      else if (period === undefined) {
        const fact = this.#fact(value, text);
        if (fact.state === 'placeholder' || wordsOf(text).length <= 6) date = fact;
      }
    }
    return { date, interval };
  }

  /** "Review date" is a next review when it lies behind the date of the document, else a last one. */
  #reviewDates(approvedOn: FieldFact, effectiveOn: FieldFact): { earlier: readonly LabelledValue[]; later: readonly LabelledValue[] } {
    if (!this.#input.values.some((value) => value.meaning === 'reviewDate' || value.meaning === 'reviewInterval')) return { earlier: [], later: [] };
    const dated = this.#values('reviewDate', 'reviewInterval').filter((value) => {
      const date = findDate(value.value.plain, this.#vocabulary, this.#input.order);
      return date !== undefined && (value.meaning === 'reviewDate' || findInterval(value.value.plain, this.#vocabulary) === undefined);
    });
    const updates = this.#values('lastUpdate', 'lastReview').map((value) => findDate(value.value.plain, this.#vocabulary, this.#input.order)?.iso);
    const own = [approvedOn.value, effectiveOn.value, ...updates, newestEntry(this.#input.history.entries)?.date].filter((date) => date !== undefined).sort();
    const newest = own[own.length - 1];
    const isLater = (value: LabelledValue): boolean => newest !== undefined && findDate(value.value.plain, this.#vocabulary, this.#input.order)!.iso > newest;
    return { earlier: dated.filter((value) => !isLater(value)), later: dated.filter(isLater) };
  }

  #reviewInterval(fromNext: FieldFact): FieldFact {
    let placeholder: FieldFact | undefined;
    for (const value of this.#values('reviewInterval')) {
      const text = cleaned(value.value.plain);
      const interval = findInterval(text, this.#vocabulary) ?? bareInterval(value.label, text, this.#vocabulary);
      if (interval !== undefined) return { state: 'value', value: interval, source: value.source, span: placeOf(value.value) };
      if (findDate(text, this.#vocabulary, this.#input.order)) continue;
      const fact = this.#fact(value, text);
      if (fact.state === 'placeholder') placeholder ??= fact;
      else if (/cycle|frequen|interval|cadence|zyklus|turnus|period/i.test(value.label)) return fact;
    }
    if (placeholder) return placeholder;
    if (fromNext.state === 'value') return fromNext;
    const stated = this.#input.prose.interval;
    return stated ? { state: 'value', value: stated.interval, source: 'line', span: stated.span } : ABSENT;
  }

  /** The newest of an explicit review, an edit and a row of the history. */
  #lastReview(approvedOn: FieldFact, effectiveOn: FieldFact): FieldFact {
    let best: FieldFact = ABSENT;
    const consider = (fact: FieldFact, basis: 'review' | 'update' | 'history'): void => {
      const better = fact.state === 'value' && (best.state !== 'value' || (!fact.ambiguous && fact.value! > best.value!));
      if (better || (fact.state === 'placeholder' && best.state === 'absent')) best = { ...fact, basis };
    };
    const explicit = [...this.#values('lastReview'), ...this.#reviewDates(approvedOn, effectiveOn).earlier];
    for (const value of explicit) consider(this.#plainDate(value), 'review');
    for (const value of this.#values('lastUpdate')) consider(this.#plainDate(value), 'update');
    for (const entry of this.#input.history.entries) {
      if (entry.date !== undefined) consider({ state: 'value', value: entry.date, source: 'history', span: entry }, 'history');
    }
    if (best.state === 'absent' && this.#input.history.unfilled) {
      const [entry] = this.#input.history.entries;
      if (entry) return { state: 'placeholder', source: 'history', span: entry, basis: 'history' };
    }
    return best;
  }

  #plainDate(value: LabelledValue): FieldFact {
    const text = cleaned(value.value.plain);
    const date = this.#readDate(text);
    if (date) return this.#dateFact(value, text, date);
    const fact = this.#fact(value, text);
    // "Pendiente", "not yet": no date so far.
    return fact.state === 'placeholder' || wordsOf(text).length <= 2 ? { state: 'placeholder', source: value.source, span: placeOf(value.value) } : ABSENT;
  }

  #withHistory(name: 'author' | 'version' | 'owner', stated: FieldFact): FieldFact {
    if (stated.state !== 'absent') return stated;
    const { entries, columns } = this.#input.history;
    const entry = newestEntry(entries);
    const value = entry?.[name];
    if (entry && value !== undefined) return { state: 'value', value, source: 'history', span: entry };
    return entry && columns.has(name) ? { state: 'placeholder', source: 'history', span: entry } : ABSENT;
  }
}

/** When the next review falls due: the stated date, else the newest of review, approval and effective date plus the interval. */
export function dueOf(fields: Fields): DueFact | undefined {
  const next = fields.nextReview;
  if (next.state === 'value' && isWhole(next)) return { date: addInterval(next.value!, 'P0D'), from: 'nextReview' };
  const interval = fields.reviewInterval;
  if (interval.state !== 'value' || !/^P\d+[YMWD]$/.test(interval.value!)) return undefined;
  let base: { date: string; from: DueFact['from'] } | undefined;
  for (const from of ['lastReview', 'approvedOn', 'effectiveOn'] as const) {
    const fact = fields[from];
    if (fact.state === 'value' && isWhole(fact) && (!base || fact.value! > base.date)) base = { date: fact.value!, from };
  }
  return base && { date: addInterval(base.date, interval.value!), from: base.from };
}

function isWhole(fact: FieldFact): boolean {
  return !fact.ambiguous && /^\d{4}-\d{2}(?:-\d{2})?$/.test(fact.value!);
}

/** Where a text stands, and not the text with all that it knows: facts are kept, and a text keeps its document. */
function placeOf({ start, end }: Span): Span {
  return { start, end };
}
