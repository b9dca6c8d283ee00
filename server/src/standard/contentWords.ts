import words from './generated/content.json';
import { transliterate, wordsOf } from './words.js';

/** What the words by which documents answer the clauses can mean: the keys of `content/words.yaml`. */
export type ContentWord = keyof typeof words;

interface Phrase {
  readonly words: readonly string[];
  /** The last word stands for every word that begins so. */
  readonly open: boolean;
  readonly meaning: ContentWord;
}

/** As many letters of a first word decide which phrases are compared at all. */
const HEAD = 4;

/** The meanings that a text has, in any language: documents mix them. */
export function meaningsIn(text: string): ReadonlySet<ContentWord> {
  const found = new Set<ContentWord>();
  const told = wordsOf(text);
  for (let at = 0; at < told.length; at++) {
    const word = told[at]!;
    for (let length = Math.min(HEAD, word.length); length > 0; length--) {
      for (const phrase of BY_HEAD.get(word.slice(0, length)) ?? []) if (!found.has(phrase.meaning) && stands(phrase, told, at)) found.add(phrase.meaning);
    }
  }
  return found;
}

function stands({ words: wanted, open }: Phrase, told: readonly string[], at: number): boolean {
  return wanted.every((word, index) => {
    const there = told[at + index];
    return there !== undefined && (open && index === wanted.length - 1 ? there.startsWith(word) : there === word);
  });
}

const BY_HEAD: ReadonlyMap<string, readonly Phrase[]> = byHead();

function byHead(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  const known = new Set<string>();
  for (const [meaning, languages] of Object.entries(words) as [ContentWord, Readonly<Record<string, readonly string[]>>][]) {
    for (const written of Object.values(languages).flat()) {
      for (const form of [written, transliterate(written)]) {
        const key = `${meaning} ${form}`;
        if (known.has(key)) continue;
        known.add(key);
        const phrase: Phrase = { words: wordsOf(form), open: form.endsWith('*'), meaning };
        const head = (phrase.words[0] ?? '').slice(0, HEAD);
        found.set(head, [...(found.get(head) ?? []), phrase]);
      }
    }
  }
  return found;
}
