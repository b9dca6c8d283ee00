import type { MarkdownDocument } from '../syntax/markdown/document.js';
import { Occurrences } from '../text/occurrences.js';
import type { Span } from '../text/span.js';

/** Quick looks at stretches of a Markdown document for what something needs to be there at all: most stretches have nothing of it and are not read. */
export class Looks {
  readonly #link: readonly Occurrences[];
  readonly #hidden: readonly Occurrences[];
  readonly #label: readonly Occurrences[];
  readonly #picture: Occurrences;
  readonly #tab: Occurrences;
  readonly #columns: Occurrences;
  readonly #hash: Occurrences;

  constructor({ text, definitions }: MarkdownDocument) {
    const each = (wanted: readonly string[]): Occurrences[] => wanted.map((one) => new Occurrences(text, one));
    // Brackets alone are a link where the document defines a label.
    this.#link = each([definitions.size > 0 ? '[' : '](', '<http', '<mailto:']);
    this.#hidden = each(['](', '<!--', '`']);
    this.#label = each([':', '**', '__', '|', '：', '·']);
    this.#picture = new Occurrences(text, '![');
    this.#tab = new Occurrences(text, '\t');
    this.#columns = new Occurrences(text, '-- --');
    this.#hash = new Occurrences(text, '#');
  }

  /** Whether there can be a link in a stretch. */
  mayLink(span: Span): boolean {
    return hasAny(this.#link, span);
  }

  /** Whether there can be something in it that is no text: comments, code, and the destinations of links. */
  mayHide(span: Span): boolean {
    return hasAny(this.#hidden, span);
  }

  /** Whether there can be a label with its value in it. */
  mayLabel(span: Span): boolean {
    return hasAny(this.#label, span);
  }

  mayHavePicture({ start, end }: Span): boolean {
    return this.#picture.within(start, end);
  }

  mayHaveTab({ start, end }: Span): boolean {
    return this.#tab.within(start, end);
  }

  /** Whether there can be a line in it that draws the columns of a table. */
  mayHaveColumns({ start, end }: Span): boolean {
    return this.#columns.within(start, end);
  }

  mayHaveHash({ start, end }: Span): boolean {
    return this.#hash.within(start, end);
  }
}

function hasAny(wanted: readonly Occurrences[], { start, end }: Span): boolean {
  for (const one of wanted) if (one.within(start, end)) return true;
  return false;
}
