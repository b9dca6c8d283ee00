import { lastAtMost, LineTable } from '../../text/lines.js';
import type { Span } from '../../text/span.js';
import type { Block } from './block.js';
import { scanBlocks } from './blocks.js';
import { normaliseLabel, readDefinition, type Definition } from './definitions.js';
import { hasMarkup, readInline, type Inline } from './inline.js';
import { splitRow } from './rows.js';

const NOTHING = (): boolean => false;

/** The text of a block without container markers and indentation, and where each character of it stands. */
export interface Content {
  readonly source: string;
  /** The offset in the document of an offset in `source`. */
  offsetOf(index: number): number;
}

/** A cell of a Markdown table; its text stands in one piece. */
export class MarkdownCell implements Span {
  readonly start: number;
  readonly end: number;
  readonly inline: Inline;

  constructor({ start, end }: Span, inline: Inline) {
    this.start = start;
    this.end = end;
    this.inline = inline;
  }

  /** The offset in the document of an offset in the text of the cell. */
  offsetOf(index: number): number {
    return this.start + index;
  }
}

/** A row of a Markdown table: its cells and the whole of its line. */
export interface MarkdownRow extends Span {
  readonly cells: readonly MarkdownCell[];
}

/** A Markdown text taken apart. Inline content is read when it is first asked for. */
export class MarkdownDocument {
  readonly text: string;
  readonly lines: LineTable;
  readonly blocks: readonly Block[];
  /** The link definitions by label; the first of a label counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Looks up the definition that a label of a reference link means. */
  readonly targetOf = (label: string): Definition | undefined => this.definitionOf(label);
  readonly #isDefined = (label: string): boolean => this.definitionOf(label) !== undefined;
  readonly #inline = new Map<string, Inline>();
  readonly #previous: ReadonlyMap<string, Inline> | undefined;

  /** `previous` is an earlier state of the same document: what it read of stretches that did not change is taken over. */
  constructor(text: string, previous?: MarkdownDocument) {
    this.text = text;
    this.lines = new LineTable(text);
    this.blocks = scanBlocks(text, this.lines);
    this.definitions = definitionsOf(text, this.blocks);
    // What brackets mean depends on the labels that are defined.
    this.#previous = previous && sameKeys(previous.definitions, this.definitions) ? previous.#inline : undefined;
  }

  /** The text of `block`. */
  contentOf(block: Block): Content {
    return contentOf(this.text, block.lines);
  }

  /** What a person reads in `source`, a stretch of this document; read once for equal stretches. */
  inline(source: string): Inline {
    return this.#read(source, source, false);
  }

  /** What a person reads in the cell of a table. */
  cellInline(source: string): Inline {
    return source.includes('\\|') ? this.#read(`|${source}`, source, true) : this.#read(source, source, false);
  }

  #read(key: string, source: string, cell: boolean): Inline {
    // Reading text without markup costs less than remembering it.
    if (!hasMarkup(source)) return readInline(source, NOTHING, cell);
    const inline = this.#inline.get(key) ?? this.#previous?.get(key) ?? readInline(source, this.#isDefined, cell);
    this.#inline.set(key, inline);
    return inline;
  }

  /** A row of a table block, the header being the first; the delimiter row is left out. */
  rowAt(table: Block, index: number): MarkdownRow {
    const at = index === 0 ? 0 : 2 * index + 2;
    return this.#row(table.lines[at]!, table.lines[at + 1]!);
  }

  /** All rows of a table block. */
  rowsOf(table: Block): readonly MarkdownRow[] {
    return Array.from({ length: table.lines.length / 2 - 1 }, (_, index) => this.rowAt(table, index));
  }

  #row(start: number, end: number): MarkdownRow {
    const cells = splitRow(this.text, start, end).map((cell) => new MarkdownCell(cell, this.cellInline(this.text.slice(cell.start, cell.end).trim())));
    return { start, end, cells };
  }

  /** The definition that a label of a reference link means. */
  definitionOf(label: string): Definition | undefined {
    return this.definitions.size === 0 ? undefined : this.definitions.get(normaliseLabel(label));
  }
}

function definitionsOf(text: string, blocks: readonly Block[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const block of blocks) {
    if (block.kind !== 'definition') continue;
    const definition = readDefinition(text, block.lines);
    if (definition && !found.has(definition.label)) found.set(definition.label, definition);
  }
  return found;
}

function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return true;
}

class OneLine implements Content {
  readonly source: string;
  readonly #start: number;

  constructor(source: string, start: number) {
    this.source = source;
    this.#start = start;
  }

  offsetOf(index: number): number {
    return this.#start + index;
  }
}

function contentOf(text: string, lines: readonly number[]): Content {
  const base = lines[0] ?? 0;
  if (lines.length <= 2) return new OneLine(text.slice(base, lines[1] ?? base), base);
  const parts: string[] = [];
  /** Where the lines begin in `source`. */
  const starts = new Uint32Array(lines.length / 2);
  let length = 0;
  for (let i = 0; i < lines.length; i += 2) {
    const part = text.slice(lines[i], lines[i + 1]);
    parts.push(part);
    starts[i / 2] = length;
    length += part.length + 1;
  }
  return {
    source: parts.join('\n'),
    offsetOf(index) {
      const line = lastAtMost(starts, index);
      return Math.min(lines[2 * line]! + index - starts[line]!, lines[lines.length - 1]!);
    },
  };
}
