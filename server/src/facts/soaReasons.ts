import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { Reason } from './facts.js';
import { cellState } from './placeholder.js';
import type { RichText } from './richText.js';
import { readApplicable } from './statusWords.js';

/** The columns that stand for a reason, `LR`, `CO`, `BR/BP`, `RRA` in many templates. */
const REASON_COLUMNS: readonly { readonly role: string; readonly reason: Reason }[] = [
  { role: 'reasonRisk', reason: 'risk' },
  { role: 'reasonLaw', reason: 'law' },
  { role: 'reasonContract', reason: 'contract' },
  { role: 'reasonPractice', reason: 'practice' },
];

/** The reasons whose column has a mark in this row. */
export function markedReasons(cellsOf: (role: string) => readonly RichText[], vocabulary: Vocabulary): Reason[] {
  return REASON_COLUMNS.filter(({ role }) =>
    cellsOf(role).some((cell) => cellState(cell.plain, vocabulary) === 'value' && readApplicable(cell.plain, vocabulary) !== false),
  ).map(({ reason }) => reason);
}

/** The name of a reason is short; a sentence is none. */
const MAXIMUM_REASON = 60;

/** The reasons that a cell lists and nothing else: `risk, law`, `LR / CO`. */
export function listedReasons(text: string, vocabulary: Vocabulary): Reason[] {
  if (text.length > 120) return [];
  const parts = text.split(/[,;/+&|\n]/).filter((part) => part.trim() !== '');
  const found = new Set<Reason>();
  for (const part of parts) {
    const reason = part.length > MAXIMUM_REASON ? undefined : reasonOf(wordsOf(part).join(' '), vocabulary);
    if (reason === undefined) return [];
    found.add(reason);
  }
  return [...found];
}

function reasonOf(phrase: string, vocabulary: Vocabulary): Reason | undefined {
  if (phrase === 'risk' || phrase === 'risks') return 'risk';
  const meanings = vocabulary.columns.get(phrase) ?? [];
  return REASON_COLUMNS.find(({ role }) => meanings.includes(role))?.reason;
}
