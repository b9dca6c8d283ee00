import type { Block } from '../syntax/markdown/block.js';
import type { MarkdownDocument } from '../syntax/markdown/document.js';
import type { Span } from '../text/span.js';
import { hiddenIn } from './blockText.js';
import type { Looks } from './looks.js';
import { isLocalTarget, MarkdownText, type RichText, type TextLink } from './richText.js';
import type { Grid, GridRow, Stretch } from './view.js';

/** The first rows of a table tell what it is. */
const SAMPLE = 6;

/** A Markdown table. Its rows are read one by one, when they are first asked for, and once. */
export class TableText implements Grid {
  readonly source = 'markdown';
  readonly key = undefined;
  readonly start: number;
  readonly end: number;
  /** Number of rows below the header. */
  readonly count: number;
  readonly #document: MarkdownDocument;
  readonly #block: Block;
  readonly #looks: Looks;
  readonly #rows: (TableRow | undefined)[] = [];
  #all: readonly TableRow[] | undefined;

  constructor(document: MarkdownDocument, block: Block, looks: Looks) {
    this.#document = document;
    this.#block = block;
    this.#looks = looks;
    this.start = block.start;
    this.end = block.end;
    this.count = block.lines.length / 2 - 2;
  }

  get header(): readonly RichText[] {
    return this.row(0).cells;
  }

  rows(): readonly GridRow[] {
    return (this.#all ??= this.#first(this.count));
  }

  sample(): readonly GridRow[] {
    return this.#all?.slice(0, SAMPLE) ?? this.#first(Math.min(SAMPLE, this.count));
  }

  /** The lines of the table as stretches to read, the header among them. */
  stretches(): Stretch[] {
    const { lines } = this.#block;
    return Array.from({ length: this.count + 1 }, (_, index) => {
      const at = lineOf(index);
      return new RowStretch(this, index, this.#looks, lines[at]!, lines[at + 1]!);
    });
  }

  links(): TextLink[] {
    if (!this.#looks.mayLink(this)) return [];
    return [this.row(0), ...this.#first(this.count)].flatMap((row) => row.links());
  }

  #first(count: number): TableRow[] {
    return Array.from({ length: count }, (_, index) => this.row(index + 1));
  }

  /** A row, 0 being the header. */
  row(index: number): TableRow {
    return (this.#rows[index] ??= new TableRow(this.#document, this.#block, index));
  }
}

class TableRow implements GridRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly MarkdownText[];

  constructor(document: MarkdownDocument, block: Block, index: number) {
    const row = document.rowAt(block, index);
    this.start = row.start;
    this.end = row.end;
    this.cells = row.cells.map((cell) => new MarkdownText(cell.inline, cell, cell, document.targetOf));
  }

  links(): TextLink[] {
    return this.cells.flatMap((cell) => (cell.inline.links.length === 0 ? [] : cell.links.filter((link) => isLocalTarget(link.target))));
  }

  hidden(): readonly Span[] {
    return this.cells.flatMap((cell) => hiddenIn(cell.inline, { offsetOf: (at) => cell.start + at }));
  }
}

class RowStretch implements Stretch {
  readonly start: number;
  readonly end: number;
  readonly #table: TableText;
  readonly #index: number;
  readonly #looks: Looks;

  constructor(table: TableText, index: number, looks: Looks, start: number, end: number) {
    this.#table = table;
    this.#index = index;
    this.#looks = looks;
    this.start = start;
    this.end = end;
  }

  hidden(): readonly Span[] {
    return this.#looks.mayHide(this) ? this.#table.row(this.#index).hidden() : [];
  }
}

/** Where a row stands among the lines of its block; the second line is the delimiter row. */
function lineOf(index: number): number {
  return index === 0 ? 0 : 2 * index + 2;
}
