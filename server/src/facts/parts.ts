import { spoken } from '../standard/governance.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { within } from './keyLines.js';
import { isGap } from './placeholder.js';
import type { DocumentView, Grid } from './view.js';

/** A thing that a record says: what stands under a heading, behind a label, in a row, or as running text. */
export interface Part extends Span {
  readonly form: 'heading' | 'line' | 'row' | 'table' | 'key';
  /** What announces it, as it is written; empty for running text. */
  readonly label: string;
  /** The label for looking up phrases. */
  readonly spokenLabel: string;
  readonly body: string;
  readonly spokenBody: string;
  /** Nothing but gaps, dashes and blanks. "None" and "no change" are answers. */
  readonly isEmpty: boolean;
  /** The headings that it stands under, for looking up phrases. */
  readonly under: string;
}

/** A text that says nothing: blanks and dashes, or a gap that waits to be filled in. */
export function saysNothing(text: string, vocabulary: Vocabulary): boolean {
  const trimmed = text.trim();
  return /^[-–—−.·•…\s|/]*$/.test(trimmed) || isGap(trimmed, vocabulary) || isGap(trimmed.replace(LABEL, ''), vocabulary);
}

const LABEL = /^[^\p{L}\n:：]{0,12}(\p{L}[^:：\n]{1,70})[:：]\s*/u;
/** Longer records are read in part: no minutes come near it. */
const MAXIMUM_PARTS = 4000;

/** Everything that a record says, in the order of the text. */
export function partsOf(view: DocumentView, vocabulary: Vocabulary): readonly Part[] {
  const flat = flatParts(view, vocabulary).slice(0, MAXIMUM_PARTS);
  const headings = view.headings.slice(0, MAXIMUM_PARTS);
  const above = (start: number): string => headings.flatMap((each) => (each.start < start && start < each.sectionEnd ? [spoken(each.text)] : [])).join('');
  const placed = flat.map((part): Part => ({ ...part, under: above(part.start) }));
  const sections = headings.map((heading): Part => {
    const inside = within(placed, { start: heading.end, end: heading.sectionEnd });
    const body = inside.map((part) => (part.label === '' ? part.body : `${part.label}: ${part.body}`)).join('\n');
    return {
      form: 'heading',
      label: heading.text,
      spokenLabel: spoken(heading.text),
      body,
      spokenBody: spoken(body),
      isEmpty: inside.every((part) => part.isEmpty),
      under: above(heading.start),
      start: heading.start,
      end: heading.end,
    };
  });
  return [...sections, ...placed].sort((a, b) => a.start - b.start);
}

type FlatPart = Omit<Part, 'under'>;

function flatParts(view: DocumentView, vocabulary: Vocabulary): FlatPart[] {
  const part = (form: Part['form'], label: string, body: string, { start, end }: Span): FlatPart => ({
    form,
    label,
    spokenLabel: spoken(label),
    body,
    spokenBody: spoken(body),
    isEmpty: saysNothing(body, vocabulary),
    start,
    end,
  });
  const found = view.front.map(({ key, keySpan, value }) => part('key', key, value.plain, keySpan));
  for (const passage of view.passages) {
    const text = passage.text();
    let at = 0;
    for (const line of text.plain.split('\n')) {
      const start = text.offsetOf(at);
      const end = line === '' ? start : text.offsetOf(at + line.length - 1) + 1;
      at += line.length + 1;
      if (view.headings.some((heading) => heading.start === passage.start && heading.kind === 'bold')) continue;
      const match = LABEL.exec(line);
      found.push(part('line', match?.[1]?.trim() ?? '', match ? line.slice(match[0].length) : line, { start, end }));
    }
  }
  for (const grid of view.grids) found.push(...gridParts(grid, part));
  return found.sort((a, b) => a.start - b.start);
}

/** A table as a whole is announced by its header, a row by its first cell, or by its second where the first is a number. */
function gridParts(grid: Grid, part: (form: Part['form'], label: string, body: string, span: Span) => FlatPart): FlatPart[] {
  const rows = grid.rows();
  const header = [...(grid.key === undefined ? [] : [grid.key]), ...grid.header.map((cell) => cell.plain)].join(' · ');
  const whole = part('table', header, rows.map((row) => row.cells.map((cell) => cell.plain).join(' ')).join('\n'), grid);
  return [
    whole,
    ...rows.map((row) => {
      const numbered = row.cells.length > 2 && (row.cells[0]?.plain.trim().length ?? 0) <= 5 ? 1 : 0;
      const label = row.cells
        .slice(0, numbered + 1)
        .map((cell) => cell.plain.trim())
        .join(' ');
      const rest = row.cells.slice(numbered + 1).map((cell) => cell.plain.trim());
      return part('row', label, rest.join(' | '), { start: row.cells[numbered]?.start ?? row.start, end: row.cells[numbered]?.end ?? row.end });
    }),
  ];
}
