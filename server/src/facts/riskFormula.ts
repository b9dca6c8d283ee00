import type { Vocabulary } from '../standard/vocabulary.js';
import type { RiskFormula } from './riskFacts.js';
import { says, spoken } from './riskWords.js';

/** A line longer than this tells a story, not a formula. */
const MAXIMUM_WORDS = 60;

/** Whether a sentence says how a level follows from likelihood and impact. */
export function formulaIn(sentence: string, vocabulary: Vocabulary, language: string | undefined): RiskFormula | undefined {
  const words = spoken(sentence);
  if (words.split(' ').length > MAXIMUM_WORDS) return undefined;
  if (says(words, 'theirProduct', vocabulary, language)) return 'product';
  if (says(words, 'theirSum', vocabulary, language)) return 'sum';
  const factors = [placeOf(words, 'likelihood', vocabulary), placeOf(words, 'impact', vocabulary)];
  const [first, second] = [...factors].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
  if (!first || !second) return undefined;
  const between = ` ${words.slice(first.end, second.start).trim()} `;
  const times = says(between, 'times', vocabulary, language);
  const plus = says(between, 'plus', vocabulary, language);
  const product = says(words, 'productOf', vocabulary, language);
  const sum = says(words, 'sumOf', vocabulary, language);
  if ((times || product) === (plus || sum)) return undefined;
  // A third factor, a weight or a constant makes it another formula.
  const around = `${words.slice(0, first.start)} ${words.slice(second.end)}`;
  if ((times || plus) && between.trim().split(' ').length > 6) return undefined;
  if (says(around, 'times', vocabulary, 'en') || says(around, 'plus', vocabulary, 'en') || / times .* times /.test(between)) return 'other';
  return times || product ? 'product' : 'sum';
}

/** Where the first word for likelihood or impact stands in a spoken text. */
function placeOf(words: string, role: 'likelihood' | 'impact', vocabulary: Vocabulary): { readonly start: number; readonly end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  for (const phrase of phrasesOf(role, vocabulary)) {
    const at = words.indexOf(` ${phrase} `);
    if (at >= 0 && (!best || at < best.start || (at === best.start && at + phrase.length > best.end))) best = { start: at, end: at + phrase.length + 1 };
  }
  return best;
}

const PHRASES = new WeakMap<Vocabulary, Map<string, readonly string[]>>();

/** The words for a factor that are long enough to be words and not letters of a header. */
function phrasesOf(role: string, vocabulary: Vocabulary): readonly string[] {
  let known = PHRASES.get(vocabulary);
  if (!known) PHRASES.set(vocabulary, (known = new Map<string, readonly string[]>()));
  let phrases = known.get(role);
  if (!phrases) {
    phrases = [...vocabulary.columns].filter(([phrase, roles]) => roles.includes(role) && phrase.length > 3).map(([phrase]) => phrase);
    known.set(role, phrases);
  }
  return phrases;
}

/** Whether a spoken text names a factor. */
export function namesFactor(words: string, role: 'likelihood' | 'impact', vocabulary: Vocabulary): boolean {
  return placeOf(words, role, vocabulary) !== undefined;
}
