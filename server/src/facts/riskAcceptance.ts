import type { Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings } from './columns.js';
import { cellState } from './placeholder.js';
import { mentionedIds } from './riskIds.js';
import { sentencesOf } from './riskMethod.js';
import { says, spoken } from './riskWords.js';
import { readApplicable } from './statusWords.js';
import type { DocumentView, Grid } from './view.js';

/** Words that turn a sentence around or make it an example, in all languages of the vocabulary. */
const NEGATION =
  /(?<!\p{L})(?:no|not|none|never|kein|keine|keines|keiner|nicht|noch nicht|aucun|aucune|pas|ningún|ninguno|nessun|nessuno|non|geen|niet|nenhum|não|pending|outstanding|any|for example|e\.g|zum beispiel|z\.\s?b|par exemple|por ejemplo|ad esempio|bijvoorbeeld|por exemplo)(?!\p{L})/iu;

/** What a document says about residual risks that were accepted. */
export interface Acceptances {
  readonly ids: readonly string[];
  readonly says: boolean;
  /** Whether it speaks of accepting residual risks at all, such as in a log that is still empty. */
  readonly speaks: boolean;
}

/** Reads tables and sentences that record the acceptance of residual risks. */
export function readAcceptances(view: DocumentView, vocabulary: Vocabulary, language: string | undefined, isMethod: boolean): Acceptances {
  const ids = new Set<string>();
  let stated = false;
  let speaks = false;
  for (const grid of view.grids) {
    const columns = grid.header.flatMap((cell, index) => (recordsAcceptance(cell.plain, vocabulary) ? [index] : []));
    if (columns.length === 0) continue;
    for (const text of acceptedRows(grid, columns, vocabulary)) {
      const found = mentionedIds(text);
      for (const id of found) ids.add(id);
      if (found.length === 0) stated = true;
    }
  }
  // What a method says about acceptance is how it should be.
  if (!isMethod) {
    for (const { text } of sentencesOf(view)) {
      const words = spoken(text);
      if (!says(words, 'accepting', vocabulary, language)) continue;
      const isResidual = says(words, 'residual', vocabulary, language);
      speaks ||= isResidual;
      if (says(words, 'normative', vocabulary, language) || NEGATION.test(text)) continue;
      for (const id of mentionedIds(text)) ids.add(id);
      stated ||= isResidual;
    }
  }
  return { ids: [...ids], says: stated, speaks };
}

function recordsAcceptance(header: string, vocabulary: Vocabulary): boolean {
  const meanings = columnMeanings(header, vocabulary);
  if (meanings.includes('acceptedBy') || meanings.includes('acceptedOn')) return true;
  const words = spoken(header);
  return says(words, 'residual', vocabulary) && says(words, 'accepting', vocabulary);
}

/** The texts of the rows in which something is accepted: every cell of it says something, and none says no. */
function acceptedRows(grid: Grid, columns: readonly number[], vocabulary: Vocabulary): string[] {
  return grid.rows().flatMap((row) => {
    const cells = columns.map((column) => row.cells[column]?.plain.trim() ?? '');
    const holds = cells.every((text) => cellState(text, vocabulary) === 'value' && readApplicable(text, vocabulary) !== false);
    return holds ? [row.cells.map((cell) => cell.plain).join(' ')] : [];
  });
}
