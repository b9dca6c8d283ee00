import type { Vocabulary } from '../standard/vocabulary.js';
import { isChoice } from './placeholder.js';
import { assignRoles, type ColumnRoles } from './roles.js';
import { readApplicable, readMaturity, readStatus, type Legend } from './statusWords.js';
import type { Grid } from './view.js';

/** Roles of the columns of a Statement of Applicability, the most telling first. */
const ROLES = [
  'control',
  'applicable',
  'excluded',
  'reasonLaw',
  'reasonContract',
  'reasonPractice',
  'reasonRisk',
  'justification',
  'status',
  'maturity',
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
const REASONS = ['reasonLaw', 'reasonContract', 'reasonPractice', 'reasonRisk'];
/** A cell with fewer characters can be a mark or a word of decision. */
const MAXIMUM_MARK = 20;
const MAXIMUM_STATUS = 60;
const MAXIMUM_DECISION = 40;
/** Text with more characters describes something. */
const PROSE = 40;

/** The roles of the columns of a table about controls; where headers leave it open, the values decide. */
export function decisionRoles(grid: Grid, control: number, legend: Legend, vocabulary: Vocabulary): ColumnRoles {
  const roles = new Map(assignRoles(grid, ROLES, vocabulary));
  for (const [role, columns] of roles) {
    const rest = columns.filter((column) => column !== control);
    if (role === 'control') continue;
    if (rest.length > 0) roles.set(role, rest);
    else roles.delete(role);
  }
  roles.set('control', [control]);
  const values = valuesOf(grid);
  const isStatus = (text: string): boolean => text.length < MAXIMUM_STATUS && !['unknown', 'absent'].includes(readStatus(text, legend, vocabulary));
  const isDecision = (text: string): boolean => text.length < MAXIMUM_DECISION && readApplicable(text, vocabulary) !== undefined;

  settleReasons(roles, values, vocabulary);
  settleStatus(roles, values, isStatus);
  settleMaturity(roles, values);
  const applicable = (roles.get('applicable') ?? []).filter(
    (column) => values.share(column, (text) => isDecision(text) || isChoice(text, vocabulary) || text.length < MAXIMUM_MARK) >= 0.5 || values.rows === 0,
  );
  if (applicable.length > 0) roles.set('applicable', applicable);
  else roles.delete('applicable');
  if (!roles.has('status') && !roles.has('applicable')) {
    const used = new Set([...roles.values()].flat());
    const column = grid.header.findIndex((_, index) => !used.has(index) && values.share(index, isStatus) >= 0.7);
    if (column >= 0) roles.set('status', [column]);
  }
  return roles;
}

interface Values {
  readonly rows: number;
  /** The share of the filled cells of a column that pass a test. */
  share(column: number, test: (text: string) => boolean): number;
  /** Whether a column has no filled cell. */
  isEmpty(column: number): boolean;
}

function valuesOf(grid: Grid): Values {
  const rows = grid.rows();
  const filled = (column: number): string[] => rows.map((row) => row.cells[column]?.plain ?? '').filter((text) => text.trim() !== '');
  return {
    rows: rows.length,
    share: (column, test) => {
      const cells = filled(column);
      return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
    },
    isEmpty: (column) => filled(column).length === 0,
  };
}

/** A header such as "Implementation" names a status or a description; its values tell. A column that also gives the reason must show it. */
function settleStatus(roles: Map<string, readonly number[]>, values: Values, isStatus: (text: string) => boolean): void {
  const status = roles.get('status') ?? [];
  const reason = roles.get('justification') ?? [];
  const shows = (column: number): boolean => values.share(column, isStatus) >= 0.5;
  const real = status.filter((column) => shows(column) || (values.isEmpty(column) && !reason.includes(column)));
  const prose = status.filter((column) => !real.includes(column) && (reason.includes(column) || values.share(column, (text) => text.length > PROSE) >= 0.5));
  const kept = status.filter((column) => !prose.includes(column));
  if (kept.length > 0) roles.set('status', real.length > 0 ? real : kept);
  else roles.delete('status');
  const described = prose.filter((column) => !reason.includes(column));
  if (described.length > 0 && !roles.has('method')) roles.set('method', described);
}

/** "Business" or "Contract" over marks is a reason for a control; over prose it is something else. */
function settleReasons(roles: Map<string, readonly number[]>, values: Values, vocabulary: Vocabulary): void {
  const isMark = (text: string): boolean => text.trim().length <= MAXIMUM_MARK && (readApplicable(text, vocabulary) !== undefined || text.trim().length <= 3);
  for (const role of REASONS) {
    const columns = (roles.get(role) ?? []).filter((column) => values.isEmpty(column) || values.share(column, isMark) >= 0.8);
    if (columns.length > 0) roles.set(role, columns);
    else roles.delete(role);
  }
  // One such column alone, such as "Contract", is hardly a choice between reasons.
  if (REASONS.filter((role) => roles.has(role)).length < 2) for (const role of REASONS) roles.delete(role);
}

/** A level of maturity stands for the status where no other column states one. */
function settleMaturity(roles: Map<string, readonly number[]>, values: Values): void {
  const columns = (roles.get('maturity') ?? []).filter((column) => values.share(column, (text) => readMaturity(text) !== undefined) >= 0.5);
  if (columns.length > 0) roles.set('maturity', columns);
  else roles.delete('maturity');
}
