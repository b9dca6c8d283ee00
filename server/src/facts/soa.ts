import { identify, parseLeadingId, parseWholeId, type ControlId, type ControlNumber } from '../standard/controlIds.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import { headingRows } from './controlHeadings.js';
import { sameTitle, titleOf, type SoaContext } from './controlTitles.js';
import { evidenceOf } from './evidence.js';
import type { CellFact, EvidenceItem, SoaFacts, SoaRow, SoaStatus } from './facts.js';
import { lazyGrid } from './lazyGrid.js';
import { cellState, isChoice, type ValueState } from './placeholder.js';
import type { RichText } from './richText.js';
import { assignRoles, type ColumnRoles } from './roles.js';
import { readApplicable, readLegend, readStatus, type Legend } from './statusWords.js';
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

/** Roles of the columns of a Statement of Applicability, the most telling first. */
const ROLES = [
  'control',
  'applicable',
  'excluded',
  'justification',
  'status',
  'evidence',
  'policy',
  'owner',
  'date',
  'risk',
  'cadence',
  'method',
  'remarks',
  'title',
];
/** A table is about controls from this many ids on; a single YAML entry or a short table needs the decision columns as well. */
const MINIMUM_IDS = 3;
/** So many characters of a table are looked at before its cells are read. */
const LOOK_AHEAD = 3000;
const LOOKS_LIKE_ID = /\d\.\d|^\W*A\.\d/;
const RANGE = /^(?:A\.?\s?)?(\d{1,2})\.(\d{1,2})\s?(?:[-–—]|to|bis|through)\s?(?:A\.?\s?)?(?:(\d{1,2})\.)?(\d{1,2})$/i;

/** Reads the tables about controls of a document. `isSoa` says that its title or path names it a Statement of Applicability, `isMapping` a mapping. */
export function readControlTables(view: DocumentView, context: SoaContext, hints: { isSoa: boolean; isMapping: boolean }): ControlTables {
  const rows: SoaRow[] = [];
  const columns = new Set<string>();
  const otherTables: Span[] = [];
  const bare: (ControlId & Span)[] = [];
  let legend: Legend | undefined;
  for (const grid of [...view.grids, ...entryGrids(view)]) {
    if (grid.source === 'markdown' && !LOOKS_LIKE_ID.test(view.text.slice(grid.start, Math.min(grid.end, grid.start + LOOK_AHEAD)))) continue;
    const control = controlColumn(grid, context, hints);
    if (!control) continue;
    legend ??= readLegend(view, context.vocabulary);
    for (const { id, cell } of control.ids) if (id.known && !/^\s*A[.\s-]/i.test(cell.plain)) bare.push({ ...id, start: cell.start, end: cell.end });
    const roles = decisionRoles(grid, control.column, legend, context.vocabulary);
    const decides = roles.has('applicable') || roles.has('status') || roles.has('justification');
    if (!decides || (hints.isMapping && !roles.has('applicable') && !roles.has('justification'))) {
      otherTables.push({ start: grid.start, end: grid.end });
      continue;
    }
    for (const role of roles.keys()) columns.add(role);
    const found = grid.rows().flatMap((row) => soaRows(row, roles, control.column, legend!, context));
    if (isExclusionList(grid, roles, view, context.vocabulary)) exclude(rows, found);
    else rows.push(...found);
  }
  const headed = headingRows(view, context);
  if (headed && headed.rows.length > rows.length) {
    legend ??= readLegend(view, context.vocabulary);
    rows.length = 0;
    columns.clear();
    for (const { row, roles } of headed.rows) {
      for (const role of roles.keys()) columns.add(role);
      rows.push(...soaRows(row, roles, 0, legend, context));
    }
  }
  for (const id of headed?.ids ?? []) bare.push(id);
  if (rows.length === 0) return { soa: undefined, otherTables, bare, headings: headed?.headings ?? 0 };
  const old = rows.filter((row) => row.edition === '2013' && row.level === 'control' && row.known).length;
  const edition = context.declared ?? (old > rows.length / 2 ? '2013' : '2022');
  return {
    soa: { edition, rows: rows.map((row) => (isGroupRow(row, rows) ? { ...row, level: 'group' } : row)), columns: [...columns] },
    otherTables,
    bare,
    headings: headed?.headings ?? 0,
  };
}

/** A row that only opens a group: it says nothing itself, and the rows below it have longer ids. */
function isGroupRow(row: SoaRow, rows: readonly SoaRow[]): boolean {
  if (row.level !== 'control' || row.applicable !== null || row.status !== 'absent' || row.justification !== 'absent' || row.evidence.length > 0) return false;
  return rows.some((other) => other.id.startsWith(`${row.id}.`));
}

