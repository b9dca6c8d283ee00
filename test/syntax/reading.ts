import { markdownText } from '../../server/src/facts/richText.js';
import type { Block, Container } from '../../server/src/syntax/markdown/block.js';
import type { Inline } from '../../server/src/syntax/markdown/inline.js';
import { MarkdownDocument } from '../../server/src/syntax/markdown/document.js';
import { codeItem, commentsIn, linkItem, normal, type Item } from './outline.js';

/** What the reader reads in `text`, as items of the differential test. */
export function readItems(text: string, document = new MarkdownDocument(text)): Item[] {
  return [...document.blocks.flatMap((block) => blockItems(block, document)), ...containerItems(document.blocks)];
}

function blockItems(block: Block, document: MarkdownDocument): Item[] {
  const { start, end } = block;
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const content = document.contentOf(block);
      const inline = document.inline(content.source);
      const plain = normal(inline.plain);
      return [
        { kind: block.kind, start, end, says: block.kind === 'heading' ? `${block.level} ${plain}` : plain },
        ...inlineItems(inline, (at) => content.offsetOf(at), document),
      ];
    }
    case 'table': {
      const cells = document.rowsOf(block).flatMap((row) => row.cells);
      return [
        { kind: 'table', start, end, says: '' },
        ...cells.map((cell): Item => ({ kind: 'cell', start: cell.start, end: cell.end, says: normal(cell.inline.plain) })),
        ...cells.flatMap((cell) => inlineItems(cell.inline, (at) => cell.start + at, document)),
      ];
    }
    case 'fence':
    case 'indented':
      return [codeItem(block, block.info, document.contentOf(block).source)];
    case 'html':
      return [{ kind: 'html', start, end, says: '' }, ...commentsIn(document.text, start, end)];
    case 'frontMatter':
      return [{ kind: 'frontMatter', start, end, says: '' }];
    case 'definition':
      return [{ kind: 'definition', start, end, says: '' }];
    case 'break':
      return [{ kind: 'break', start, end, says: '' }];
  }
}

function inlineItems(inline: Inline, offsetOf: (at: number) => number, document: MarkdownDocument): Item[] {
  const rich = markdownText(inline, { start: 0, end: 0 }, offsetOf, (label) => document.definitionOf(label));
  const items = rich.links.map((link) => linkItem(link.image ? 'image' : 'link', link, link.target, link.text));
  for (const { start, end } of rich.strong) {
    const says = normal(rich.plain.slice(start, end));
    if (says !== '') items.push({ kind: 'strong', start: 0, end: 0, says });
  }
  for (const { kind, start, end } of inline.spans) {
    if (kind !== 'html') items.push({ kind, start: offsetOf(start), end: offsetOf(end - 1) + 1, says: '' });
  }
  return items;
}

/** Block quotes and list items around blocks; one without a block in it is not read. */
function containerItems(blocks: readonly Block[]): Item[] {
  const seen = new Set<Container>();
  for (const block of blocks) {
    for (let container = block.container; container && !seen.has(container); container = container.parent) seen.add(container);
  }
  return [...seen].map(({ kind, start, ordered }) => ({ kind, start, end: start, says: ordered ? 'ordered' : '' }));
}
