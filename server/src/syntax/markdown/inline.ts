import { lastAtMost } from '../../text/lines.js';
import { decodeEntity } from './entities.js';
import { resolveEmphasis, type Delimiter, type Emphasis } from './emphasis.js';
import { readDestination, type Destination } from './destination.js';

export type MarkKind = 'strong' | 'emphasis' | 'code' | 'link' | 'image' | 'html';

/** A stretch of the plain text that was marked up. */
export interface Mark {
  readonly kind: MarkKind;
  /** In the plain text. */
  readonly start: number;
  readonly end: number;
}

/** A link or an image, its places counted in the source. */
export interface InlineLink {
  readonly image: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands between the brackets, as plain text. */
  readonly text: string;
  /** Inline links: the destination as written, and its place. Reference links: undefined until the label is looked up. */
  readonly destination: Destination | undefined;
  /** Reference links: the label. */
  readonly label: string | undefined;
}

/** A stretch of source that is not text: a code span, an HTML tag or an HTML comment. */
export interface InlineSpan {
  readonly kind: 'code' | 'html' | 'comment';
  readonly start: number;
  readonly end: number;
}

/** The inline content of one block. Offsets are relative to the source string that was read. */
export interface Inline {
  /** The text a reader sees: markup, tags and comments removed, entities and escapes decoded, the alternative text of images kept. */
  readonly plain: string;
  readonly marks: readonly Mark[];
  readonly links: readonly InlineLink[];
  readonly spans: readonly InlineSpan[];
  /** The source offset of a plain offset. */
  sourceOf(plain: number): number;
}

/** A run of plain text that stands in the source in one piece. */
interface Piece {
  source: number;
  length: number;
  text: string;
  kind: 'text' | 'code' | 'delimiter' | 'image';
}

interface Bracket {
  readonly image: boolean;
  readonly at: number;
  readonly piece: number;
  readonly mark: number;
}

/** Whether a text has any character that can start markup. */
export function hasMarkup(source: string): boolean {
  return SPECIAL.test(source);
}

const SPECIAL = /[\\`*_~[\]!<&\n]/;
const SPECIAL_AT = /[\\`*_~[\]!<&\n]/g;
const AUTOLINK = /^<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|([\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?))>/i;
const TAG =
  /^<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*|![a-z][^>]*|\?(?:[^?]|\?(?!>))*\?)>/i;
/** Longer constructs are read as text, so that a text without an end costs no more than one with. */
const MAXIMUM_TAG = 4000;

/**
 * Reads the inline content of `source`: CommonMark with GFM strikethrough, in time linear in its length.
 * `isDefined` says whether the document defines a label; brackets around other words are plain text.
 * In the cell of a table (`cell`) an escaped pipe is a pipe in code as well.
 */
export function readInline(source: string, isDefined: (label: string) => boolean, cell = false): Inline {
  if (!SPECIAL.test(source)) return new PlainInline(source);
  return new InlineReader(source, isDefined, cell).read();
}

const NONE: readonly never[] = [];

/** Text without any markup, as most cells are. */
class PlainInline implements Inline {
  readonly plain: string;
  readonly marks: readonly Mark[] = NONE;
  readonly links: readonly InlineLink[] = NONE;
  readonly spans: readonly InlineSpan[] = NONE;

  constructor(plain: string) {
    this.plain = plain;
  }

  sourceOf(plain: number): number {
    return plain;
  }
}

class InlineText implements Inline {
  readonly plain: string;
  readonly marks: readonly Mark[];
  readonly links: readonly InlineLink[];
  readonly spans: readonly InlineSpan[];
  readonly #pieces: readonly Piece[];
  /** Where the pieces begin in `plain`, and its length. */
  readonly #starts: readonly number[];

  constructor(
    pieces: readonly Piece[],
    starts: readonly number[],
    plain: string,
    marks: readonly Mark[],
    links: readonly InlineLink[],
    spans: readonly InlineSpan[],
  ) {
    this.#pieces = pieces;
    this.#starts = starts;
    this.plain = plain;
    this.marks = marks;
    this.links = links;
    this.spans = spans;
  }

