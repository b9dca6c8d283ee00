import { tells, type GovernanceWord } from '../standard/governance.js';
import { REVIEW_INPUTS, type ReviewInputId } from '../standard/managementReview.js';
import type { Span } from '../text/span.js';
import type { Part } from './parts.js';

/** What minutes say about one input of the review: something, nothing under its heading, its name on the agenda alone, or not a word. */
export type ReviewInputState = 'answered' | 'empty' | 'mentioned' | 'absent';

/** One input of the review, as minutes treat it. */
export interface ReviewInputFact {
  readonly id: ReviewInputId;
  readonly state: ReviewInputState;
  readonly span?: Span;
  /** Number of words that are said about it. */
  readonly words: number;
  /** Numbers that are given, and whether they are compared, put in a table, or found elsewhere. */
  readonly values: number;
  readonly compared: boolean;
}

const RANK: Readonly<Record<ReviewInputState, number>> = { answered: 3, mentioned: 2, empty: 1, absent: 0 };

/** The inputs that minutes answer, by meaning. Prose counts, and so does a row of a table. */
export function readReviewInputs(parts: readonly Part[]): readonly ReviewInputFact[] {
  const hits = parts.flatMap((part) => hitsOf(part));
  return REVIEW_INPUTS.map(({ id }) => {
    const own = hits.filter((hit) => hit.id === id);
    let best: Hit | undefined;
    for (const hit of own) {
      const better = !best || RANK[hit.state] > RANK[best.state] || (RANK[hit.state] === RANK[best.state] && hit.isLabel && !best.isLabel);
      if (better) best = hit;
    }
    const said = best?.part.body ?? '';
    const answers = own.filter((hit) => hit.state === 'answered').map((hit) => hit.part);
    return {
      id,
      state: best?.state ?? 'absent',
      ...(best ? { span: { start: best.part.start, end: best.part.end } } : {}),
      words: Math.max(0, ...own.map((hit) => wordCount(hit.part.body))),
      values: said.match(/(?<![\p{L}\d.-])\d+(?:[.,]\d+)?(?![\p{L}\d-])/gu)?.length ?? 0,
      compared: answers.some((part) => part.form === 'table' || tells(part.spokenBody, 'trend') || /[↑↓→↗↘]|\.md\b/.test(part.body)),
    };
  });
}

interface Hit {
  readonly id: ReviewInputId;
  readonly state: ReviewInputState;
  readonly part: Part;
  readonly isLabel: boolean;
}

function hitsOf(part: Part): Hit[] {
  const labelled = part.label === '' ? [] : inputsIn(part.spokenLabel, true);
  // A title says what all of it is about, and a table belongs to what its rows say.
  const onAgenda = tells(part.under, 'agenda');
  const found: Hit[] = labelled.map((id) => ({ id, state: onAgenda ? 'mentioned' : part.isEmpty ? 'empty' : 'answered', part, isLabel: true }));
  if (part.form === 'heading' || part.form === 'table' || part.isEmpty) return found;
  for (const id of inputsIn(part.spokenBody, false))
    if (!labelled.includes(id)) found.push({ id, state: onAgenda ? 'mentioned' : 'answered', part, isLabel: false });
  return found;
}

/** The inputs that a text speaks of. What is called by its full name is not also what a single word of it could mean. */
function inputsIn(text: string, isLabel: boolean): ReviewInputId[] {
  const exact = REVIEW_INPUTS.filter(({ id }) => tells(text, id)).map(({ id }) => id);
  if (exact.length > 0) return exact.includes('party-feedback') ? exact.filter((id) => id !== 'interested-party-changes') : exact;
  return isLabel ? REVIEW_INPUTS.filter(({ id }) => tells(text, `label-${id}` as GovernanceWord)).map(({ id }) => id) : [];
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
