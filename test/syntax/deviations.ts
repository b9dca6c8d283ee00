import type { Item } from './outline.js';

/** A place where the reader and the reference parser do not agree, on purpose. */
export interface Deviation {
  readonly name: string;
  readonly why: string;
  /** What the reference parser gets to read instead of the text, every character at its old place. */
  rewrite?(text: string): string;
  /** What the reference parser would have read if it did as the reader does. */
  adjust?(items: readonly Item[], text: string): readonly Item[];
  /** What is left of either reading when what they differ in is forgotten. */
  forget?(items: readonly Item[], text: string): readonly Item[];
}

const KEY_LINE = /^[A-Za-z_][\w -]*:(?:\s.*)?$/;
const BOX = /^\[[ x]\]\s$/i;
const ITEM_START = /(?:[-*+]|\d[.)])[ \t]+$/;
const BLANK_LINE = /^[ \t>]*$/;
const INNER_LINE = /^(?:[ \t]+\S|- |#)/;

/** Each of them occurs in the corpus or in the samples. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    name: 'front matter without its opening fence',
    why: 'Policy generators write it, and it holds the metadata of the document; Markdown makes a heading of its last lines.',
    rewrite(text) {
      const end = unopenedEnd(text);
      return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
    },
    adjust(items, text) {
      const end = unopenedEnd(text);
      return end === 0 ? items : [{ kind: 'frontMatter', start: 0, end, says: '' }, ...items];
    },
  },
  {
    name: 'check boxes stay in the text',
    why: 'Facts are read from them: what is not ticked is not done.',
    adjust: (items, text) =>
      items.map((item) => {
        if (item.kind !== 'paragraph' || /^\[[ x]\]/i.test(item.says)) return item;
        const start = BOX.test(text.slice(item.start, item.start + 4)) ? item.start : item.start - 4;
        const box = text.slice(start, start + 4);
        return BOX.test(box) && ITEM_START.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
          ? { ...item, start, says: `${box.trim()} ${item.says}` }
          : item;
      }),
  },
  {
    name: 'addresses without brackets are no links',
    why: 'They lead out of the workspace, and links are followed inside it; finding them would cost a look at every word.',
    adjust: (items, text) => items.filter((item) => item.kind !== 'link' || text[item.start] === '[' || text[item.start] === '<'),
  },
  {
    name: 'a heading of two lines starts behind the link definitions above it',
    why: 'They are no part of it: the reference parser leaves them out of its text, but not out of its place.',
    adjust: (items) =>
      items.map((item) => {
        if (item.kind !== 'heading') return item;
        const above = items.filter(({ kind, start, end }) => kind === 'definition' && start >= item.start && end < item.end).map(({ end }) => end);
        return above.length === 0 ? item : { ...item, start: Math.max(...above) + 1 };
      }),
  },
  {
    name: 'blank lines at the end of code and HTML',
    why: 'They say nothing, and nothing points at them.',
    forget: (items, text) =>
      items.map((item) => {
        if (item.kind !== 'code' && item.kind !== 'html') return item;
        return { ...item, end: item.start + withoutBlankLines(text.slice(item.start, item.end)).length };
      }),
  },
];

/** A construct that the reference parser reads otherwise than the standard says; `text` is the smallest with it. */
export interface Quirk {
  readonly name: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly text: string;
}

/** Where the reader follows the standard and not the reference parser. None occurs in the corpus; texts with one of them are not compared. */
export const QUIRKS: readonly Quirk[] = [
  {
    name: 'markers with nothing behind them',
    why: 'Behind a block that was closed the reference parser takes them for text, as it should in a paragraph only.',
    pattern: /(?:^|[ \t>.)*+-])(?:[-*+>]|\d{1,9}[.)])[ \t]*$/m,
    text: 'a\n\n    b\n-\n',
  },
  {
    name: 'a list that starts with another number than 1 straight behind indented code',
    why: 'Only a paragraph cannot be interrupted by it.',
    pattern: /(?: {4}|\t)\S.*\n.*\b(?:[02-9]|\d{2,9})[.)]/,
    text: 'a\n\n    b\n2) c\n',
  },
  {
    name: 'an underline below link definitions',
    why: 'It is the text of a paragraph; the reference parser loses the definition.',
    pattern: /\]:.*\n.*(?:=|-)[ \t]*$/m,
    text: '[a]: b\n=\n\nc\n',
  },
  {
    name: 'a lone tag below a paragraph in a quote or a list',
    why: 'Such a tag interrupts no paragraph, so the line continues it.',
    pattern: /^[ \t]*(?:[->*+]|\d+[.)]).*\n.*<\/?[a-z][^\n]*>[ \t]*$/m,
    text: '> a\n<b>\n',
  },
  {
    name: 'the head of a table that is indented as code',
    why: 'It continues a paragraph, where indentation means nothing.',
    pattern: /(?: {4}|\t)\S.*\n.*[-:|][ \t]*$/m,
    text: 'a\n    b\n-|\n',
  },
  {
    name: 'a reference link in front of a bracket that is no label',
    why: 'The bracket is text, and what stands before it a link.',
    pattern: /\]\[/,
    text: '[a][\n\n[a]: b\n',
  },
];

/** Behind the closing fence of a front matter without an opening one; 0 where there is none. */
function unopenedEnd(text: string): number {
  const lines = text.split(/(?<=\n)/);
  const fence = lines.findIndex((line) => line.trimEnd() === '---');
  const inside = lines.slice(0, Math.max(0, fence)).map((line) => line.trimEnd());
  const keys = inside.filter((line) => KEY_LINE.test(line)).length;
  if (!KEY_LINE.test(inside[0] ?? '') || keys < 2 || !inside.every((line) => KEY_LINE.test(line) || INNER_LINE.test(line))) return 0;
  return lines
    .slice(0, fence + 1)
    .join('')
    .trimEnd().length;
}

function withoutBlankLines(block: string): string {
  let end = block.length;
  for (let line = block.lastIndexOf('\n'); line !== -1 && BLANK_LINE.test(block.slice(line + 1, end)); line = block.lastIndexOf('\n', line - 1)) end = line;
  return block.slice(0, end).trimEnd();
}
