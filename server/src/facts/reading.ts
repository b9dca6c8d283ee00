import { readDirectives, type Directive } from '../syntax/directives.js';
import type { MarkdownDocument } from '../syntax/markdown/document.js';
import type { YamlDocument } from '../syntax/yaml/document.js';
import type { Span } from '../text/span.js';

/**
 * A text as it is read: the comments that hide findings are blank in it, because a person adds them beside the document and they say nothing about it.
 * Lengths and distances are measured without them, so that such a comment changes no fact.
 */
export class Reading {
  /** As long as the file, the words of the comments blank. */
  readonly text: string;
  readonly #left: readonly Span[];

  constructor(text: string, directives: readonly Directive[]) {
    this.text = directives.length === 0 ? text : masked(text, directives);
    this.#left = directives.map((directive) => withBreaks(text, directive));
  }

  /** Length without the comments, in UTF-16 units. */
  get length(): number {
    return this.at(this.text.length);
  }

  /** Where a place of the file stands in the text without the comments. */
  at(offset: number): number {
    let left = 0;
    for (const { start, end } of this.#left) if (start < offset) left += Math.min(end, offset) - start;
    return offset - left;
  }

  /** The first `length` characters without the comments. */
  head(length: number): string {
    return this.#left.length === 0 ? this.text.slice(0, length) : this.#between(0, this.text.length).slice(0, length);
  }

  /** The `length` characters before a place, without the comments. */
  before(offset: number, length: number): string {
    if (this.#left.length === 0) return this.text.slice(Math.max(0, offset - length), offset);
    if (length === 0) return '';
    return this.#between(Math.max(0, offset - length - (this.text.length - this.length)), offset).slice(-length);
  }

  /** Number of lines from one place down to another, without those of the comments. */
  linesBetween(start: number, end: number): number {
    return this.before(end, this.at(end) - this.at(start)).split(/\r\n?|\n/).length - 1;
  }

  #between(start: number, end: number): string {
    let read = '';
    let from = start;
    for (const left of this.#left) {
      if (left.end <= start || left.start >= end) continue;
      read += this.text.slice(from, Math.max(from, left.start));
      from = Math.max(from, left.end);
    }
    return read + this.text.slice(Math.min(from, end), end);
  }
}

/** The comments that hide findings in a Markdown document; a code block shows examples of them. */
export function markdownDirectives({ text, blocks, lines }: MarkdownDocument): readonly Directive[] {
  if (!text.includes('isms-ignore')) return [];
  return readDirectives(text, lines, (offset) => {
    const block = blocks.find((candidate) => candidate.start <= offset && offset < candidate.end);
    switch (block?.kind) {
      case 'frontMatter':
        return 'hash';
      case 'fence':
      case 'indented':
        return undefined;
      default:
        return 'html';
    }
  });
}

/** The comments that hide findings in a YAML file. */
export function yamlDirectives({ text, lines }: YamlDocument): readonly Directive[] {
  return text.includes('isms-ignore') ? readDirectives(text, lines, () => 'hash') : [];
}

/** The words of the comments give way to blanks; the marks of a comment stay, so that what stands around it stays what it is. */
function masked(text: string, directives: readonly Directive[]): string {
  let read = '';
  let from = 0;
  for (const { start, end } of directives) {
    const isHtml = text.startsWith('<!--', start);
    const first = start + (isHtml ? '<!--'.length : '#'.length);
    const last = isHtml ? end - '-->'.length : end;
    read += text.slice(from, first) + text.slice(first, last).replace(/[^\r\n]/g, ' ');
    from = last;
  }
  return read + text.slice(from);
}

/** A comment that stands alone goes with its line, and in Markdown with the blank line below it. */
function withBreaks(text: string, { start, end }: Directive): Span {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const line = breakAt(text, end);
  if (line === undefined || text.slice(start === 0 ? 0 : lineStart, start).trim() !== '') return { start, end };
  return { start: start === 0 ? 0 : lineStart, end: text.startsWith('<!--', start) ? (breakAt(text, line) ?? line) : line };
}

/** The end of the blanks and of the line break at `at`; undefined where something else stands there. */
function breakAt(text: string, at: number): number | undefined {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  if (end >= text.length) return end;
  if (text[end] === '\r') return text[end + 1] === '\n' ? end + 2 : end + 1;
  return text[end] === '\n' ? end + 1 : undefined;
}
