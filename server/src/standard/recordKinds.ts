import data from './generated/data.json';

/** A kind of record, such as an access review. */
export interface RecordKind {
  readonly id: string;
  /** What the record shows, in a few words of ours. */
  readonly title: string;
}

/** The kinds of record that are told apart, by their ids. */
export const RECORD_KINDS: readonly RecordKind[] = data.cadences.record_types;
