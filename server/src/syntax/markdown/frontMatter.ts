import type { LineTable } from '../../text/lines.js';
import { lineEnd } from '../../text/lines.js';
import type { Span } from '../../text/span.js';

/** A front matter longer than this is none: a rule at the top of a document and one far below are not a pair. */
const MAXIMUM_LINES = 400;
/** Without an opening fence every line must look like YAML, so the search ends early. */
const MAXIMUM_UNOPENED = 80;

const KEY = /^[A-Za-z_][\w -]{0,40}:(?:\s|$)/;
const INSIDE = /^(?:[ \t]+\S|- |#|$)/;

/**
 * The front matter of a Markdown text, YAML between `---` or TOML between `+++`: the line of its closing fence and the span inside.
 * Also read without an opening fence, as some policy generators write it, when every line before the closing one is YAML with at least two keys.
 */
export function frontMatterEnd(text: string, lines: LineTable): { line: number; content: Span } | undefined {
  const first = lineOf(text, lines, 0);
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(first)?.[1];
  if (fence !== undefined) {
    const stop = Math.min(lines.count, MAXIMUM_LINES);
    for (let line = 1; line < stop; line++) {
      if (isFence(text, lines, line, fence)) return { line, content: { start: lines.startOf(1), end: lines.startOf(line) } };
    }
    return undefined;
  }
  return KEY.test(first) ? unopened(text, lines) : undefined;
}

function unopened(text: string, lines: LineTable): { line: number; content: Span } | undefined {
  let keys = 0;
  const stop = Math.min(lines.count, MAXIMUM_UNOPENED);
  for (let line = 0; line < stop; line++) {
    if (isFence(text, lines, line, '---')) return keys >= 2 ? { line, content: { start: 0, end: lines.startOf(line) } } : undefined;
    const content = lineOf(text, lines, line);
    if (KEY.test(content)) keys++;
    else if (content === '' || !INSIDE.test(content)) return undefined;
  }
  return undefined;
}

function isFence(text: string, lines: LineTable, line: number, fence: string): boolean {
  return text.startsWith(fence, lines.startOf(line)) && lineOf(text, lines, line).trimEnd() === fence;
}

function lineOf(text: string, lines: LineTable, line: number): string {
  const start = lines.startOf(line);
  const end = lineEnd(text, start, lines.startOf(line + 1));
  return text.slice(start, Math.min(end, start + 500));
}
