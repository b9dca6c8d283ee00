import type { DocumentView, Grid } from './view.js';

/** Standards whose annex A has numbers that look like ours. */
const OTHER = /\b(?:42001|27701|27017|27018)\b/;
const OURS = /\b2700[12]\b/;

/** Whether a document speaks of another standard with an annex of its own, and never of ours. */
export function isAboutOtherStandard(text: string): boolean {
  return (text.includes('42001') || text.includes('27701') || text.includes('27017') || text.includes('27018')) && OTHER.test(text) && !OURS.test(text);
}

/** Whether a table stands under a heading, or has a first column, that names another standard and not ours. */
export function isTableOfOtherStandard(grid: Grid, view: DocumentView): boolean {
  const first = grid.header[0]?.plain ?? '';
  if (OTHER.test(first)) return !OURS.test(first);
  if (OURS.test(first)) return false;
  for (let at = view.headings.length - 1, level = 8; at >= 0 && level > 1; at--) {
    const heading = view.headings[at]!;
    if (heading.start > grid.start || heading.level >= level) continue;
    level = heading.level;
    if (OURS.test(heading.text)) return false;
    if (OTHER.test(heading.text)) return true;
  }
  return false;
}
