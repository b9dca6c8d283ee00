import type { Span } from '../text/span.js';
import type { YamlNode } from '../syntax/yaml/node.js';
import type { Citation } from './citations.js';
import type { NumericId } from './facts.js';
import type { DocumentView } from './view.js';

const NUMBER = /^([5-8])\.(\d{1,2})$/;
/** So deep lie lists of controls in the front matter of a document. */
const MAXIMUM_DEPTH = 4;

/** The ids of controls in YAML that are written as bare numbers, in a file or in front matter: `id: 5.10`, `controls: [5.10]`. */
export function numericIds(view: DocumentView, citations: readonly Citation[], namesControls: (key: string) => boolean): NumericId[] {
  const found = new Map<number, NumericId>();
  const note = ({ start, end }: Span): void => {
    const match = NUMBER.exec(view.text.slice(start, end));
    if (match && !/["'.\d]/.test(view.text.charAt(start - 1)))
      found.set(start, { id: `A.${match[1]}.${Number(match[2])}`, losesZero: match[2]!.endsWith('0'), start, end });
  };
  const { frontMap } = view;
  for (const citation of citations) {
    if (citation.edition !== '2022' || !citation.known) continue;
    if (view.format === 'yaml' || (frontMap && citation.start >= frontMap.start && citation.end <= frontMap.end)) note(citation);
  }
  if (frontMap) walk(frontMap, false, 0, namesControls, note);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function walk(node: YamlNode, named: boolean, depth: number, namesControls: (key: string) => boolean, note: (span: Span) => void): void {
  switch (node.kind) {
    case 'scalar':
      if (named && !node.quoted) note(node);
      return;
    case 'sequence':
      for (const item of node.items) if (depth < MAXIMUM_DEPTH) walk(item, named, depth + 1, namesControls, note);
      return;
    case 'map':
      for (const { key, value } of node.pairs) if (value && depth < MAXIMUM_DEPTH) walk(value, namesControls(key), depth + 1, namesControls, note);
  }
}
