import type { Language, Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { DocumentView } from './view.js';

/** So many characters of a file without running text are enough to tell. */
const SAMPLE = 3000;
/** So many headings and labels are looked at. */
const LABELS = 60;

/** The language of a document by the frequent words that its text has of each, as an ISO 639-1 code; English where nothing tells. */
export function detectLanguage(view: DocumentView, counts: readonly number[], vocabulary: Vocabulary): string {
  const words = counts.some((count) => count > 0) ? counts : countWords(view, vocabulary);
  const labels = hasOneBest(words) ? words : countLabels(view, vocabulary);
  const found = labels.some((count) => count > 0) ? labels : words;
  let best = 0;
  found.forEach((count, index) => {
    if (count > found[best]!) best = index;
  });
  return found[best]! > 0 ? vocabulary.languages[best]!.code : 'en';
}

/**
 * Documents of a title and a few labels: in how many words each language knows a form, a subject or a label. Where two languages know as much, or
 * English does, nothing tells.
 */
function countLabels(view: DocumentView, vocabulary: Vocabulary): number[] {
  const lines = view.passages.flatMap(({ source }) => source.split(/[\r\n|]/).map((line) => line.split(/[:：]/, 1)[0]!));
  const cells = view.grids.flatMap((grid) => [grid.header, ...grid.sample().map((row) => row.cells)].flatMap(([first]) => (first ? [first.plain] : [])));
  const texts = [...view.headings.map((heading) => heading.text), ...lines, ...cells].slice(0, LABELS).map((text) => wordsOf(text));
  const counts = vocabulary.languages.map((language) => texts.reduce((sum, words) => sum + knownWords(words, language), 0));
  return hasOneBest(counts) ? counts : counts.map(() => 0);
}

/** Whether one language has more than every other: "de" alone is a word of four. */
function hasOneBest(counts: readonly number[]): boolean {
  const most = Math.max(...counts);
  return most > 0 && counts.filter((count) => count === most).length === 1;
}

function knownWords(words: readonly string[], language: Language): number {
  const known = new Set<number>();
  if (language.labels.exact(words) !== undefined) words.forEach((_, index) => known.add(index));
  for (const list of [language.forms, language.topics, language.subjects])
    for (const { start, end } of list.find(words)) for (let at = start; at < end; at++) known.add(at);
  return known.size;
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