/** A table of excluded controls: its heading or key says so, and no column decides. */
function isExclusionList(grid: Grid, roles: ColumnRoles, view: DocumentView, vocabulary: Vocabulary): boolean {
  if (roles.has('applicable') || roles.has('status')) return false;
  const heading = view.headings.findLast((candidate) => candidate.start < grid.start)?.text ?? '';
  return [heading, grid.key ?? ''].some(
    (text) =>
      columnMeanings(text.replace(/^[\d.\s]+/, ''), vocabulary).includes('excluded') ||
      wordsOf(text).some((word) => vocabulary.columns.get(word)?.includes('excluded')),
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

/** A YAML file that holds one control is a table of one row. */
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

interface ControlColumn {
  readonly column: number;
  readonly ids: readonly { readonly id: ControlId; readonly cell: RichText }[];
}

/** The column that holds control ids, if the table has one. Bare numbers count when the header or the titles beside them say that they are controls. */
function controlColumn(grid: Grid, context: SoaContext, hints: { isSoa: boolean; isMapping: boolean }): ControlColumn | undefined {
  if (grid.header.length < 2) return undefined;
  const wide = grid.source === 'yaml' ? grid.header.length : 2;
  if (!grid.sample().some((row) => row.cells.slice(0, wide).some((cell) => LOOKS_LIKE_ID.test(cell.plain)))) return undefined;
  const rows = grid.rows();
  if (rows.length === 0 || rows.length > 2000) return undefined;
  let best: (ControlColumn & { score: number }) | undefined;
  const columns = Math.min(grid.header.length, grid.source === 'yaml' ? grid.header.length : 2);
  for (let column = 0; column < columns; column++) {
    const found = readIds(rows, column, context);
    const filled = rows.filter((row) => (row.cells[column]?.plain.trim() ?? '') !== '').length;
    if (found.length === 0 || found.length < filled * 0.6) continue;
    const known = found.filter(({ id }) => id.known).length;
    const prefixed = found.filter(({ cell }) => /^\s*(?:annex\s+)?A[.\s-]/i.test(cell.plain)).length;
    if (prefixed < found.length / 2 && !meansControls(grid, column, found, rows, context, hints, known)) continue;
    if (known < MINIMUM_IDS && !hints.isSoa && grid.source !== 'yaml' && found.length < MINIMUM_IDS) continue;
    const score = found.length + known;
    if (!best || score > best.score) best = { column, ids: found, score };
  }
  return best;
}

function readIds(rows: readonly GridRow[], column: number, context: SoaContext): { id: ControlId; cell: RichText }[] {
  const found: { id: ControlId; cell: RichText }[] = [];
  for (const row of rows) {
    const cell = row.cells[column];
    if (!cell || cell.plain.length > 200) continue;
    for (const number of numbersIn(cell.plain)) found.push({ id: identify(number, context.catalogue, context.declared), cell });
  }
  return found;
}

/** The control or the range of controls that a cell names. */
function numbersIn(text: string): ControlNumber[] {
  const range = RANGE.exec(text.trim());
  if (range) {
    const [, theme, from, otherTheme, to] = range;
    const first = Number(from);
    const last = Number(to);
    if ((otherTheme === undefined || otherTheme === theme) && last > first && last - first < 40) {
      return Array.from({ length: last - first + 1 }, (_, index) => ({ theme: Number(theme), number: first + index, sub: undefined }));
    }
  }
  const whole = parseWholeId(text);
  if (whole) return [whole];
  const leading = parseLeadingId(text);
  return leading && (leading.prefixed || leading.rest !== '') ? [leading.number] : [];
}

/** Whether bare numbers in a column are Annex A controls and not clauses, versions or another standard. */
function meansControls(
  grid: Grid,
  column: number,
  found: readonly { id: ControlId; cell: RichText }[],
  rows: readonly GridRow[],
  context: SoaContext,
  hints: { isSoa: boolean },
  known: number,
): boolean {
  const header = grid.header[column]!.plain;
  if (/\b(?:CIS|NIST|PCI|SOC|HIPAA|BSI|C5|GDPR|DSGVO|NIS\s?2|DORA|CSF|TISAX|42001|27701|22301|9001)\b/i.test(header)) return false;
  if (known < found.length * 0.6) return false;
  if (/annex\s*a|anhang\s*a|annexe\s*a|anexo\s*a|allegato\s*a|bijlage\s*a|27001|27002/i.test(header)) return true;
  if (titleMatches(found, rows, context) >= Math.max(2, found.length * 0.4)) return true;
  const named = columnMeanings(header, context.vocabulary).includes('control');
  const clause = /clause|kapitel|chapitre|cl[aá]usula|abschnitt/i.test(header);
  return named && !clause && (hints.isSoa || !/^(?:id|no|nr|n|number|#|ref|reference)$/i.test(header.trim())) && (hints.isSoa || known === found.length);
}

/** Number of rows in which another cell, or the rest of the same cell, is the title of the control. */
function titleMatches(found: readonly { id: ControlId; cell: RichText }[], rows: readonly GridRow[], context: SoaContext): number {
  const rowOf = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell, row] as const)));
  return found.filter(({ id, cell }) => {
    const title = titleOf(id, context.catalogue);
    if (title === undefined) return false;
    const texts = [parseLeadingId(cell.plain)?.rest ?? '', ...(rowOf.get(cell)?.cells ?? []).slice(0, 4).map((other) => other.plain)];
    return texts.some((text) => sameTitle(text, title));
  }).length;
}

