import type { ControlId } from '../standard/controlIds.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { Span } from '../text/span.js';
import { cited } from './citations.js';
import { columnMeanings } from './columns.js';
import { controlColumn, turned, type ControlColumn, type TableHints } from './controlColumn.js';
import { headingRows, type RecordRow } from './controlHeadings.js';
import { itemRows } from './controlItems.js';
import { controlsIn } from './controlColumn.js';
import type { SoaContext } from './controlTitles.js';
import type { SoaFacts, SoaRow } from './facts.js';
import { lazyGrid } from './lazyGrid.js';
import { isAboutOtherStandard, isTableOfOtherStandard } from './otherStandards.js';
import type { ColumnRoles } from './roles.js';
import { decisionRoles } from './soaRoles.js';
import { soaRows } from './soaRow.js';
import { readLegend, type Legend } from './statusWords.js';
import type { DocumentView, Grid, GridRow } from './view.js';

/** Tables about controls: those that decide about them, and the others. */
export interface ControlTables {
  readonly soa: SoaFacts | undefined;
  readonly otherTables: readonly Span[];
  /** Control ids that stand without `A.` in a column of controls, with their places. */
  readonly bare: readonly (ControlId & Span)[];
  /** Number of headings that are controls. */
  readonly headings: number;
}

/** Tables with one header are about controls from this many ids on; a YAML entry or a table of a Statement of Applicability from one on. */
const MINIMUM_IDS = 3;
/** So many characters of a table are looked at before its cells are read. */
const LOOK_AHEAD = 3000;
const LOOKS_LIKE_ID = /\d\.\d|^\W*A\.\d/;

