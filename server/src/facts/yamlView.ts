import type { YamlDocument } from '../syntax/yaml/document.js';
import type { YamlMap, YamlNode, YamlPair, YamlSequence } from '../syntax/yaml/node.js';
import type { Span } from '../text/span.js';
import { pairsOf } from './frontPairs.js';
import { lazyGrid } from './lazyGrid.js';
import type { Reading } from './reading.js';
import { plainText, type RichText } from './richText.js';
import { plainStretch, type DocumentView, type Grid, type GridRow, type Stretch } from './view.js';

/** Lists of mappings are looked for down to this depth. */
const MAXIMUM_DEPTH = 4;

/** The view of a YAML file: its top-level pairs, and each list of mappings as a table whose columns are the keys. */
export function yamlView(document: YamlDocument, reading: Reading): DocumentView {
  const root = document.root;
  const map = root?.kind === 'map' ? root : undefined;
  return {
    format: 'yaml',
    text: document.text,
    reading,
    front: map ? pairsOf(map) : [],
    frontMap: map,
    headings: [],
    remark: remarkOf(reading),
    passages: [],
    grids: root ? gridsOf(root, undefined, 0) : [],
    pictures: [],
    fences: 0,
    prose: proseOf(document),
    links: () => [],
  };
}

function remarkOf(reading: Reading): DocumentView['remark'] {
  const match = /^#+[ \t]+(\S[^\r\n]{2,120})/.exec(reading.head(200));
  if (!match || !/\p{L}{2}/u.test(match[1]!)) return undefined;
  const start = reading.text.indexOf(match[0]) + match[0].length - match[1]!.length;
  return { text: match[1]!.trimEnd(), start, end: start + match[1]!.trimEnd().length };
}

function gridsOf(node: YamlNode, key: string | undefined, depth: number): Grid[] {
  if (depth > MAXIMUM_DEPTH || node.kind === 'scalar') return [];
  if (node.kind === 'sequence') {
    const grid = gridOf(node, key);
    return grid ? [grid] : [];
  }
  const nested = node.pairs.flatMap((pair) => (pair.value ? gridsOf(pair.value, pair.key, depth + 1) : []));
  const keyed = keyedGrid(node, key);
  return keyed ? [keyed, ...nested] : nested;
}

/** A list of mappings. */
function gridOf(list: YamlSequence, key: string | undefined): Grid | undefined {
  const maps = list.items.filter((item) => item.kind === 'map');
  if (maps.length === 0 || maps.length < list.items.length / 2) return undefined;
  return tableOf(
    maps.map((map) => ({ map, id: undefined })),
    list,
    key,
  );
}

/** `controls: { A.5.1: { status: … }, … }`: a mapping from ids to mappings is a table too. */
function keyedGrid(map: YamlMap, key: string | undefined): Grid | undefined {
  const entries = map.pairs.filter((pair) => pair.value?.kind === 'map' && /\d/.test(pair.key));
  if (entries.length < 2 || entries.length < map.pairs.length / 2) return plainGrid(map, key);
  return tableOf(
    entries.map((pair) => ({ map: pair.value as YamlMap, id: plainText(pair.key, pair.keySpan.start, pair.keySpan.end) })),
    map,
    key,
  );
}

/** `controls: { A.5.1: implemented, A.5.2: planned }`: ids with one word each. */
function plainGrid(map: YamlMap, key: string | undefined): Grid | undefined {
  const pairs = map.pairs.filter((pair) => pair.value?.kind === 'scalar' && /^A?\.?\d{1,2}\.\d/.test(pair.key));
  if (pairs.length < 3 || pairs.length < map.pairs.length / 2) return undefined;
  return lazyGrid({
    source: 'yaml',
    start: map.start,
    end: map.end,
    key,
    header: ['id', 'value'].map((column) => plainText(column, map.start, map.start)),
    count: pairs.length,
    row: (index) => {
      const { key: id, keySpan, value } = pairs[index]!;
      return { start: keySpan.start, end: value?.end ?? keySpan.end, cells: [plainText(id, keySpan.start, keySpan.end), cellOf(value, keySpan.end)] };
    },
  });
}

