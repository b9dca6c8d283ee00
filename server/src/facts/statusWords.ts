import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { SoaStatus } from './facts.js';
import { cellState, isChoice } from './placeholder.js';
import type { DocumentView } from './view.js';

const STATUSES: ReadonlySet<string> = new Set(['implemented', 'partial', 'planned', 'not-started', 'not-applicable']);
const SIGNS: readonly { readonly signs: RegExp; readonly status: SoaStatus }[] = [
  { signs: /[✅✔☑🟢]/u, status: 'implemented' },
  { signs: /[⚠🟡🟠🔶🔄🚧◐]/u, status: 'partial' },
  { signs: /[📋🔵⏳📅🗓🔜]/u, status: 'planned' },
  { signs: /[❌✗✘🔴⛔]/u, status: 'not-started' },
  { signs: /[⚪➖🚫]/u, status: 'not-applicable' },
];
/** What a word of negation in front of a status makes of it. */
const YES_SIGNS = /^[✅✔☑✓xX●■]$|^\[x\]$/u;
const NO_SIGNS = /^[❌✗✘☐□○]$|^\[ ?\]$/u;

/** Abbreviations that a document explains, such as `PI: Partially Implemented`. */
export type Legend = ReadonlyMap<string, SoaStatus>;

/** The legend of a document: short capitals explained by a status, in lists, lines and two-column tables. */
export function readLegend(view: DocumentView, vocabulary: Vocabulary): Legend {
  const legend = new Map<string, SoaStatus>();
  const note = (short: string, long: string): void => {
    const status = namedStatus(long, vocabulary);
    if (status && !legend.has(short)) legend.set(short, status);
  };
  for (const passage of view.passages) {
    if (passage.source.length > 600) continue;
    for (const match of passage.source.matchAll(
      /(?:^|[\n,;(|])[\s>*+•`_-]{0,8}([A-Z][A-Z/]{0,3}|\p{Extended_Pictographic})\uFE0F?[*_`]{0,3}\s{0,3}[:=–-]{1,3}\s{0,3}[*_]{0,3}([^\n,;|)*]{3,60})/gu,
    ))
      note(match[1]!, match[2]!);
  }
  for (const grid of view.grids) {
    if (grid.header.length < 2 || grid.header.length > 4 || grid.source === 'csv' || grid.source === 'yaml') continue;
    for (const row of grid.rows().slice(0, 15)) {
      const short = row.cells[0]?.plain.trim() ?? '';
      if (/^[A-Z][A-Z/]{0,3}$/.test(short) && row.cells[1]) note(short, row.cells[1].plain);
    }
  }
  return legend;
}

/** The status that a cell states. */
export function readStatus(text: string, legend: Legend, vocabulary: Vocabulary): SoaStatus {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—−.…]+$/.test(trimmed)) return 'absent';
  const short = legend.get(trimmed.replace(/[*_`]/g, ''));
  if (short) return short;
  if (isChoice(trimmed, vocabulary) || cellState(trimmed, vocabulary) === 'placeholder') return 'undecided';
  const named = namedStatus(trimmed, vocabulary);
  if (named) return named;
  const percent = /^(\d{1,3})\s?%/.exec(trimmed);
  if (percent) return Number(percent[1]) >= 100 ? 'implemented' : Number(percent[1]) > 0 ? 'partial' : 'not-started';
  for (const { signs, status } of SIGNS) if (signs.test(trimmed)) return status;
  if (/^n\/?a\.?$/i.test(trimmed)) return 'not-applicable';
  return 'unknown';
}

/** The status by its words: the whole text, or the first of its phrases. */
function namedStatus(text: string, vocabulary: Vocabulary): SoaStatus | undefined {
  const words = wordsOf(text);
  const meanings = vocabulary.values.get(words.join(' '));
  const whole = meanings?.find((meaning) => STATUSES.has(meaning));
  if (whole) return whole as SoaStatus;
  if (meanings?.includes('yes')) return 'implemented';
  if (meanings?.includes('no')) return 'not-started';
  for (let length = Math.min(5, words.length); length >= 1; length--) {
    const status = statusAt(words, 0, length, vocabulary);
    if (status) return status;
  }
  if (words.length > 4) return undefined;
  for (let start = 1; start < words.length; start++) {
    for (let length = Math.min(4, words.length - start); length >= 1; length--) {
      const status = statusAt(words, start, length, vocabulary);
      if (status) return status;
    }
  }
  return undefined;
}

function statusAt(words: readonly string[], start: number, length: number, vocabulary: Vocabulary): SoaStatus | undefined {
  const phrase = words.slice(start, start + length).join(' ');
  if (phrase.length < 3) return undefined;
  return vocabulary.values.get(phrase)?.find((meaning) => STATUSES.has(meaning)) as SoaStatus | undefined;
}

/** Whether a cell says that a control is applicable; null when it leaves that open, undefined when it says nothing about it. */
export function readApplicable(text: string, vocabulary: Vocabulary): boolean | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (YES_SIGNS.test(trimmed)) return true;
  if (NO_SIGNS.test(trimmed)) return false;
  if (/^[-–—−.…]+$/.test(trimmed) || isChoice(trimmed, vocabulary) || cellState(trimmed, vocabulary) === 'placeholder') return null;
  const words = wordsOf(trimmed);
  for (let length = Math.min(4, words.length); length >= 1; length--) {
    const meanings = vocabulary.values.get(words.slice(0, length).join(' '));
    if (meanings?.includes('no')) return false;
    if (meanings?.includes('yes')) return true;
    if (meanings?.includes('not-applicable')) return false;
  }
  if (/[✅✔☑]/u.test(trimmed)) return true;
  if (/[❌✗✘]/u.test(trimmed)) return false;
  return undefined;
}
