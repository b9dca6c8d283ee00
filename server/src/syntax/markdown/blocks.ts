import type { LineTable } from '../../text/lines.js';
import { lineEnd } from '../../text/lines.js';
import { MAXIMUM_DEPTH, type Block, type BlockKind, type Container } from './block.js';
import { definitionEnd } from './definitions.js';
import { frontMatterEnd } from './frontMatter.js';
import { htmlEnds, htmlStart, type HtmlKind } from './htmlStart.js';
import {
  atxHeading,
  delimiterCells,
  fenceOpening,
  isBlankCode,
  isFenceClosing,
  isThematicBreak,
  listMarker,
  setextLevel,
  skipBlanks,
  trimEnd,
} from './lineStart.js';
import { countCells } from './rows.js';

const TAB = 9;
const GREATER = 62;
const LESS = 60;
const BACKSLASH = 92;

/** A container while its lines are still coming. */
interface Open {
  readonly container: Container;
  /** List items: the columns that a line must be indented by to stay inside. */
  readonly indent: number;
  readonly type: number;
  filled: boolean;
}

/** A leaf while its lines are still coming. */
interface OpenLeaf extends Block {
  readonly lines: number[];
  end: number;
}

/**
 * The leaf blocks of a Markdown text in order, in one pass over its lines: CommonMark with GFM tables and YAML front matter.
 * Where it deviates from the reference parser is listed, with reasons, in the differential test.
 */
export function scanBlocks(text: string, lines: LineTable): readonly Block[] {
  return new BlockScanner(text, lines).scan();
}

class BlockScanner {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #blocks: Block[] = [];
  readonly #open: Open[] = [];
  #leaf: OpenLeaf | undefined;

  // What is known of the open leaf beside what it becomes. Fences: the marker, its length and its indentation in columns.
  #marker = 0;
  #markerLength = 0;
  #markerIndent = 0;
  #htmlKind: HtmlKind | undefined;
  /** Indented code: entries of `lines` up to the last line that is not blank. */
  #filled = 0;

  // The line at hand: where reading stands, its column, columns left of a tab that was entered in part, and the end of the line.
  #at = 0;
  #column = 0;
  #inTab = 0;
  #end = 0;

  constructor(text: string, lines: LineTable) {
    this.#text = text;
    this.#lines = lines;
  }

