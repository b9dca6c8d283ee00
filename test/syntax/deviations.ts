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
const BLANKS_AT_END = /(?:\r?\n[ \t>]*)+$|[ \t]+$/;
const INNER_LINE = /^(?:[ \t]+\S|- |#)/;

/** Those that real documents have: each of them occurs in the corpus. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    name: 'front matter without its opening fence',
    why: 'Policy generators write it, and it holds the metadata of the document; Markdown makes a heading of its last lines.',
    rewrite(text) {
      const lines = text.split(/(?<=\n)/);
      const fence = lines.findIndex((line) => line.trimEnd() === '---');
      const inside = lines.slice(0, Math.max(0, fence)).map((line) => line.trimEnd());
      const keys = inside.filter((line) => KEY_LINE.test(line)).length;
      if (!KEY_LINE.test(inside[0] ?? '') || keys < 2 || !inside.every((line) => KEY_LINE.test(line) || INNER_LINE.test(line))) return text;
      const end = lines.slice(0, fence + 1).join('').length;
      return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
    },
  },
  {
    name: 'check boxes stay in the text',
    why: 'Facts are read from them: what is not ticked is not done.',
    adjust: (items, text) =>
      items.map((item) => {
        if (item.kind !== 'paragraph' || item.says.startsWith('[')) return item;
        const start = BOX.test(text.slice(item.start, item.start + 4)) ? item.start : item.start - 4;
        const box = text.slice(start, start + 4);
        return BOX.test(box) ? { ...item, start, says: `${box.trim()} ${item.says}` } : item;
      }),
  },
  {
    name: 'addresses without brackets are no links',
    why: 'They lead out of the workspace, and links are followed inside it; finding them would cost a look at every word.',
    adjust: (items, text) => items.filter((item) => item.kind !== 'link' || text[item.start] === '[' || text[item.start] === '<'),
  },
  {
    name: 'blank lines at the end of code and HTML',
    why: 'They say nothing, and nothing points at them.',
    forget: (items, text) =>
      items.map((item) => {
        if (item.kind !== 'code' && item.kind !== 'html') return item;
        return { ...item, end: item.start + text.slice(item.start, item.end).replace(BLANKS_AT_END, '').length };
      }),
  },
];
