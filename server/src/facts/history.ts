import { findDate, type DateOrder } from '../standard/dates.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { YamlNode } from '../syntax/yaml/node.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import type { HistoryEntry } from './facts.js';
import { cellState } from './placeholder.js';
import type { DocumentView, Grid } from './view.js';
import type { Zones } from './zones.js';

/** What a document says about its own past. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  /** A history is there, but none of its rows is filled in. */
  readonly unfilled: boolean;
  /** The columns that it has. */
  readonly columns: ReadonlySet<string>;
}

const MAXIMUM_ROWS = 500;
/** The version and the date stand in so many characters at the beginning of a line. */
const MAXIMUM_HEAD = 60;

/** The history of a document: tables with a version and a date, lists of revisions in front matter and, where there is neither, below a heading. */
export function readHistory(view: DocumentView, zones: Zones, vocabulary: Vocabulary, order: DateOrder | undefined): History {
  const entries: HistoryEntry[] = [];
  const columns = new Set<string>();
  let unfilled = false;
  for (const grid of view.grids) {
    if (grid.source === 'csv' || grid.source === 'yaml') continue;
    const found = historyColumns(grid, vocabulary);
    if (!found) continue;
    for (const name of found.keys()) columns.add(name);
    const rows = rowsOf(grid, found, vocabulary, order);
    entries.push(...rows);
    if (rows.every((row) => row.date === undefined)) unfilled = true;
  }
  entries.push(...frontHistory(view, vocabulary, order));
  if (columns.size === 0 && entries.length === 0) entries.push(...listedHistory(view, zones, vocabulary, order));
  return { entries, unfilled: unfilled && entries.every((entry) => entry.date === undefined), columns };
}

/** The columns of a history table by meaning; undefined for any other table. */
export function historyColumns(grid: Grid, vocabulary: Vocabulary): Map<string, number> | undefined {
  if (grid.header.length < 2 || grid.header.length > 9) return undefined;
  if (!grid.header.some((cell) => isPointInTime(columnMeanings(cell.plain, vocabulary)))) return undefined;
  const columns = new Map<string, number>();
  grid.header.forEach((cell, index) => {
    const meanings = columnMeanings(cell.plain, vocabulary);
    for (const name of ['version', 'date', 'author', 'approver', 'owner', 'change']) {
      if (meanings.includes(name) && !columns.has(name) && ![...columns.values()].includes(index)) {
        columns.set(name, index);
        break;
      }
    }
  });
  const version = columns.has('version');
  const date = columns.has('date');
  const rest = columns.has('change') || columns.has('author');
  if (version && (date || rest)) return columns;
  return date && columns.has('change') && columns.has('author') && grid.header.length <= 4 ? columns : undefined;
}

/** Every history has a column of versions or of dates. */
function isPointInTime(meanings: readonly string[]): boolean {
  return meanings.includes('version') || meanings.includes('date');
}

function rowsOf(grid: Grid, columns: ReadonlyMap<string, number>, vocabulary: Vocabulary, order: DateOrder | undefined): HistoryEntry[] {
  return grid
    .rows()
    .slice(0, MAXIMUM_ROWS)
    .map((row) => {
      const value = (name: string): string | undefined => {
        const index = columns.get(name);
        const text = index === undefined ? undefined : row.cells[index]?.plain.trim();
        return text !== undefined && cellState(text, vocabulary) === 'value' ? text : undefined;
      };
      const date = value('date');
      return {
        start: row.start,
        end: row.end,
        version: value('version')?.replace(/^v(?:ersion)?\s*(?=\d)/i, ''),
        date: date === undefined ? undefined : findDate(date, vocabulary, order)?.iso,
        author: value('author'),
        owner: value('owner'),
        approver: value('approver'),
        change: value('change'),
      };
    });
}

/** `majorRevisions: [{ date, comment }]`, `history: [{ version, date, author }]`. */
function frontHistory(view: DocumentView, vocabulary: Vocabulary, order: DateOrder | undefined): HistoryEntry[] {
  const lists = (view.frontMap?.pairs ?? []).filter(
    (pair) => /revision|history|historie|changelog|versions?$|historique|historial|storico/i.test(pair.key) && view.format === 'markdown',
  );
  return lists.flatMap((pair) => (pair.value?.kind === 'sequence' ? pair.value.items.flatMap((item) => entryOf(item, vocabulary, order) ?? []) : []));
}

function entryOf(node: YamlNode, vocabulary: Vocabulary, order: DateOrder | undefined): HistoryEntry | undefined {
  if (node.kind !== 'map') return undefined;
  const text = (pattern: RegExp): string | undefined => {
    const value = node.pairs.find((pair) => pattern.test(pair.key))?.value;
    return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
  };
  const date = text(/^(?:date|datum|fecha|data)$/i);
  if (date === undefined) return undefined;
  return {
    start: node.start,
    end: node.end,
    version: text(/^(?:version|revision|rev)$/i),
    date: findDate(date, vocabulary, order)?.iso,
    author: text(/^(?:author|by|autor)$/i),
    owner: undefined,
    approver: text(/^(?:approved_?by|approver)$/i),
    change: text(/^(?:comment|change|changes|description|summary)$/i),
  };
}

/** `- **2026-03-02 — v1.1**` and `### 1.1 (2026-03-02)` in a section for document control: a version and a date, whatever stands behind them. */
function listedHistory(view: DocumentView, zones: Zones, vocabulary: Vocabulary, order: DateOrder | undefined): HistoryEntry[] {
  const found: HistoryEntry[] = [];
  const note = (text: string, { start, end }: Span): void => {
    const head = text.slice(0, MAXIMUM_HEAD);
    const version = /(?<![\w.-])v?(\d{1,3}(?:\.\d{1,4}){1,3})(?![\d./-])/i.exec(head);
    const date = version && findDate(head, vocabulary, order);
    if (!version || !date || (date.start < version.index + version[0].length && date.end > version.index)) return;
    found.push({ start, end, version: version[1]!, date: date.iso, author: undefined, owner: undefined, approver: undefined, change: undefined });
  };
  for (const heading of view.headings) if (heading !== zones.title && zones.inControl(heading.start)) note(heading.text, heading);
  for (const passage of view.passages) if (passage.inItem && zones.inControl(passage.start)) note(passage.text().plain, passage);
  return found.slice(0, MAXIMUM_ROWS);
}

/** The entry with the latest date; without dates the one with the highest version, which is the first or the last. */
export function newestEntry(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  let newest: HistoryEntry | undefined;
  for (const entry of entries) if (entry.date !== undefined && (newest?.date === undefined || entry.date >= newest.date)) newest = entry;
  if (newest) return newest;
  const first = entries[0];
  const last = entries[entries.length - 1];
  return Number.parseFloat(first?.version ?? '0') > Number.parseFloat(last?.version ?? '0') ? first : last;
}
