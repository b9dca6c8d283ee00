import data from './generated/data.json';

/** The ten inputs of the review that can be looked for, by their ids. */
export type ReviewInputId =
  | 'previous-actions'
  | 'context-changes'
  | 'interested-party-changes'
  | 'nonconformities'
  | 'measurements'
  | 'audit-results'
  | 'objectives'
  | 'party-feedback'
  | 'risk'
  | 'opportunities';

/** One input of 9.3.2. */
export interface ReviewInput {
  readonly id: ReviewInputId;
  readonly title: string;
  /** The letter of 9.3.2. */
  readonly ref: string;
  /** Where a development is asked for, and not one value. */
  readonly trend: boolean;
  /** The first review has nothing earlier to look back to. */
  readonly fromReview: number;
}

interface Entry {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly trend?: boolean;
  readonly from_review?: number;
  readonly children?: readonly Entry[];
}

/** The inputs in the order of the clause; where an input has parts, the parts stand for it. */
export const REVIEW_INPUTS: readonly ReviewInput[] = (data['management-review'].inputs as readonly Entry[])
  .flatMap((entry) => entry.children ?? [entry])
  .map(({ id, title, ref, trend, from_review }) => ({ id: id as ReviewInputId, title, ref, trend: trend ?? false, fromReview: from_review ?? 1 }));

/** How often the review is usually held, where an organisation states no interval of its own. */
export const USUAL_REVIEW_INTERVAL = data['management-review'].interval.usual.replace('P12M', 'P1Y');
