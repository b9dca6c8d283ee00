/**
 * Words with a number each, found in a text without making a string: a scan over every word of every document looks words up here.
 * Holds words of ASCII letters in lower case, and pairs of them.
 */
export class WordTable {
  readonly #words: readonly string[];
  readonly #values: Int32Array;
  readonly #hashes: Int32Array;
  /** By the first two letters of a word, the lengths of the words that begin so, as bits: most words of a text are ruled out by it. */
  readonly #lengths = new Uint32Array(1 << 10);
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
    this.#hashes = Int32Array.from(this.#words, (word) => hashOf(word, 0, word.length));
    for (const word of this.#words) this.#lengths[beginningOf(word, 0, word.length)]! |= 1 << Math.min(word.length, MAXIMUM_BIT);
    this.#slots = new Uint16Array(1 << Math.ceil(Math.log2(Math.max(2, this.#words.length * 4))));
    this.#words.forEach((_, index) => {
      let slot = this.#hashes[index]! & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = index + 1;
    });
  }

  /** The word that stands between two offsets of a text; -1 for words that are not in the table. Letters of ASCII count without case. */
  find(text: string, start: number, end: number): number {
    if (!(this.#lengths[beginningOf(text, start, end)]! & (1 << Math.min(end - start, MAXIMUM_BIT)))) return -1;
    const hash = hashOf(text, start, end);
    const slots = this.#slots;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const index = slots[slot]! - 1;
      if (index < 0) return -1;
      if (this.#hashes[index] === hash && matches(this.#words[index]!, text, start, end)) return index;
    }
  }

  /** The index of a word; -1 for words that are not in the table. */
  indexOf(word: string): number {
    return this.find(word, 0, word.length);
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

const MAXIMUM_BIT = 31;

/** The first two letters as a number below 1024. */
function beginningOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) & 31) << 5) | (end - start > 1 ? text.charCodeAt(start + 1) & 31 : 0);
}

/** A hash of the length and of four letters: most words of a text are not in the table, and no more of them has to be looked at. */
function hashOf(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start) | 32;
  const second = text.charCodeAt(length > 1 ? start + 1 : start) | 32;
  const middle = text.charCodeAt(start + (length >> 1)) | 32;
  const last = text.charCodeAt(end - 1) | 32;
  return Math.imul(Math.imul(Math.imul(Math.imul(first, 31) + second, 31) + middle, 31) + last, 31) + length;
}

function matches(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== (text.charCodeAt(start + at) | 32)) return false;
  return true;
}