  sourceOf(plain: number): number {
    if (this.#pieces.length === 0) return 0;
    // Of pieces that start at the same place, the last is the one with text.
    const index = Math.min(lastAtMost(this.#starts, plain), this.#pieces.length - 1);
    const piece = this.#pieces[index]!;
    const within = plain - this.#starts[index]!;
    if (within >= piece.text.length) return piece.source + piece.length;
    // A decoded entity or an image is one thing: its inside has no place of its own.
    return piece.text.length === piece.length ? piece.source + within : piece.source;
  }
}

class InlineReader {
  readonly #source: string;
  readonly #isDefined: (label: string) => boolean;
  readonly #cell: boolean;
  readonly #pieces: Piece[] = [];
  /** Runs that may still pair up, and those inside a link that was closed. */
  readonly #delimiters: Delimiter[] = [];
  readonly #settled: Delimiter[] = [];
  readonly #emphasis: Emphasis[] = [];
  readonly #brackets: Bracket[] = [];
  /** So many of the brackets, from the first, stand around a link: they open none, only images. */
  #outerBrackets = 0;
  /** Whether a comment that starts further on is known not to end. */
  #openComment = false;
  readonly #links: { piece: number; endPiece: number; link: Omit<InlineLink, 'text'> }[] = [];
  readonly #spans: InlineSpan[] = [];
  /** Lengths of backtick runs that are known to have no partner further on. */
  #lonely: Set<number> | undefined;
  #hasCode = false;
  #at = 0;

  constructor(source: string, isDefined: (label: string) => boolean, cell: boolean) {
    this.#source = source;
    this.#cell = cell;
    this.#isDefined = isDefined;
  }

  read(): Inline {
    const source = this.#source;
    while (this.#at < source.length) {
      SPECIAL_AT.lastIndex = this.#at;
      const next = SPECIAL_AT.exec(source)?.index ?? source.length;
      if (next > this.#at) this.#text(this.#at, next);
      this.#at = next;
      if (next < source.length) this.#special(source[next]!);
    }
    return this.#finish();
  }

  #special(char: string): void {
    switch (char) {
      case '\\': {
        this.#escape();
        return;
      }
      case '`': {
        this.#code();
        return;
      }
      case '*':
      case '_':
      case '~': {
        this.#delimiter(char);
        return;
      }
      case '!':
        if (this.#source[this.#at + 1] === '[') {
          this.#openBracket(true);
          return;
        }
        {
          this.#take(1);
          return;
        }
      case '[': {
        this.#openBracket(false);
        return;
      }
      case ']': {
        this.#closeBracket();
        return;
      }
      case '<': {
        this.#angle();
        return;
      }
      case '&': {
        this.#entity();
        return;
      }
      default: {
        this.#lineBreak();
        return;
      }
    }
  }

  #text(start: number, end: number): void {
    this.#pieces.push({ source: start, length: end - start, text: this.#source.slice(start, end), kind: 'text' });
  }

  #take(length: number): void {
    this.#text(this.#at, this.#at + length);
    this.#at += length;
  }

  #piece(length: number, text: string, kind: Piece['kind'] = 'text'): void {
    this.#pieces.push({ source: this.#at, length, text, kind });
    this.#at += length;
  }

