/**
 * Tells whether a short text stands in a stretch of a long one. Stretches that are asked for in their order cost one look over the long text
 * altogether, which is far less than a look at each stretch.
 */
export class Occurrences {
  readonly #text: string;
  readonly #wanted: string;
  /** The first occurrence from `#from` on; behind the text where there is none. */
  #at = -1;
  #from = 0;

  constructor(text: string, wanted: string) {
    this.#text = text;
    this.#wanted = wanted;
  }

  /** Whether it stands between the two offsets as a whole. */
  within(start: number, end: number): boolean {
    if (start > this.#at || start < this.#from) {
      const found = this.#text.indexOf(this.#wanted, start);
      this.#at = found === -1 ? this.#text.length : found;
      this.#from = start;
    }
    return this.#at + this.#wanted.length <= end;
  }
}
