import type { LabelMeaning } from '../standard/vocabulary.js';
import type { FieldSource } from './facts.js';
import type { RichText } from './richText.js';

/** A label with a known meaning and the value beside it. */
export interface LabelledValue {
  readonly meaning: LabelMeaning;
  readonly label: string;
  readonly value: RichText;
  readonly source: FieldSource;
  /** 0 front matter, 1 near the title, 2 badges, 3 a section for document control, 4 the end of the document. */
  readonly rank: number;
}
