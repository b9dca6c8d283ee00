import type { Node, Nodes, Root, TableCell } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { codeItem, commentsIn, linkItem, normal, type Item } from './outline.js';

const PROCESSOR = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
const BLANKS_AT_END = /(?<![ \t])[ \t]+$/;

/** What the reference parser, remark-parse with GFM and front matter, reads in `text`. */
export function referenceItems(text: string): Item[] {
  const tree = PROCESSOR.parse(text);
  const destinations = destinationsOf(tree);
  const items: Item[] = [];
  visit(tree, (node, _index, parent) => {
    items.push(...itemsOf(node, parent, text, destinations));
  });
  return items;
}

function itemsOf(node: Nodes, parent: Nodes | undefined, text: string, destinations: ReadonlyMap<string, string>): Item[] {
  const span = placeOf(node);
  // What was put together after parsing, such as an address found inside a text, stands nowhere.
  if (!span) return [];
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', ...withoutBlanks(span, text), says: `${node.depth} ${textOf(node)}` }];
    case 'paragraph':
      return [{ kind: 'paragraph', ...withoutBlanks(span, text), says: textOf(node) }];
    case 'table':
      return [{ kind: 'table', ...withoutBlanks(span, text), says: '' }];
    case 'tableCell':
      return [{ kind: 'cell', ...contentOf(node, text), says: textOf(node) }];
    case 'link':
    case 'image':
      return [linkItem(node.type, span, node.url, rawText(node))];
    case 'linkReference':
    case 'imageReference':
      return [linkItem(node.type === 'linkReference' ? 'link' : 'image', span, destinations.get(node.identifier) ?? '', rawText(node))];
    case 'strong':
      return textOf(node) === '' ? [] : [{ kind: 'strong', start: 0, end: 0, says: textOf(node) }];
    case 'code':
      return [codeItem(span, node.lang ?? '', node.value)];
    case 'inlineCode':
      return [{ kind: 'code', ...span, says: '' }];
    case 'yaml':
      return [{ kind: 'frontMatter', ...span, says: '' }];
    case 'definition':
      return [{ kind: 'definition', ...withoutBlanks(span, text), says: '' }];
    case 'thematicBreak':
      return [{ kind: 'break', ...withoutBlanks(span, text), says: '' }];
    case 'blockquote':
      return holdsBlock(node) ? [{ kind: 'quote', start: span.start, end: span.start, says: '' }] : [];
    case 'listItem':
      return holdsBlock(node) ? [{ kind: 'item', start: span.start, end: span.start, says: parent?.type === 'list' && parent.ordered ? 'ordered' : '' }] : [];
    case 'html': {
      const comments = commentsIn(text, span.start, span.end);
      const inFlow = parent?.type === 'root' || parent?.type === 'blockquote' || parent?.type === 'listItem';
      return inFlow ? [{ kind: 'html', start: behindBlanks(span.start, text), end: span.end, says: '' }, ...comments] : comments;
    }
    default:
      // The front matter of TOML is no type of mdast.
      return (node.type as string) === 'toml' ? [{ kind: 'frontMatter', ...span, says: '' }] : [];
  }
}

function destinationsOf(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node.url);
  });
  return found;
}

/** Whether a quote or list item has anything in it: the reader knows containers by the blocks they hold. */
function holdsBlock(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.some((child) => (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem' ? holdsBlock(child) : true))
  );
}

/** What a person reads; a line break in HTML is one. */
function textOf(node: Nodes): string {
  return normal(rawText(node));
}

function rawText(node: Nodes): string {
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The stretch that a cell holds; of an empty cell the blanks between its pipes. */
function contentOf(cell: TableCell, text: string): { start: number; end: number } {
  const first = cell.children[0]?.position?.start.offset;
  const last = cell.children.at(-1)?.position?.end.offset;
  if (first !== undefined && last !== undefined) return { start: first, end: last };
  const { start, end } = placeOf(cell)!;
  return { start: start + (text[start] === '|' ? 1 : 0), end: end - (text[end - 1] === '|' && end - start > 1 ? 1 : 0) };
}

/** Blanks at the end of a line belong to nothing that is said. */
function withoutBlanks({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } {
  return { start, end: start + text.slice(start, end).replace(BLANKS_AT_END, '').length };
}

/** The reference parser counts the indentation of an HTML block to it. */
function behindBlanks(start: number, text: string): number {
  while (text[start] === ' ' || text[start] === '\t') start++;
  return start;
}

function placeOf(node: Node): { start: number; end: number } | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
