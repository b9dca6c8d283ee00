/** A half-open stretch of a text, in UTF-16 code units from its start. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as the Language Server Protocol counts it: zero-based line, UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch between two positions, the end excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Whether `offset` lies in `span`, its end included: a cursor behind the last character still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** `spans`, sorted by their start. Most lists are in order as they are gathered, and stay as they are. */
export function inOrder<T extends Span>(spans: T[]): T[] {
  for (let at = 1; at < spans.length; at++) if (spans[at - 1]!.start > spans[at]!.start) return spans.sort((a, b) => a.start - b.start);
  return spans;
}

/** The range of what has no place in a text, such as a finding on a folder. */
export const EMPTY_RANGE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
