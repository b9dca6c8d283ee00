import { Parser } from 'htmlparser2';
import type { Picture } from './view.js';
import type { TextLink } from './richText.js';

/** What an HTML block of a Markdown document holds. Offsets are relative to the block. */
export interface HtmlBlock {
  readonly headings: readonly { level: number; text: string; start: number; end: number }[];
  /** Lines of text, cut at block elements and line breaks. */
  readonly lines: readonly HtmlLine[];
  readonly pictures: readonly Picture[];
  readonly links: readonly TextLink[];
  readonly tables: readonly HtmlTable[];
}

export interface HtmlLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
  /** Where in `text` each piece between two tags begins, and where it stands. */
  readonly pieces: readonly { readonly at: number; readonly start: number }[];
}

export interface HtmlTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly { text: string; start: number; end: number }[])[];
}

const BREAKING = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'table',
  'section',
  'header',
  'dt',
  'dd',
  'summary',
  'details',
  'blockquote',
  'hr',
]);

interface Stretch {
  text: string;
  start: number;
  end: number;
}

/** Reads one HTML block. Unclosed and misplaced tags are forgiven. */
export function readHtmlBlock(source: string): HtmlBlock {
  const headings: { level: number; text: string; start: number; end: number }[] = [];
  const lines: HtmlLine[] = [];
  const pictures: Picture[] = [];
  const links: TextLink[] = [];
  const tables: { start: number; end: number; rows: Stretch[][] }[] = [];
  let line: (Stretch & { strong: boolean; pieces: { at: number; start: number }[] }) | undefined;
  let heading: (Stretch & { level: number }) | undefined;
  let table: { start: number; end: number; rows: Stretch[][] } | undefined;
  let cell: Stretch | undefined;
  let link: { start: number; text: string; target: string; targetStart: number } | undefined;
  let strong = 0;
  let skip = 0;

  const endLine = (): void => {
    if (line && line.text.trim() !== '') lines.push({ ...line, text: line.text.trim() });
    line = undefined;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        if (name === 'script' || name === 'style') skip++;
        if (BREAKING.has(name)) endLine();
        if (cell && cell.text !== '' && (name === 'br' || name === 'li' || name === 'p' || name === 'div')) cell.text += ' ';
        if (/^h[1-6]$/.test(name)) {
          endLine();
          heading = { level: Number(name[1]), text: '', start, end };
        }
        if (name === 'strong' || name === 'b') strong++;
        if (name === 'img') pictures.push({ source: attributes['src'] ?? '', alternative: attributes['alt'] ?? '', start, end });
        if (name === 'a') {
          const target = attributes['href'] ?? '';
          const at = source.slice(start, end).indexOf(target);
          link = { start, text: '', target, targetStart: start + Math.max(0, at) };
        }
        if (name === 'table') table = { start, end, rows: [] };
        if (name === 'tr' && table) table.rows.push([]);
        if ((name === 'td' || name === 'th') && table) cell = { text: '', start: end, end };
      },
      ontext(text) {
        if (skip > 0) return;
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        if (heading) heading.text += text;
        if (cell) {
          cell.text += text;
          cell.end = end;
        }
        if (link) link.text += text;
        if (heading || cell) return;
        const pieces = text.split('\n');
        let at = start;
        pieces.forEach((piece, index) => {
          if (index > 0) endLine();
          if (piece.trim() !== '' || line) {
            const lead = line ? 0 : piece.length - piece.trimStart().length;
            line ??= { text: '', start: at + lead, end: at, strong: strong > 0, pieces: [] };
            line.pieces.push({ at: line.text.length, start: at + lead });
            line.text += piece.slice(lead);
            line.end = Math.min(end, at + piece.trimEnd().length);
          }
          at += piece.length + 1;
        });
      },
      onclosetag(name) {
        const end = parser.endIndex + 1;
        if (name === 'script' || name === 'style') skip = Math.max(0, skip - 1);
        if (name === 'strong' || name === 'b') strong = Math.max(0, strong - 1);
        if (/^h[1-6]$/.test(name) && heading) {
          const text = heading.text.replace(/\s+/g, ' ').trim();
          if (text !== '') headings.push({ ...heading, text, end });
          heading = undefined;
        }
        if (name === 'a' && link) {
          links.push({
            image: false,
            text: link.text.trim(),
            target: link.target,
            targetSpan: { start: link.targetStart, end: link.targetStart + link.target.length },
            start: link.start,
            end,
          });
          link = undefined;
        }
        if ((name === 'td' || name === 'th') && cell) {
          table?.rows[table.rows.length - 1]?.push({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() });
          cell = undefined;
        }
        if (name === 'table' && table) {
          tables.push({ ...table, end });
          table = undefined;
        }
        if (BREAKING.has(name)) endLine();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.write(source);
  parser.end();
  endLine();
  return { headings, lines, pictures, links, tables };
}
