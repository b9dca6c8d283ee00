import type { Vocabulary } from '../standard/vocabulary.js';
import type { CellFact } from './facts.js';
import { cellState } from './placeholder.js';
import type { RatingFact } from './riskFacts.js';
import { phraseIn, spoken, type RiskWord } from './riskWords.js';

const NUMBER = /(?<![\p{L}\p{N}.,])\d{1,4}(?:[.,]\d{1,2})?(?![\p{L}\p{N}%])/gu;
/** `13-20` or `1 to 5` is a stretch, `30 %` a share, `3 x 4` the way to a number, `€ 50` an amount. */
const NO_LEVEL = /\d\s?(?:[-–—]|to|bis)\s?\d|\d\s?%|[€$£]/;
const PRODUCT = /\d\s?[x×*+·]\s?\d/i;
const RANKS: readonly RiskWord[] = ['rank1', 'rank2', 'rank3', 'rank4', 'rank5'];
/** A rating is short; a sentence with a number in it is none. */
const MAXIMUM_WORDS = 8;

/** Reads a rating: `4`, `15 High`, `High (15)`, `3 x 4 = 12`, `hoch`. */
export function readRating(cell: CellFact, vocabulary: Vocabulary): RatingFact {
  const state = cellState(cell.text, vocabulary);
  const words = spoken(cell.text);
  const short = words.trim().split(' ').length <= MAXIMUM_WORDS;
  return {
    ...cell,
    state,
    number: state === 'value' && short ? numberOf(cell.text) : undefined,
    rank: state === 'value' && short ? rankOf(words, vocabulary) : undefined,
  };
}

function numberOf(text: string): number | undefined {
  const result = text.includes('=') ? text.slice(text.lastIndexOf('=') + 1) : text;
  // `4/5` is four of five.
  const plain = result.replace(/(\d)\s?\/\s?\d{1,2}(?!\d)/, '$1');
  if (NO_LEVEL.test(plain) || PRODUCT.test(plain)) return undefined;
  // What stands in brackets explains: `5 (L1 x I5)`. Only `High (15)` has its number there.
  const [found, another] = plain.replace(/\([^()]*\)/g, ' ').match(NUMBER) ?? plain.match(NUMBER) ?? [];
  return found === undefined || another !== undefined ? undefined : Number(found.replace(',', '.'));
}

/** The rank that words name, from 1 (very low) to 5 (very high); undefined where they name none or two. */
export function rankOf(words: string, vocabulary: Vocabulary): number | undefined {
  const found = RANKS.map((rank, index) => ({ rank: index + 1, phrase: phraseIn(words, rank, vocabulary) })).filter(({ phrase }) => phrase !== undefined);
  // "very high" holds "high".
  const whole = found.filter(({ phrase }) => !found.some((other) => other.phrase !== phrase && other.phrase!.includes(phrase!)));
  return whole.length === 1 ? whole[0]!.rank : undefined;
}