/** Reads the tables about controls of a document. */
export function readControlTables(view: DocumentView, context: SoaContext, hints: TableHints): ControlTables {
  const nothing: ControlTables = { soa: undefined, otherTables: [], bare: [], headings: 0 };
  let known: Legend | undefined;
  const legend = (): Legend => (known ??= readLegend(view, context.vocabulary));
  const tables = controlGrids(view, context, hints);
  if (tables.length > 0 && isAboutOtherStandard(view.text))
    return { ...nothing, otherTables: tables.map(({ grid }) => ({ start: grid.start, end: grid.end })) };
  const rows: SoaRow[] = [];
  const columns = new Set<string>();
  const otherTables: Span[] = [];
  const bare: (ControlId & Span)[] = [];
  for (const { grid, control } of tables) {
    for (const { id, cell } of control.ids) if (id.known && !/^\s*[[(]?A[.\s-]?\s?\d/i.test(cell.plain)) bare.push(cited(id, cell.start, cell.end));
    const roles = decisionRoles(grid, control.column, legend(), context.vocabulary);
    if (!decides(roles, hints)) {
      otherTables.push({ start: grid.start, end: grid.end });
      continue;
    }
    for (const role of roles.keys()) columns.add(role);
    const found = grid.rows().flatMap((row) => soaRows(row, roles, (cell) => control.controlsOf(cell), legend(), context));
    if (isExclusionList(grid, roles, view, context.vocabulary)) exclude(rows, found);
    else rows.push(...found);
  }
  const headed = headingRows(view, context);
  for (const id of headed?.ids ?? []) bare.push(id);
  const records = [headed?.rows ?? [], hints.isMapping ? [] : itemRows(view, hints.isSoa, legend, context)];
  const best = records.reduce((most, next) => (next.length > most.length ? next : most));
  if (best.length > rows.length) {
    rows.length = 0;
    columns.clear();
    for (const record of best) {
      for (const role of record.roles.keys()) columns.add(role);
      rows.push(...recordRows(record, legend(), context));
    }
  }
  const headings = headed?.headings ?? 0;
  return { soa: rows.length === 0 ? undefined : soaOf(rows, columns, context), otherTables, bare, headings };
}

/** The tables whose rows are controls, each with the column that names them. */
function controlGrids(view: DocumentView, context: SoaContext, hints: TableHints): { grid: Grid; control: ControlColumn }[] {
  const found: { grid: Grid; control: ControlColumn; header: string }[] = [];
  const idsOf = new Map<string, number>();
  for (const candidate of [...view.grids, ...entryGrids(view)]) {
    if (
      candidate.source === 'markdown' &&
      !hints.isSoa &&
      !LOOKS_LIKE_ID.test(view.text.slice(candidate.start, Math.min(candidate.end, candidate.start + LOOK_AHEAD)))
    )
      continue;
    const grid = turned(candidate, context) ?? candidate;
    if (isRiskTable(grid, context.vocabulary)) continue;
    const control = controlColumn(grid, context, hints);
    if (!control || isTableOfOtherStandard(grid, view)) continue;
    const header = grid.header.map((cell) => cell.plain.trim()).join('|');
    idsOf.set(header, (idsOf.get(header) ?? 0) + control.ids.length);
    found.push({ grid, control, header });
  }
  return found.filter(({ grid, header }) => hints.isSoa || grid.source === 'yaml' || idsOf.get(header)! >= MINIMUM_IDS);
}

/** Risks may name controls in their first column and have a status: likelihood and impact tell them apart. */
function isRiskTable(grid: Grid, vocabulary: Vocabulary): boolean {
  const meanings = grid.header.map((cell) => columnMeanings(cell.plain, vocabulary));
  const has = (name: string): boolean => meanings.some((names) => names.includes(name));
  return has('likelihood') && has('impact') && !has('applicable');
}

function decides(roles: ColumnRoles, hints: TableHints): boolean {
  if (hints.isMapping) return roles.has('applicable');
  return ['applicable', 'excluded', 'status', 'maturity', 'justification', 'reasonLaw'].some((role) => roles.has(role));
}

function recordRows({ row, roles }: RecordRow, legend: Legend, context: SoaContext): SoaRow[] {
  return soaRows(row, roles, (cell) => controlsIn(cell.plain, context), legend, context);
}

/** The edition of a statement is what it says, or what most of its rows are; rows that two editions share follow it. */
function soaOf(rows: readonly SoaRow[], columns: ReadonlySet<string>, context: SoaContext): SoaFacts {
  const old = rows.filter((row) => row.edition === '2013' && row.level === 'control' && row.known).length;
  const edition = context.declared ?? (old > rows.length / 2 ? '2013' : '2022');
  const settled = rows.map((row): SoaRow => {
    if (edition === '2013' && row.edition === '2022' && context.catalogue.groups2013.has(row.id))
      return { ...row, edition: '2013', level: 'group', known: true };
    return isGroupRow(row, rows) ? { ...row, level: 'group' } : row;
  });
  return { edition, rows: settled, columns: [...columns] };
}

/** A row that only opens a group: it says nothing itself, and the rows below it have longer ids. */
function isGroupRow(row: SoaRow, rows: readonly SoaRow[]): boolean {
  if (row.level !== 'control' || row.applicable !== null || row.status !== 'absent' || row.justification !== 'absent' || row.evidence.length > 0) return false;
  return rows.some((other) => other.id.startsWith(`${row.id}.`));
}

/** A table of excluded controls: its heading, key or header says so, and no column decides. */
function isExclusionList(grid: Grid, roles: ColumnRoles, view: DocumentView, vocabulary: Vocabulary): boolean {
  if (roles.has('applicable') || roles.has('status')) return false;
  const heading = view.headings.findLast((candidate) => candidate.start < grid.start)?.text ?? '';
  return [heading, grid.key ?? ''].some(
    (text) =>
      columnMeanings(text.replace(/^[\d.\s]+/, ''), vocabulary).includes('excluded') ||
      wordsOf(text).some((word) => word.length > 3 && vocabulary.columns.get(word)?.includes('excluded')),
  );
}

/** Adds a list of exclusions: rows that are there already are excluded, others are new. */
function exclude(rows: SoaRow[], excluded: readonly SoaRow[]): void {
  for (const row of excluded) {
    const at = rows.findIndex((other) => other.id === row.id);
    const known = rows[at];
    if (!known) rows.push({ ...row, applicable: false, status: 'not-applicable' });
    else if (known.applicable !== true)
      rows[at] = { ...known, applicable: false, justification: known.justification === 'value' ? 'value' : row.justification };
  }
}

/** A YAML file or front matter that holds one control is a table of one row. */
function entryGrids(view: DocumentView): Grid[] {
  const map = view.frontMap;
  if (
    !map ||
    view.grids.some((grid) => grid.source === 'yaml') ||
    !map.pairs.some((pair) => /^(?:id|control|control_?id|ref|annex_?a|iso_?27001)$/i.test(pair.key))
  )
    return [];
  const header = view.front.map((pair) => ({ ...pair.value, plain: pair.key }));
  const row: GridRow = { start: map.start, end: map.end, cells: view.front.map((pair) => pair.value) };
  return [lazyGrid({ source: 'yaml', start: map.start, end: map.end, header, count: 1, row: () => row })];
}
