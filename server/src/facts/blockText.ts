import type { Block, Container } from '../syntax/markdown/block.js';
import type { Content, MarkdownDocument } from '../syntax/markdown/document.js';
import type { Inline } from '../syntax/markdown/inline.js';
import { inOrder, type Span } from '../text/span.js';
import type { Looks } from './looks.js';
import { localLinks, MarkdownText, type Place, type RichText, type TextLink } from './richText.js';
import type { Passage, Stretch } from './view.js';

/** The text of a heading or paragraph. Everything about it is read when it is first asked for, and once. */
export class BlockText implements Passage, Stretch {
  readonly start: number;
  readonly end: number;
  readonly #document: MarkdownDocument;
  readonly #block: Block;
  readonly #looks: Looks;
  #source: string | undefined;
  #content: Content | undefined;
  #inline: Inline | undefined;

  constructor(document: MarkdownDocument, block: Block, looks: Looks) {
    this.#looks = looks;
    this.#document = document;
    this.#block = block;
    this.start = block.start;
    this.end = block.end;
  }

  get source(): string {
    return (this.#source ??= this.#document.text.slice(this.start, this.end));
  }

  get within(): Passage['within'] {
    return { text: this.#document.text, start: this.start, end: this.end };
  }

  get inItem(): boolean {
    return hasContainer(this.#block.container, 'item');
  }

  get inQuote(): boolean {
    return hasContainer(this.#block.container, 'quote');
  }

  get content(): Content {
    return (this.#content ??= this.#document.contentOf(this.#block));
  }

  get inline(): Inline {
    return (this.#inline ??= this.#document.inline(this.content.source));
  }

  text(): RichText {
    return new MarkdownText(this.inline, this, this.content, this.#document.targetOf);
  }

  hidden(): readonly Span[] {
    return this.#looks.mayHide(this) ? hiddenIn(this.inline, this.content) : [];
  }

  get mayLabel(): boolean {
    return this.#looks.mayLabel(this);
  }

  /** Whether there can be a link in it. */
  mayLink(): boolean {
    return this.#looks.mayLink(this);
  }

  links(): TextLink[] {
    return localLinks(this.inline, this.content, this.#document.targetOf);
  }
}

function hasContainer(container: Container | undefined, kind: Container['kind']): boolean {
  for (let at = container; at; at = at.parent) if (at.kind === kind) return true;
  return false;
}

/** Ids in code are ids all the same: people set them so. */
const IDS_ALONE = /^[\sA\d.,;–-]+$/;

/** The comments, the code and the destinations of links in a stretch of Markdown. */
export function hiddenIn(inline: Inline, place: Place): Span[] {
  const hidden: Span[] = [];
  const note = (span: Span): void => void hidden.push({ start: place.offsetOf(span.start), end: place.offsetOf(span.end - 1) + 1 });
  for (const span of inline.spans) if (span.kind === 'comment') note(span);
  for (const { kind, start, end } of inline.marks)
    if (kind === 'code' && !IDS_ALONE.test(inline.plain.slice(start, end)))
      hidden.push({ start: place.offsetOf(inline.sourceOf(start)), end: place.offsetOf(inline.sourceOf(end - 1)) + 1 });
  for (const { destination } of inline.links) if (destination && destination.end > destination.start) note(destination);
  return inOrder(hidden);
}
