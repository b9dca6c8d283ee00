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
/** A mark that stands alone in a cell. */
const YES_SIGNS = /^[✅✔☑✓xX●■]$|^\[x\]$/u;
const NO_SIGNS = /^[❌✗✘☐□○]$|^\[ ?\]$/u;

const SIGN = /\p{Extended_Pictographic}/u;

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
    // `✅ Applicable and in place`: a sign needs no colon.
    if (SIGN.test(passage.source))
      for (const match of passage.source.matchAll(/(\p{Extended_Pictographic})\uFE0F?[ *_`]{1,4}(\p{L}[^\n;·|(\p{Extended_Pictographic}]{2,50})/gu))
        if (match[2]!.trim().split(/\s+/).length <= 5) note(match[1]!, match[2]!);
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
  const short = legend.get(trimmed.replace(/[*_`]/g, '').replaceAll('\uFE0F', ''));
  if (short) return short;
  if (/^\[[xX]\]$/.test(trimmed)) return 'implemented';
  if (/^\[ ?\]$/.test(trimmed)) return 'not-started';
  if (isChoice(trimmed, vocabulary) || cellState(trimmed, vocabulary) === 'placeholder') return 'undecided';
  const percent = /(?<![\d.,])(\d{1,3})(?:[.,]\d+)?\s?%/.exec(trimmed);
  if (percent) return Number(percent[1]) >= 100 ? 'implemented' : Number(percent[1]) > 0 ? 'partial' : 'not-started';
  const named = namedStatus(trimmed, vocabulary);
  if (named) return named;
  const sign = SIGN.exec(trimmed)?.[0];
  const explained = sign === undefined ? undefined : legend.get(sign);
  if (explained) return explained;
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

/**
 * The status that a level of maturity stands for, on a scale from 0 to 5: a defined process (3) is in place, what is done ad hoc or repeated
 * from habit is so in part. Undefined for anything but a level.
 */
export function readMaturity(text: string): SoaStatus | undefined {
  const match =
    /^(?:level|stufe|niveau|livello|n[ií]vel|cmmi|cmm|ml|l|m)?\s?([0-5])(?:[.,]\d)?(?:\s?(?:\/|of|von|de|di|van|out of)\s?5)?(?:$|\s?[-–—:(]|\s\p{L})/iu.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const level = Number(match[1]);
  return level === 0 ? 'not-started' : level >= 3 ? 'implemented' : 'partial';
}

/** Whether a text says that a control applies and nothing about how far it is: "Applicable", "In scope". */
export function statesApplicability(text: string, vocabulary: Vocabulary): boolean {
  const phrase = wordsOf(text).join(' ');
  return (
    phrase.length > 3 &&
    (vocabulary.values.get(phrase)?.includes('yes') ?? false) &&
    (vocabulary.columns.get(phrase)?.includes('applicable') ?? false) &&
    !(vocabulary.values.get(phrase) ?? []).some((meaning) => STATUSES.has(meaning))
  );
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
    // What applies in part applies; what is done or planned does as well.
    if (meanings?.some((meaning) => meaning === 'partial' || meaning === 'implemented' || meaning === 'planned')) return true;
  }
  if (/[✅✔☑]/u.test(trimmed)) return true;
  if (/[❌✗✘]/u.test(trimmed)) return false;
  return undefined;
}
