import { wordsOf } from './words.js';

/** A phrase found in a list of words. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of its first word, and behind its last. */
  readonly start: number;
  readonly end: number;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/**
 * Phrases with a meaning. A phrase is looked up by its words; `risk*` stands for every word that begins with `risk`, `*plan` for every one that ends so.
 * The first meaning that a phrase is given stays.
 */
export class PhraseBook<T> {
  readonly #exact = new Map<string, T>();
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #prefixes: { prefix: string; value: T }[] = [];
  readonly #suffixes: { suffix: string; value: T }[] = [];

  add(phrase: string, value: T): void {
    const trimmed = phrase.trim();
    if (trimmed.startsWith('*')) {
      const suffix = wordsOf(trimmed.slice(1)).join('');
      if (suffix !== '' && !this.#suffixes.some((known) => known.suffix === suffix)) this.#suffixes.push({ suffix, value });
      return;
    }
    if (trimmed.endsWith('*')) {
      const prefix = wordsOf(trimmed.slice(0, -1)).join(' ');
      if (prefix !== '' && !this.#prefixes.some((known) => known.prefix === prefix)) this.#prefixes.push({ prefix, value });
      return;
    }
    const words = wordsOf(trimmed);
    const key = words.join(' ');
    if (key === '' || this.#exact.has(key)) return;
    this.#exact.set(key, value);
    const first = words[0]!;
    const entries = this.#byFirst.get(first);
    if (entries) {
      entries.push({ words, value });
      entries.sort((a, b) => b.words.length - a.words.length);
    } else this.#byFirst.set(first, [{ words, value }]);
  }

  /** The meaning of exactly these words. */
  exact(words: readonly string[]): T | undefined {
    return this.#exact.get(words.join(' '));
  }

  /** The longest phrases of `words` from left to right, without overlap. */
  find(words: readonly string[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let at = 0; at < words.length;) {
      const match = this.#at(words, at);
      if (match) found.push(match);
      at = match ? match.end : at + 1;
    }
    return found;
  }

  #at(words: readonly string[], at: number): PhraseMatch<T> | undefined {
    for (const entry of this.#byFirst.get(words[at]!) ?? []) {
      if (entry.words.every((word, index) => words[at + index] === word)) return { value: entry.value, start: at, end: at + entry.words.length };
    }
    const word = words[at]!;
    for (const { prefix, value } of this.#prefixes) if (word.startsWith(prefix)) return { value, start: at, end: at + 1 };
    for (const { suffix, value } of this.#suffixes) if (word.endsWith(suffix) && word.length > suffix.length) return { value, start: at, end: at + 1 };
    return undefined;
  }
}
