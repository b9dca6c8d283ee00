import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../../server/src/facts/readDocument.js';
import { compileVocabulary, vocabularyData, type LanguageData } from '../../server/src/standard/vocabulary.js';
import { wordsOf } from '../../server/src/standard/words.js';
import { READER } from '../workspace.js';

/** Phrases of the vocabulary are no longer than this, in words. */
const LONGEST = 5;

/** The phrases of up to five words that occur in the texts of a folder. */
export function phrasesIn(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (!/\.(?:md|ya?ml|csv)$/i.test(file) || !statSync(path).isFile()) continue;
    const words = wordsOf(`${file} ${readFileSync(path, 'utf8')}`);
    for (let at = 0; at < words.length; at++) {
      let phrase = '';
      for (let length = 0; length < LONGEST && at + length < words.length; length++) {
        phrase = length === 0 ? words[at]! : `${phrase} ${words[at + length]!}`;
        found.add(phrase);
      }
    }
  }
  return found;
}

/**
 * The reader as somebody would have made it who never saw one repository: without every phrase that occurs there and in no other repository. That is
 * harder than it was, since many of these phrases are common knowledge.
 */
export function readerWithout(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): { readonly reader: Reader; readonly dropped: number } {
  let dropped = 0;
  const keeps = (phrase: string): boolean => {
    const words = wordsOf(phrase).join(' ');
    if (!own.has(words) || others.some((other) => other.has(words))) return true;
    dropped++;
    return false;
  };
  const filtered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((phrase) => typeof phrase !== 'string' || keeps(phrase));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filtered(inner)]));
  };
  const data = vocabularyData().map((language) => ({ ...(filtered(language) as LanguageData), language: language.language, months: language.months }));
  return { reader: { ...READER, vocabulary: compileVocabulary(data) }, dropped };
}
