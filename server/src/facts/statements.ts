import { findDate, type DateOrder } from '../standard/dates.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { trimOf } from '../text/trim.js';

/** Who owns or approved a document, as one of its sentences says it. */
export interface Statement {
  readonly name: string;
  /** As `YYYY-MM-DD`, where the sentence gives a date. */
  readonly date: string | undefined;
  readonly span: Span;
}

/** A name has at most so many words. */
const MAXIMUM_WORDS = 8;
const MARKUP = /[*_`"“”„]/g;
const ARTICLE = /^(?:the|our|der|die|das|den|dem|le|la|les|l['’]|el|los|las|o|a|os|as|il|lo|gli|de|het|company)\s+/i;
/** Where a name behind the words ends. */
const END = /[.,;:()|\n–—]|\s(?:on|am|le|el|em|il|op|and|und|et|y|e|en|as|which|who|in|at|dated|vom|du|del)\s/i;

/** The owner that a sentence about this document names: "The Head of IT is the owner of this document". */
export function statedOwner(text: string, span: Span, vocabulary: Vocabulary): Statement | undefined {
  const sentence = text.replace(MARKUP, '');
  const lowered = sentence.toLowerCase();
  const before = vocabulary.statements.ownerBefore.find((phrase) => lowered.includes(` ${phrase} `));
  if (before !== undefined) return statement(lastClause(sentence.slice(0, lowered.indexOf(before))), undefined, span);
  const after = vocabulary.statements.ownerAfter.find((phrase) => lowered.includes(`${phrase} `));
  return after === undefined ? undefined : statement(firstClause(sentence.slice(lowered.indexOf(after) + after.length)), undefined, span);
}

/** Who approved the document, and when: "This policy was approved by the CEO on 2 March 2026". */
export function statedApproval(text: string, span: Span, vocabulary: Vocabulary, order: DateOrder | undefined): Statement | undefined {
  const sentence = text.replace(MARKUP, '');
  const lowered = sentence.toLowerCase();
  const phrase = vocabulary.statements.approvedBy.find((candidate) => lowered.includes(`${candidate} `));
  if (phrase === undefined) return undefined;
  const rest = sentence.slice(lowered.indexOf(phrase) + phrase.length);
  const date = findDate(rest, vocabulary, order);
  return statement(firstClause(rest), date?.slash?.ambiguous ? undefined : date?.iso, span);
}

function statement(name: string, date: string | undefined, span: Span): Statement | undefined {
  const bare = trimOf(name, '-–:').replace(ARTICLE, '').trim();
  if (!/\p{L}{2}/u.test(bare) || bare.split(/\s+/).length > MAXIMUM_WORDS) return undefined;
  return { name: bare, date, span: { start: span.start, end: span.end } };
}

function firstClause(text: string): string {
  const trimmed = text.trim();
  const end = END.exec(`${trimmed}.`)!.index;
  return trimmed.slice(0, end);
}

function lastClause(text: string): string {
  return text.split(/[.;:|\n]/).pop()!;
}
