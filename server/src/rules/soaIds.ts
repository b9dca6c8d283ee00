import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import { parseLeadingId } from '../standard/controlIds.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { wordsOf } from '../standard/words.js';
import type { Span } from '../text/span.js';
import type { TextChange } from './rule.js';

/** The control of the 2022 edition that a row is titled after, word for word; undefined where its title names none. */
export function controlOfTitle(row: SoaRow, catalogue: ControlCatalogue): string | undefined {
  const title = wordsOf(row.title ?? '').join(' ');
  if (title === '') return undefined;
  for (const control of catalogue.controls2022.values()) if (wordsOf(control.title).join(' ') === title) return control.ref;
  return undefined;
}

/** Whether an id is written as the annex writes it; a bare number in the column of controls is as well. */
export function isAnnexSpelling(row: SoaRow): boolean {
  return parseLeadingId(row.cells['control']?.text ?? '') !== undefined;
}

/** Writes another id in the place of the one of a row; undefined where the cell holds more than can be told apart. */
export function replaceId(document: DocumentFacts, row: SoaRow, id: string): TextChange | undefined {
  const span = placeOfId(document, row);
  return span && { path: document.path, span, newText: id };
}

function placeOfId(document: DocumentFacts, row: SoaRow): Span | undefined {
  const cell = row.cells['control'];
  const cited = document.citations.filter((citation) => citation.start >= row.idSpan.start && citation.end <= row.idSpan.end);
  if (cited.length > 1) return undefined;
  if (cited[0]?.id === row.id) return { start: cited[0].start, end: cited[0].end };
  const isWhole = cell !== undefined && cell.text.length === row.idSpan.end - row.idSpan.start && parseLeadingId(cell.text)?.rest === '';
  return isWhole ? row.idSpan : undefined;
}

/** The controls of 2022 that a control of 2013 went into. */
export function successorsOf(row: SoaRow, catalogue: ControlCatalogue): readonly string[] {
  return row.edition === '2013' ? (catalogue.controls2013.get(row.id)?.successors ?? []) : [];
}
