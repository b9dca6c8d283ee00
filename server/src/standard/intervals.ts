import type { Vocabulary } from './vocabulary.js';
import { wordsOf } from './words.js';

const ISO = /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/;
const LETTER: Readonly<Record<string, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', quarter: 'M' };

/**
 * The interval that a text states, as an ISO 8601 duration: `annually`, `every 12 months`, `alle zwei Jahre`, `P1Y`. The first one if there are several.
 * Months in whole years become years, so that equal intervals are written alike.
 */
export function findInterval(text: string, vocabulary: Vocabulary): string | undefined {
  const trimmed = text.trim();
  return vocabulary.memo.intervals.of(trimmed, () => readInterval(trimmed, vocabulary));
}

function readInterval(trimmed: string, vocabulary: Vocabulary): string | undefined {
  if (ISO.test(trimmed)) return canonical(trimmed);
  const words = wordsOf(trimmed.slice(0, 400));
  const named = vocabulary.intervals.find(words)[0];
  const times = findTimes(words, vocabulary);
  if (times && (!named || times.start <= named.start)) return times.interval;
  const counted = findCounted(words, vocabulary);
  if (counted && (!named || counted.start <= named.start)) return counted.interval;
  return named?.value;
}

/** Whether a text is an ISO 8601 duration in years, months, weeks and days. */
export function isInterval(text: string): boolean {
  return ISO.test(text);
}

/** A bare number under a key that names its unit: `review_cycle_months: 12`. */
export function intervalOf(count: number, unit: string): string | undefined {
  return Number.isInteger(count) && count > 0 && count < 1000 ? canonical(`P${count}${LETTER[unit]!}`) : undefined;
}

/** An ISO 8601 duration in words: `P6M` is "6 months". */
export function intervalWords(interval: string): string {
  const match = /^P(\d+)([YMWD])$/.exec(interval);
  if (!match) return interval;
  const unit = { Y: 'year', M: 'month', W: 'week', D: 'day' }[match[2] as 'Y' | 'M' | 'W' | 'D'];
  return `${match[1]!} ${unit}${match[1] === '1' ? '' : 's'}`;
}

/** "Three times a year", "2x jährlich", "due volte all'anno": so many parts of a year. */
function findTimes(words: readonly string[], vocabulary: Vocabulary): { start: number; interval: string } | undefined {
  for (let at = 0; at + 1 < words.length; at++) {
    const glued = /^(\d{1,2})x$/.exec(words[at]!);
    const count = glued ? Number(glued[1]) : TIMES.has(words[at + 1]!) ? numberOf(words[at]!, vocabulary) : undefined;
    const months = count !== undefined && count >= 1 ? 12 / count : undefined;
    if (months === undefined || !Number.isInteger(months)) continue;
    const next = words.slice(at + 1, at + 5);
    if (next.some((word) => vocabulary.units.get(word) === 'year' || vocabulary.intervals.exact([word]) === 'P1Y')) {
      return { start: at, interval: canonical(`P${months}M`) };
    }
  }
  return undefined;
}

const TIMES = new Set('x times mal fois veces vezes volte keer'.split(' '));
/** Words that make a count a time limit: "within 30 days", "30 days after". */
const LIMIT_BEFORE = new Set('within innerhalb binnen entro dentro dans sous after nach before vor avant antes prima'.split(' '));
const LIMIT_BEHIND = new Set('after before of following nach vor avant apres antes despues prima dopo na voor prior'.split(' '));

function findCounted(words: readonly string[], vocabulary: Vocabulary): { start: number; interval: string } | undefined {
  for (let at = 0; at < words.length; at++) {
    const unit = vocabulary.units.get(words[at]!);
    if (unit === undefined) {
      const glued = /^(\d{1,4})(\p{L}+)$/u.exec(words[at]!);
      const gluedUnit = glued ? vocabulary.units.get(glued[2]!) : undefined;
      if (glued && gluedUnit !== undefined) return { start: at, interval: duration(Number(glued[1]), gluedUnit) };
      continue;
    }
    for (let length = 3; length >= 1; length--) {
      if (at < length) continue;
      const count = numberOf(words.slice(at - length, at).join(' '), vocabulary);
      if (count === undefined) continue;
      if (isLimit(words, at - length, at)) break;
      return { start: at - length, interval: duration(count, unit) };
    }
  }
  return undefined;
}

function isLimit(words: readonly string[], start: number, unit: number): boolean {
  return LIMIT_BEFORE.has(words[start - 1] ?? '') || LIMIT_BEFORE.has(words[start - 2] ?? '') || LIMIT_BEHIND.has(words[unit + 1] ?? '');
}

function numberOf(text: string, vocabulary: Vocabulary): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return vocabulary.numbers.get(text);
}

function duration(count: number, unit: string): string {
  if (unit === 'year' && count === 0.5) return 'P6M';
  if (unit === 'quarter') return canonical(`P${Math.max(1, Math.round(count)) * 3}M`);
  return canonical(`P${Math.max(1, Math.round(count))}${LETTER[unit]!}`);
}

function canonical(iso: string): string {
  const months = /^P(\d+)M$/.exec(iso);
  if (months && Number(months[1]) % 12 === 0 && Number(months[1]) > 0) return `P${Number(months[1]) / 12}Y`;
  const plain = /^P(\d+)([YMWD])$/.exec(iso);
  return plain ? `P${Number(plain[1])}${plain[2]!}` : iso;
}
