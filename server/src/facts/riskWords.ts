import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';

/** What words of risk registers and risk methods can mean; the groups of `risk` in the vocabulary. */
export type RiskWord =
  | 'modify'
  | 'share'
  | 'avoid'
  | 'retain'
  | 'accepted'
  | 'closed'
  | 'rank1'
  | 'rank2'
  | 'rank3'
  | 'rank4'
  | 'rank5'
  | 'residual'
  | 'accepting'
  | 'normative'
  | 'levelWords'
  | 'upTo'
  | 'below'
  | 'above'
  | 'from'
  | 'acceptable'
  | 'unacceptable'
  | 'times'
  | 'plus'
  | 'productOf'
  | 'theirProduct'
  | 'sumOf'
  | 'theirSum'
  | 'assess';

/** Signs that stand for words, so that "≤ 6" and "L × I" are read like "up to 6" and "L times I". */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/<=|≤/g, ' up to '],
  [/>=|≥/g, ' at least '],
  [/</g, ' less than '],
  [/>/g, ' more than '],
  [/[×✕✖*·]/g, ' times '],
  [/ x /gi, ' times '],
  [/\+/g, ' plus '],
];

/** A text as its folded words between blanks, in which phrases are looked for. */
export function spoken(text: string): string {
  let plain = text;
  for (const [sign, word] of SIGNS) plain = plain.replace(sign, word);
  return ` ${wordsOf(plain).join(' ')} `;
}

/** Whether a spoken text has a phrase of a meaning: in its language and in English, or in any language where it is not known. */
export function says(text: string, meaning: RiskWord, vocabulary: Vocabulary, language?: string): boolean {
  return phraseIn(text, meaning, vocabulary, language) !== undefined;
}

/** The longest phrase of a meaning in a spoken text. */
export function phraseIn(text: string, meaning: RiskWord, vocabulary: Vocabulary, language?: string): string | undefined {
  let longest: string | undefined;
  for (const [code, meanings] of vocabulary.risk) {
    if (language !== undefined && code !== language && code !== 'en') continue;
    for (const phrase of meanings.get(meaning) ?? []) if (phrase.length > (longest?.length ?? 0) && text.includes(phrase)) longest = phrase;
  }
  return longest;
}

/** The meaning of a group whose phrase comes first in a spoken text; of two at one place the longer phrase. */
export function firstOf<Word extends RiskWord>(text: string, meanings: readonly Word[], vocabulary: Vocabulary): Word | undefined {
  let best: { readonly meaning: Word; readonly at: number; readonly length: number } | undefined;
  for (const meanings_ of vocabulary.risk.values()) {
    for (const meaning of meanings) {
      for (const phrase of meanings_.get(meaning) ?? []) {
        const at = text.indexOf(phrase);
        if (at >= 0 && (!best || at < best.at || (at === best.at && phrase.length > best.length))) best = { meaning, at, length: phrase.length };
      }
    }
  }
  return best?.meaning;
}
