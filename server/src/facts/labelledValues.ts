import type { LabelMeaning, Vocabulary } from '../standard/vocabulary.js';
import { trimEndOf } from '../text/trim.js';
import type { FieldSource } from './facts.js';
import { columnMeanings } from './columns.js';
import { historyColumns } from './history.js';
import { labelMeaning } from './labels.js';
import { plainText, sliceText, type RichText } from './richText.js';
import type { DocumentView, Grid, Passage, Picture } from './view.js';
import type { Zones } from './zones.js';

/** A label with a known meaning and the value beside it. */
export interface LabelledValue {
  readonly meaning: LabelMeaning;
  readonly label: string;
  readonly value: RichText;
  readonly source: FieldSource;
  /** 0 front matter, 1 near the title, 2 badges, 3 a section for document control, 4 the end of the document. */
  readonly rank: number;
}

/** A cell or line longer than this is text. */
const MAXIMUM_VALUE = 300;
const SEPARATOR = /\s[|·•‖]\s|\t+| {3,}/g;
/** The values that may stand at the end of a document; other labels there belong to something else. */
const AT_END: ReadonlySet<LabelMeaning> = new Set([
  'approver',
  'approvedOn',
  'nextReview',
  'lastReview',
  'lastUpdate',
  'version',
  'reviewInterval',
  'effectiveOn',
  'classification',
  'owner',
]);
const TOO_GENERAL =
  /^(?:owner|date|datum|data|fecha|status|name|nom|nombre|nome|naam|titel|title|id|no|nr|number|created|published|issue|release|approval|approved|review|responsible|verantwortlich|frequency)$/i;

/** All labels with a value that the document states about itself, in the order of their rank. */
export function labelledValues(view: DocumentView, zones: Zones, vocabulary: Vocabulary): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (const { key, value } of view.front) {
    const meaning = labelMeaning(key, vocabulary);
    if (meaning) found.push({ meaning, label: key, value, source: 'front-matter', rank: 0 });
  }
  for (const grid of view.grids) {
    const rank = zones.rankOf(grid.start);
    if (rank !== undefined && grid.source !== 'csv' && grid.source !== 'yaml') found.push(...gridValues(grid, rank, vocabulary));
  }
  for (const passage of view.passages) {
    const rank = zones.rankOf(passage.start);
    if (rank !== undefined) found.push(...signedValues(passageValues(passage, rank, vocabulary), zones.inControl(passage.start)));
  }
  for (const picture of view.pictures) if (zones.rankOf(picture.start) === 1) found.push(...badgeValues(picture, vocabulary));
  return found.filter(isAllowed).sort((a, b) => a.rank - b.rank || a.value.start - b.value.start);
}

function isAllowed(found: LabelledValue): boolean {
  if (found.rank !== 4) return true;
  return AT_END.has(found.meaning) && !TOO_GENERAL.test(found.label.trim());
}

