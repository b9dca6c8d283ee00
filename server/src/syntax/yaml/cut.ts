import type { LineTable } from '../../text/lines.js';
import { lineEnd } from '../../text/lines.js';
import type { Span } from '../../text/span.js';

/** A stretch of top-level pairs, or one top-level list cut into its entries. */
export type YamlPiece =
  | ({ readonly kind: 'plain' } & Span)
  | ({ readonly kind: 'list'; readonly key: string | undefined; readonly keySpan: Span; readonly entries: readonly Span[] } & Span);

/** Cutting pays from this many entries on. */
const MINIMUM_ENTRIES = 8;

const KEY = /^([A-Za-z_][\w.-]*):(?:[ \t]+#.*|[ \t]*)$/;
const TOP_KEY = /^[A-Za-z_"'][^:#]*:(?:\s|$)/;
/** Anchors, aliases and tags reach across entries; multi-document markers and directives change what the top level is. */
const CROSSING = /(?:^ *|: +|- +|[[{,] *)[&*!][^\s,\]}]|^%|^\.\.\.|\t/;

/**
 * Cuts a YAML text at its top-level lists of mappings. Undefined where that is not certain to be safe or not worth it:
 * then the text is parsed as a whole.
 */
export function cutSequences(text: string, lines: LineTable): readonly YamlPiece[] | undefined {
  const pieces: YamlPiece[] = [];
  let plainFrom = 0;
  let entries = 0;
  const first = firstContent(text, lines);
  let line = first;
  const bare = contentOf(text, lines, line).startsWith('- ');
  while (line < lines.count) {
    const content = contentOf(text, lines, line);
    if (CROSSING.test(content)) return undefined;
    const key = KEY.exec(content);
    if (key || (bare && pieces.length === 0)) {
      const list = readList(text, lines, key ? line + 1 : line);
      if (list === 'unsafe') return undefined;
      if (list) {
        const start = lines.startOf(line);
        if (plainFrom < start) pieces.push({ kind: 'plain', start: plainFrom, end: start });
        pieces.push({
          kind: 'list',
          key: key?.[1],
          keySpan: { start, end: start + (key?.[1]?.length ?? 0) },
          entries: list.entries,
          start,
          end: lines.startOf(list.next),
        });
        entries += list.entries.length;
        plainFrom = lines.startOf(list.next);
        line = list.next;
        continue;
      }
    }
    // What is indented belongs to a key above it.
    if (line === first && !bare && !TOP_KEY.test(content)) return undefined;
    if (content !== '' && !/^[ #]/.test(content) && !TOP_KEY.test(content) && !/^---\s*$/.test(content)) return undefined;
    line++;
  }
  if (entries < MINIMUM_ENTRIES) return undefined;
  if (plainFrom < text.length) {
    if (bare) return text.slice(plainFrom).trim() === '' ? pieces : undefined;
    pieces.push({ kind: 'plain', start: plainFrom, end: text.length });
  }
  return pieces;
}

/** The entries of a block list of mappings that starts at `line`, and the line behind it. */
function readList(text: string, lines: LineTable, line: number): { entries: readonly Span[]; next: number } | undefined | 'unsafe' {
  let at = skipEmpty(text, lines, line);
  const indent = indentOf(contentOf(text, lines, at));
  if (!/^ *- +[^\s#]/.test(contentOf(text, lines, at))) return undefined;
  const entries: Span[] = [];
  let start = lines.startOf(at);
  let last = at;
  for (at++; at < lines.count; at++) {
    const content = contentOf(text, lines, at);
    if (CROSSING.test(content)) return 'unsafe';
    if (content.trim() === '') continue;
    const columns = indentOf(content);
    const comment = content.trimStart().startsWith('#');
    if (columns > indent) {
      last = at;
      continue;
    }
    if (columns === indent && content.startsWith('- ', columns)) {
      entries.push({ start, end: lines.startOf(at) });
      start = lines.startOf(at);
      last = at;
      continue;
    }
    if (comment && columns === indent && indent > 0) continue;
    if (columns > 0 || (columns === indent && /^-\s*$/.test(content))) return 'unsafe';
    break;
  }
  const next = last + 1;
  entries.push({ start, end: lines.startOf(next) });
  return { entries, next };
}

function firstContent(text: string, lines: LineTable): number {
  const line = skipEmpty(text, lines, 0);
  return /^---\s*$/.test(contentOf(text, lines, line)) ? skipEmpty(text, lines, line + 1) : line;
}

function skipEmpty(text: string, lines: LineTable, line: number): number {
  while (line < lines.count - 1 && /^\s*(?:#.*)?$/.test(contentOf(text, lines, line))) line++;
  return line;
}

function indentOf(content: string): number {
  let columns = 0;
  while (content[columns] === ' ') columns++;
  return columns;
}

function contentOf(text: string, lines: LineTable, line: number): string {
  const start = lines.startOf(line);
  return text.slice(start, lineEnd(text, start, lines.startOf(line + 1)));
}
