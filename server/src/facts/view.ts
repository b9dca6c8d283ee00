import type { Span } from '../text/span.js';
import type { YamlMap } from '../syntax/yaml/node.js';
import type { Reading } from './reading.js';
import type { RichText, TextLink } from './richText.js';

/** A heading, or a line that serves as one. */
export interface Heading extends Span {
  /** 1 to 6; a bold line counts as one deeper than the heading above it. */
  readonly level: number;
  readonly text: string;
  /** `loose` is `##Title` without the blank that Markdown wants. */
  readonly kind: 'markdown' | 'html' | 'bold' | 'loose';
  /** Where what stands under it ends: the next heading of its level or above. */
  readonly sectionEnd: number;
}

/** A table: Markdown, HTML, tab-separated text, CSV, or a YAML list of mappings. */
export interface Grid extends Span {
  readonly source: 'markdown' | 'html' | 'tabs' | 'csv' | 'yaml';
  readonly header: readonly RichText[];
  /** Rows below the header; a row may have fewer or more cells than the header. Read when first asked for. */
  rows(): readonly GridRow[];
  /** The first rows, for a look at a table before all of it is read. */
  sample(): readonly GridRow[];
  /** YAML: the key that the list stands under. */
  readonly key: string | undefined;
}

export interface GridRow extends Span {
  readonly cells: readonly RichText[];
}

/** A paragraph: running text, or lines of labels and values. */
export interface Passage extends Span {
  readonly inItem: boolean;
  readonly inQuote: boolean;
  /** As written, line breaks kept. */
  readonly source: string;
  /** Whether a label with its value can stand in it: without a colon, a bar, a dot in the middle and bold marks there is none. */
  readonly mayLabel: boolean;
  /** Where `source` stands in a longer text: a scan of every character goes over that one, which is a flat string. */
  readonly within: { readonly text: string; readonly start: number; readonly end: number };
  text(): RichText;
}

/** An image in HTML or Markdown, such as a badge. */
export interface Picture extends Span {
  readonly source: string;
  readonly alternative: string;
}

/** A top-level pair of front matter or of a YAML document. */
export interface FrontPair {
  readonly key: string;
  readonly keySpan: Span;
  /** The scalars under the key, joined; lists of mappings have none. */
  readonly value: RichText;
}

/** A stretch of text to read. */
export interface Stretch extends Span {
  /** What in it is no text: comments and the destinations of links, in order. */
  hidden(): readonly Span[];
}

/** A stretch that is text throughout. */
export function plainStretch(span: Span): Stretch {
  return { start: span.start, end: span.end, hidden: nothing };
}

const NOTHING: readonly Span[] = [];

function nothing(): readonly Span[] {
  return NOTHING;
}

/** One file as its facts are read from it, whatever its format. Everything has its place in the file. */
export interface DocumentView {
  readonly format: 'markdown' | 'yaml' | 'csv';
  readonly text: string;
  /** What in the text is read, and how far apart things stand in it. */
  readonly reading: Reading;
  readonly front: readonly FrontPair[];
  readonly frontMap: YamlMap | undefined;
  readonly headings: readonly Heading[];
  /** The comment in the first line of a YAML file, which often says what the file is. */
  readonly remark: (Span & { readonly text: string }) | undefined;
  readonly passages: readonly Passage[];
  readonly grids: readonly Grid[];
  readonly pictures: readonly Picture[];
  /** Stretches that hold text to read: paragraphs, headings and table rows, without code, comments and front matter. In order. */
  readonly prose: readonly Stretch[];
  /** Number of code blocks that are not diagrams. */
  readonly fences: number;
  /** The links to places inside the workspace, images among them. */
  links(): readonly TextLink[];
}