  #escape(): void {
    const next = this.#source[this.#at + 1];
    if (next === '\n') this.#piece(1, '');
    else if (next !== undefined && /[!-/:-@[-`{-~]/.test(next)) {
      this.#at++;
      this.#take(1);
    } else this.#take(1);
  }

  #lineBreak(): void {
    const last = this.#pieces[this.#pieces.length - 1];
    if (last?.kind === 'text' && last.text.endsWith(' ')) {
      const trimmed = last.text.trimEnd();
      last.text = trimmed;
      last.length = trimmed.length;
    }
    this.#take(1);
  }

  #code(): void {
    const source = this.#source;
    let length = 0;
    while (source[this.#at + length] === '`') length++;
    const close = this.#lonely?.has(length) ? -1 : this.#closingBackticks(this.#at + length, length);
    if (close === -1) {
      (this.#lonely ??= new Set()).add(length);
      this.#take(length);
      return;
    }
    const start = this.#at;
    let from = start + length;
    let to = close;
    const inside = source.slice(from, to);
    if (/^[ \n].*[ \n]$/s.test(inside) && inside.trim() !== '') {
      from++;
      to--;
    }
    this.#hasCode = true;
    this.#spans.push({ kind: 'code', start, end: close + length });
    const text = source.slice(from, to).replaceAll('\n', ' ');
    this.#pieces.push({ source: from, length: to - from, text: this.#cell ? text.replaceAll('\\|', '|') : text, kind: 'code' });
    this.#at = close + length;
  }

  #closingBackticks(from: number, length: number): number {
    let at = this.#source.indexOf('`', from);
    while (at !== -1) {
      let run = 0;
      while (this.#source[at + run] === '`') run++;
      if (run === length) return at;
      at = this.#source.indexOf('`', at + run);
    }
    return -1;
  }

  #delimiter(char: '*' | '_' | '~'): void {
    const source = this.#source;
    let length = 0;
    while (source[this.#at + length] === char) length++;
    const before = source[this.#at - 1] ?? ' ';
    const after = source[this.#at + length] ?? ' ';
    if (char !== '~' || length <= 2) {
      this.#delimiters.push({ char, length, left: length, piece: this.#pieces.length, before, after, opens: false, closes: false });
    }
    this.#piece(length, source.slice(this.#at, this.#at + length), 'delimiter');
  }

  #openBracket(image: boolean): void {
    this.#brackets.push({ image, at: this.#at, piece: this.#pieces.length, mark: this.#delimiters.length });
    this.#take(image ? 2 : 1);
  }

  #closeBracket(): void {
    const opener = this.#brackets.pop();
    const inLink = this.#brackets.length < this.#outerBrackets;
    this.#outerBrackets = Math.min(this.#outerBrackets, this.#brackets.length);
    if (!opener || (inLink && !opener.image)) {
      this.#take(1);
      return;
    }
    const found = this.#linkTail(opener);
    if (!found) {
      this.#take(1);
      return;
    }
    this.#settle(opener.mark);
    // The brackets and the destination are not text.
    this.#pieces[opener.piece]!.text = '';
    this.#links.push({
      piece: opener.piece,
      endPiece: this.#pieces.length,
      link: { image: opener.image, start: opener.at, end: found.end, destination: found.destination, label: found.label },
    });
    this.#pieces.push({ source: this.#at, length: found.end - this.#at, text: '', kind: 'text' });
    this.#at = found.end;
    if (!opener.image) this.#outerBrackets = this.#brackets.length;
  }

  /** What follows the closing bracket: `(destination)`, `[label]`, `[]` or nothing. */
  #linkTail(opener: Bracket): { end: number; destination: Destination | undefined; label: string | undefined } | undefined {
    const source = this.#source;
    const close = this.#at;
    const text = source.slice(opener.at + (opener.image ? 2 : 1), Math.min(close, opener.at + 1001));
    if (text.startsWith('^')) return undefined;
    if (source[close + 1] === '(') {
      const destination = readDestination(source, close + 1);
      if (destination) return { end: destination.closed, destination, label: undefined };
    }
    if (source[close + 1] === '[') {
      const end = source.indexOf(']', close + 2);
      if (end !== -1 && end - close <= 1000) {
        const label = source.slice(close + 2, end);
        const meant = label.trim() === '' ? text : label;
        if (!/(?:^|[^\\])\[/.test(label) && this.#isDefined(meant)) return { end: end + 1, destination: undefined, label: meant };
      }
    }
    return this.#isDefined(text) ? { end: close + 1, destination: undefined, label: text } : undefined;
  }

  #angle(): void {
    const source = this.#source;
    if (source.startsWith('<!--', this.#at) && !this.#openComment) {
      const end = /^<!--(?:>|->)/.test(source.slice(this.#at, this.#at + 7)) ? source.indexOf('>', this.#at) + 1 : source.indexOf('-->', this.#at + 4) + 3;
      if (end > this.#at + 2) {
        this.#spans.push({ kind: 'comment', start: this.#at, end });
        this.#piece(end - this.#at, '');
        return;
      }
      this.#openComment = true;
    }
    const rest = source.slice(this.#at, this.#at + MAXIMUM_TAG);
    const link = AUTOLINK.exec(rest);
    if (link) {
      const start = this.#at;
      const inner = link[1]!;
      this.#links.push({
        piece: this.#pieces.length,
        endPiece: this.#pieces.length,
        link: {
          image: false,
          start,
          end: start + link[0].length,
          destination: {
            value: link[2] === undefined ? inner : `mailto:${inner}`,
            start: start + 1,
            end: start + 1 + inner.length,
            closed: start + link[0].length,
          },
          label: undefined,
        },
      });
      this.#pieces.push({ source: start + 1, length: inner.length, text: inner, kind: 'text' });
      this.#at += link[0].length;
      return;
    }
    const tag = TAG.exec(rest);
    if (tag) {
      this.#spans.push({ kind: 'html', start: this.#at, end: this.#at + tag[0].length });
      this.#piece(tag[0].length, /^<br\b/i.test(tag[0]) ? '\n' : '');
      return;
    }
    this.#take(1);
  }

  #entity(): void {
    const found = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/i.exec(this.#source.slice(this.#at, this.#at + 40));
    const text = found ? decodeEntity(found[0]) : undefined;
    if (found && text !== undefined) this.#piece(found[0].length, text);
    else this.#take(1);
  }

  /** Pairs the delimiter runs from `from` on: emphasis does not cross the border of a link. */
  #settle(from: number): void {
    if (this.#delimiters.length === from) return;
    const runs = this.#delimiters.splice(from);
    for (const emphasis of resolveEmphasis(runs)) this.#emphasis.push(emphasis);
    for (const run of runs) this.#settled.push(run);
  }

  #finish(): Inline {
    this.#settle(0);
    for (const delimiter of this.#settled) {
      const piece = this.#pieces[delimiter.piece]!;
      piece.text = piece.text.slice(0, delimiter.left);
      piece.source += (piece.length - delimiter.left) * (delimiter.closes && !delimiter.opens ? 1 : 0);
      piece.length = delimiter.left;
    }
    const { starts, plain } = joined(this.#pieces);
    const marks: Mark[] = [];
    for (const { kind, from, to } of this.#emphasis) marks.push({ kind, start: starts[from + 1]!, end: starts[to]! });
    if (this.#hasCode) {
      this.#pieces.forEach((piece, index) => {
        if (piece.kind === 'code') marks.push({ kind: 'code', start: starts[index]!, end: starts[index + 1]! });
      });
    }
    const links: InlineLink[] = [];
    for (const { piece, endPiece, link } of this.#links) {
      const start = starts[piece]!;
      const end = piece === endPiece ? starts[piece + 1]! : starts[endPiece]!;
      marks.push({ kind: link.image ? 'image' : 'link', start, end });
      links.push({ image: link.image, start: link.start, end: link.end, text: plain.slice(start, end), destination: link.destination, label: link.label });
    }
    if (marks.length > 1) marks.sort((a, b) => a.start - b.start || b.end - a.end);
    return new InlineText(this.#pieces, starts, plain, marks, links, this.#spans);
  }
}

/** The texts of all pieces as one, where each of them begins in it, and its length. */
function joined(pieces: readonly Piece[]): { starts: readonly number[]; plain: string } {
  const starts = [0];
  const texts: string[] = [];
  let at = 0;
  for (const { text } of pieces) {
    starts.push((at += text.length));
    if (text !== '') texts.push(text);
  }
  return { starts, plain: texts.join('') };
}
