import type { ControlId } from '../standard/controlIds.js';
import { parseLeadingId } from '../standard/controlIds.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { settledByTitle, type SoaContext } from './controlTitles.js';
import { evidenceOf } from './evidence.js';
import type { CellFact, EvidenceItem, SoaRow, SoaStatus } from './facts.js';
import { cellState, type ValueState } from './placeholder.js';
import type { RichText } from './richText.js';
import type { ColumnRoles } from './roles.js';
import { listedReasons, markedReasons } from './soaReasons.js';
import { readApplicable, readMaturity, readStatus, statesApplicability, type Legend } from './statusWords.js';
import type { GridRow } from './view.js';

/** The rows of the Statement of Applicability that a row of a table makes: one for each control that its id cell names. */
export function soaRows(row: GridRow, roles: ColumnRoles, controlsOf: (cell: RichText) => readonly ControlId[], legend: Legend, context: SoaContext): SoaRow[] {
  const idCell = row.cells[roles.get('control')![0]!];
  if (!idCell) return [];
  const ids = controlsOf(idCell);
  if (ids.length === 0) return [];
  const rest = rowFacts(row, roles, legend, context);
  const beside = (roles.get('title') ?? []).map((column) => row.cells[column]?.plain.trim() ?? '').find((text) => text !== '');
  const own = parseLeadingId(idCell.plain)?.rest;
  const title = beside ?? (own === undefined || own === '' ? undefined : own);
  return ids.map((id) => ({
    ...settledByTitle(id, title ?? '', context),
    ...rest,
    title,
    start: row.start,
    end: row.end,
    idSpan: { start: idCell.start, end: idCell.end },
  }));
}

const NO_CELLS: readonly RichText[] = [];

/** The cells of some columns; most roles have one column. */
function cellsAt(row: GridRow, columns: readonly number[]): readonly RichText[] {
  if (columns.length !== 1) return columns.flatMap((column) => row.cells[column] ?? []);
  const cell = row.cells[columns[0]!];
  return cell ? [cell] : NO_CELLS;
}

type RowFacts = Omit<SoaRow, keyof ControlId | 'start' | 'end' | 'idSpan' | 'title'>;

function rowFacts(row: GridRow, roles: ColumnRoles, legend: Legend, context: SoaContext): RowFacts {
  const { vocabulary } = context;
  const cells = new Map<string, readonly RichText[]>();
  for (const [role, columns] of roles) cells.set(role, cellsAt(row, columns));
  const cellsOf = (role: string): readonly RichText[] => cells.get(role) ?? NO_CELLS;
  const first = (role: string): RichText | undefined => {
    const found = cellsOf(role);
    return found.length < 2 ? found[0] : (found.find((cell) => cell.plain.trim() !== '') ?? found[0]);
  };
  const value = (role: string): string | undefined => {
    const text = first(role)?.plain.trim();
    return text !== undefined && cellState(text, vocabulary) === 'value' ? text : undefined;
  };
  const statusCell = first('status');
  const status = statusOf(statusCell, first('maturity'), legend, vocabulary);
  const reasons = [...cellsOf('justification').flatMap((cell) => listedReasons(cell.plain, vocabulary)), ...markedReasons(cellsOf, vocabulary)];
  const written = strongest(cellsOf('justification').map((cell) => cellState(withoutSuppression(cell.plain), vocabulary)));
  const applicable = applicability(cellsOf('applicable'), cellsOf('excluded'), statusCell, status, first('justification')?.plain ?? '', vocabulary);
  const combined = (role: string): boolean => (roles.get(role) ?? []).some((column) => (roles.get('justification') ?? []).includes(column));
  const evidence = [
    ...cellsOf('evidence').flatMap((cell) => evidenceOf(cell, !combined('evidence'), vocabulary)),
    ...(roles.has('evidence') || roles.has('policy') ? [] : cellsOf('justification').flatMap((cell) => evidenceOf(cell, false, vocabulary))),
  ];
  // Without a column for reasons, what stands beside an excluded control is the reason.
  const beside = roles.has('justification') || applicable !== false ? [] : ['remarks', 'method', 'evidence'].flatMap(cellsOf);
  const policies = cellsOf('policy').flatMap((cell) => evidenceOf(cell, !combined('policy'), vocabulary));
  return {
    applicable,
    justification: reasons.length > 0 ? 'value' : beside.length > 0 ? strongest(beside.map((cell) => cellState(cell.plain, vocabulary))) : written,
    reasons: [...new Set(reasons)],
    // A control that is left out needs no other status.
    status: applicable === false && status === 'absent' ? 'not-applicable' : status,
    statusText: [statusCell, first('maturity')].map((cell) => cell?.plain.trim() ?? '').find((text) => text !== ''),
    evidence: unique(evidence),
    policies: unique(policies),
    owner: value('owner'),
    risks: (value('risk') ?? '').split(/[,;\s]+/).filter((risk) => /\d/.test(risk)),
    implementedOn: value('date'),
    cadence: value('cadence'),
    cells: cellFacts(roles, first),
  };
}

function statusOf(cell: RichText | undefined, maturity: RichText | undefined, legend: Legend, vocabulary: Vocabulary): SoaStatus {
  const text = cell ? wordsOfCell(cell) : '';
  const stated = statesApplicability(text, vocabulary) ? 'absent' : readStatus(text, legend, vocabulary);
  if (stated !== 'absent' && stated !== 'unknown') return stated;
  return (maturity && readMaturity(maturity.plain)) ?? stated;
}

/** The words of a status cell; a badge without words says it in its address. */
function wordsOfCell(cell: RichText): string {
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
  const decided = cells.map((cell) => readApplicable(cell.plain, vocabulary)).find((stated) => typeof stated === 'boolean');
  if (decided !== undefined) return decided;
  const left = excluded.map((cell) => readApplicable(cell.plain, vocabulary)).find((stated) => typeof stated === 'boolean');
  if (left !== undefined) return !left;
  if (cells.some((cell) => readApplicable(cell.plain, vocabulary) === null)) return null;
  if (cells.length > 0) return status === 'not-applicable' ? false : null;
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
    case 'absent': {
      const stated = statusCell ? readApplicable(statusCell.plain, vocabulary) : undefined;
      if (typeof stated === 'boolean') return stated;
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
  if (!text.includes('<!--')) return text;
  return text
    .split('<!--')
    .map((part, index) => (index > 0 && part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : part))
    .join('');
}

function unique(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  if (items.length < 2) return items;
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
