import { keyValues, regionOf, type KeyValue } from './keyLines.js';
import { lazyGrid } from './lazyGrid.js';
import { plainText, type RichText } from './richText.js';
import type { DocumentView, Grid, Heading } from './view.js';

/** Entries that begin with an id of the team's own: `R-001: Ransomware`, `RISK-7 – Theft`. */
const ENTRY = /^(?:\p{L}+\s+)?((?:\p{Lu}{1,10}[-_ ]?\d{1,5}(?:-\d{1,5})?|\d{4}-\d{2,4}))(?=$|[\s:–—-])[\s:–—-]*/u;
/** So many labels must be shared before headings are the entries of one register. */
const MINIMUM_KEYS = 3;
const MAXIMUM_ENTRIES = 500;

/** Registers that are written as one heading an entry, with labels below it, turned into tables. */
export function recordGrids(view: DocumentView): Grid[] {
  const byLevel = new Map<number, Heading[]>();
  for (const heading of view.headings) {
    if (heading.kind === 'bold' || !ENTRY.test(heading.text)) continue;
    const entries = byLevel.get(heading.level);
    if (entries) entries.push(heading);
    else byLevel.set(heading.level, [heading]);
  }
  return [...byLevel.values()].flatMap((entries) => (entries.length < 2 || entries.length > MAXIMUM_ENTRIES ? [] : (gridOf(entries, view) ?? [])));
}

function gridOf(entries: readonly Heading[], view: DocumentView): Grid | undefined {
  const records = entries.map((heading, index) => ({ heading, values: keyValues(view, regionOf(heading, entries[index + 1], view)) }));
  const filled = records.filter(({ values }) => values.length >= MINIMUM_KEYS);
  if (filled.length < records.length / 2 || filled.length < 2) return undefined;
  const uses = new Map<string, number>();
  for (const { values } of filled) for (const key of new Set(values.map((value) => value.key))) uses.set(key, (uses.get(key) ?? 0) + 1);
  const keys = [...uses].filter(([, count]) => count >= filled.length / 2).map(([key]) => key);
  if (keys.length < MINIMUM_KEYS) return undefined;
  const start = filled[0]!.heading.start;
  const last = filled[filled.length - 1]!;
  const header = ['id', ...keys, 'title'].map((key) => plainText(key, start, start));
  return lazyGrid({
    source: 'html',
    start,
    end: Math.max(last.heading.end, ...last.values.map(({ value }) => value.end)),
    header,
    count: filled.length,
    row: (index) => {
      const { heading, values } = filled[index]!;
      const cells = [...entryCells(heading, keys, values)];
      return { start: heading.start, end: Math.max(heading.end, ...values.map(({ value }) => value.end)), cells };
    },
  });
}

/** The id in the heading, a cell for each label, and what the heading says behind the id. */
function entryCells(heading: Heading, keys: readonly string[], values: readonly KeyValue[]): RichText[] {
  const match = ENTRY.exec(heading.text)!;
  return [
    plainText(match[1]!, heading.start, heading.end),
    ...keys.map((key) => values.find((value) => value.key === key)?.value ?? plainText('', heading.end, heading.end)),
    plainText(heading.text.slice(match[0].length), heading.start, heading.end),
  ];
}