/** Tables of labels and values: two columns, two pairs of columns, or one row under a row of labels. */
function gridValues(grid: Grid, rank: number, vocabulary: Vocabulary): LabelledValue[] {
  const columns = grid.header.length;
  const meaningOf = (cell: RichText | undefined): LabelMeaning | undefined =>
    cell && cell.plain.length <= 60 ? labelMeaning(cell.plain, vocabulary) : undefined;
  if (columns === 2 || columns === 4) {
    const rows = [{ cells: grid.header }, ...grid.rows()];
    if (rows.length > 60) return [];
    const pairs: LabelledValue[] = [];
    for (const { cells } of rows) {
      for (let at = 0; at + 1 < Math.max(cells.length, columns); at += 2) {
        const label = cells[at];
        const meaning = meaningOf(label);
        const value = cells[at + 1];
        if (!meaning || !label) continue;
        // The header of a register names its columns: "Version | Date".
        if (cells === grid.header && value && meaningOf(value)) continue;
        pairs.push({ meaning, label: label.plain, value: value ?? plainText('', label.end, label.end), source: 'table', rank });
      }
    }
    const labels = rows.filter(({ cells }) => cells[0] && cells[0].plain.trim() !== '').length;
    const distinct = new Set(pairs.map((pair) => pair.meaning)).size;
    if (distinct >= 2 || (distinct === 1 && labels <= 3)) return columns === 4 && distinct < 3 ? [] : pairs;
    if (columns === 2) return [];
  }
  // Role, name, signature: a sign-off, not a line of metadata.
  if (grid.header.some((cell) => columnMeanings(cell.plain, vocabulary).some((name) => name === 'role' || name === 'signature'))) return [];
  // A history says what was changed, and is read as one.
  if (historyColumns(grid, vocabulary)?.has('change')) return [];
  const meanings = grid.header.map(meaningOf);
  const distinct = new Set(meanings.filter((meaning) => meaning !== undefined)).size;
  if (distinct < 2 || distinct < grid.header.length / 2) return [];
  const rows = grid.rows();
  const [row] = rows;
  if (rows.length !== 1 || !row) return [];
  return meanings.flatMap((meaning, index) => {
    const value = row.cells[index];
    return meaning && value ? [{ meaning, label: grid.header[index]!.plain, value, source: 'table' as const, rank }] : [];
  });
}

/** Lines of the form `Label: value`, bold or plain, in lists and quotes, several on one line, the value on the next line. */
function passageValues(passage: Passage, rank: number, vocabulary: Vocabulary): LabelledValue[] {
  if (!/[:：·|]|^(?:\*\*|__)/m.test(passage.source)) return [];
  const text = passage.text();
  const found: LabelledValue[] = [];
  let from = 0;
  for (const line of text.plain.split('\n')) {
    const values = lineValues(text, line, from, rank, vocabulary);
    const last = found[found.length - 1];
    if (values.length === 0 && line.trim() !== '' && last?.value.plain === '' && last.value.end <= text.offsetOf(from)) {
      found[found.length - 1] = { ...last, value: trimmed(text, from, from + line.length) };
    }
    found.push(...values);
    from += line.length + 1;
  }
  return found;
}

/** Beside an approver, and in a section for approval, a bare date is that of the approval and a bare name that of the approver. */
function signedValues(values: readonly LabelledValue[], inControl: boolean): LabelledValue[] {
  let approves = inControl && !values.some((value) => value.meaning === 'version');
  return values.map((value) => {
    if (value.meaning === 'approver') approves = true;
    if (!approves || value.meaning === 'approver' || !TOO_GENERAL.test(value.label.trim())) return value;
    if (value.meaning === 'effectiveOn') return { ...value, meaning: 'approvedOn', label: `${value.label} of approval` };
    return value.meaning === 'title' ? { ...value, meaning: 'approver' } : value;
  });
}

function lineValues(text: RichText, line: string, from: number, rank: number, vocabulary: Vocabulary): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (const [start, end] of segments(text, line, from)) {
    const value = segmentValue(text, start, end, rank, vocabulary) ?? (rank === 1 ? numberedValue(text, start, end, vocabulary) : undefined);
    if (value) found.push(value);
  }
  return found;
}

/** Cuts a line where another bold label or a separator begins. */
function segments(text: RichText, line: string, from: number): (readonly [number, number])[] {
  const cuts = new Set<number>([from]);
  for (const mark of text.strong) {
    const label = text.plain.slice(mark.start, mark.end).trimEnd();
    const inLine = mark.start > from && mark.end <= from + line.length;
    if (inLine && (label.endsWith(':') || /^\s*[:：]/.test(text.plain.slice(mark.end, mark.end + 3)))) cuts.add(mark.start);
  }
  for (const match of line.matchAll(SEPARATOR)) cuts.add(from + match.index + match[0].length);
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, index) => [start, starts[index + 1] ?? from + line.length] as const);
}

