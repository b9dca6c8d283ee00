import { copyOf } from '../text/copy.js';
import type { Span } from '../text/span.js';
import type { Inline, InlineLink } from '../syntax/markdown/inline.js';

/** A link or image in a text, its places counted in the document. */
export interface TextLink extends Span {
  readonly image: boolean;
  /** The words of the link, or the alternative text of the image. */
  readonly text: string;
  /** The destination as written, and where it stands. */
  readonly target: string;
  readonly targetSpan: Span;
}

/** A stretch of a document as a person reads it, with the way back to where each character stands. */
export interface RichText extends Span {
  readonly plain: string;
  /** Bold stretches, in `plain`. */
  readonly strong: readonly Span[];
  /** Code stretches, in `plain`. */
  readonly codes: readonly Span[];
  readonly links: readonly TextLink[];
  /** The offset in the document of an offset in `plain`. */
  offsetOf(plain: number): number;
}

/** Text without markup, such as a value in YAML or CSV, that stands in one piece from `start` on. */
export function plainText(plain: string, start: number, end: number): RichText {
  const exact = plain.length === end - start;
  return { plain, start, end, strong: [], codes: [], links: [], offsetOf: (at) => (exact ? start + at : start) };
}

/** Text that stands in several pieces, such as HTML between its tags. `pieces` say where in `plain` each begins and where it stands. */
export function piecedText(plain: string, { start, end }: Span, pieces: readonly { readonly at: number; readonly start: number }[]): RichText {
  const offsetOf = (at: number): number => {
    const piece = pieces.findLast((candidate) => candidate.at <= at);
    return piece ? Math.min(end, piece.start + at - piece.at) : start;
  };
  return { plain, start, end, strong: [], codes: [], links: [], offsetOf };
}

/** The way from the source of inline Markdown to the document that it stands in. */
export interface Place {
  offsetOf(source: number): number;
}

/** Looks up the label of a reference link. */
export type TargetOf = (label: string) => { readonly destination: string; readonly start: number; readonly end: number } | undefined;

/** Inline Markdown that stands in a document. Marks and links are gathered when they are asked for: of most cells only the words are. */
export class MarkdownText implements RichText {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly inline: Inline;
  readonly #place: Place;
  readonly #targetOf: TargetOf;
  #links: readonly TextLink[] | undefined;

  constructor(inline: Inline, span: Span, place: Place, targetOf: TargetOf) {
    this.start = span.start;
    this.end = span.end;
    this.plain = inline.plain;
    this.inline = inline;
    this.#place = place;
    this.#targetOf = targetOf;
  }

  get strong(): readonly Span[] {
    return this.inline.marks.filter((mark) => mark.kind === 'strong');
  }

  get codes(): readonly Span[] {
    return this.inline.marks.filter((mark) => mark.kind === 'code');
  }

  get links(): readonly TextLink[] {
    return (this.#links ??= this.inline.links.flatMap((link) => textLink(link, this.#place, this.#targetOf) ?? []));
  }

  offsetOf(plain: number): number {
    return this.#place.offsetOf(this.inline.sourceOf(plain));
  }
}

/** Inline Markdown that stands in a document. `offsetOf` leads from its source to the document. */
export function markdownText(inline: Inline, span: Span, offsetOf: (source: number) => number, targetOf: TargetOf): RichText {
  return new MarkdownText(inline, span, { offsetOf }, targetOf);
}

/** A scheme in front, or two slashes, lead out of the workspace. */
const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Whether a link can lead to a file of the workspace, or to an anchor of the document itself. */
export function isLocalTarget(target: string): boolean {
  return !OUTSIDE.test(target);
}

/** The links of a stretch of Markdown that stay in the workspace. */
export function localLinks(inline: Inline, place: Place, targetOf: TargetOf): TextLink[] {
  const found: TextLink[] = [];
  for (const link of inline.links) {
    if (link.destination && OUTSIDE.test(link.destination.value)) continue;
    const local = textLink(link, place, targetOf);
    if (local && isLocalTarget(local.target)) found.push(local);
  }
  return found;
}

function textLink(link: InlineLink, place: Place, targetOf: TargetOf): TextLink | undefined {
  const defined = link.destination || link.label === undefined ? undefined : targetOf(link.label);
  const written = link.destination?.value ?? defined?.destination;
  if (written === undefined) return undefined;
  return {
    start: place.offsetOf(link.start),
    end: place.offsetOf(link.end - 1) + 1,
    image: link.image,
    text: copyOf(link.text),
    target: copyOf(unescapeTarget(written)),
    targetSpan: link.destination
      ? { start: place.offsetOf(link.destination.start), end: place.offsetOf(link.destination.end) }
      : { start: defined!.start, end: defined!.end },
  };
}

function unescapeTarget(target: string): string {
  return /[\\&]/.test(target) ? target.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&') : target;
}

/** Part of a text as a text of its own. Links and marks are left out; `start` and `end` count in `text.plain`. */
export function sliceText(text: RichText, start: number, end: number): RichText {
  return {
    plain: text.plain.slice(start, end),
    start: text.offsetOf(start),
    end: end > start ? text.offsetOf(end - 1) + 1 : text.offsetOf(start),
    strong: [],
    codes: [],
    links: [],
    offsetOf: (at) => text.offsetOf(start + at),
  };
}
