import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { Span } from '../text/span.js';
import type { TextChange } from './rule.js';

/** Writes into a cell. An empty one stands for all of its blanks, so that one blank is left on either side. */
function writeCell(path: string, cell: { readonly text: string; readonly span: Span }, newText: string): TextChange {
  return { path, span: cell.span, newText: cell.text === '' ? ` ${newText} ` : newText };
}

/** The keys that an entry gets in YAML where no other entry shows one. */
const USUAL_KEYS: Readonly<Record<string, string>> = { justification: 'justification', status: 'status' };

/**
 * Writes the value of a column into a row, in the format of the document; undefined where the row has no place for it. In YAML the value must be safe
 * without quotes, because whether there are any is not known.
 */
export function writeRow(document: DocumentFacts, row: SoaRow, role: string, value: string): TextChange | undefined {
  const cell = row.cells[role];
  switch (document.format) {
    case 'markdown':
      // In a layout of headings or list items only a label that stands there has a place.
      return cell && (cell.text !== '' || isInTable(document, row)) ? writeCell(document.path, cell, value) : undefined;
    case 'csv':
      return cell && !/[,;|\t"\n]/.test(value) ? { path: document.path, span: cell.span, newText: value } : undefined;
    case 'yaml':
      return writeEntry(document, row, role, value);
  }
}

function isInTable(document: DocumentFacts, row: SoaRow): boolean {
  return document.soaTables.some((table) => table.source === 'markdown' && table.start <= row.idSpan.start && row.idSpan.end <= table.end);
}

function writeEntry(document: DocumentFacts, row: SoaRow, role: string, value: string): TextChange | undefined {
  const cell = row.cells[role];
  const { path, lines } = document;
  if (cell && cell.text !== '') return { path, span: cell.span, newText: value };
  // Where the key has no value, the cell stands behind its colon or between its quotes; where there is no key, at the start of the entry.
  if (cell && cell.span.start !== row.start) return { path, span: cell.span, newText: isBetweenQuotes(document, cell.span) ? value : ` ${value}` };
  const table = document.soaTables.find((candidate) => candidate.start <= row.idSpan.start && row.idSpan.end <= candidate.end);
  const index = table?.columns.indexOf(role) ?? -1;
  const key = table?.headers[index] ?? USUAL_KEYS[role];
  if (!table || key === undefined || !/^[\w-]+$/.test(key) || !['block', 'keyed'].includes(table.form.layout)) return undefined;
  const indent = ' '.repeat(row.start - lines.startOf(lines.lineAt(row.start)));
  // An entry ends where the next line begins, but for the last one of a file without a line break.
  const isClosed = lines.startOf(lines.lineAt(row.end)) === row.end;
  const line = `${indent}${key}: ${value}`;
  return { path, span: { start: row.end, end: row.end }, newText: isClosed ? `${line}${lines.eol}` : `${lines.eol}${line}` };
}

function isBetweenQuotes(document: DocumentFacts, { start }: Span): boolean {
  return document.soaTables.some((table) => table.quotedBlanks.includes(start));
}
