import type { Span } from '../text/span.js';
import { Occurrences } from '../text/occurrences.js';
import { trimEndOf, trimStartOf } from '../text/trim.js';
import { isHidden } from './citations.js';
import type { FieldFact, Fields } from './facts.js';
import type { DocumentView } from './view.js';

/** So many gaps in a text make a template of it, whatever it calls itself. */
const MANY = 12;
const SOME = 4;

const GAP =
  /\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,100}\}|\[\[[^[\]\n]{0,200}\]\]|_{3,}|\[(?![ xX]\]|\^|\d+\]|!\[)[^[\]\n]{1,120}\](?![(:[])|\b(?:TODO|TBD)\b|<[A-Z][A-Za-z ]{2,40}>/g;

/** No gap is without one of these. */
const GAP_MARKS = ['[', '{{', '${', '___', '<', 'TODO', 'TBD'] as const;

/** The gaps of a document that wait to be filled in: placeholders in its text and metadata, outside of code and comments. */
export function findGaps(view: DocumentView, isDefined: (label: string) => boolean): Span[] {
  const gaps: Span[] = [];
  const marks = GAP_MARKS.map((mark) => new Occurrences(view.text, mark)).filter((mark) => mark.within(0, view.text.length));
  for (const span of view.prose) {
    if (!marks.some((mark) => mark.within(span.start, span.end))) continue;
    for (const match of view.text.slice(span.start, span.end).matchAll(GAP)) {
      const start = span.start + match.index;
      if (isHidden(start, span.hidden())) continue;
      if (match[0].startsWith('[') && (view.format === 'yaml' || !isBracketGap(match[0], isDefined))) continue;
      gaps.push({ start, end: start + match[0].length });
    }
  }
  return gaps;
}

/** Brackets are gaps unless they hold a citation, a log code, an emphasis or a reference. */
function isBracketGap(text: string, isDefined: (label: string) => boolean): boolean {
  const inner = trimEndOf(trimStartOf(text, '['), ']');
  if (inner === '' || isDefined(inner)) return false;
  if (/^(?:[ivx]+|sic|…|\.\.\.|[A-Z]{1,4}-?\d+|v?\d[\d.]*|[a-z]{1,2})$/.test(inner)) return false;
  return !/^(?:A\.)?\d{1,2}\.\d{1,2}/.test(inner);
}

/**
 * Whether a document is made to be filled in and is not: its metadata is mostly gaps, or its text has many of them.
 * `named` says that its title or path calls it a template.
 */
export function isTemplate(view: DocumentView, fields: Fields, gaps: readonly Span[], named: boolean): boolean {
  const facts = Object.values(fields).filter((fact: FieldFact) => fact.state !== 'absent' && fact.source !== 'heading');
  const open = facts.filter((fact) => fact.state === 'placeholder').length;
  const kilobytes = Math.max(1, view.reading.length / 1024);
  if (open >= 3 && open >= facts.length / 2) return true;
  if (named && (gaps.length >= 2 || open >= 1)) return true;
  if (open >= 1 && gaps.length >= SOME && gaps.length / kilobytes >= 0.5 && areSpread(gaps, view)) return true;
  return gaps.length >= MANY && gaps.length / kilobytes >= 1;
}

/** Gaps under one heading alone are a form at the end of a report that waits for its signatures. */
function areSpread(gaps: readonly Span[], { headings }: DocumentView): boolean {
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (!first || !last) return false;
  return (
    headings.every((heading) => heading.start >= first.start || heading.kind === 'bold') ||
    headings.some(({ kind, start }) => kind !== 'bold' && start > first.start && start < last.start)
  );
}