function segmentValue(text: RichText, start: number, end: number, rank: number, vocabulary: Vocabulary): LabelledValue | undefined {
  const raw = text.plain.slice(start, end);
  const lead = /^[^\p{L}\p{N}<[{]*/u.exec(raw)![0].length;
  const label = boldLabel(text, start + lead, end) ?? colonLabel(raw, start, lead);
  if (!label) return undefined;
  const meaning = labelMeaning(label.text, vocabulary);
  if (!meaning) return undefined;
  return { meaning, label: label.text, value: trimmed(text, label.valueStart, end), source: 'line', rank };
}

/** `Version 1.0` and `Document PROC-01` without a colon, near the title. */
function numberedValue(text: RichText, start: number, end: number, vocabulary: Vocabulary): LabelledValue | undefined {
  const raw = text.plain.slice(start, end);
  const match = /^\s*(\p{L}[\p{L} ]{1,20}?)\s+([A-Z]{2}[-./A-Z_a-z]*\d[\w./-]*|v?\d[\w.]*)\s*(?:[|·•]\s*)?$/u.exec(raw);
  if (!match || raw.length > 60) return undefined;
  const meaning = labelMeaning(match[1]!, vocabulary) ?? labelMeaning(`${match[1]!} id`, vocabulary);
  if (meaning !== 'version' && meaning !== 'id') return undefined;
  const from = start + match[0].indexOf(match[2]!, match[1]!.length);
  return { meaning, label: match[1]!, value: trimmed(text, from, from + match[2]!.length), source: 'line', rank: 1 };
}

function boldLabel(text: RichText, start: number, end: number): { text: string; valueStart: number } | undefined {
  const mark = text.strong.find((strong) => strong.start <= start && strong.end > start && start - strong.start <= 4 && strong.end <= end);
  if (!mark) return undefined;
  const label = trimEndOf(text.plain.slice(start, mark.end), ':：');
  const behind = /^\s*[:：=–—-]*\s*/.exec(text.plain.slice(mark.end, end))![0].length;
  const named = /[:：]\s*$/.test(text.plain.slice(start, mark.end)) || behind > 0;
  return named && label.length <= 60 && !/[:：]/.test(label) ? { text: label, valueStart: mark.end + behind } : undefined;
}

function colonLabel(raw: string, start: number, lead: number): { text: string; valueStart: number } | undefined {
  const match = /^([^:：]{1,60})[:：]/.exec(raw.slice(lead));
  return match ? { text: match[1]!.trimEnd(), valueStart: start + lead + match[0].length } : undefined;
}

/** The value between two offsets of the plain text, without blanks, separators and bold marks around it. */
function trimmed(text: RichText, from: number, to: number): RichText {
  let start = from;
  let end = Math.min(to, from + MAXIMUM_VALUE);
  while (start < end && /[\s|·•‖]/.test(text.plain[start]!)) start++;
  while (end > start && /[\s|·•‖;]/.test(text.plain[end - 1]!)) end--;
  return sliceText(text, start, end);
}

/** `img.shields.io/badge/Owner-CEO-blue`: doubled hyphens and underscores stand for themselves. */
function badgeValues(picture: Picture, vocabulary: Vocabulary): LabelledValue[] {
  const badge = readBadge(picture);
  if (!badge) return [];
  const meaning = labelMeaning(badge.label, vocabulary) ?? labelMeaning(picture.alternative, vocabulary);
  if (!meaning) return [];
  return [{ meaning, label: badge.label, value: plainText(badge.message, picture.start, picture.end), source: 'badge', rank: 2 }];
}

/** The label and the message of a badge image, if its address holds them. */
export function readBadge(picture: Picture): { label: string; message: string } | undefined {
  const path = /\/badge\/([^?#]+)/.exec(picture.source)?.[1];
  if (path === undefined) return undefined;
  const parts = decode(path.replace(/\.svg$/, '').replaceAll('--', '\u0000')).split('-');
  const clean = (part: string): string => part.replaceAll('\u0000', '-').replaceAll('__', '\u0001').replaceAll('_', ' ').replaceAll('\u0001', '_').trim();
  if (parts.length >= 3) return { label: clean(parts[0]!), message: parts.slice(1, -1).map(clean).join('-') };
  return parts.length === 2 ? { label: picture.alternative, message: clean(parts[0]!) } : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
