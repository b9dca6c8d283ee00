import type { Span } from '../text/span.js';
import type { TextChange } from './rule.js';

/** Writes into a cell. An empty one stands for all of its blanks, so that one blank is left on either side. */
export function writeCell(path: string, cell: { readonly text: string; readonly span: Span }, newText: string): TextChange {
  return { path, span: cell.span, newText: cell.text === '' ? ` ${newText} ` : newText };
}
