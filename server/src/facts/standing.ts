import type { SectionName, Vocabulary } from '../standard/vocabulary.js';
import { isWeakHeading } from './labels.js';
import type { Fields } from './facts.js';
import type { DocumentView, Heading } from './view.js';

/**
 * How a page stands: `controlled` pages carry what a document that somebody controls carries, `technical` ones are made of code,
 * `plain` ones are neither. A name such as "Access control" makes a policy of the first, and nothing of the second.
 */
export type Standing = 'controlled' | 'plain' | 'technical';

export interface Signs {
  /** Fields by which a document is controlled; a status or a date alone also stands over decisions and blog posts. */
  readonly controlFields: number;
  /** Sections of a policy under headings that no other page has: "Scope" and "Exceptions", not "Overview". */
  readonly tellingSections: number;
  /** Sentences with must, shall, may not. */
  readonly rules: number;
}

/** The first of a document is read for what it is about. In UTF-16 units. */
const HEAD = 6000;
/** One piece of code in so many characters makes a page technical. */
const CODE_EVERY = 150;
/** So many characters of text stand beside a code block where it only illustrates. */
const TEXT_BESIDE_FENCE = 1200;

const CONTROL_FIELDS = ['id', 'owner', 'version', 'approver', 'approvedOn', 'nextReview', 'reviewInterval', 'classification'] as const;
const COMMON_SECTIONS: ReadonlySet<SectionName> = new Set<SectionName>(['references']);

/** How the page stands. */
export function standingOf(view: DocumentView, { controlFields, tellingSections, rules }: Signs): Standing {
  if (controlFields >= 2 || (controlFields >= 1 && tellingSections >= 1) || tellingSections >= 3) return 'controlled';
  if (isTechnical(view)) return 'technical';
  return tellingSections >= 2 && rules >= 1 ? 'controlled' : 'plain';
}

/** Number of the fields that control a document. A date of the last change is no review. */
export function countControlFields(fields: Fields): number {
  const stated = CONTROL_FIELDS.filter((name) => fields[name].state !== 'absent').length;
  return stated + (fields.lastReview.state !== 'absent' && fields.lastReview.basis === 'review' ? 1 : 0);
}

/** Number of sections of a policy under headings that tell. */
export function countTellingSections(headings: ReadonlyMap<SectionName, readonly Heading[]>, vocabulary: Vocabulary): number {
  let count = 0;
  for (const [section, found] of headings) {
    if (!COMMON_SECTIONS.has(section) && found.some((heading) => !isWeakHeading(heading.text, vocabulary))) count++;
  }
  return count;
}

/** More code than text, in blocks or in the sentences. */
function isTechnical(view: DocumentView): boolean {
  if (view.fences >= 2 && view.fences * TEXT_BESIDE_FENCE > view.reading.length) return true;
  const head = view.reading.head(HEAD);
  let ticks = 0;
  for (let at = head.indexOf('`'); at !== -1; at = head.indexOf('`', at + 1)) ticks++;
  return ticks >= 8 && (ticks / 2) * CODE_EVERY > head.length;
}
