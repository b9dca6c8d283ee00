import type { Vocabulary } from '../standard/vocabulary.js';
import { splitCamelCase, wordsOf } from '../standard/words.js';
import { collapse } from '../text/trim.js';

/** The things that a column header can name; several for headers such as "Policy / Evidence". */
export function columnMeanings(header: string, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.memo.columns.of(header, () => findMeanings(header, vocabulary));
}

/**
 * What a header names when its words are not known as a whole: "Recommended treatment" is a treatment, "Evidence found" evidence. The end of
 * the header tells where its language puts the noun last, the beginning elsewhere; so this is a guess, for tables that are known by other columns.
 */
export function looseColumnMeanings(header: string, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.memo.looseColumns.of(header, () => {
    const words = scaleless(header);
    for (let length = words.length - 1; length >= 1; length--) {
      for (const part of [words.slice(-length), words.slice(0, length)]) {
        const meanings = part.join('').length > 3 ? vocabulary.columns.get(part.join(' ')) : undefined;
        if (meanings) return meanings;
      }
    }
    return [];
  });
}

function findMeanings(header: string, vocabulary: Vocabulary): readonly string[] {
  const spaced = splitCamelCase(header);
  const whole = lookUp(spaced, vocabulary);
  if (whole.length > 0) return whole;
  const found = new Set<string>();
  for (const part of collapse(spaced).split(/[/&,+|]| (?:and|und|et|[ye]|en|or|oder|ou|o) /i))
    for (const meaning of lookUp(part, vocabulary)) found.add(meaning);
  return [...found];
}

function lookUp(header: string, vocabulary: Vocabulary): readonly string[] {
  const words = wordsOf(header);
  const exact = vocabulary.columns.get(words.join(' '));
  if (exact) return exact;
  const bare = scaleless(header);
  const direct = vocabulary.columns.get(bare.join(' '));
  if (direct) return direct;
  for (const language of vocabulary.languages) {
    const core = bare.filter((word) => !language.glue.has(word));
    const meanings = vocabulary.columns.get(core.join(' '));
    if (meanings && core.length > 0) return meanings;
  }
  return [];
}

/** The words of a header without what stands in brackets and without a scale: "Likelihood (1-5)", "Impact_1_5", "Control ID (Annex A)". */
function scaleless(header: string): string[] {
  const words = wordsOf(splitCamelCase(header).replace(/[([][^()[\]]*[)\]]/g, ' '));
  while (words.length > 1 && /^\d{1,2}$/.test(words[words.length - 1]!)) words.pop();
  return words;
}
