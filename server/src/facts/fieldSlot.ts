import { trimEndOf, trimStartOf } from '../text/trim.js';
import { lineEnd, type LineTable } from '../text/lines.js';
import type { FieldFact, Fields, FieldSlot } from './facts.js';
import type { DocumentView } from './view.js';

/** Only these are metadata of the document itself; a badge or a history is no place for a new field. */
const WRITABLE: ReadonlySet<string | undefined> = new Set(['table', 'line']);
/** What keeps a line apart from the next one. */
const HARD_BREAKS = ['  ', '\\', '<br>', '<br/>', '<br />'];
const MARKERS = /^(\s{0,3}(?:[-*+>][ \t]+)*)(\*\*|__)?/;

/** Where a new field goes, in the form that the document already uses: front matter, the table of metadata, lines; a Markdown file without any gets front matter. */
export function fieldSlot(view: DocumentView, fields: Fields, lines: LineTable): FieldSlot | undefined {
  if (view.format === 'csv') return undefined;
  const { frontMap } = view;
  if (frontMap && frontMap.pairs.length > 0) {
    const at = frontMap.pairs[0]!.keySpan.start;
    return { style: 'front-matter', at, before: '', between: ': ', after: lines.eol };
  }
  if (view.format === 'yaml') return undefined;
  const stated = Object.values(fields)
    .filter((fact): fact is FieldFact & { span: NonNullable<FieldFact['span']> } => WRITABLE.has(fact.source) && fact.span !== undefined)
    .sort((a, b) => a.span.start - b.span.start);
  // The block of metadata is where the first fields stand close together.
  const [first] = stated;
  if (!first) return { style: 'new-front-matter', at: 0, before: `---${lines.eol}`, between: ': ', after: `${lines.eol}---${lines.eol}${lines.eol}` };
  const last = stated.filter((fact) => fact.source === first.source && view.reading.linesBetween(first.span.start, fact.span.start) < 25).at(-1)!;
  const line = lines.lineAt(last.span.start);
  const start = lines.startOf(line);
  const end = lineEnd(view.text, start, lines.startOf(line + 1));
  const content = view.text.slice(start, end);
  return first.source === 'table' ? tableSlot(content, end, lines.eol) : lineSlot(content, last.span.start - start, end, lines.eol);
}

/** A row below the last one: `| **Owner** | CISO |`. */
function tableSlot(content: string, at: number, eol: string): FieldSlot | undefined {
  const cells = content.trim().split('|');
  if (cells.length !== 4 || cells[0] !== '' || cells[3] !== '') return undefined;
  const label = cells[1]!.trim();
  const bold = /^(?:\*\*|__)/.exec(label)?.[0] ?? '';
  const colon = /:(?:\*\*|__)?$/.exec(label)?.[0] ?? /(?:\*\*|__):$/.exec(label)?.[0] ?? bold;
  return { style: 'table', at, before: `${eol}| ${bold}`, between: `${colon} | `, after: ' |' };
}

/** A line below the last one: `**Owner:** CISO`. */
function lineSlot(content: string, valueStart: number, at: number, eol: string): FieldSlot | undefined {
  const [marker = '', prefix = '', bold = ''] = MARKERS.exec(content) ?? [];
  const label = content.slice(marker.length, valueStart);
  // Several pairs on one line have no place for one more.
  if ((label.match(/:/g) ?? []).length !== 1) return undefined;
  const colon = label.indexOf(':');
  const separator = label.slice(trimEndOf(label.slice(0, colon), '*_').length);
  if (trimStartOf(separator.slice(separator.indexOf(':') + 1), '*_') !== '') return undefined;
  const trailing = HARD_BREAKS.find((end) => content.endsWith(end)) ?? '';
  return { style: 'line', at, before: `${eol}${prefix}${bold}`, between: separator, after: trailing };
}
