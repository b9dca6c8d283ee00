import { SECTION_NAMES, type SectionName, type Vocabulary } from '../standard/vocabulary.js';
import type { OutlineHeading } from './facts.js';
import { isGap } from './placeholder.js';
import type { DocumentView, Heading } from './view.js';

/** A section whose text is longer than this is written. */
const LONG = 160;
/** No gap is without one of these. */
const MAY_BE_GAP = /[[{<$%_…☐□]|\.{3}|TODO|TB[DCA]|FIXME|XXX|lorem/;

const NOTHING: readonly SectionName[] = [];

/** The headings of a document with what they mean and whether anything stands under them. */
export function readOutline(
  view: DocumentView,
  headings: ReadonlyMap<SectionName, readonly Heading[]>,
  title: Heading | undefined,
  vocabulary: Vocabulary,
): OutlineHeading[] {
  const meanings = new Map<Heading, SectionName[]>();
  for (const name of SECTION_NAMES) for (const heading of headings.get(name) ?? []) meanings.set(heading, [...(meanings.get(heading) ?? []), name]);
  const ends = new Map(view.headings.map((heading) => [heading.start, heading.end]));
  return view.headings.map((heading) => ({
    level: heading.level,
    text: heading.text,
    kind: heading.kind,
    meanings: meanings.get(heading) ?? NOTHING,
    isTitle: heading === title,
    // Only a heading with a meaning is asked about.
    content: meanings.has(heading) ? contentOf(view, heading, ends, vocabulary) : 'text',
    start: heading.start,
    end: heading.end,
    sectionEnd: heading.sectionEnd,
  }));
}

/** Whether anything stands under a heading: comments, blanks and further headings alone are nothing. */
function contentOf({ text, reading }: DocumentView, heading: Heading, ends: ReadonlyMap<number, number>, vocabulary: Vocabulary): OutlineHeading['content'] {
  let at = heading.end;
  while (at < heading.sectionEnd) {
    const end = ends.get(at);
    if (end !== undefined && end > at) at = end;
    else if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at);
      at = close === -1 ? heading.sectionEnd : close + 3;
    } else if (/[\s=#*_-]/.test(text[at]!)) at++;
    else break;
  }
  if (at >= heading.sectionEnd) return 'none';
  if (reading.at(heading.sectionEnd) - reading.at(at) > LONG) return 'text';
  const content = reading.before(heading.sectionEnd, reading.at(heading.sectionEnd) - reading.at(at)).trim();
  return (content.length < 40 || MAY_BE_GAP.test(content)) && isGap(content, vocabulary) ? 'placeholder' : 'text';
}
