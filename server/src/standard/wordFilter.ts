const SIZE = 1 << 15;

/**
 * A set of words that answers, without making a string, whether a word can be one of them, by its first two letters, its last and its length.
 * Case does not count; letters outside ASCII always pass.
 */
export class WordFilter {
  readonly #slots = new Uint8Array(SIZE);

  constructor(words: readonly string[]) {
    for (const word of words)
      if (word !== '') this.#slots[slotOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0, word.charCodeAt(word.length - 1), word.length)] = 1;
  }

  /** Whether a word with these UTF-16 codes may be one of the set; `second` is 0 for a word of one letter. */
  mayHave(first: number, second: number, last: number, length: number): boolean {
    return (first | second | last) > 127 || this.#slots[slotOf(first, second, last, length)] === 1;
  }
}

function slotOf(first: number, second: number, last: number, length: number): number {
  return ((first | 32) * 961 + (second | 32) * 31 + (last | 32) * 7919 + length * 131) & (SIZE - 1);
}
