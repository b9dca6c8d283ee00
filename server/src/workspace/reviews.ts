import type { DocumentFacts } from '../facts/facts.js';
import type { ReviewCadence } from '../facts/governance.js';
import type { MinutesFacts } from '../facts/minutes.js';
import { addInterval } from '../standard/dates.js';
import type { Workspace } from './workspace.js';

/** A management review of which there are minutes. */
export interface Review {
  readonly document: DocumentFacts;
  readonly minutes: MinutesFacts;
  /** `YYYY-MM-DD` or `YYYY-MM`; undefined where the minutes have no date. */
  readonly heldOn: string | undefined;
}

/** The reviews of which there are minutes, the oldest first; those without a date stand in front. Templates are none. */
function reviewsIn(workspace: Workspace): readonly Review[] {
  return workspace
    .ofKind('management-review')
    .flatMap((document): Review[] => {
      const minutes = document.template ? undefined : document.governance?.minutes;
      return minutes ? [{ document, minutes, heldOn: minutes.heldOn }] : [];
    })
    .sort((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : (a.heldOn ?? '') > (b.heldOn ?? '') ? 1 : 0));
}

/** The reviews that were held by a day, and those that are ahead. A month counts as begun. */
export function heldReviews(workspace: Workspace, today: string): { readonly held: readonly Review[]; readonly ahead: readonly Review[] } {
  const all = reviewsIn(workspace);
  return {
    held: all.filter(({ heldOn }) => heldOn === undefined || heldOn <= today),
    ahead: all.filter(({ heldOn }) => heldOn !== undefined && heldOn > today),
  };
}

/** The meetings that are read together with a review: those of the year up to it. */
export function sameYear(review: Review, reviews: readonly Review[]): readonly Review[] {
  const { heldOn } = review;
  if (heldOn === undefined) return [review];
  return reviews.filter((other) => other.heldOn !== undefined && other.heldOn <= heldOn && addInterval(other.heldOn, 'P1Y') >= heldOn);
}

/** How often the review is held by the organisation's own words. */
export function statedCadence(
  workspace: Workspace,
): { readonly document: DocumentFacts; readonly interval: string; readonly span: { readonly start: number; readonly end: number } } | undefined {
  for (const kind of CADENCE_KINDS) {
    for (const document of workspace.ofKind(kind)) {
      const cadence = document.template ? undefined : document.governance?.reviewCadence;
      if (cadence) return { document, interval: cadence.interval, span: { start: cadence.start, end: cadence.end } };
    }
  }
  return undefined;
}

/** The documents that say how often the review is held, in the order of their paths, each once. */
export function cadencesIn(workspace: Workspace): readonly { readonly document: DocumentFacts; readonly cadence: ReviewCadence }[] {
  const documents = new Map(CADENCE_KINDS.flatMap((kind) => workspace.ofKind(kind)).map((document) => [document.path, document]));
  return [...documents.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((document) => {
      const cadence = document.template ? undefined : document.governance?.reviewCadence;
      return cadence ? [{ document, cadence }] : [];
    });
}

/** The documents that may say it, the most telling first. */
const CADENCE_KINDS = [
  'management-review-procedure',
  'management-review',
  'isms-manual',
  'roles',
  'information-security-policy',
  'audit-programme',
  'measurement',
  'objectives',
] as const;
