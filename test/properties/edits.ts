import fc from 'fast-check';

/** A change of a text: what stands in a stretch is replaced. Places are parts of the length, so that an edit fits every text. */
export interface Edit {
  readonly from: number;
  readonly length: number;
  readonly inserted: string;
}

/** Edits that insert one of `pieces`, or remove a few characters. */
export function edits(pieces: readonly string[]): fc.Arbitrary<Edit[]> {
  const edit = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    inserted: fc.constantFrom('', ...pieces),
  });
  return fc.array(edit, { minLength: 1, maxLength: 5 });
}

/** `text` after an edit. */
export function apply(text: string, { from, length, inserted }: Edit): string {
  const at = Math.floor(from * text.length);
  return text.slice(0, at) + inserted + text.slice(at + length);
}
