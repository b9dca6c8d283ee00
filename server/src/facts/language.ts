import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { DocumentView } from './view.js';

/** So many characters of a file without running text are enough to tell. */
const SAMPLE = 3000;

/** The language of a document by the frequent words that its text has of each, as an ISO 639-1 code; English where nothing tells. */
export function detectLanguage(view: DocumentView, counts: readonly number[], vocabulary: Vocabulary): string {
  const found = counts.some((count) => count > 0) ? counts : countWords(view, vocabulary);
  let best = 0;
  found.forEach((count, index) => {
    if (count > found[best]!) best = index;
  });
  return found[best]! > 0 ? vocabulary.languages[best]!.code : 'en';
}

/** Files without paragraphs: data, and documents that are all headings and tables. */
function countWords(view: DocumentView, vocabulary: Vocabulary): number[] {
  const counts = vocabulary.languages.map(() => 0);
  let left = SAMPLE;
  for (const span of view.prose) {
    for (const word of wordsOf(view.text.slice(span.start, Math.min(span.end, span.start + left)))) {
      // The A of an id, and the answer "no", are words of running text in other languages.
      if (word.length < 2 || vocabulary.values.get(word)?.includes('no')) continue;
      for (const code of vocabulary.common.get(word) ?? []) counts[vocabulary.languages.findIndex((language) => language.code === code)]!++;
    }
    left -= span.end - span.start;
    if (left <= 0) break;
  }
  return counts;
}
