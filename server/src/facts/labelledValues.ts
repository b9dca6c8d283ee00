import type { LabelMeaning, Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings } from './columns.js';
import { historyColumns } from './history.js';
import { labelMeaning } from './labels.js';
import type { LabelledValue } from './labelledValue.js';
import { headingValues } from './headingValues.js';
import { passageValues } from './lineValues.js';
import { plainText, type RichText } from './richText.js';
import type { DocumentView, Grid, Picture } from './view.js';
import type { Zones } from './zones.js';

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
    if (rank !== undefined && grid.source !== 'csv' && grid.source !== 'yaml') found.push(...asBlock(gridValues(grid, rank, vocabulary), isCard));
  }
  found.push(...linesOf(view, zones, vocabulary), ...headingValues(view, zones, vocabulary));
  for (const picture of view.pictures) if (zones.rankOf(picture.start) === 1) found.push(...badgeValues(picture, vocabulary));
  return found.filter(isAllowed).sort((a, b) => a.rank - b.rank || a.value.start - b.value.start);
}

function linesOf(view: DocumentView, zones: Zones, vocabulary: Vocabulary): LabelledValue[] {
  const found: LabelledValue[] = [];
  // Where the passage before ends, if it names an approver.
  let approvalEnd: number | undefined;
  for (const passage of view.passages) {
    const rank = zones.rankOf(passage.start);
    if (rank === undefined) continue;
    const gap = approvalEnd === undefined ? Infinity : view.reading.at(passage.start) - view.reading.at(approvalEnd);
    const goesOn = gap < 12 && /^[\s>*+-]*$/.test(view.reading.before(passage.start, gap));
    approvalEnd = undefined;
    const values = passageValues(passage, rank, vocabulary);
    if (values.length === 0) continue;
    const signed = signedValues(values, zones.inControl(passage.start), goesOn);
    found.push(...(followsRule(view.reading.before(passage.start, 60)) ? asBlock(signed.values, isBlock) : signed.values));
    if (signed.approves) approvalEnd = passage.end;
  }
  return found;
}

function isAllowed(found: LabelledValue): boolean {
  if (found.rank !== 4) return true;
  return AT_END.has(found.meaning) && !TOO_GENERAL.test(found.label.trim());
}

/** Several labels of metadata together at the end are a block of metadata, so that general ones such as "Owner" count as well. */
function asBlock(values: readonly LabelledValue[], holds: (values: readonly LabelledValue[]) => boolean): readonly LabelledValue[] {
  return values[0]?.rank === 4 && holds(values) ? values.map((value) => ({ ...value, rank: 3 })) : values;
}

function isBlock(values: readonly LabelledValue[]): boolean {
  return new Set(values.map((value) => value.meaning)).size >= 2 && values.some(isAllowed);
}

/** Risks and findings have an owner and a status too; a version, an id or an approver is a document's. */
function isCard(values: readonly LabelledValue[]): boolean {
  return isBlock(values) && values.some(({ meaning }) => meaning === 'version' || meaning === 'approver' || meaning === 'classification');
}

/** Whether a line across the page stands right above. */
function followsRule(before: string): boolean {
  return /\n[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*[\r\n][\s>]*$/.test(before);
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

/**
 * Beside an approver, in the lines right below, and in a section for approval, a bare date is that of the approval and a bare name that of the
 * approver.
 */
function signedValues(
  values: readonly LabelledValue[],
  inControl: boolean,
  goesOn: boolean,
): { readonly values: readonly LabelledValue[]; readonly approves: boolean } {
  let approves = goesOn || (inControl && !values.some((value) => value.meaning === 'version'));
  const signed = values.map((value): LabelledValue => {
    if (value.meaning === 'approver') approves = true;
    if (!approves || value.meaning === 'approver' || !TOO_GENERAL.test(value.label.trim())) return value;
    if (value.meaning === 'effectiveOn') return { ...value, meaning: 'approvedOn', label: `${value.label} of approval` };
    return value.meaning === 'title' ? { ...value, meaning: 'approver' } : value;
  });
  return { values: signed, approves: approves && values.some((value) => value.meaning === 'approver' || value.meaning === 'title') };
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
function readBadge(picture: Picture): { label: string; message: string } | undefined {
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
