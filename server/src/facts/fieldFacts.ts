import type { FieldName } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import type { ValueState } from './placeholder.js';

/** Where the value of a field was read. */
export type FieldSource = 'front-matter' | 'table' | 'line' | 'badge' | 'history' | 'heading' | 'config' | 'codeowners';

/** What a document says under one field. */
export interface FieldFact {
  readonly state: ValueState;
  /** Dates as `YYYY-MM-DD` or `YYYY-MM`, intervals as ISO 8601 durations, everything else as written. Only with state `value`. */
  readonly value?: string;
  readonly source?: FieldSource;
  readonly span?: Span;
  /** `lastReview`: what the date is of. */
  readonly basis?: 'review' | 'update' | 'history';
  /** A slash date whose order neither the document nor the workspace tells: `value` is what is written. */
  readonly ambiguous?: true;
}

export type Fields = Readonly<Record<FieldName, FieldFact>>;
