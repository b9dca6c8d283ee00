import type { DocumentFacts, OutlineHeading } from '../facts/facts.js';
import { sectionTitle } from '../standard/labels.js';
import { hasStarter, starterSentence } from '../standard/starters.js';
import { SECTION_NAMES, type SectionName } from '../standard/vocabulary.js';
import type { Fix, TextChange } from './rule.js';
import { titleOf } from './subjects.js';

const NUMBER = /^(\d{1,2})(\.0)?([.)])?\s/;

/** Where a heading goes, how deep it is and how it is numbered. */
interface Place {
  readonly at: number;
  readonly like: OutlineHeading;
  readonly number: string;
}

/** Inserts a section where it usually stands, with a first sentence that holds; none where only a person can write it. */
export function insertSection(document: DocumentFacts, name: SectionName): Fix[] {
  const sentence = starterOf(document, name);
  const place = placeOf(document, name);
  if (sentence === undefined || !place) return [];
  const { eol } = document.lines;
  const title = place.number + sectionTitle(name, document.language);
  const heading = place.like.kind === 'bold' ? `**${title}**` : `${'#'.repeat(place.like.level)} ${title}`;
  const section = `${heading}${eol}${eol}${sentence}`;
  const end = document.lines.startOf(document.lines.count);
  const endsLine = document.lines.startOf(document.lines.count - 1) === end;
  const newText = place.at < end ? `${section}${eol}${eol}` : `${endsLine ? '' : eol}${eol}${section}${eol}`;
  const change: TextChange = { path: document.path, span: { start: place.at, end: place.at }, newText };
  return [{ title: `Insert the section "${sectionTitle(name, document.language)}"`, changes: [change], preferred: true }];
}

/** Writes the first sentence under a heading with nothing under it, or in the place of what waits to be filled in there. */
export function fillSection(document: DocumentFacts, heading: OutlineHeading, name: SectionName): Fix[] {
  const sentence = starterOf(document, name);
  if (sentence === undefined || heading.content !== 'none' || heading.kind === 'bold') return [];
  const { lines } = document;
  // Below the line of the heading, or below the line that underlines it.
  const line = lines.lineAt(Math.max(heading.start, heading.end - 1)) + 1;
  const at = lines.startOf(line);
  const isLast = line >= lines.count;
  const newText = `${isLast ? lines.eol : ''}${lines.eol}${sentence}${lines.eol}`;
  return [{ title: `Begin the section: "${sentence}"`, changes: [{ path: document.path, span: { start: at, end: at }, newText }], preferred: true }];
}

function starterOf(document: DocumentFacts, name: SectionName): string | undefined {
  // What the scope and the policy themselves say only their authors know.
  if (!hasStarter(name) || document.kind === 'scope') return undefined;
  const { owner } = document.fields;
  return starterSentence(name, document.language, titleOf(document), owner.state === 'value' ? owner.value : undefined);
}

/**
 * Behind the last section that usually stands before it, else before the first heading beside the others. A numbered document gets its new section
 * behind the last number, so that no number changes and no reference to one breaks.
 */
function placeOf(document: DocumentFacts, name: SectionName): Place | undefined {
  const known = document.outline.filter((heading) => !heading.isTitle && heading.kind !== 'html' && heading.meanings.length > 0);
  const level = Math.min(...known.map((heading) => heading.level));
  const siblings = document.outline.filter((heading) => !heading.isTitle && heading.level === level && heading.kind !== 'html');
  const [first] = siblings;
  if (!first) return undefined;
  const lineStart = (offset: number): number => document.lines.startOf(document.lines.lineAt(offset));
  const numbered = siblings.filter((heading) => NUMBER.test(heading.text));
  const last = numbered[numbered.length - 1];
  if (last && numbered.length > siblings.length / 2) {
    const [, digits, zero = '', mark = ''] = NUMBER.exec(last.text)!;
    return { at: behind(document, last), like: last, number: `${Number(digits) + 1}${zero}${mark} ` };
  }
  const order = SECTION_NAMES.indexOf(name);
  const before = siblings.findLast((heading) => heading.meanings.some((meaning) => SECTION_NAMES.indexOf(meaning) < order));
  const isLaterFirst = siblings.find((heading) => heading.meanings.some((meaning) => SECTION_NAMES.indexOf(meaning) > order));
  const next = isLaterFirst && (!before || isLaterFirst.start < before.start) ? isLaterFirst : undefined;
  if (before && !next) return { at: behind(document, before), like: before, number: '' };
  return { at: lineStart((next ?? first).start), like: next ?? first, number: '' };
}

/** Where what stands under a heading ends, at the beginning of a line or at the end of the document. */
function behind(document: DocumentFacts, heading: OutlineHeading): number {
  const { lines } = document;
  const end = lines.startOf(lines.count);
  return heading.sectionEnd >= end ? end : lines.startOf(lines.lineAt(heading.sectionEnd));
}
