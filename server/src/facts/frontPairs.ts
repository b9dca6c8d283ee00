import { readFlat } from '../syntax/yaml/flat.js';
import { parseYaml } from '../syntax/yaml/parse.js';
import { shiftNode, type YamlMap, type YamlNode, type YamlPair } from '../syntax/yaml/node.js';
import { plainText, type RichText } from './richText.js';
import type { FrontPair } from './view.js';

export interface Front {
  readonly pairs: readonly FrontPair[];
  readonly map: YamlMap | undefined;
}

const YAML_LINE = /^([A-Za-z_][\w .-]{0,60}):(.*)$/;
const TOML_LINE = /^([A-Za-z_][\w.-]{0,60}) *=(.*)$/;

/** Keys under which some generators put the document's own metadata. */
const NESTED = /^(?:document|doc|metadata|meta|isms|policy|properties|info|header|control|approval|review)$/i;

/** Reads front matter from `start` to `end`: as YAML, and line by line where it does not parse as YAML. */
export function readFront(text: string, start: number, end: number): Front {
  const source = text.slice(start, end);
  if (text.startsWith('+++')) return { pairs: linePairs(source, start, '='), map: undefined };
  const flat = readFlat(source);
  const parsed = flat ? { root: flat, problems: [] } : parseYaml(source);
  const root = parsed.root ? shiftNode(parsed.root, start) : undefined;
  const map = root?.kind === 'map' ? root : undefined;
  if (parsed.problems.length > 0 || !map) return { pairs: linePairs(source, start, ':'), map };
  return { pairs: pairsOf(map), map };
}

/** The pairs of a mapping whose values are text; mappings of metadata are opened. */
export function pairsOf(map: YamlMap): FrontPair[] {
  return map.pairs.flatMap((pair): FrontPair[] => {
    if (pair.value?.kind === 'map' && NESTED.test(pair.key)) return pair.value.pairs.flatMap((inner) => frontPair(inner) ?? []);
    return [frontPair(pair)].filter((found) => found !== undefined);
  });
}

function frontPair(pair: YamlPair): FrontPair | undefined {
  const value = valueText(pair.value, pair.keySpan.end);
  return value && { key: pair.key, keySpan: pair.keySpan, value };
}

function valueText(node: YamlNode | undefined, fallback: number): RichText | undefined {
  if (!node) return plainText('', fallback, fallback);
  if (node.kind === 'scalar') {
    const quote = node.quoted ? 1 : 0;
    return plainText(node.text, node.start + quote, Math.max(node.start + quote, node.end - quote));
  }
  if (node.kind === 'sequence' && node.items.every((item) => item.kind === 'scalar')) {
    return plainText(node.items.map((item) => item.text).join(', '), node.start, node.end);
  }
  if (node.kind === 'map') {
    // `owner: { name: Jane, role: CISO }`: the name says it.
    const name = node.pairs.find((pair) => /^(?:name|title|role|id|value|date)$/i.test(pair.key))?.value;
    return name?.kind === 'scalar' ? plainText(name.text, name.start, name.end) : undefined;
  }
  return undefined;
}

/** `key: value` or, in TOML, `key = value`, one a line. */
function linePairs(source: string, start: number, separator: ':' | '='): FrontPair[] {
  const pairs: FrontPair[] = [];
  let at = start;
  for (const line of source.split('\n')) {
    const match = (separator === ':' ? YAML_LINE : TOML_LINE).exec(line);
    if (match) {
      const key = match[1]!.trimEnd();
      const value = match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2');
      const from = at + line.indexOf(value, key.length);
      pairs.push({ key, keySpan: { start: at, end: at + key.length }, value: plainText(value, from, from + value.length) });
    }
    at += line.length + 1;
  }
  return pairs;
}
