import { Temporal } from 'temporal-polyfill';
import type { Vocabulary } from './vocabulary.js';
import { fold } from './words.js';

/** Which of the two numbers of a slash date is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** A date as a text states it. */
export interface ReadDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` where no day is given. */
  readonly iso: string;
  /** Where it stands in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Slash dates: which order was used, and whether the numbers left a choice. */
  readonly slash: { readonly order: DateOrder; readonly ambiguous: boolean } | undefined;
}

const CANDIDATES: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, context: Context) => Omit<ReadDate, 'start' | 'end'> | undefined;
}[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, read: ([, y, m, d]) => fixed(y, m, d) },
  { pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]*\d)/g, read: ([, d, m, y]) => fixed(y, m, d) },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, read: ([, a, b, y], { order }) => slash(a!, b!, y!, order) },
  { pattern: /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/g, read: ([, a, b, y], { order }) => slash(a!, b!, y!, order) },
  { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/g, read: ([, a, b, y], { order }) => slash(a!, b!, `20${y!}`, order) },
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:\.\s?|(?:st|nd|rd|th|er|ste|de|[eº°ª])?[\s/-]+)(?:de\s+|d['’]\s?|of\s+)?(\p{L}{3,10})\.?,?[\s/-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu,
    read: ([, d, name, y], { month }) => fixed(y, month(name!), d),
  },
  { pattern: /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu, read: ([, name, d, y], { month }) => fixed(y, month(name!), d) },
  { pattern: /(?<!\p{L})(\p{L}{3,10})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu, read: ([, name, y], { month }) => fixed(y, month(name!), undefined) },
  { pattern: /(?<![\d-])(\d{4})[-/](\d{1,2})(?![\d/-])/g, read: ([, y, m]) => fixed(y, m, undefined) },
  { pattern: /(?<![\p{L}\d./-])(\d{1,2})[./](20\d{2})(?![\d.])/gu, read: ([, m, y]) => fixed(y, m, undefined) },
  { pattern: /(?<![\p{L}\d])[QT]([1-4])[\s/,-]{1,3}(20\d{2})(?!\d)/gu, read: ([, q, y]) => quarter(y!, q!) },
  { pattern: /(?<![\d-])(20\d{2})[\s/-]{1,2}[QT]([1-4])(?![\p{L}\d])/gu, read: ([, y, q]) => quarter(y!, q!) },
  {
    pattern: /(?<!\d)([1-4])(?:st|nd|rd|th|er|[e.º°])?\s+(?:quarter|quartal|trimestre|kwartaal)\s+(?:of\s+|de\s+|del\s+)?(20\d{2})(?!\d)/gi,
    read: ([, q, y]) => quarter(y!, q!),
  },
  { pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g, read: ([, y, m, d]) => fixed(y, m, d) },
];

/** Words and numbers that only look like a date are passed over, but not without end. */
const MAXIMUM_TRIES = 8;

/** Every spelling has a year in four digits, two dots or two slashes. */
const LOOKS_DATED = /\d{4}|\d\.\s?\d{1,2}\.\s?\d{2}|^\d{1,2}\/\d{1,2}\/\d{2}$/;

interface Context {
  readonly order: DateOrder | undefined;
  readonly month: (name: string) => string | undefined;
}

/**
 * The first date of a text, in any of the usual spellings. `order` decides slash dates such as 03/04/2026; without it those that leave a choice
 * are read day first and marked ambiguous. Dates that do not exist are none.
 */
export function findDate(text: string, vocabulary: Vocabulary, order?: DateOrder): ReadDate | undefined {
  if (!LOOKS_DATED.test(text)) return undefined;
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  const context: Context = {
    order,
    month: (name) => {
      const folded = fold(name);
      const month = vocabulary.months.get(folded) ?? vocabulary.months.get(folded.slice(0, 4));
      return month?.toString();
    },
  };
  let best: ReadDate | undefined;
  for (const { pattern, read } of CANDIDATES) {
    pattern.lastIndex = 0;
    for (let tries = 0; tries < MAXIMUM_TRIES; tries++) {
      const match = pattern.exec(sample);
      if (!match || (best && match.index >= best.start)) break;
      const date = read(match, context);
      if (!date) continue;
      best = { iso: date.iso, slash: date.slash, start: match.index, end: match.index + match[0].length };
      break;
    }
    // Nothing can begin earlier.
    if (best?.start === 0) return best;
  }
  return best;
}

function fixed(year: string | undefined, month: string | undefined, day: string | undefined): Omit<ReadDate, 'start' | 'end'> | undefined {
  const iso = toIso(year, month, day);
  return iso === undefined ? undefined : { iso, slash: undefined };
}

/** A quarter means its last month: what is due in it is due by its end. */
function quarter(year: string, number: string): Omit<ReadDate, 'start' | 'end'> | undefined {
  return fixed(year, String(Number(number) * 3), undefined);
}

function slash(a: string, b: string, year: string, order: DateOrder | undefined): Omit<ReadDate, 'start' | 'end'> | undefined {
  const dayFirst = toIso(year, b, a);
  const monthFirst = toIso(year, a, b);
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    const used = order ?? 'day-first';
    return { iso: used === 'day-first' ? dayFirst : monthFirst, slash: { order: used, ambiguous: order === undefined } };
  }
  if (dayFirst !== undefined) return { iso: dayFirst, slash: a === b ? undefined : { order: 'day-first', ambiguous: false } };
  return monthFirst === undefined ? undefined : { iso: monthFirst, slash: { order: 'month-first', ambiguous: false } };
}

function toIso(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const y = year.length === 2 ? `20${year}` : year;
  const m = month.padStart(2, '0');
  if (Number(m) < 1 || Number(m) > 12 || Number(y) < 1900 || Number(y) > 2199) return undefined;
  if (day === undefined) return `${y}-${m}`;
  const iso = `${y}-${m}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** Whether `text` is a calendar date `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return day <= 28 || day <= Temporal.PlainYearMonth.from(text.slice(0, 7)).daysInMonth;
}

/** A date as its parts; without a day it is the last one of its month. Dates of documents are checked where they are read, and are many. */
function plainDate(date: string): Temporal.PlainDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const day = date.length === 7 ? new Temporal.PlainYearMonth(year, month).daysInMonth : Number(date.slice(8));
  return new Temporal.PlainDate(year, month, day);
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** `date` (`YYYY-MM-DD` or `YYYY-MM`) and an ISO 8601 duration of years, months, weeks and days: the day they lead to. */
export function addInterval(date: string, interval: string): string {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (DURATION.exec(interval) ?? []).map((part) => (part ? Number(part) : 0));
  const { year, month, day } = plainDate(date).add({ years, months, weeks, days });
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The day so many days before `date` (`YYYY-MM-DD`). */
export function daysBefore(date: string, days: number): string {
  const { year, month, day } = plainDate(date).subtract({ days });
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Days from `from` to `to`, negative when `to` is earlier. Both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
