import type { DocumentFacts } from '../facts/facts.js';
import { touches } from '../text/span.js';
import type { HoverContent } from './markdown.js';

/** That a place waits to be filled in, and what follows from it. */
export function gapHover(document: DocumentFacts, offset: number): HoverContent | undefined {
  const gap = document.gaps.find((candidate) => touches(candidate, offset));
  if (!gap) return undefined;
  const count = document.gaps.length;
  const left = count === 1 ? 'It is the only one in this document.' : `It is one of ${count} in this document.`;
  const state = document.template
    ? 'The document counts as a template that nobody has filled in, so it answers nothing yet.'
    : 'A document in force has no places left to fill in (doc.placeholder-left).';
  return { markdown: `**To fill in.** ${left}\n\n${state}`, span: { start: gap.start, end: gap.end } };
}
