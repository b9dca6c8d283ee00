import type { Vocabulary } from '../standard/vocabulary.js';
import { headingSections } from './labels.js';
import { wordsOf } from '../standard/words.js';
import { readName } from './names.js';
import type { DocumentView, Heading } from './view.js';

/** Where in a document its metadata may stand: near the title, in a section for document control, at the end. */
export interface Zones {
  /** 1 near the title, 3 in a section for document control, 4 at the end; undefined in between. */
  rankOf(offset: number): number | undefined;
  /** The heading that names the document, if any. */
  readonly title: Heading | undefined;
  /** Whether `offset` lies in a section for approval or document control. */
  inControl(offset: number): boolean;
}

/** So many characters from the end count as the end. */
const END = 1500;
/** Headings of metadata: they do not end the zone near the title. */
const METADATA = new Set(
  'document information details properties metadata control meta data info dokument informationen dokumentinformationen dokumentdaten steckbrief datos dati dados gegevens documentgegevens informations informacion informacao informazioni header summary table'.split(
    ' ',
  ),
);

/** The zones of a document. */
export function readZones(view: DocumentView, vocabulary: Vocabulary): Zones {
  const title = titleHeading(view, vocabulary);
  const headings = view.headings.filter((heading) => heading.kind !== 'bold');
  const control = view.headings.filter((heading) => heading !== title && isControl(heading, vocabulary));
  const firstContent = headings.find(
    (heading) =>
      heading !== title && !isControl(heading, vocabulary) && (!title || heading.start > title.start) && !isSubtitle(heading, title, view, vocabulary),
  );
  const headEnd = firstContent?.start ?? view.text.length;
  const tail = view.reading.length - END;
  const inControl = (offset: number): boolean => control.some((heading) => heading.start <= offset && offset < heading.sectionEnd);
  return {
    title,
    inControl,
    rankOf(offset) {
      if (offset < headEnd) return 1;
      if (inControl(offset)) return 3;
      return view.reading.at(offset) >= tail ? 4 : undefined;
    },
  };
}

function isControl({ text }: Heading, vocabulary: Vocabulary): boolean {
  return vocabulary.memo.control.of(text, () => {
    const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
    return headingSections(text, vocabulary).includes('approval') || (words.length > 0 && words.every((word) => METADATA.has(word)));
  });
}

/**
 * The heading that names the document: the first of the first level. A heading such as "Purpose and scope" names no document, unless it is alone on its
 * level or also says what the document is: "ISMS scope and context".
 */
function titleHeading(view: DocumentView, vocabulary: Vocabulary): Heading | undefined {
  const real = view.headings.filter((heading) => heading.kind !== 'bold');
  const top = real.find((heading) => heading.level === 1);
  if (top) {
    const name = readName(top.text, vocabulary);
    const isSection = headingSections(top.text, vocabulary).length > 0 && !name.subjects.has('soa');
    if (!isSection) return top;
    if (hasOwnTitle(view)) return undefined;
    const alone = real.filter((heading) => heading.level === 1).length === 1;
    const early = top === real[0] && !/^\s*\d/.test(top.text);
    return alone || (early && wordsOf(top.text).length >= 2 && name.subjects.size > 0) ? top : undefined;
  }
  const first = view.headings[0];
  if (!first || headingSections(first.text, vocabulary).length > 0) return undefined;
  if (first.kind === 'bold') return view.reading.at(first.start) < 200 && (real[0]?.start ?? Infinity) > first.start ? first : undefined;
  return real.filter((heading) => heading.level <= first.level).length === 1 ? first : undefined;
}

/** Front matter names the document, so that the first heading need not. */
function hasOwnTitle(view: DocumentView): boolean {
  return view.front.some((pair) => /^(?:title|name|titel|titre|titulo|titolo)$/i.test(pair.key));
}

/** A heading right below the title goes on with the title when it announces no section, or when lines of metadata follow it. */
function isSubtitle(heading: Heading, title: Heading | undefined, view: DocumentView, vocabulary: Vocabulary): boolean {
  if (!title || heading.start < title.end || view.reading.at(heading.start) - view.reading.at(title.end) > 200 || /^\s*\d/.test(heading.text)) return false;
  const between = (start: number): boolean => start > title.end && start < heading.start;
  if (view.passages.some((passage) => between(passage.start)) || view.grids.some((grid) => between(grid.start))) return false;
  if (headingSections(heading.text, vocabulary).length === 0) return true;
  const next = view.passages.find((passage) => passage.start > heading.end)?.source ?? '';
  return (next.match(/^[*_]{0,4}[^:\n]{2,44}:/gm)?.length ?? 0) >= 3;
}
