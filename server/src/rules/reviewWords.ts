import type { DocumentFacts } from '../facts/facts.js';
import { spoken, tells } from '../standard/governance.js';
import { REVIEW_INPUTS, type ReviewInput } from '../standard/managementReview.js';
import type { Review } from '../workspace/reviews.js';
import type { Fix } from './rule.js';

/** So many inputs must be recognised before minutes are judged by those that are not. */
const MINIMUM_RECOGNISED = 2;

/** The input with its letter, as a message names it. */
export function inputWords({ title, ref }: ReviewInput): { readonly input: string; readonly ref: string } {
  return { input: title, ref: ref.replace(/\)/g, '') };
}

/** Whether the minutes are understood at all, so that what is not found in them is probably not there. */
export function isUnderstood(reviews: readonly Review[]): boolean {
  return REVIEW_INPUTS.filter(({ id }) => reviews.some(({ minutes }) => stateOf({ minutes }, id) !== 'absent')).length >= MINIMUM_RECOGNISED;
}

/** What minutes say about an input. */
export function stateOf({ minutes }: Pick<Review, 'minutes'>, id: ReviewInput['id']): Review['minutes']['inputs'][number]['state'] {
  return minutes.inputs.find((input) => input.id === id)?.state ?? 'absent';
}

/** Adds a heading for an input in front of the decisions, else at the end. Only English has a name for each of them here. */
export function insertInput(document: DocumentFacts, input: ReviewInput): Fix[] {
  if (document.format !== 'markdown' || (document.language !== undefined && document.language !== 'en')) return [];
  const headings = document.outline.filter((heading) => !heading.isTitle && heading.kind === 'markdown');
  const level = Math.min(6, ...headings.filter((heading) => heading.level > 1).map((heading) => heading.level));
  const mark = '#'.repeat(headings.some((heading) => heading.level > 1) ? level : 2);
  const before = headings.find((heading) => heading.level === level && tells(spoken(heading.text), 'decision'));
  const { eol } = document.lines;
  const text = `${mark} ${input.title}${eol}${eol}[What was said, or: no change]`;
  const end = document.lines.startOf(document.lines.count);
  const endsLine = document.lines.startOf(document.lines.count - 1) === end;
  const at = before?.start ?? end;
  const newText = before ? `${text}${eol}${eol}` : `${endsLine ? '' : eol}${eol}${text}${eol}`;
  return [{ title: `Insert "${input.title}"`, changes: [{ path: document.path, span: { start: at, end: at }, newText }], preferred: true }];
}
