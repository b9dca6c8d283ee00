import { LineTable } from '../../text/lines.js';
import { cutSequences } from './cut.js';
import { shiftNode, shiftPair, type YamlNode, type YamlPair, type YamlProblem } from './node.js';
import { readFlat, readFlatEntry } from './flat.js';
import { parseYaml, type ParsedYaml } from './parse.js';

/** A YAML text taken apart. Long lists are cut into their entries, and entries that did not change are not parsed again. */
export class YamlDocument {
  readonly text: string;
  readonly lines: LineTable;
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
  readonly #parsed = new Map<string, ParsedYaml>();
  readonly #previous: ReadonlyMap<string, ParsedYaml> | undefined;

  /** `previous` is an earlier state of the same document. */
  constructor(text: string, previous?: YamlDocument) {
    this.text = text;
    this.lines = new LineTable(text);
    this.#previous = previous ? previous.#parsed : undefined;
    const whole = this.#readCut() ?? this.#parse(text);
    this.root = whole.root;
    this.problems = whole.problems;
  }

  /** Reads the pieces that the text can safely be cut into; undefined when it cannot. */
  #readCut(): ParsedYaml | undefined {
    const pieces = cutSequences(this.text, this.lines);
    if (!pieces) return undefined;
    const pairs: YamlPair[] = [];
    const problems: YamlProblem[] = [];
    for (const piece of pieces) {
      if (piece.kind === 'plain') {
        const parsed = this.#parse(this.text.slice(piece.start, piece.end));
        if (parsed.problems.length > 0) return undefined;
        if (parsed.root === undefined) continue;
        if (parsed.root.kind !== 'map') return undefined;
        for (const pair of parsed.root.pairs) pairs.push(shiftPair(pair, piece.start));
        continue;
      }
      const items: YamlNode[] = [];
      for (const entry of piece.entries) {
        const parsed = this.#parse(this.text.slice(entry.start, entry.end));
        if (parsed.problems.length > 0 || parsed.root?.kind !== 'sequence') return undefined;
        for (const item of parsed.root.items) items.push(shiftNode(item, entry.start));
      }
      const value: YamlNode = { kind: 'sequence', start: items[0]?.start ?? piece.start, end: piece.end, items };
      if (piece.key === undefined) return { root: value, problems };
      pairs.push({ key: piece.key, keySpan: piece.keySpan, value });
    }
    return { root: { kind: 'map', start: 0, end: this.text.length, pairs }, problems };
  }

  #parse(text: string): ParsedYaml {
    const parsed = this.#parsed.get(text) ?? this.#previous?.get(text) ?? readSimple(text) ?? parseYaml(text);
    this.#parsed.set(text, parsed);
    return parsed;
  }
}

/** What needs no parser: flat pairs, and one entry of a list that holds flat pairs. */
function readSimple(text: string): ParsedYaml | undefined {
  const entry = readFlatEntry(text);
  if (entry) return { root: { kind: 'sequence', start: text.indexOf('-'), end: entry.end, items: [entry] }, problems: [] };
  const map = readFlat(text);
  return map ? { root: map, problems: [] } : undefined;
}
