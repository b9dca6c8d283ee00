import type { Span } from '../text/span.js';

/** What a hover shows, as Markdown, and for which stretch. */
export interface HoverContent {
  readonly markdown: string;
  readonly span: Span;
}

/** The address of a file of the ISMS, at a place in it; undefined where it has none. */
export type Address = (path: string, span?: Span) => string | undefined;

/** Text of the workspace inside Markdown: nothing in it is markup. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&:]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Text of the workspace, cut to a length in characters. */
export function short(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return plain(line.length <= length ? line : `${line.slice(0, length).trimEnd()}…`);
}

/** A link with words of the workspace; the words alone where it leads nowhere. */
export function link(words: string, address: string | undefined): string {
  return address === undefined
    ? plain(words)
    : `[${plain(words)}](${address.replace(/[()<>\s\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
}

/** Words in a list, the last ones counted where there are more than `most`. */
export function listed(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return rest > 0 ? `${items.slice(0, most).join(', ')} and ${rest} more` : items.join(', ');
}
