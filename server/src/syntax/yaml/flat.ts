import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './node.js';

const PAIR = /^([A-Za-z_][\w-]*):(?:$|[ \t](.*)$)/;
/** A plain scalar without anything that YAML gives a meaning. */
const PLAIN = /^[\w(/.~+£€$À-ÿ][^:#\n"'[\]{},]*$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const LIST = /^\[([^[\]{}"'#:]*)\]$/;
const ENTRY = /^( *)- ([\w(/.~+À-ÿ][^:#\n"'[\]{},]*)$/;
const TRAILING = /(?<![ \t])[ \t]+$/;
const NULL = /^(?:~|null|Null|NULL)$/;

/**
 * Reads flat YAML, as most front matter is: `key: value`, `key: [a, b]` and lists of plain words. Undefined for everything else, which is left to the parser;
 * what is read here is what the parser would read.
 */
export function readFlat(text: string): YamlMap | undefined {
  return readPairs(text, 0);
}

/** Reads one entry of a block list as {@link readFlat} reads a text: `- id: R-1` and further keys below the first. */
export function readFlatEntry(text: string): YamlMap | undefined {
  const dash = /^( *)-( +)(?=[A-Za-z_])/.exec(text);
  return dash ? readPairs(text, dash[0].length) : undefined;
}

/** The pairs whose keys stand `indent` characters from the start of their line; in the first line a dash may stand before the key. */
function readPairs(text: string, indent: number): YamlMap | undefined {
  const pairs: YamlPair[] = [];
  const seen = new Set<string>();
  let at = 0;
  let list: { items: YamlScalar[]; pair: number; indent: number | undefined } | undefined;
  let end = 0;
  for (const whole of text.split('\n')) {
    const start = at + indent;
    const first = at === 0;
    at += whole.length + 1;
    if (indent > 0 && !first && !whole.startsWith(' '.repeat(indent))) {
      if (whole.trim() === '') continue;
      return undefined;
    }
    const line = whole.slice(indent);
    const written = line.endsWith('\r') ? line.slice(0, -1) : line;
    const content = written.replace(TRAILING, '');
    if (content === '') {
      if (at <= text.length) continue;
      break;
    }
    const entry = list ? ENTRY.exec(content) : null;
    if (entry && list) {
      const from = start + content.indexOf('- ') + 2;
      const indent = entry[1]!.length;
      const item = scalar(entry[2]!, from, false);
      if (!item || (list.indent !== undefined && list.indent !== indent)) return undefined;
      list.indent = indent;
      list.items.push(item);
      const pair = pairs[list.pair]!;
      const first = list.items[0]!;
      pairs[list.pair] = { ...pair, value: { kind: 'sequence', start: lineStart(text, first.start), end: start + content.length, items: list.items } };
      end = start + content.length;
      continue;
    }
    const match = PAIR.exec(content);
    if (!match || seen.has(match[1]!)) return undefined;
    const key = match[1]!;
    seen.add(key);
    const raw = (match[2] ?? '').trimStart();
    const valueStart = start + content.length - content.slice(key.length + 1).trimStart().length;
    const value = raw === '' ? undefined : valueOfText(raw, valueStart);
    // Where nothing follows a key and a blank, the parser alone knows where the nothing stands.
    if (raw === '' ? content !== written : !value) return undefined;
    list = raw === '' ? { items: [], pair: pairs.length, indent: undefined } : undefined;
    pairs.push({
      key,
      keySpan: { start, end: start + key.length },
      value: value ?? { kind: 'scalar', start: start + key.length + 1, end: start + key.length + 1, text: '', quoted: false },
    });
    end = start + content.length;
  }
  return pairs.length === 0 ? undefined : { kind: 'map', start: pairs[0]!.keySpan.start, end, pairs };
}

function valueOfText(raw: string, start: number): YamlNode | undefined {
  const quoted = QUOTED.exec(raw);
  if (quoted) return { kind: 'scalar', text: quoted[1] ?? quoted[2] ?? '', start, end: start + raw.length, quoted: true };
  const list = LIST.exec(raw);
  if (list) {
    const items: YamlScalar[] = [];
    let at = start + 1;
    for (const piece of list[1]!.split(',')) {
      const trimmed = piece.trim();
      const item = trimmed === '' ? undefined : scalar(trimmed, at + (piece.length - piece.trimStart().length), false);
      if (!item && list[1]!.trim() !== '') return undefined;
      if (item) items.push(item);
      at += piece.length + 1;
    }
    return { kind: 'sequence', start, end: start + raw.length, items };
  }
  return scalar(raw, start, false);
}

function scalar(text: string, start: number, quoted: boolean): YamlScalar | undefined {
  if (!PLAIN.test(text)) return undefined;
  return { kind: 'scalar', text: NULL.test(text) ? '' : text, start, end: start + text.length, quoted };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('-', offset);
}
