import { findInterval } from '../standard/intervals.js';
import { OBJECT_BIT, proseBit, type SectionName, type Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { headingSections } from './labels.js';
import { follows, SentenceReader, type Sentence } from './sentences.js';
import type { Passage } from './view.js';

/** What the running text of a document says without a heading. */
export interface Prose {
  /** The first place that speaks for each section. */
  readonly sections: ReadonlyMap<SectionName, Span>;
  /** How often this document is reviewed, where a sentence says it. */
  readonly interval: StatedInterval | undefined;
  /** The first interval under a review heading, which in a policy is the document's own. */
  readonly sectionInterval: StatedInterval | undefined;
  /** Sentences that may name the owner of this document, and those that may say who approved it. */
  readonly owners: readonly StatedSentence[];
  readonly approvals: readonly StatedSentence[];
  /** Number of rules: sentences with must, shall, may not. */
  readonly rules: number;
  /** Number of frequent words of each language, in the order of the vocabulary. */
  readonly languages: readonly number[];
}

/** A sentence about the document itself. */
export interface StatedSentence {
  readonly text: string;
  readonly span: Span;
}

/** An interval as an ISO 8601 duration, and the words that state it. */
export interface StatedInterval {
  readonly interval: string;
  readonly span: Span;
}

const DOCUMENT = proseBit('document');
const REVIEW = proseBit('review');
const APPLIES = proseBit('applies');
const AIMS = proseBit('aims');
const RESPONSIBLE = proseBit('responsible');
const EXCEPTION = proseBit('exception');
const GRANTED = proseBit('granted');
const VIOLATION = proseBit('violation');
const SANCTION = proseBit('sanction');
const MUST = proseBit('must');
const OWNED = proseBit('owned');
const APPROVED = proseBit('approved');
const THIS = proseBit('this');
const NAMES_ITSELF = DOCUMENT | proseBit('documentWithThis');
/** So many sentences of a kind are kept. */
const MAXIMUM_SENTENCES = 5;
const OWN_DOCUMENT = { this: proseBit('this'), withThis: proseBit('documentWithThis'), document: DOCUMENT };

/** Reads the running text. `reviewSections` are the stretches under a review heading: there "it is reviewed yearly" means the document. */
export function readProse(passages: readonly Passage[], reviewSections: readonly Span[], vocabulary: Vocabulary): Prose {
  const reader = new SentenceReader(vocabulary, OWN_DOCUMENT);
  const sections = new Map<SectionName, Span>();
  let interval: StatedInterval | undefined;
  let sectionInterval: StatedInterval | undefined;
  let rules = 0;
  const owners: StatedSentence[] = [];
  const approvals: StatedSentence[] = [];
  const keep = (list: StatedSentence[], passage: Passage, { start, end }: Span): void => {
    if (list.length < MAXIMUM_SENTENCES) list.push({ text: passage.source.slice(start - passage.start, end - passage.start), span: { start, end } });
  };
  const say = (section: SectionName, span: Span): void => {
    if (!sections.has(section)) sections.set(section, { start: span.start, end: span.end });
  };
  // One function for all passages, and not one for each.
  // Where the sentence before ends, if it says what this document is for.
  let introduced = -1;
  const read = (sentence: Sentence, passage: Passage, underReview: boolean): void => {
    if (sentence.mask & APPLIES && !sections.has('scope') && saysScope(sentence, passage, introduced === sentence.start, vocabulary)) say('scope', sentence);
    introduced = has(sentence, AIMS | DOCUMENT) ? sentence.end : -1;
    if (sentence.mask & MUST) {
      rules++;
      say('policy', sentence);
    }
    if (speaksOfReview(sentence)) {
      say('review', sentence);
      interval ??= intervalIn(passage, sentence, vocabulary);
    } else if (underReview && sentence.mask & REVIEW && !reviewsObject(sentence)) say('review', sentence);
    if (sentence.mask & OWNED && sentence.mask & DOCUMENT) keep(owners, passage, sentence);
    if (sentence.mask & APPROVED && speaksOfItself(sentence)) keep(approvals, passage, sentence);
    for (const { section, speaks } of PATTERNS) if (!sections.has(section) && speaks(sentence)) say(section, sentence);
  };
  const isUnderReview = ({ start }: Passage): boolean => reviewSections.some((span) => span.start <= start && start < span.end);
  let current = passages[0]!;
  let underReview = false;
  const visit = (sentence: Sentence): void => {
    read(sentence, current, underReview);
  };
  for (const passage of passages) {
    current = passage;
    underReview = reviewSections.length > 0 && isUnderReview(passage);
    if (underReview) sectionInterval ??= intervalIn(passage, passage, vocabulary);
    reader.read(passage, visit);
  }
  return { sections, interval, sectionInterval, owners, approvals, rules, languages: reader.languages };
}

/**
 * Whether what stands under a review heading is about something else: it speaks of reviewing access or logs and never of the document.
 */
export function isOtherReview(passages: readonly Passage[], section: Span, vocabulary: Vocabulary): boolean {
  const reader = new SentenceReader(vocabulary, OWN_DOCUMENT);
  const found = { other: false, own: false };
  for (const passage of passages) {
    if (passage.start < section.start || passage.start >= section.end) continue;
    reader.read(passage, (sentence) => {
      if (!(sentence.mask & REVIEW)) return true;
      found.other = true;
      found.own = speaksOfReview(sentence) || !reviewsObject(sentence);
      return !found.own;
    });
    if (found.own) return false;
  }
  return found.other;
}

/** Whether a sentence in a stretch says that this document is reviewed. */
export function speaksOfOwnReview(passages: readonly Passage[], section: Span, vocabulary: Vocabulary): boolean {
  const reader = new SentenceReader(vocabulary, OWN_DOCUMENT);
  const found = { own: false };
  for (const passage of passages) {
    if (passage.start < section.start || passage.start >= section.end) continue;
    reader.read(passage, (sentence) => {
      found.own = speaksOfReview(sentence);
      return !found.own;
    });
    if (found.own) return true;
  }
  return false;
}

/** What a sentence must hold to speak for a section. */
const PATTERNS: readonly { readonly section: SectionName; readonly speaks: (sentence: Sentence) => boolean }[] = [
  { section: 'scope', speaks: (sentence) => has(sentence, APPLIES | DOCUMENT) && follows(sentence, DOCUMENT, APPLIES, 8) },
  {
    section: 'purpose',
    speaks: (sentence) => has(sentence, AIMS | DOCUMENT) && (follows(sentence, DOCUMENT, AIMS, 5) || follows(sentence, AIMS, DOCUMENT, 4)),
  },
  { section: 'roles', speaks: (sentence) => has(sentence, RESPONSIBLE) },
  {
    section: 'exceptions',
    speaks: (sentence) => has(sentence, EXCEPTION | GRANTED) && (follows(sentence, EXCEPTION, GRANTED, 14) || follows(sentence, GRANTED, EXCEPTION, 8)),
  },
  { section: 'enforcement', speaks: (sentence) => has(sentence, SANCTION | VIOLATION) },
];

/** What a sentence begins with that goes on about the document of the sentence before, in each language. */
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'sie', 'er', 'es', 'elle', 'il', 'ella', 'esta', 'este', 'ela', 'essa', 'esso', 'het', 'zij', 'deze']);

