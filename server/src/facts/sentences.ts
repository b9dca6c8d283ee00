import { FIRST_LANGUAGE_BIT, type Vocabulary } from '../standard/vocabulary.js';
import { fold } from '../standard/words.js';
import type { Span } from '../text/span.js';
import type { Passage } from './view.js';

/** So many frequent words tell the language of a document. */
const ENOUGH_WORDS = 300;
const MEANING = (1 << FIRST_LANGUAGE_BIT) - 1;
/** Later words of a sentence this long are not looked at. */
const MAXIMUM_WORDS = 200;

/** A sentence reduced to its words that carry a meaning. It is reused: it holds until the next sentence. */
export interface Sentence extends Span {
  /** The classes of the words, as bit sets. */
  readonly masks: readonly number[];
  /** Which word of the sentence each of them is. */
  readonly places: readonly number[];
  /** How many of the entries are filled. */
  readonly count: number;
  /** All classes together. */
  readonly mask: number;
}

/** Cuts running text into sentences, and counts the frequent words of each language on the way. */
export class SentenceReader {
  /** Number of frequent words of each language, in the order of the vocabulary. */
  readonly languages: number[];
  readonly #vocabulary: Vocabulary;
  readonly #sentence: { -readonly [Name in keyof Sentence]: Sentence[Name] } & { readonly masks: number[]; readonly places: number[] } = {
    masks: [],
    places: [],
    count: 0,
    mask: 0,
    start: 0,
    end: 0,
  };
  readonly #withThis: number;
  readonly #this: number;
  readonly #document: number;
  #left = ENOUGH_WORDS;

  /** `classes` are the bits of "this", of nouns that need it in front, and of nouns that mean the document. */
  constructor(vocabulary: Vocabulary, classes: { readonly this: number; readonly withThis: number; readonly document: number }) {
    this.#vocabulary = vocabulary;
    this.languages = vocabulary.languages.map(() => 0);
    this.#this = classes.this;
    this.#withThis = classes.withThis;
    this.#document = classes.document;
  }

  /** Calls `visit` for each sentence of a passage that has a word with a meaning; stops when it returns false. */
  read(passage: Passage, visit: (sentence: Sentence) => boolean | void): void {
    const { text, start, end } = passage.within;
    const table = this.#vocabulary.proseTable;
    const { masks, places } = this.#sentence;
    const shift = passage.start - start;
    let from = start;
    let place = 0;
    let count = 0;
    let mask = 0;
    // The word before, when a pair begins with it.
    let previous = -1;
    for (let at = start; at < end;) {
      let code = text.charCodeAt(at);
      if (!isLetter(code)) {
        at++;
        const ends = (code === 46 || code === 33 || code === 63) && (at >= end || isGap(text.charCodeAt(at)));
        if (!ends) continue;
        if (count > 0 && visit(this.#say(shift + from, shift + at, count, mask)) === false) return;
        from = at;
        place = count = mask = 0;
        previous = -1;
        continue;
      }
      const word = at;
      let all = 0;
      do {
        all |= code;
        if (++at >= end) break;
        code = text.charCodeAt(at);
      } while (isLetter(code));
      const index = all < 128 ? table.find(text, word, at) : table.indexOf(fold(text.slice(word, at)));
      if (index < 0) previous = -1;
      else {
        let found = table.valueOf(index);
        if (found > MEANING) {
          if (this.#left > 0) this.#countLanguages(found);
          found &= MEANING;
        }
        if (previous >= 0) found |= table.pairValue(previous, index);
        previous = table.startsPair(index) ? index : -1;
        if (found !== 0 && count < MAXIMUM_WORDS) {
          if (found & this.#withThis && count > 0 && masks[count - 1]! & this.#this && place - places[count - 1]! <= 4) found |= this.#document;
          masks[count] = found;
          places[count++] = place;
          mask |= found;
        }
      }
      place++;
    }
    if (count > 0) visit(this.#say(shift + from, shift + end, count, mask));
  }

  #say(start: number, end: number, count: number, mask: number): Sentence {
    const sentence = this.#sentence;
    sentence.start = start;
    sentence.end = end;
    sentence.count = count;
    sentence.mask = mask;
    return sentence;
  }

  #countLanguages(mask: number): void {
    this.#left--;
    for (let at = 0; at < this.languages.length; at++) if (mask & (1 << (FIRST_LANGUAGE_BIT + at))) this.languages[at]!++;
  }
}

/** Whether a word of class `first` is followed by one of class `second` at most `distance` words on, with no word of class `without` in between. */
export function follows(sentence: Sentence, first: number, second: number, distance: number, without = 0): boolean {
  const { masks, places, count } = sentence;
  for (let i = 0; i < count; i++) {
    if (!(masks[i]! & first)) continue;
    for (let j = i + 1; j < count && places[j]! - places[i]! <= distance; j++) {
      if (masks[j]! & second) return true;
      if (masks[j]! & without) break;
    }
  }
  return false;
}

/** 1 for the letters of ASCII. */
const ASCII_LETTERS = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0));

function isLetter(code: number): boolean {
  return code < 128 ? ASCII_LETTERS[code] === 1 : code > 191 && code < 0x2000;
}

/** Neither a letter nor a digit: a full stop before it ends a sentence. */
function isGap(code: number): boolean {
  return !isLetter(code) && (code < 48 || code > 57);
}
