import type { LabelMeaning, Vocabulary } from '../standard/vocabulary.js';
import type { LabelledValue } from './labelledValue.js';
import { headingSections, labelMeaning } from './labels.js';
import { sliceText } from './richText.js';
import type { DocumentView, Heading } from './view.js';
import type { Zones } from './zones.js';

/** What may stand alone under a heading of its own, and whether a sentence may follow it there. */
const UNDER_HEADING: ReadonlyMap<LabelMeaning, 'words' | 'sentence'> = new Map([
  ['owner', 'words'],
  ['version', 'words'],
  ['status', 'words'],
  ['classification', 'words'],
  ['approver', 'words'],
  ['approvedOn', 'sentence'],
  ['effectiveOn', 'sentence'],
  ['lastReview', 'sentence'],
  ['lastUpdate', 'sentence'],
  ['nextReview', 'sentence'],
  ['reviewInterval', 'words'],
]);
const MAXIMUM_VALUE = 80;

/** A heading such as "Owner" with one short line under it and nothing else. */
export function headingValues(view: DocumentView, zones: Zones, vocabulary: Vocabulary): LabelledValue[] {
  const found: LabelledValue[] = [];
  view.headings.forEach((heading, index) => {
    if (heading === zones.title || heading.level > 3) return;
    const meaning = labelMeaning(heading.text, vocabulary);
    const form = meaning && UNDER_HEADING.get(meaning);
    if (!meaning || !form || isSection(heading, vocabulary) || repeats(view, heading)) return;
    const end = Math.min(heading.sectionEnd, view.headings[index + 1]?.start ?? heading.sectionEnd);
    const within = ({ start }: { readonly start: number }): boolean => start >= heading.end && start < end;
    const [passage, another] = view.passages.filter(within);
    if (!passage || another || view.grids.some(within) || passage.source.length > MAXIMUM_VALUE * 2) return;
    const text = passage.text();
    const plain = text.plain.trim();
    if (plain.length > MAXIMUM_VALUE || plain.includes('\n') || (form === 'words' && /[.!?:]$|[:：]\s/.test(plain))) return;
    const from = text.plain.indexOf(plain);
    const rank = zones.rankOf(heading.start);
    found.push({ meaning, label: heading.text, value: sliceText(text, from, from + plain.length), source: 'line', rank: rank === 1 ? 1 : 3 });
  });
  return found;
}

/** "Approval" and "Responsibility" head text; so does what names a part of a policy. */
function isSection(heading: Heading, vocabulary: Vocabulary): boolean {
  return headingSections(heading.text, vocabulary).some((section) => section !== 'review');
}

/** Under each of several controls or risks there is an owner, and none of them is that of the document. */
function repeats(view: DocumentView, heading: Heading): boolean {
  return view.headings.some((other) => other !== heading && other.text === heading.text);
}