function tableOf(entries: readonly { map: YamlMap; id: RichText | undefined }[], span: Span, key: string | undefined): Grid {
  const columns: string[] = entries.some((entry) => entry.id) ? ['id'] : [];
  const known = new Set(columns);
  const opened = entries.map(({ map, id }) => ({ map, id, values: opening(map) }));
  for (const { values } of opened) {
    for (const column of values.keys()) {
      if (known.has(column)) continue;
      known.add(column);
      columns.push(column);
    }
  }
  return lazyGrid({
    source: 'yaml',
    start: span.start,
    end: span.end,
    key,
    header: columns.map((column) => plainText(column, span.start, span.start)),
    count: entries.length,
    row: (index) => rowOf(opened[index]!.map, opened[index]!.id, opened[index]!.values, columns),
  });
}

/** The pairs of an entry by key; those of a mapping in it stand beside them: `implementation: { status, evidence }`. */
function opening(map: YamlMap): Map<string, YamlPair> {
  const values = new Map(map.pairs.filter((pair) => pair.value?.kind !== 'map').map((pair) => [pair.key, pair]));
  for (const pair of map.pairs) {
    if (pair.value?.kind !== 'map') continue;
    for (const inner of pair.value.pairs) values.set(values.has(inner.key) || SHARED.has(inner.key) ? `${pair.key} ${inner.key}` : inner.key, inner);
  }
  return values;
}

/** Keys that say nothing without the key above them: `residual: { likelihood, impact }`. */
const SHARED: ReadonlySet<string> = new Set(['id', 'name', 'title', 'description', 'likelihood', 'impact', 'score', 'level', 'value', 'date', 'rating']);

function rowOf(map: YamlMap, id: RichText | undefined, values: ReadonlyMap<string, YamlPair>, columns: readonly string[]): GridRow {
  const cells = columns.map((column) => {
    if (id && column === 'id') return id;
    const pair = values.get(column);
    return pair ? cellOf(pair.value, pair.keySpan.end) : plainText('', map.start, map.start);
  });
  return { start: map.start, end: map.end, cells };
}

function cellOf(node: YamlNode | undefined, fallback: number): RichText {
  if (!node) return plainText('', fallback, fallback);
  if (node.kind === 'sequence') return listText(node);
  const quote = node.kind === 'scalar' && node.quoted ? 1 : 0;
  return plainText(flat(node), node.start + quote, Math.max(node.start + quote, node.end - quote));
}

/** A list as one text in which each entry stands as a piece of its own, as code does in Markdown. */
function listText(list: YamlSequence): RichText {
  const codes: Span[] = [];
  const starts: { at: number; offset: number }[] = [];
  let plain = '';
  for (const item of list.items) {
    const text = flat(item);
    if (plain !== '') plain += ', ';
    starts.push({ at: plain.length, offset: item.start + (item.kind === 'scalar' && item.quoted ? 1 : 0) });
    codes.push({ start: plain.length, end: plain.length + text.length });
    plain += text;
  }
  const offsetOf = (at: number): number => {
    const piece = starts.findLast((candidate) => candidate.at <= at);
    return piece ? Math.min(list.end, piece.offset + at - piece.at) : list.start;
  };
  return { plain, start: list.start, end: list.end, strong: [], codes, links: [], offsetOf };
}

/** The scalars of a node on one line: list entries and values of mappings joined. */
function flat(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'sequence':
      return node.items.map(flat).join(', ');
    case 'map':
      return node.pairs.map((pair) => (pair.value ? flat(pair.value) : '')).join(' ');
  }
}

/** The lines of the file without comments. */
function proseOf(document: YamlDocument): Stretch[] {
  const spans: Stretch[] = [];
  const { lines, text } = document;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.startOf(line);
    const source = text.slice(start, lines.startOf(line + 1));
    const comment = /(?:^|\s)#/.exec(source);
    const end = start + (comment ? comment.index : source.length);
    if (end > start) spans.push(plainStretch({ start, end }));
  }
  return spans;
}
