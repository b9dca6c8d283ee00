import type { Vocabulary } from '../standard/vocabulary.js';
import { splitCamelCase, wordsOf } from '../standard/words.js';
import { collapse } from '../text/trim.js';

/** The things that a column header can name; several for headers such as "Policy / Evidence". */
export function columnMeanings(header: string, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.memo.columns.of(header, () => findMeanings(header, vocabulary));
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
  // "Likelihood (1-5)", "Control ID (Annex A)"
  const bare = wordsOf(header.replace(/[([][^()[\]]*[)\]]/g, ' '));
  const direct = vocabulary.columns.get(bare.join(' '));
  if (direct) return direct;
  for (const language of vocabulary.languages) {
    const core = bare.filter((word) => !language.glue.has(word));
    const meanings = vocabulary.columns.get(core.join(' '));
    if (meanings && core.length > 0) return meanings;
  }
  return [];
}
