/** The start value of a hash that `hashOn` builds up letter by letter. */
export const HASH_START = 7;

/** The hash of a word with one more letter, given as its UTF-16 code. Letters of ASCII count without case. */
export function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) | 0;
}

/**
 * Words with a number each, found in a text without making a string: a scan over every word of every document looks words up here.
 * Holds words of ASCII letters in lower case, and pairs of them.
 */
export class WordTable {
  readonly #words: readonly string[];
  readonly #values: Int32Array;
  readonly #hashes: Int32Array;
  /** The word at each slot, counted from one; 0 is an empty slot. */
  readonly #slots: Uint16Array;
  readonly #pairs = new Map<string, number>();
  readonly #startsPair: Uint8Array;

  constructor(entries: ReadonlyMap<string, number>) {
    const values = new Map<string, number>();
    const starts = new Set<string>();
    for (const [phrase, value] of entries) {
      const [first = '', second, third] = phrase.split(' ');
      if (third !== undefined || !/^[a-z]+(?: [a-z]+)?$/.test(phrase)) continue;
      if (second === undefined) values.set(first, value);
      else {
        this.#pairs.set(phrase, value);
        starts.add(first);
        for (const word of [first, second]) if (!values.has(word)) values.set(word, 0);
      }
    }
    this.#words = [...values.keys()];
    this.#values = Int32Array.from(values.values());
    this.#startsPair = Uint8Array.from(this.#words, (word) => (starts.has(word) ? 1 : 0));
    this.#hashes = Int32Array.from(this.#words, hashOf);
    this.#slots = new Uint16Array(1 << Math.ceil(Math.log2(Math.max(2, this.#words.length * 4))));
    this.#words.forEach((_, index) => {
      let slot = this.#hashes[index]! & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = index + 1;
    });
  }

  /** The word that stands between two offsets of a text and has this hash; -1 for words that are not in the table. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const index = slots[slot]! - 1;
      if (index < 0) return -1;
      if (this.#hashes[index] === hash && matches(this.#words[index]!, text, start, end)) return index;
    }
  }

  /** The index of a word; -1 for words that are not in the table. */
  indexOf(word: string): number {
    return this.find(word, 0, word.length, hashOf(word));
  }

  valueOf(index: number): number {
    return this.#values[index]!;
  }

  /** Whether a pair begins with the word. */
  startsPair(index: number): boolean {
    return this.#startsPair[index] === 1;
  }

  /** The value of two words as a pair, 0 where they are none. */
  pairValue(first: number, second: number): number {
    return this.#pairs.get(`${this.#words[first]} ${this.#words[second]}`) ?? 0;
  }
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

function matches(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== (text.charCodeAt(start + at) | 32)) return false;
  return true;
}
