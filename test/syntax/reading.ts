import { markdownText } from '../../server/src/facts/richText.js';
import type { Inline } from '../../server/src/syntax/markdown/inline.js';
import { MarkdownDocument } from '../../server/src/syntax/markdown/document.js';
import { commentsIn, normal, type Item } from './outline.js';

/** What the reader reads in `text`, as items of the differential test. */
export function readItems(text: string, document = new MarkdownDocument(text)): Item[] {
  const items: Item[] = [];
  const inlineItems = (inline: Inline, offsetOf: (at: number) => number): void => {
    for (const link of markdownText(inline, { start: 0, end: 0 }, offsetOf, (label) => document.definitionOf(label)).links) {
      items.push({ kind: link.image ? 'image' : 'link', start: link.start, end: link.end, says: link.target });
    }
    for (const { kind, start, end } of inline.spans) {
      if (kind !== 'html') items.push({ kind, start: offsetOf(start), end: offsetOf(end - 1) + 1, says: '' });
    }
  };
  for (const block of document.blocks) {
    const { start, end } = block;
    switch (block.kind) {
      case 'heading':
      case 'paragraph': {
        const content = document.contentOf(block);
        const inline = document.inline(content.source);
        const plain = normal(inline.plain);
        items.push({ kind: block.kind, start, end, says: block.kind === 'heading' ? `${block.level} ${plain}` : plain });
        inlineItems(inline, content.offsetOf);
        break;
      }
      case 'table':
        items.push({ kind: 'table', start, end, says: '' });
        for (const cell of document.rowsOf(block).flatMap((row) => row.cells)) {
          items.push({ kind: 'cell', start: cell.start, end: cell.end, says: normal(cell.inline.plain) });
          inlineItems(cell.inline, (at) => cell.start + at);
        }
        break;
      case 'fence':
      case 'indented':
        items.push({ kind: 'code', start, end, says: '' });
        break;
      case 'html':
        items.push({ kind: 'html', start, end, says: '' }, ...commentsIn(text, start, end));
        break;
      case 'frontMatter':
      case 'definition':
      case 'break':
        break;
    }
  }
  return items;
}
