import { SECTION_NAMES, type SectionName, type Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import type { Fields, SectionFact, Sections } from './facts.js';
import type { History } from './history.js';
import { headingSections, isWeakHeading } from './labels.js';
import { isOtherReview, speaksOfOwnReview, type Prose } from './prose.js';
import type { DocumentView, Heading } from './view.js';
import type { Zones } from './zones.js';

const ABSENT: SectionFact = { state: 'absent' };

export const NO_SECTIONS: Sections = Object.fromEntries(SECTION_NAMES.map((name) => [name, ABSENT])) as Sections;

/** The headings of a document that announce a section, by section. The heading that names the document is none. */
export function sectionHeadings(view: DocumentView, title: Heading | undefined, vocabulary: Vocabulary): ReadonlyMap<SectionName, readonly Heading[]> {
  const found = new Map<SectionName, Heading[]>();
  /** The headings above the one that is looked at, the outermost first. */
  const above: { readonly heading: Heading; readonly sections: readonly SectionName[] }[] = [];
  for (const heading of view.headings) {
    while (above.length > 0 && above[above.length - 1]!.heading.level >= heading.level) above.pop();
    if (heading === title) continue;
    const sections = headingSections(heading.text, vocabulary);
    const parent = above[above.length - 1];
    above.push({ heading, sections });
    for (const section of sections) {
      if (parent && isPartOf(parent.sections, section, heading, vocabulary)) continue;
      if (section === 'review' && isReviewOfOther(heading, parent, view, vocabulary)) continue;
      const list = found.get(section);
      if (list) list.push(heading);
      else found.set(section, [heading]);
    }
  }
  return found;
}

/** "Organization" under "Scope" is the part of the organization that is in scope: words with other uses take their meaning from the heading above. */
function isPartOf(above: readonly SectionName[], section: SectionName, heading: Heading, vocabulary: Vocabulary): boolean {
  return above.length > 0 && !above.includes(section) && !above.includes('approval') && isWeakHeading(heading.text, vocabulary);
}

/** Under a heading about something else, a review is one of that, unless its text speaks of the document. */
function isReviewOfOther(
  heading: Heading,
  parent: { readonly heading: Heading; readonly sections: readonly SectionName[] } | undefined,
  view: DocumentView,
  vocabulary: Vocabulary,
): boolean {
  const span = { start: heading.start, end: heading.sectionEnd };
  if (parent?.sections.length === 0 && heading.level >= 3 && heading.kind !== 'bold') return !speaksOfOwnReview(view.passages, span, vocabulary);
  return isOtherReview(view.passages, span, vocabulary);
}

/** The sections of a document: under a heading, in the text, or in its metadata. */
export function readSections(
  view: DocumentView,
  headings: ReadonlyMap<SectionName, readonly Heading[]>,
  prose: Prose,
  fields: Fields,
  history: History,
  zones: Zones,
  vocabulary: Vocabulary,
): Sections {
  const labels = labelledSections(view, zones, vocabulary);
  const metadata = metadataSections(fields, history);
  return Object.fromEntries(
    SECTION_NAMES.map((name): [SectionName, SectionFact] => {
      const heading = headings.get(name)?.[0];
      if (heading) return [name, { state: 'present', span: { start: heading.start, end: heading.end } }];
      const span = labels.get(name) ?? prose.sections.get(name) ?? metadata.get(name);
      return [name, span ? { state: 'text', span } : ABSENT];
    }),
  ) as Sections;
}

/** `**Purpose:** …`, `- **Applies to:** …`, and rows of the table near the title. */
function labelledSections(view: DocumentView, zones: Zones, vocabulary: Vocabulary): ReadonlyMap<SectionName, Span> {
  const found = new Map<SectionName, Span>();
  const note = (label: string, span: Span): void => {
    for (const section of headingSections(label, vocabulary)) if (!found.has(section)) found.set(section, { start: span.start, end: span.end });
  };
  for (const passage of view.passages) {
    // "Scope covers the four services": a paragraph that begins with the word speaks for the section.
    const lead = /^(\p{Lu}\p{Ll}{4,20}) \p{Ll}/u.exec(passage.source)?.[1];
    if (lead !== undefined && headingSections(lead, vocabulary).includes('scope')) note(lead, passage);
    if (!passage.mayLabel) continue;
    const colon = passage.source.indexOf(':');
    if ((colon === -1 || colon > 80) && !passage.source.includes('**') && !passage.source.includes('__')) continue;
    const match =
      /^[\s>*+\d.)-]{0,12}(?:\*\*|__)([^*_\n]{2,60})(?:\*\*|__)[\s:]{0,4}[^\s:]/.exec(passage.source) ??
      /^[\s>*+-]{0,12}(\p{Lu}[^:\n]{2,40}):\s{1,4}\S/u.exec(passage.source);
    if (match) note(match[1]!, passage);
  }
  for (const grid of view.grids) {
    if (grid.header.length !== 2 || grid.source === 'csv' || grid.source === 'yaml' || zones.rankOf(grid.start) === undefined) continue;
    for (const row of grid.rows().slice(0, 40)) if (row.cells[0] && row.cells[0].plain.length <= 60) note(row.cells[0].plain, row);
  }
  for (const pair of view.front) note(pair.key, pair.keySpan);
  return found;
}

function metadataSections(fields: Fields, history: History): ReadonlyMap<SectionName, Span> {
  const found = new Map<SectionName, Span>();
  const review = [fields.reviewInterval, fields.nextReview].find((fact) => fact.state !== 'absent');
  if (review?.span) found.set('review', review.span);
  const approval = [fields.approver, fields.approvedOn].find((fact) => fact.state !== 'absent');
  const entry = history.entries[0];
  if (approval?.span ?? entry) found.set('approval', approval?.span ?? entry!);
  return found;
}
