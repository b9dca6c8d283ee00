import type { Block } from '../syntax/markdown/block.js';
import type { MarkdownDocument } from '../syntax/markdown/document.js';
import { copyOf } from '../text/copy.js';
import { inOrder, type Span } from '../text/span.js';
import { collapse, trimEndOf } from '../text/trim.js';
import { alignedGrids } from './alignedGrid.js';
import { BlockText } from './blockText.js';
import { readFront, type Front } from './frontPairs.js';
import { readHtmlBlock, type HtmlBlock } from './htmlBlock.js';
import { lazyGrid } from './lazyGrid.js';
import { Looks } from './looks.js';
import type { Reading } from './reading.js';
import { isLocalTarget, piecedText, plainText, type RichText, type TextLink } from './richText.js';
import { tabGrids } from './tabGrid.js';
import { TableText } from './tableText.js';
import { plainStretch, type DocumentView, type Grid, type Heading, type Passage, type Picture, type Stretch } from './view.js';

/** Longer lines are text, not headings. */
const MAXIMUM_BOLD_HEADING = 90;

/** The view of a Markdown document. */
export function markdownView(document: MarkdownDocument, reading: Reading): DocumentView {
  return new MarkdownViewBuilder(document).build(reading);
}

type OpenHeading = { -readonly [K in keyof Heading]: Heading[K] };

class MarkdownViewBuilder {
  readonly #document: MarkdownDocument;
  readonly #headings: OpenHeading[] = [];
  readonly #passages: Passage[] = [];
  readonly #grids: Grid[] = [];
  readonly #pictures: Picture[] = [];
  readonly #prose: Stretch[] = [];
  readonly #htmlLinks: TextLink[] = [];
  readonly #linkTexts: BlockText[] = [];
  readonly #tables: TableText[] = [];
  readonly #looks: Looks;
  #front: Front = { pairs: [], map: undefined };

  constructor(document: MarkdownDocument) {
    this.#document = document;
    this.#looks = new Looks(document);
  }

  build(reading: Reading): DocumentView {
    const { text } = this.#document;
    for (const block of this.#document.blocks) this.#block(block);
    closeSections(this.#headings, text.length);
    return {
      format: 'markdown',
      text,
      reading,
      front: this.#front.pairs,
      frontMap: this.#front.map,
      headings: this.#headings,
      remark: undefined,
      passages: this.#passages,
      grids: this.#grids,
      pictures: this.#pictures,
      prose: this.#prose,
      fences: this.#document.blocks.filter((block) => block.kind === 'fence' && block.info !== 'mermaid').length,
      links: () => this.#links(),
    };
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'frontMatter':
        this.#front = readFront(this.#document.text, block.lines[0]!, block.lines[1]!);
        return;
      case 'heading':
        this.#heading(block);
        return;
      case 'paragraph':
        this.#paragraph(block);
        return;
      case 'table':
        this.#table(block);
        return;
      case 'html':
        this.#html(block);
        return;
      case 'fence':
      case 'indented':
      case 'definition':
      case 'break':
        return;
    }
  }

  #heading(block: Block): void {
    const heading = new BlockText(this.#document, block, this.#looks);
    this.#prose.push(heading);
    if (heading.mayLink()) this.#linkTexts.push(heading);
    // Headings are kept with the facts, and would keep the whole text.
    const text = copyOf(collapse(heading.inline.plain).trim());
    this.#headings.push({ level: block.level, text, kind: 'markdown', start: block.start, end: block.end, sectionEnd: block.end });
  }

  #paragraph(block: Block): void {
    const paragraph = new BlockText(this.#document, block, this.#looks);
    const looks = this.#looks;
    this.#prose.push(paragraph);
    this.#passages.push(paragraph);
    if (paragraph.mayLink()) this.#linkTexts.push(paragraph);
    if (looks.mayHavePicture(block)) this.#badges(paragraph);
    if (looks.mayHaveTab(block)) this.#grids.push(...tabGrids(this.#document.text, block.lines));
    if (looks.mayHaveColumns(block)) this.#grids.push(...alignedGrids(this.#document.text, block.lines));
    if (looks.mayHaveHash(block)) this.#headings.push(...this.#looseHeadings(block, paragraph.source));
    const heading = this.#boldHeading(block, paragraph);
    if (heading) this.#headings.push(heading);
  }

  #badges({ inline, content }: BlockText): void {
    for (const link of inline.links) {
      if (!link.image || !link.destination) continue;
      const start = content.offsetOf(link.start);
      this.#pictures.push({ source: link.destination.value, alternative: link.text, start, end: content.offsetOf(link.end - 1) + 1 });
    }
  }

