import type { Span } from '../text/span.js';
import type { ValueState } from './placeholder.js';

/** What is done about a risk, in the words of the usual four options. */
export type TreatmentOption = 'modify' | 'share' | 'avoid' | 'retain';

/** A cell, and whether it says something. */
export interface StatedCell {
  readonly text: string;
  readonly span: Span;
  readonly state: ValueState;
}

/** How high something is rated: a number of the team's own scale, a rank from 1 (very low) to 5 (very high), or both. */
export interface RatingFact extends StatedCell {
  readonly number: number | undefined;
  readonly rank: number | undefined;
}

/** A date in a cell of a register. */
export interface CellDate extends Span {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string;
}

/** A row about a risk: of the register, or of the plan for its treatment. */
export interface RiskRow extends Span {
  readonly source: 'register' | 'plan';
  /** Which of the tables of the document it stands in. */
  readonly table: number;
  /** Its id in one spelling, for comparing: `R-1` for `R-001`; undefined where it has none. */
  readonly key: string | undefined;
  /** What a message calls it: the id as it is written, else the beginning of its title. */
  readonly name: string;
  readonly place: Span;
  readonly ratings: Readonly<Partial<Record<'likelihood' | 'impact' | 'level' | 'residual', RatingFact>>>;
  readonly cells: Readonly<Record<string, StatedCell>>;
  readonly option: TreatmentOption | undefined;
  /** By the status: `accepted` is what its owner keeps as it is. */
  readonly standing: 'open' | 'closed' | 'accepted' | undefined;
  readonly dates: Readonly<Partial<Record<'dueOn' | 'acceptedOn' | 'acceptedUntil' | 'reviewedOn', CellDate>>>;
}

/** A table of risks, or the fields of a document about one risk. */
export interface RiskTable extends Span {
  readonly source: RiskRow['source'];
  /** The meanings of its columns. */
  readonly columns: readonly string[];
  /** Whether a header says that the level is the product or the sum. */
  readonly formula: RiskFormula | undefined;
  /** Rows that are there, also such as say nothing yet. */
  readonly rowCount: number;
}

/** How a level follows from likelihood and impact; `other` is a formula with more in it. */
export type RiskFormula = 'product' | 'sum' | 'other';

/** From where on a risk is above what the organisation accepts: levels above `number`, ranks above `rank`. */
export interface RiskCriterion extends Span {
  readonly number: number | undefined;
  readonly rank: number | undefined;
}

/** A stretch of levels with one name, such as 7 to 12 for medium. */
export interface RiskBand extends Span {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

/** What a document says about how risks are assessed. */
export interface RiskMethod {
  readonly formulas: readonly (Span & { readonly formula: RiskFormula })[];
  readonly criteria: readonly RiskCriterion[];
  readonly bands: readonly RiskBand[];
  /** The lowest and the highest rating of likelihood and impact, where one scale is stated for both. */
  readonly scale: (Span & { readonly from: number; readonly to: number }) | undefined;
  /** How often assessments are repeated, as ISO 8601 durations. */
  readonly intervals: readonly (Span & { readonly interval: string })[];
}

/** Everything about risks that a document says. */
export interface RiskFacts {
  readonly tables: readonly RiskTable[];
  readonly rows: readonly RiskRow[];
  /** YAML: a list of risks that is there and holds nothing. */
  readonly emptyList: boolean;
  readonly method: RiskMethod;
  /** Ids that look like ids of risks, each in one spelling, wherever they stand. */
  readonly mentions: readonly string[];
  /** The ids of risks whose residual risk a table or a list of acceptances names. */
  readonly acceptedIds: readonly string[];
  /** Whether a sentence says that residual risks were accepted. */
  readonly saysAccepted: boolean;
  /** Whether any sentence speaks of accepting them, such as in a log that is still empty. */
  readonly speaksOfAcceptance: boolean;
}
