import type { Span } from '../../text/span.js';

/** A scalar. Aliases and other things without a text of their own are scalars with an empty text. */
export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  /** The text as it is written: `5.10` stays `5.10` and a date stays a string. Quotes are removed, block scalars are joined. */
  readonly text: string;
  readonly quoted: boolean;
}

export interface YamlPair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode | undefined;
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly pairs: readonly YamlPair[];
}

export interface YamlSequence extends Span {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
}

export type YamlNode = YamlScalar | YamlMap | YamlSequence;

/** What the YAML parser could not read, in its own words. */
export interface YamlProblem extends Span {
  readonly message: string;
}

/** The value under `key`, if `node` is a mapping that has it. The first of equal keys counts. */
export function valueOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : undefined;
}

/** The same node, `by` characters further on. */
export function shiftNode(node: YamlNode, by: number): YamlNode {
  const span = { start: node.start + by, end: node.end + by };
  switch (node.kind) {
    case 'scalar':
      return { ...node, ...span };
    case 'sequence':
      return { ...node, ...span, items: node.items.map((item) => shiftNode(item, by)) };
    case 'map':
      return { ...node, ...span, pairs: node.pairs.map((pair) => shiftPair(pair, by)) };
  }
}

export function shiftPair(pair: YamlPair, by: number): YamlPair {
  return {
    key: pair.key,
    keySpan: { start: pair.keySpan.start + by, end: pair.keySpan.end + by },
    value: pair.value && shiftNode(pair.value, by),
  };
}

/** The text of a scalar; undefined for anything else. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}