  scan(): readonly Block[] {
    let line = this.#frontMatter();
    for (; line < this.#lines.count; line++) {
      const start = this.#lines.startOf(line);
      const next = this.#lines.startOf(line + 1);
      if (start === next && line === this.#lines.count - 1) break;
      this.#at = start;
      this.#column = 0;
      this.#inTab = 0;
      this.#end = lineEnd(this.#text, start, next);
      this.#line();
    }
    this.#closeLeaf();
    return this.#blocks;
  }

  #frontMatter(): number {
    const found = frontMatterEnd(this.#text, this.#lines);
    if (!found) return 0;
    const end = lineEnd(this.#text, this.#lines.startOf(found.line), this.#lines.startOf(found.line + 1));
    this.#blocks.push({ kind: 'frontMatter', start: 0, end, container: undefined, lines: [found.content.start, found.content.end], level: 0, info: '' });
    return found.line + 1;
  }

  #line(): void {
    const matched = this.#matchContainers();
    let all = matched === this.#open.length;
    if (all && this.#continueLiteral()) return;

    // A paragraph that the line may continue, directly or lazily.
    const paragraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
    let keep = matched;
    for (;;) {
      const first = this.#firstNonBlank();
      const blank = first >= this.#end;
      const indent = this.#indentTo(first);
      if (blank) break;
      if (indent >= 4) {
        if (paragraph && this.#leaf === paragraph) break;
        this.#closeTo(keep);
        this.#startIndented();
        return;
      }
      const direct = all && this.#leaf === paragraph && paragraph !== undefined;
      const code = this.#text.charCodeAt(first);
      if (code === GREATER && keep < MAXIMUM_DEPTH) {
        this.#closeTo(keep);
        this.#enterQuote(first);
        keep = this.#open.length;
        all = true;
        continue;
      }
      if (this.#startHeading(first, keep)) return;
      if (this.#startFence(first, indent, keep)) return;
      if (code === LESS) {
        const html = htmlStart(this.#text, first, this.#end, paragraph !== undefined && this.#leaf === paragraph);
        if (html !== undefined) {
          this.#closeTo(keep);
          this.#startHtml(first, html);
          return;
        }
      }
      if (direct && this.#finishSetext(first, paragraph)) return;
      if (isThematicBreak(this.#text, first, this.#end)) {
        this.#closeTo(keep);
        this.#push({ kind: 'break', start: first, end: trimEnd(this.#text, first, this.#end), lines: [], level: 0, info: '' });
        return;
      }
      const item = keep < MAXIMUM_DEPTH ? listMarker(this.#text, first, this.#end) : undefined;
      if (item && (!direct || item.interrupts)) {
        this.#closeTo(keep);
        this.#enterItem(first, item);
        keep = this.#open.length;
        all = true;
        continue;
      }
      if (direct && this.#finishTableHead(first, paragraph)) return;
      break;
    }
    this.#textLine(keep, all);
  }

  /** Skips the markers of the open containers; the number of those that the line belongs to. */
  #matchContainers(): number {
    let matched = 0;
    for (const open of this.#open) {
      const first = this.#firstNonBlank();
      if (open.container.kind === 'quote') {
        if (first >= this.#end || this.#text.charCodeAt(first) !== GREATER || this.#indentTo(first) > 3) break;
        this.#passQuoteMarker(first);
      } else if (first >= this.#end) {
        if (!open.filled) break;
        this.#advanceTo(first);
      } else if (this.#indentTo(first) >= open.indent) {
        this.#advanceColumns(open.indent);
      } else break;
      matched++;
    }
    return matched;
  }

  /** Continues an open code or HTML block or table; true when the line is used up. */
  #continueLiteral(): boolean {
    const leaf = this.#leaf;
    if (!leaf) return false;
    const first = this.#firstNonBlank();
    const blank = first >= this.#end;
    switch (leaf.kind) {
      case 'fence':
        if (this.#indentTo(first) <= 3 && isFenceClosing(this.#text, first, this.#end, this.#marker, this.#markerLength)) {
          leaf.end = trimEnd(this.#text, first, this.#end);
          this.#closeLeaf();
        } else {
          this.#advanceColumns(Math.min(this.#markerIndent, this.#indentTo(first)));
          leaf.lines.push(this.#at, this.#end);
          leaf.end = this.#end;
        }
        return true;
      case 'html':
        if (blank && (this.#htmlKind === 6 || this.#htmlKind === 7)) {
          this.#closeLeaf();
          return true;
        }
        leaf.lines.push(this.#at, this.#end);
        leaf.end = this.#end;
        if (this.#htmlKind !== undefined && htmlEnds(this.#htmlKind, this.#text, this.#at, this.#end)) this.#closeLeaf();
        return true;
      case 'indented':
        if (!blank && this.#indentTo(first) < 4) {
          this.#closeLeaf();
          return false;
        }
        this.#advanceColumns(4);
        leaf.lines.push(this.#at, this.#end);
        if (!blank) {
          leaf.end = this.#end;
          this.#filled = leaf.lines.length;
        }
        return true;
      default:
        return false;
    }
  }

  /** A line that opens nothing: it continues a paragraph or table, ends it when blank, or starts a paragraph. */
  #textLine(keep: number, all: boolean): void {
    const first = this.#firstNonBlank();
    const leaf = this.#leaf;
    if (first >= this.#end) {
      this.#closeLeaf();
      this.#closeTo(keep);
      return;
    }
    if (leaf?.kind === 'paragraph' || (leaf?.kind === 'table' && all)) {
      const end = trimEnd(this.#text, first, this.#end);
      leaf.lines.push(first, this.#lineStop(end));
      leaf.end = end;
      return;
    }
    this.#closeTo(keep);
    const end = trimEnd(this.#text, first, this.#end);
    this.#startLeaf('paragraph', first, end, [first, this.#lineStop(end)]);
  }

  /** Where the content of a line stops whose last character is before `end`: a blank behind a backslash says that it breaks no line. */
  #lineStop(end: number): number {
    return end < this.#end && this.#text.charCodeAt(end - 1) === BACKSLASH ? end + 1 : end;
  }

  #startIndented(): void {
    const start = this.#at;
    this.#advanceColumns(4);
    this.#startLeaf('indented', start, this.#end, [this.#at, this.#end]);
    this.#filled = 2;
  }

  #startHeading(first: number, keep: number): boolean {
    const heading = atxHeading(this.#text, first, this.#end);
    if (!heading) return false;
    this.#closeTo(keep);
    const end = trimEnd(this.#text, first, this.#end);
    this.#push({ kind: 'heading', start: first, end, lines: [heading.start, heading.end], level: heading.level, info: '' });
    return true;
  }

  #startFence(first: number, indent: number, keep: number): boolean {
    const fence = fenceOpening(this.#text, first, this.#end);
    if (!fence) return false;
    this.#closeTo(keep);
    this.#startLeaf('fence', first, trimEnd(this.#text, first, this.#end), [], fence.info);
    this.#marker = fence.marker;
    this.#markerLength = fence.length;
    this.#markerIndent = indent;
    return true;
  }

  #startHtml(first: number, html: HtmlKind): void {
    this.#startLeaf('html', first, this.#end, [this.#at, this.#end]);
    this.#htmlKind = html;
    if (htmlEnds(html, this.#text, html === 2 ? first + 2 : first, this.#end)) this.#closeLeaf();
  }

  /** `===` or `---` under a paragraph makes it a heading. */
  #finishSetext(first: number, paragraph: OpenLeaf): boolean {
    const level = setextLevel(this.#text, first, this.#end);
    if (level === 0) return false;
    const skipped = this.#definitions(paragraph);
    if (skipped === paragraph.lines.length) return false;
    this.#leaf = undefined;
    const start = paragraph.lines[skipped]!;
    this.#push({ kind: 'heading', start, end: trimEnd(this.#text, first, this.#end), lines: paragraph.lines.slice(skipped), level, info: '' });
    return true;
  }

  /** `|---|---|` under a line with as many cells makes that line the head of a table; lines before it stay a paragraph. */
  #finishTableHead(first: number, paragraph: OpenLeaf): boolean {
    const cells = delimiterCells(this.#text, first, this.#end);
    if (cells === 0) return false;
    const headStart = paragraph.lines[paragraph.lines.length - 2]!;
    const headEnd = paragraph.lines[paragraph.lines.length - 1]!;
    if (countCells(this.#text, headStart, headEnd) !== cells) return false;
    paragraph.lines.length -= 2;
    if (paragraph.lines.length === 0) this.#leaf = undefined;
    else {
      paragraph.end = paragraph.lines[paragraph.lines.length - 1]!;
      this.#closeLeaf();
    }
    const end = trimEnd(this.#text, first, this.#end);
    this.#startLeaf('table', headStart, end, [headStart, headEnd, first, end]);
    return true;
  }

  #enterQuote(first: number): void {
    const container: Container = { kind: 'quote', parent: this.#container(), start: first, ordered: false };
    this.#passQuoteMarker(first);
    this.#enter({ container, indent: 0, type: 0, filled: true });
  }

  #enterItem(first: number, item: { end: number; ordered: boolean; type: number }): void {
    const offset = this.#indentTo(first);
    const container: Container = { kind: 'item', parent: this.#container(), start: first, ordered: item.ordered };
    this.#advanceTo(item.end);
    const content = this.#firstNonBlank();
    const blanks = this.#indentTo(content);
    const marker = item.end - first;
    const padding = content >= this.#end || blanks >= 5 || blanks < 1 ? 1 : blanks;
    this.#advanceColumns(padding);
    this.#enter({ container, indent: offset + marker + padding, type: item.type, filled: content < this.#end });
  }

  #enter(open: Open): void {
    for (const outer of this.#open) outer.filled = true;
    this.#open.push(open);
  }

  #passQuoteMarker(first: number): void {
    this.#advanceTo(first + 1);
    if (this.#at < this.#end && isBlankCode(this.#text.charCodeAt(this.#at))) this.#advanceColumns(1);
  }

  /** Closes the leaf and the containers behind the first `keep`. */
  #closeTo(keep: number): void {
    this.#closeLeaf();
    this.#open.length = Math.min(keep, this.#open.length);
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    if (!leaf) return;
    this.#leaf = undefined;
    if (leaf.kind === 'indented') leaf.lines.length = this.#filled;
    const skipped = leaf.kind === 'paragraph' ? this.#definitions(leaf) : 0;
    if (skipped === 0) this.#blocks.push(leaf);
    else if (skipped < leaf.lines.length) {
      const { kind, end, container, level, info } = leaf;
      this.#blocks.push({ kind, start: leaf.lines[skipped]!, end, container, lines: leaf.lines.slice(skipped), level, info });
    }
  }

  /** Cuts the link definitions off the start of a paragraph; how many entries of `lines` they take. */
  #definitions(paragraph: OpenLeaf): number {
    let skipped = 0;
    for (;;) {
      const next = definitionEnd(this.#text, paragraph.lines, skipped);
      if (next === skipped) return skipped;
      const lines = paragraph.lines.slice(skipped, next);
      this.#push({ kind: 'definition', start: lines[0]!, end: lines[lines.length - 1]!, lines, level: 0, info: '' }, paragraph.container);
      skipped = next;
    }
  }

  #startLeaf(kind: BlockKind, start: number, end: number, lines: number[], info = ''): void {
    this.#fill();
    this.#leaf = { kind, start, end, container: this.#container(), lines, level: 0, info };
  }

  /** Property by property, so that all blocks are of one shape: the engine then finds their properties fast. */
  #push({ kind, start, end, lines, level, info }: Omit<Block, 'container'>, container = this.#container()): void {
    this.#fill();
    this.#blocks.push({ kind, start, end, container, lines, level, info });
  }

  #fill(): void {
    for (const open of this.#open) open.filled = true;
  }

  #container(): Container | undefined {
    return this.#open[this.#open.length - 1]?.container;
  }

  #firstNonBlank(): number {
    return skipBlanks(this.#text, this.#at, this.#end);
  }

  /** Columns of indentation between where reading stands and `first`. */
  #indentTo(first: number): number {
    let columns = this.#inTab;
    let column = this.#column + this.#inTab;
    for (let i = this.#at; i < first; i++) {
      const width = this.#text.charCodeAt(i) === TAB ? 4 - (column % 4) : 1;
      columns += width;
      column += width;
    }
    return columns;
  }

  #advanceTo(offset: number): void {
    this.#column += this.#inTab;
    this.#inTab = 0;
    for (; this.#at < offset; this.#at++) this.#column += this.#text.charCodeAt(this.#at) === TAB ? 4 - (this.#column % 4) : 1;
  }

  #advanceColumns(count: number): void {
    let left = count;
    if (this.#inTab > 0) {
      const used = Math.min(left, this.#inTab);
      this.#inTab -= used;
      this.#column += used;
      left -= used;
    }
    while (left > 0 && this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (!isBlankCode(code)) return;
      const width = code === TAB ? 4 - (this.#column % 4) : 1;
      this.#at++;
      if (width > left) {
        this.#inTab = width - left;
        this.#column += left;
        return;
      }
      this.#column += width;
      left -= width;
    }
  }
}
