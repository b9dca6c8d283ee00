import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { writeRow } from './cells.js';
import type { Fix } from './rule.js';
import { CHOSEN_STATUSES, wordsFor } from './soaWords.js';

/** The fixes that write one of `values` into a column of a row, and of all `open` rows at once; the first value is the one that is right most often. */
export function columnFixes(
  document: DocumentFacts,
  row: SoaRow,
  open: readonly SoaRow[],
  role: 'justification' | 'status',
  values: readonly string[],
  titles: { readonly one: (value: string) => string; readonly all: (value: string, count: number) => string },
): Fix[] {
  const ones = values.flatMap((value): Fix[] => {
    const change = writeRow(document, row, role, value);
    return change ? [{ title: titles.one(value), changes: [change], preferred: value === values[0] }] : [];
  });
  if (open.length < 2) return ones;
  const alls = values.flatMap((value): Fix[] => {
    const changes = distinct(open).flatMap((each) => writeRow(document, each, role, value) ?? []);
    return changes.length < 2 ? [] : [{ title: titles.all(value, changes.length), changes, preferred: false }];
  });
  return [...ones, ...alls];
}

/** Rows of a range such as `A.5.24–.27` share their cells; each cell is written once. */
function distinct(rows: readonly SoaRow[]): SoaRow[] {
  const seen = new Set<number>();
  return rows.filter((row) => !seen.has(row.idSpan.start) && seen.add(row.idSpan.start));
}

/** The fixes that choose a status for a row, in the words that the statement uses itself. */
export function statusFixes(document: DocumentFacts, row: SoaRow, open: readonly SoaRow[]): Fix[] {
  const words = statusWords(document);
  return columnFixes(document, row, open, 'status', words, {
    one: (value) => `Set the status of ${row.id} to "${value}"`,
    all: (value, count) => `Set the status of all ${count} controls to "${value}"`,
  });
}

/** The words that this Statement of Applicability uses for each status, so that a fix speaks its language. */
function statusWords(document: DocumentFacts): readonly string[] {
  const usual = wordsFor(document.language).status;
  return CHOSEN_STATUSES.map((status) => {
    const used = document.soa?.rows.find((row) => row.status === status && row.statusText !== undefined && row.statusText.length <= 30)?.statusText;
    return used ?? (document.format === 'yaml' ? status : usual[status]);
  });
}

/** The reasons that may be written for leaving a control out; a person confirms that they are true. */
export function exclusionReasons(document: DocumentFacts, row: SoaRow, catalogue: ControlCatalogue): readonly string[] {
  const general = wordsFor(document.language).exclusion;
  const hint = catalogue.controls2022
    .get(row.id)
    ?.exclusionHint?.split(/;|\(rare\)/, 1)[0]!
    .trim();
  if (hint === undefined || hint === '' || !isEnglish(document)) return [general];
  // A colon would begin a mapping in YAML.
  return [document.format === 'yaml' ? `${hint.charAt(0).toUpperCase()}${hint.slice(1).replaceAll(':', ' –')}.` : `Not needed: ${hint}.`, general];
}

function isEnglish({ language }: DocumentFacts): boolean {
  return language === undefined || language === 'en';
}