/** The roles of the columns; a status column whose header says nothing is found by its values. */
function decisionRoles(grid: Grid, control: number, legend: Legend, vocabulary: Vocabulary): ColumnRoles {
  const roles = new Map(assignRoles(grid, ROLES, vocabulary));
  for (const [role, columns] of roles) {
    const rest = columns.filter((column) => column !== control);
    if (role !== 'control') {
      if (rest.length > 0) roles.set(role, rest);
      else roles.delete(role);
    }
  }
  roles.set('control', [control]);
  const rows = grid.rows();
  const share = (column: number, test: (text: string) => boolean): number => {
    const cells = rows.map((row) => row.cells[column]?.plain ?? '').filter((text) => text.trim() !== '');
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const isStatus = (text: string): boolean => text.length < 60 && !['unknown', 'absent'].includes(readStatus(text, legend, vocabulary));
  const isDecision = (text: string): boolean => text.length < 40 && readApplicable(text, vocabulary) !== undefined;
  // A header such as "Implementation" names a status or a description; its values tell.
  const status = roles.get('status') ?? [];
  const real = status.filter((column) => share(column, isStatus) >= 0.5 || share(column, (text) => text.trim() !== '') === 0);
  const prose = status.filter((column) => !real.includes(column) && share(column, (text) => text.length > 40) >= 0.5);
  const kept = status.filter((column) => !prose.includes(column));
  if (kept.length > 0) roles.set('status', real.length > 0 ? real : kept);
  else roles.delete('status');
  if (prose.length > 0 && !roles.has('method')) roles.set('method', prose);
  const applicable = (roles.get('applicable') ?? []).filter(
    (column) => share(column, (text) => isDecision(text) || isChoice(text, vocabulary) || text.length < 20) >= 0.5 || rows.length === 0,
  );
  if (applicable.length > 0) roles.set('applicable', applicable);
  else roles.delete('applicable');
  if (!roles.has('status') && !roles.has('applicable')) {
    const used = new Set([...roles.values()].flat());
    for (let column = 0; column < grid.header.length; column++) {
      if (used.has(column) || share(column, isStatus) < 0.7) continue;
      roles.set('status', [column]);
      break;
    }
  }
  return roles;
}

function soaRows(row: GridRow, roles: ColumnRoles, control: number, legend: Legend, context: SoaContext): SoaRow[] {
  const idCell = row.cells[control];
  if (!idCell) return [];
  const ids = controlsOf(idCell.plain, context);
  if (ids.length === 0) return [];
  const rest = rowFacts(row, roles, legend, context);
  const title =
    roles
      .get('title')
      ?.map((column) => row.cells[column]?.plain.trim())
      .find((text) => text) ?? parseLeadingId(idCell.plain)?.rest;
  return ids.map((id) => ({ ...id, ...rest, title, start: row.start, end: row.end, idSpan: { start: idCell.start, end: idCell.end } }));
}

/** The controls that the id cell of a row names; `A.9` is a domain of the 2013 edition. */
function controlsOf(text: string, context: SoaContext): ControlId[] {
  const numbers = numbersIn(text);
  if (numbers.length > 0) return numbers.map((number) => identify(number, context.catalogue, context.declared));
  const domain = /^\s*A\.(\d{1,2})\.?(?:\s|$)/.exec(text);
  if (!domain) return [];
  const id = `A.${domain[1]!}`;
  return Number(domain[1]) >= 9 || context.declared === '2013' ? [{ id, edition: '2013', level: 'domain', known: context.catalogue.groups2013.has(id) }] : [];
}

type RowFacts = Pick<
  SoaRow,
  'applicable' | 'justification' | 'status' | 'statusText' | 'evidence' | 'policies' | 'owner' | 'risks' | 'implementedOn' | 'cadence' | 'cells'
>;

function rowFacts(row: GridRow, roles: ColumnRoles, legend: Legend, context: SoaContext): RowFacts {
  const { vocabulary } = context;
  const cellsOf = (role: string): RichText[] => (roles.get(role) ?? []).flatMap((column) => row.cells[column] ?? []);
  const first = (role: string): RichText | undefined => cellsOf(role).find((cell) => cell.plain.trim() !== '') ?? cellsOf(role)[0];
  const value = (role: string): string | undefined => {
    const text = first(role)?.plain.trim();
    return text !== undefined && cellState(text, vocabulary) === 'value' ? text : undefined;
  };
  const statusCell = first('status');
  const status = statusCell ? readStatus(statusText(statusCell), legend, vocabulary) : 'absent';
  const justificationCells = cellsOf('justification');
  const justification = strongest(justificationCells.map((cell) => cellState(withoutSuppression(cell.plain), vocabulary)));
  const applicable = applicability(cellsOf('applicable'), cellsOf('excluded'), statusCell, status, justificationCells[0]?.plain ?? '', vocabulary);
  const combined = (role: string): boolean => (roles.get(role) ?? []).some((column) => (roles.get('justification') ?? []).includes(column));
  const evidence = [
    ...cellsOf('evidence').flatMap((cell) => evidenceOf(cell, !combined('evidence'), vocabulary)),
    ...(roles.has('evidence') || roles.has('policy') ? [] : justificationCells.flatMap((cell) => evidenceOf(cell, false, vocabulary))),
  ];
  const policies = cellsOf('policy').flatMap((cell) => evidenceOf(cell, !combined('policy'), vocabulary));
  return {
    applicable,
    justification,
    // A control that is left out needs no other status.
    status: applicable === false && status === 'absent' ? 'not-applicable' : status,
    statusText: statusCell && statusCell.plain.trim() !== '' ? statusCell.plain.trim() : undefined,
    evidence: unique(evidence),
    policies: unique(policies),
    owner: value('owner'),
    risks: (value('risk') ?? '').split(/[,;\s]+/).filter((risk) => /\d/.test(risk)),
    implementedOn: value('date'),
    cadence: value('cadence'),
    cells: cellFacts(roles, first),
  };
}

/** The words of a status cell; a badge without words says it in its address. */
function statusText(cell: RichText): string {
  if (cell.plain.trim() !== '') return cell.plain;
  const badge = cell.links.find((link) => link.image);
  return badge ? decodeURIComponentSafely(/\/badge\/([^?]+)/.exec(badge.target)?.[1] ?? '').replace(/[-_]+/g, ' ') : '';
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function applicability(
  cells: readonly RichText[],
  excluded: readonly RichText[],
  statusCell: RichText | undefined,
  status: SoaStatus,
  justification: string,
  vocabulary: Vocabulary,
): boolean | null {
  for (const cell of cells) {
    const stated = readApplicable(cell.plain, vocabulary);
    if (stated !== undefined) return stated;
  }
  for (const cell of excluded) {
    const stated = readApplicable(cell.plain, vocabulary);
    if (stated !== undefined) return stated === null ? null : !stated;
  }
  if (cells.length > 0) return null;
  switch (status) {
    case 'not-applicable':
      return false;
    case 'implemented':
    case 'partial':
    case 'planned':
    case 'not-started':
      return true;
    case 'undecided':
      return null;
    case 'unknown':
      return statusCell ? (readApplicable(statusCell.plain, vocabulary) ?? null) : null;
    case 'absent': {
      const word = /^\P{L}*(\p{L}+(?: \p{L}+)?) ?[.:,–—-]/u.exec(justification.slice(0, 100))?.[1];
      return word === undefined ? null : (readApplicable(word, vocabulary) ?? null);
    }
  }
}

function strongest(states: readonly ValueState[]): ValueState {
  return states.includes('value') ? 'value' : states.includes('placeholder') ? 'placeholder' : 'absent';
}

/** A suppression comment in a cell is no content of it. Comments are not part of the plain text; this is for CSV and YAML. */
function withoutSuppression(text: string): string {
  return text
    .split('<!--')
    .map((part, index) => (index > 0 && part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : part))
    .join('');
}

function unique(items: readonly EvidenceItem[]): EvidenceItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (seen.has(item.text)) return false;
    seen.add(item.text);
    return true;
  });
}

function cellFacts(roles: ColumnRoles, first: (role: string) => RichText | undefined): Readonly<Record<string, CellFact>> {
  const cells: Record<string, CellFact> = {};
  for (const role of roles.keys()) {
    const cell = first(role);
    if (cell) cells[role] = { text: cell.plain.trim(), span: { start: cell.start, end: cell.end } };
  }
  return cells;
}