/** "Scope covers both data stores", and "It covers all six repositories" behind a sentence about the document. */
function saysScope({ start, end, masks, places, count }: Sentence, passage: Passage, introduced: boolean, vocabulary: Vocabulary): boolean {
  const applies = masks.findIndex((mask, index) => index < count && mask & APPLIES);
  if (places[applies]! > 3) return false;
  const first = /^\W*(\p{L}+)/u.exec(passage.source.slice(start - passage.start, end - passage.start))?.[1];
  if (first === undefined) return false;
  return (introduced && PRONOUNS.has(first.toLowerCase())) || (places[applies] === 1 && headingSections(first, vocabulary).includes('scope'));
}

function has(sentence: Sentence, classes: number): boolean {
  return (sentence.mask & classes) === classes;
}

/** The document and the review beside each other, and nothing else that could be what is reviewed in between. */
function speaksOfReview(sentence: Sentence): boolean {
  return has(sentence, DOCUMENT | REVIEW) && (follows(sentence, DOCUMENT, REVIEW, 9, OBJECT_BIT) || follows(sentence, REVIEW, DOCUMENT, 4, OBJECT_BIT));
}

/** What is reviewed stands close by and is not the document: "access rights are reviewed", "review of the logs". */
function reviewsObject(sentence: Sentence): boolean {
  return (sentence.mask & OBJECT_BIT) !== 0 && (follows(sentence, OBJECT_BIT, REVIEW, 4) || follows(sentence, REVIEW, OBJECT_BIT, 3));
}

/** Begins with this document and demands nothing: "This policy was approved by", not "Every policy must be approved by". */
function speaksOfItself(sentence: Sentence): boolean {
  if (sentence.mask & MUST || !has(sentence, APPROVED)) return false;
  const [first] = sentence.masks;
  const [place] = sentence.places;
  return (first! & THIS && place! <= 1 ? follows(sentence, THIS, NAMES_ITSELF, 3) : first! & NAMES_ITSELF && place === 0) as boolean;
}

function intervalIn(passage: Passage, span: Span, vocabulary: Vocabulary): StatedInterval | undefined {
  const text = passage.source.slice(span.start - passage.start, span.end - passage.start);
  const interval = findInterval(text, vocabulary);
  return interval === undefined ? undefined : { interval, span: { start: span.start, end: span.end } };
}