  /** `##Title`: not a heading in Markdown, but meant as one, also in the middle of a paragraph. */
  #looseHeadings(block: Block, source: string): OpenHeading[] {
    if (block.container || !/^#{1,6}[^\s#]/m.test(source)) return [];
    const found: OpenHeading[] = [];
    for (let at = 0; at + 1 < block.lines.length; at += 2) {
      const line = this.#document.text.slice(block.lines[at], block.lines[at + 1]);
      const match = /^(#{1,6})[^\s#]/.exec(line);
      if (!match || line.length > 200) continue;
      const text = trimEndOf(this.#document.inline(line.slice(match[1]!.length)).plain, '#').trim();
      if (text !== '') found.push({ level: match[1]!.length, text, kind: 'loose', start: block.lines[at]!, end: block.lines[at + 1]!, sectionEnd: block.end });
    }
    return found;
  }

  /** A line that is bold as a whole and short serves as a heading. */
  #boldHeading(block: Block, paragraph: BlockText): OpenHeading | undefined {
    const document = this.#document;
    if (!document.text.startsWith('**', block.start) && !document.text.startsWith('__', block.start)) return undefined;
    if (block.container && (!block.container.ordered || block.container.parent)) return undefined;
    const line = paragraph.source.split(/\r?\n/, 1)[0]!.trimEnd();
    if (line.length > MAXIMUM_BOLD_HEADING) return undefined;
    const inline = document.inline(line);
    const text = inline.plain.trim();
    const whole = inline.marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end >= inline.plain.trimEnd().length);
    if (!whole || text === '' || /[.!?]$/.test(text)) return undefined;
    const above = this.#headings.findLast((heading) => heading.kind !== 'bold');
    return {
      level: Math.min(7, (above?.level ?? 1) + 1),
      text: copyOf(text.replace(/:$/, '')),
      kind: 'bold',
      start: block.start,
      end: block.start + line.length,
      sectionEnd: block.end,
    };
  }

  #table(block: Block): void {
    const table = new TableText(this.#document, block, this.#looks);
    for (const stretch of table.stretches()) this.#prose.push(stretch);
    this.#tables.push(table);
    this.#grids.push(table);
  }

  #html(block: Block): void {
    const { text } = this.#document;
    const html = readHtmlBlock(text.slice(block.start, block.end));
    const shift = <T extends Span>(item: T): T => ({ ...item, start: item.start + block.start, end: item.end + block.start });
    for (const heading of html.headings) {
      this.#headings.push({ ...shift(heading), kind: 'html', sectionEnd: block.end });
      this.#prose.push(plainStretch(shift(heading)));
    }
    this.#pictures.push(...html.pictures.map(shift));
    this.#htmlLinks.push(...html.links.map((link) => ({ ...shift(link), targetSpan: shift(link.targetSpan) })));
    for (const line of html.lines) {
      this.#htmlLine({ ...shift(line), pieces: line.pieces.map(({ at, start }) => ({ at, start: start + block.start })) });
    }
    const links = html.links.map((link) => ({ ...shift(link), targetSpan: shift(link.targetSpan) }));
    for (const table of html.tables) this.#htmlTable(shift(table), block.start, links);
  }

  #htmlLine(line: HtmlBlock['lines'][number]): void {
    this.#prose.push(plainStretch(line));
    this.#passages.push({
      start: line.start,
      end: line.end,
      source: line.text,
      mayLabel: true,
      within: { text: line.text, start: 0, end: line.text.length },
      inItem: false,
      inQuote: false,
      text: () => piecedText(line.text, line, line.pieces),
    });
  }

  #htmlTable(table: HtmlBlock['tables'][number], offset: number, links: readonly TextLink[]): void {
    const cells = (row: HtmlBlock['tables'][number]['rows'][number]): RichText[] =>
      row.map((cell) => {
        const text = plainText(cell.text, cell.start + offset, cell.end + offset);
        return { ...text, links: links.filter((link) => link.start >= text.start && link.start <= text.end) };
      });
    const [header, ...body] = table.rows;
    if (!header) return;
    const rows = body.map((row) => ({ start: (row[0]?.start ?? 0) + offset, end: (row[row.length - 1]?.end ?? 0) + offset, cells: cells(row) }));
    for (const row of table.rows) for (const cell of row) this.#prose.push(plainStretch({ start: cell.start + offset, end: cell.end + offset }));
    this.#grids.push(lazyGrid({ source: 'html', start: table.start, end: table.end, header: cells(header), count: rows.length, row: (index) => rows[index]! }));
  }

  #links(): readonly TextLink[] {
    const links = this.#htmlLinks.filter((link) => isLocalTarget(link.target));
    for (const source of this.#linkTexts) for (const link of source.links()) links.push(link);
    for (const table of this.#tables) for (const link of table.links()) links.push(link);
    return inOrder(links);
  }
}

/** A section ends where the next heading of its level or above begins. */
function closeSections(headings: OpenHeading[], end: number): void {
  const open: OpenHeading[] = [];
  for (const heading of headings) {
    while (open.length > 0 && open[open.length - 1]!.level >= heading.level) open.pop()!.sectionEnd = heading.start;
    open.push(heading);
  }
  for (const heading of open) heading.sectionEnd = end;
}
