import type { Span } from '../text/span.js';

/** A cell that a finding or a fix can point at. */
export interface CellFact {
  readonly text: string;
  readonly span: Span;
}

/** A row of a register, by column meaning. */
export interface RegisterRow extends Span {
  readonly cells: Readonly<Record<string, CellFact>>;
}

export interface RegisterFacts {
  readonly kind: string;
  readonly rows: readonly RegisterRow[];
  readonly span: Span;
}
