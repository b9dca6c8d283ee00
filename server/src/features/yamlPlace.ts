import type { Span } from '../text/span.js';

/** Where in YAML a cursor stands. It is read from the lines, so that it is known while the text does not parse. */
export interface YamlPlace {
  /** The keys from the outside to here; `-` is an entry of a list. At a value the key of the value comes last. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  /** The whole of the word or value under the cursor, without quotes. */
  readonly span: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** The keys that stand beside the cursor in the same mapping. */
  readonly siblings: ReadonlySet<string>;
  /** In brackets or braces on one line. */
  readonly isFlow: boolean;
  /** Whether a colon follows what is under the cursor. */
  readonly hasColon: boolean;
}

/** A key with its colon. */
const KEY_LINE = /^([\w.$/](?:[\w.$/ -]*[\w.$/-])?):(?:\s+|$)/;
/** A line that opens a text of several lines. */
const BLOCK_TEXT = /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/;

interface Line {
  readonly text: string;
  /** Columns of the dashes. */
  readonly dashes: readonly number[];
  /** The column of what stands behind the dashes. */
  readonly column: number;
  readonly key: string | undefined;
  /** What stands behind the key. */
  readonly value: string;
}

/** The place of `offset` in the YAML between `region.start` and `region.end`; undefined in comments and in texts of several lines. */
export function yamlPlace(text: string, region: Span, offset: number): YamlPlace | undefined {
  const all = text.slice(region.start, region.end).split(/\r?\n/);
  const before = text.slice(region.start, offset).split(/\r?\n/);
  const index = before.length - 1;
  const cursor = (before[index] ?? '').length;
  const line = lineOf(all[index] ?? '');
  if (inComment(line.text, cursor)) return undefined;
  const around = surroundings(all, index, cursor < line.column ? { ...line, column: cursor } : line);
  if (!around) return undefined;
  const lineStart = offset - cursor;
  const valueAt = line.key === undefined ? line.column : line.text.length - line.value.length;
  const isValue = line.key !== undefined && cursor >= Math.min(valueAt, line.text.indexOf(':', line.column + line.key.length) + 1);
  const start = isValue ? Math.min(valueAt, cursor) : Math.min(line.column, cursor);
  const path = isValue ? [...around.path, line.key] : around.path;
  const flow = isValue || line.dashes.length > 0 || line.key === undefined ? flowPlace(line.text, start, cursor, path, around.siblings) : undefined;
  const found = flow ?? {
    path,
    at: isValue ? ('value' as const) : ('key' as const),
    from: start,
    siblings: around.siblings,
    isFlow: false,
  };
  const { from, to } = tokenAround(line.text, found.from, cursor, found.isFlow, found.at);
  return {
    path: found.path,
    at: found.at,
    span: { start: lineStart + from, end: lineStart + to },
    typed: line.text.slice(from, cursor),
    siblings: found.siblings,
    isFlow: found.isFlow,
    hasColon: /^["']?\s*:/.test(line.text.slice(to)),
  };
}

function lineOf(text: string): Line {
  const dashes: number[] = [];
  let column = text.length - text.trimStart().length;
  while (text[column] === '-' && (text[column + 1] === ' ' || column + 1 === text.length)) {
    dashes.push(column);
    column++;
    while (text[column] === ' ') column++;
  }
  const content = text.slice(column);
  const match = KEY_LINE.exec(content);
  return { text, dashes, column, key: match?.[1], value: match ? content.slice(match[0].length) : content };
}

function inComment(line: string, cursor: number): boolean {
  let quote = '';
  for (let at = 0; at < cursor; at++) {
    const char = line[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && (at === 0 || /[\s[{,:]/.test(line[at - 1]!))) quote = char;
    else if (char === '#' && (at === 0 || /\s/.test(line[at - 1]!))) return true;
  }
  return false;
}

/** The keys above the line, and those beside it; undefined inside a text of several lines. */
function surroundings(all: readonly string[], index: number, line: Line): { path: string[]; siblings: Set<string> } | undefined {
  const path: string[] = [];
  const siblings = new Set<string>();
  const state = { column: line.column, inList: false, isOwn: true };
  const enter = (dashes: readonly number[]): void => {
    for (const dash of [...dashes].reverse()) {
      path.unshift('-');
      state.column = dash;
      state.inList = true;
      state.isOwn = false;
    }
  };
  enter(line.dashes);
  for (let at = index - 1; at >= 0 && (state.column > 0 || state.inList || state.isOwn); at--) {
    const above = lineOf(all[at]!);
    if (isEmpty(above)) continue;
    const indent = above.dashes[0] ?? above.column;
    if (state.isOwn && above.column === state.column && above.key !== undefined) siblings.add(above.key);
    if (state.inList) {
      if (indent < state.column || (indent === state.column && above.dashes.length === 0)) {
        if (above.key === undefined || above.value.trim() !== '') return BLOCK_TEXT.test(above.value) ? undefined : { path, siblings };
        path.unshift(above.key);
        Object.assign(state, { column: above.column, inList: false, isOwn: false });
        enter(above.dashes);
      }
      continue;
    }
    if (above.column === state.column) {
      if (above.dashes.length > 0) enter(above.dashes);
      continue;
    }
    if (above.column > state.column) continue;
    if (above.key === undefined) return undefined;
    if (BLOCK_TEXT.test(above.value)) return undefined;
    path.unshift(above.key);
    Object.assign(state, { column: above.column, inList: false, isOwn: false });
    enter(above.dashes);
  }
  siblingsBelow(all, index, line.column, siblings);
  return { path, siblings };
}

function siblingsBelow(all: readonly string[], index: number, column: number, siblings: Set<string>): void {
  for (let at = index + 1; at < all.length; at++) {
    const below = lineOf(all[at]!);
    if (isEmpty(below)) continue;
    if ((below.dashes[0] ?? below.column) < column) return;
    if (below.column === column && below.dashes.length === 0 && below.key !== undefined) siblings.add(below.key);
  }
}

function isEmpty({ text, column, dashes }: Line): boolean {
  return dashes.length === 0 && (column === text.length || text[column] === '#');
}

interface Found {
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  readonly from: number;
  readonly siblings: ReadonlySet<string>;
  readonly isFlow: boolean;
}

/** The innermost bracket or brace that is open at the cursor. */
function flowPlace(line: string, start: number, cursor: number, path: readonly string[], around: ReadonlySet<string>): Found | undefined {
  const stack: { readonly kind: '[' | '{'; from: number; key: string | undefined; readonly keys: Set<string> }[] = [];
  let quote = '';
  for (let at = start; at < cursor; at++) {
    const char = line[at]!;
    const top = stack.at(-1);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && /[\s[{,:]/.test(line[at - 1] ?? ' ')) quote = char;
    else if (char === '[' || char === '{') stack.push({ kind: char, from: at + 1, key: undefined, keys: new Set() });
    else if (char === ']' || char === '}') stack.pop();
    else if (char === ',' && top) Object.assign(top, { from: at + 1, key: undefined });
    else if (char === ':' && top?.kind === '{' && top.key === undefined) {
      top.key = line.slice(top.from, at).trim();
      top.keys.add(top.key);
      top.from = at + 1;
    }
  }
  const inner = stack.at(-1);
  if (!inner) return undefined;
  const keys = stack.flatMap(({ kind, key }) => (kind === '[' ? ['-'] : key === undefined ? [] : [key]));
  const isValue = inner.kind === '[' || inner.key !== undefined;
  return {
    path: [...path, ...keys],
    at: isValue ? 'value' : 'key',
    from: inner.from,
    siblings: inner.kind === '{' ? inner.keys : around,
    isFlow: true,
  };
}

/** The word or value that begins at or behind `from` and holds the cursor. */
function tokenAround(line: string, from: number, cursor: number, isFlow: boolean, at: 'key' | 'value'): { from: number; to: number } {
  let start = from;
  while (start < cursor && (line[start] === ' ' || line[start] === '\t')) start++;
  const quote = line[start] === '"' || line[start] === "'" ? line[start] : undefined;
  if (quote !== undefined && start < cursor) start++;
  let end = cursor;
  while (end < line.length && !isEnd(line, end, isFlow, at, quote)) end++;
  while (end > cursor && line[end - 1] === ' ') end--;
  return { from: start, to: end };
}

function isEnd(line: string, at: number, isFlow: boolean, kind: 'key' | 'value', quote: string | undefined): boolean {
  const char = line[at]!;
  if (quote !== undefined) return char === quote;
  if (char === '#' && /\s/.test(line[at - 1] ?? ' ')) return true;
  if (kind === 'key' && char === ':') return true;
  return isFlow && (char === ',' || char === ']' || char === '}');
}
