import type { Vocabulary } from '../standard/vocabulary.js';
import type { RiskWord } from './riskWords.js';
import { phraseIn, says, spoken } from './riskWords.js';

/** From where on a risk is above what is accepted. */
interface Limit {
  readonly number: number | undefined;
  readonly rank: number | undefined;
}

/** A longer sentence tells more than one thing. */
const MAXIMUM_WORDS = 40;
/** A number that can be a level: alone, no part of an id, a date or an amount. */
const LEVEL = /(?<![\p{L}\p{N}.,/-])\d{1,3}(?![\p{L}\p{N}/-]|[.,]\d|\s?%)/gu;
/** The words for a relation stand so near the number. */
const NEAR_BEFORE = 5;
const NEAR_AFTER = 3;
const RANKS: readonly RiskWord[] = ['rank1', 'rank2', 'rank3', 'rank4', 'rank5'];

/** What a sentence says about which risks are accepted: "Risks up to level 4 are accepted", "High risks must be treated". */
export function criterionIn(sentence: string, vocabulary: Vocabulary, language: string | undefined): Limit | undefined {
  const words = spoken(sentence);
  if (words.split(' ').length > MAXIMUM_WORDS || /[€$£]/.test(sentence) || !says(words, 'levelWords', vocabulary, language)) return undefined;
  const verdict = verdictOf(words, vocabulary, language);
  if (!verdict) return undefined;
  const numbers = [...sentence.matchAll(LEVEL)].map(([number]) => number).filter((number) => !isAmount(words, number, vocabulary));
  if (numbers.length > 1) return undefined;
  const [number] = numbers;
  // Which ranks are accepted is often said rank by rank; which must be treated is a line that holds for all above.
  if (number === undefined) return verdict.treats ? byRank(verdict.rest, vocabulary, language) : undefined;
  const relation = relationAt(words, number, vocabulary, language);
  const value = Number(number);
  switch (relation) {
    case 'upTo':
      return verdict.treats ? undefined : { number: value, rank: undefined };
    case 'below':
      return verdict.treats ? undefined : { number: value - 1, rank: undefined };
    case 'above':
      return verdict.treats ? { number: value, rank: undefined } : undefined;
    case 'from':
      return verdict.treats ? { number: value - 1, rank: undefined } : undefined;
    default:
      return undefined;
  }
}

/** Whether a text says that risks are accepted or that they are treated; undefined where it says neither or both. `rest` is the text without those words. */
export function verdictOf(
  words: string,
  vocabulary: Vocabulary,
  language: string | undefined,
): { readonly treats: boolean; readonly rest: string } | undefined {
  let rest = words;
  const strip = (meaning: 'acceptable' | 'unacceptable'): boolean => {
    let found = false;
    for (let phrase = phraseIn(rest, meaning, vocabulary, language); phrase !== undefined; phrase = phraseIn(rest, meaning, vocabulary, language)) {
      rest = rest.replace(phrase, ' · ');
      found = true;
    }
    return found;
  };
  // "not acceptable" holds "acceptable".
  const treats = strip('unacceptable');
  const accepts = strip('acceptable');
  return treats === accepts ? undefined : { treats, rest };
}

/** `12 months`, `30 days`: a number with a unit of time is no level. */
function isAmount(words: string, number: string, vocabulary: Vocabulary): boolean {
  const tokens = words.trim().split(' ');
  const next = tokens[tokens.indexOf(number) + 1];
  return next !== undefined && vocabulary.units.has(next);
}

function relationAt(words: string, number: string, vocabulary: Vocabulary, language: string | undefined): 'upTo' | 'below' | 'above' | 'from' | undefined {
  const tokens = words.trim().split(' ');
  const at = tokens.indexOf(number);
  if (at < 0) return undefined;
  const near = ` ${[...tokens.slice(Math.max(0, at - NEAR_BEFORE), at), '·', ...tokens.slice(at + 1, at + 1 + NEAR_AFTER)].join(' ')} `;
  const found = (['upTo', 'below', 'above', 'from'] as const)
    .map((relation) => ({ relation, phrase: phraseIn(near, relation, vocabulary, language) }))
    .filter(({ phrase }) => phrase !== undefined);
  // "no more than" holds "more than".
  const whole = found.filter(({ phrase }) => !found.some((other) => other.phrase !== phrase && other.phrase!.includes(phrase!)));
  return whole.length === 1 ? whole[0]!.relation : undefined;
}

function byRank(words: string, vocabulary: Vocabulary, language: string | undefined): Limit | undefined {
  const found = RANKS.map((rank, index) => ({ rank: index + 1, phrase: phraseIn(words, rank, vocabulary, language) })).filter(
    ({ phrase }) => phrase !== undefined,
  );
  let rest = words;
  const named = [...found]
    .sort((a, b) => b.phrase!.length - a.phrase!.length)
    .filter(({ phrase }) => {
      const present = rest.includes(phrase!);
      rest = rest.replaceAll(phrase!.trim(), '·');
      return present;
    })
    .map(({ rank }) => rank);
  if (named.length === 0 || (['above', 'below', 'upTo', 'from'] as const).some((relation) => says(words, relation, vocabulary, language))) return undefined;
  return { number: undefined, rank: Math.min(...named) - 1 };
}
