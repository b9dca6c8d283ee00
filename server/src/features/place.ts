import { formatOf, type Parsed } from '../facts/readDocument.js';
import type { Block } from '../syntax/markdown/block.js';
import { MarkdownDocument } from '../syntax/markdown/document.js';
import type { LineTable } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { yamlPlace, type YamlPlace } from './yamlPlace.js';

/** A cell of a Markdown table that a cursor stands in. */
export interface CellPlace extends Span {
  /** The start of the table, which tells tables apart. */
  readonly table: Span;
  readonly column: number;
  readonly header: string;
  /** What stands in the same column of the other rows, empty cells left out. */
  values(): readonly string[];
  /** What of the cell stands before the cursor. */
  readonly typed: string;
}

/** Where in a document a cursor stands, as far as it matters for what is offered and said there. */
export type TextPlace =
  | { readonly in: 'yaml'; readonly yaml: YamlPlace; readonly isFrontMatter: boolean }
  | { readonly in: 'comment'; readonly before: string }
  | { readonly in: 'cell'; readonly cell: CellPlace; readonly before: string }
  | { readonly in: 'link'; readonly target: Span; readonly typed: string }
  | { readonly in: 'prose'; readonly before: string };

/** The place of an offset in the text of a file; undefined in code and where nothing is known. `parsed` is what is known of an open document. */
export function placeAt(path: string, text: string, parsed: Parsed | undefined, offset: number): TextPlace | undefined {
  switch (formatOf(path)) {
    case 'csv':
      return undefined;
    case 'yaml':
      return inYaml(text, { start: 0, end: text.length }, offset, false);
    case 'markdown':
      return inMarkdown(parsed?.format === 'markdown' ? parsed.document : new MarkdownDocument(text), offset);
  }
}

function inYaml(text: string, region: Span, offset: number, isFrontMatter: boolean): TextPlace | undefined {
  const yaml = yamlPlace(text, region, offset);
  if (yaml) return { in: 'yaml', yaml, isFrontMatter };
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /(?:^|\s)#/.test(line) ? { in: 'comment', before: line } : undefined;
}

function inMarkdown(document: MarkdownDocument, offset: number): TextPlace | undefined {
  const { text, lines, blocks } = document;
  const block = blockAt(blocks, lines, offset);
  const before = text.slice(lines.startOf(lines.lineAt(offset)), offset);
  switch (block?.kind) {
    case 'fence':
    case 'indented':
    case 'definition':
      return undefined;
    case 'frontMatter':
      return frontMatterPlace(document, block, offset);
    case 'table':
      return commentPlace(before) ?? (endsInCode(before) ? undefined : cellPlace(document, block, offset, before));
    default:
      return commentPlace(before) ?? (endsInCode(before) ? undefined : (linkPlace(text, before, offset) ?? { in: 'prose', before }));
  }
}

/** A block takes its lines up to their ends; between blocks there is none. */
function blockAt(blocks: readonly Block[], lines: LineTable, offset: number): Block | undefined {
  const line = lines.lineAt(offset);
  return blocks.find((block) => lines.lineAt(block.start) <= line && line <= lines.lineAt(block.end));
}

function frontMatterPlace(document: MarkdownDocument, block: Block, offset: number): TextPlace | undefined {
  const { text, lines } = document;
  const first = lines.lineAt(block.start);
  const last = lines.lineAt(block.end);
  const line = lines.lineAt(offset);
  if (!text.startsWith('---', block.start) || line === first || line === last) return undefined;
  return inYaml(text, { start: lines.startOf(first + 1), end: lines.startOf(last) }, offset, true);
}

function commentPlace(before: string): TextPlace | undefined {
  const open = before.lastIndexOf('<!--');
  return open !== -1 && !before.includes('-->', open) ? { in: 'comment', before: before.slice(open) } : undefined;
}

/** Whether a run of backticks is open at the end of a text. */
function endsInCode(before: string): boolean {
  let open = 0;
  for (const [run] of before.matchAll(/`+/g)) {
    if (open === 0) open = run.length;
    else if (open === run.length) open = 0;
  }
  return open > 0;
}

function linkPlace(text: string, before: string, offset: number): TextPlace | undefined {
  const match = /\]\(<?([^()<>\s]*)$/.exec(before);
  if (!match) return undefined;
  const typed = match[1]!;
  const rest = /^[^()<>\s]*/.exec(text.slice(offset, offset + 500))![0];
  return { in: 'link', target: { start: offset - typed.length, end: offset + rest.length }, typed };
}

function cellPlace(document: MarkdownDocument, table: Block, offset: number, before: string): TextPlace | undefined {
  const { text, lines } = document;
  const index = lines.lineAt(offset) - lines.lineAt(table.start);
  if (index < 2) return { in: 'prose', before };
  const link = linkPlace(text, before, offset);
  if (link) return link;
  const row = document.rowAt(table, index - 1);
  // What stands between two bars belongs to a cell, its blanks as well.
  const column = row.cells.findIndex((cell) => offset <= barBehind(text, cell.end, row.end));
  const cell = row.cells[column];
  const header = document.rowAt(table, 0).cells[column];
  if (!cell || !header || offset < row.cells[0]!.start - 1) return { in: 'prose', before };
  const blank = text.slice(cell.start, cell.end).trim() === '';
  const span = blank || offset < cell.start ? { start: offset, end: offset } : { start: cell.start, end: Math.max(cell.end, offset) };
  return {
    in: 'cell',
    before,
    cell: {
      ...span,
      table: { start: table.start, end: table.end },
      column,
      header: header.inline.plain.trim(),
      typed: text.slice(span.start, offset),
      values: () =>
        document.rowsOf(table).flatMap((other, at) => {
          const value = at === 0 || at === index - 1 ? '' : (other.cells[column]?.inline.plain.trim() ?? '');
          return value === '' ? [] : [value];
        }),
    },
  };
}

function barBehind(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '|') at++;
  return at;
}
