import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { YamlMap, YamlNode, YamlPair, YamlProblem, YamlScalar } from './node.js';

/** Nodes below this depth are left out: nothing that an ISMS says lies there, and the walk stays bounded. */
const MAXIMUM_DEPTH = 40;

/** Brackets that open beyond this depth or close without an opening one, and pairs in pairs on one line, are not parsed: the parser takes time with the square of them. */
const MAXIMUM_FLOW = 200;

export interface ParsedYaml {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/**
 * Parses one YAML document of the 1.2 core schema. Never throws: what cannot be read is left out and named in `problems`.
 * Aliases are not followed, so that a document cannot grow beyond its text.
 */
export function parseYaml(text: string): ParsedYaml {
  if (isTooDeep(text))
    return {
      root: undefined,
      problems: [{ message: `more than ${MAXIMUM_FLOW} brackets or pairs are nested, or brackets closed without being open`, start: 0, end: 0 }],
    };
  try {
    const document = parseDocument(text, { uniqueKeys: false, strict: false, prettyErrors: false, logLevel: 'silent' });
    const problems = document.errors.map((error) => ({ message: error.message, start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) }));
    return { root: document.contents ? convert(document.contents, 0) : undefined, problems };
  } catch (error) {
    // The parser recurses; nesting without measure ends its stack.
    return { root: undefined, problems: [{ message: error instanceof Error ? error.message : String(error), start: 0, end: 0 }] };
  }
}

/** Whether the brackets of a text are beyond what a person writes. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let surplus = 0;
  let pairs = 0;
  for (let at = 0; at < text.length && depth <= MAXIMUM_FLOW && surplus <= MAXIMUM_FLOW; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) pairs = 0;
    // A pair inside of a pair on one line is none of a person either.
    else if (code === 58 && depth === 0 && text.charCodeAt(at + 1) === 32 && ++pairs > MAXIMUM_FLOW) return true;
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) {
      if (depth > 0) depth--;
      else surplus++;
    }
  }
  return depth > MAXIMUM_FLOW || surplus > MAXIMUM_FLOW;
}

function convert(node: Node, depth: number): YamlNode | undefined {
  if (depth > MAXIMUM_DEPTH) return undefined;
  const [start, end] = node.range ?? [0, 0];
  if (isMap(node)) {
    const pairs = node.items.map((pair) => convertPair(pair as Pair<Node, Node | null>, depth)).filter((pair) => pair !== undefined);
    return { kind: 'map', start, end, pairs } satisfies YamlMap;
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node, depth + 1)).filter((item) => item !== undefined);
    return { kind: 'sequence', start, end, items };
  }
  if (!isScalar(node)) return { kind: 'scalar', start, end, text: '', quoted: false };
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return { kind: 'scalar', start, end, text: node.value === null ? '' : written, quoted } satisfies YamlScalar;
}

function convertPair(pair: Pair<Node, Node | null>, depth: number): YamlPair | undefined {
  const key = pair.key as Node | null;
  if (!key || !isScalar(key)) return undefined;
  const [start, end] = key.range ?? [0, 0];
  const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
  return { key: name, keySpan: { start, end }, value: pair.value ? convert(pair.value, depth + 1) : undefined };
}
