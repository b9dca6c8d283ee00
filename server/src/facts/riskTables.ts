import type { DateOrder } from '../standard/dates.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { columnMeanings } from './columns.js';
import { keyValues } from './keyLines.js';
import { labelMeaning } from './labels.js';
import { recordGrids } from './recordGrid.js';
import type { RiskFormula, RiskRow, RiskTable } from './riskFacts.js';
import { formulaIn } from './riskFormula.js';
import { riskRow } from './riskRow.js';
import { plainText, type RichText } from './richText.js';
import { MINIMUM_COLUMNS, RISK_DETAILS, RISK_RATINGS } from './registerShapes.js';
import { assignRoles, type ColumnRoles } from './roles.js';
import type { DocumentView, Grid } from './view.js';

/** What a column of a risk register or a treatment plan can be, in the order in which columns are given out. */
const ROLES = [
  'likelihood',
  'impact',
  'residual',
  'residualLikelihood',
  'residualImpact',
  'level',
  'acceptedBy',
  'acceptedOn',
  'acceptedUntil',
  'treatment',
  'owner',
  'dueOn',
  'status',
  'date',
  'riskId',
  'asset',
  'threat',
  'vulnerability',
  'existing',
  'riskTitle',
  'control',
  'action',
  'justification',
] as const;

const NAMES = ['riskTitle', 'threat', 'asset', 'riskId', 'vulnerability'] as const;

/** What the tables are read with. */
export interface RiskReading {
  readonly vocabulary: Vocabulary;
  readonly order: DateOrder | undefined;
  /** Whether the document is the plan for treating risks. */
  readonly isPlan: boolean;
  /** Whether the document is about one risk. */
  readonly isOneRisk: boolean;
  /** Whether the document is the method: its tables explain and list nothing. */
  readonly isMethod: boolean;
}

/** The tables of risks and of their treatment, and their rows. */
export function readRiskTables(view: DocumentView, reading: RiskReading): { tables: RiskTable[]; rows: RiskRow[] } {
  const tables: RiskTable[] = [];
  const rows: RiskRow[] = [];
  const grids = reading.isMethod ? [] : reading.isOneRisk ? [oneRisk(view)] : [...view.grids, ...recordGrids(view)];
  for (const grid of grids) {
    if (grid.header.length < MINIMUM_COLUMNS) continue;
    const columns = withReviews(grid, assignRoles(grid, ROLES, reading.vocabulary), reading.vocabulary);
    const source = reading.isOneRisk ? 'register' : sourceOf(grid, columns, reading);
    if (!source) continue;
    const index = tables.length;
    const all = grid.rows();
    tables.push({
      source,
      columns: [...columns.keys()],
      formula: headerFormula(grid, columns, reading.vocabulary),
      rowCount: all.length,
      start: grid.start,
      end: grid.end,
    });
    for (const row of all) {
      const read = riskRow(row, columns, { ...reading, source, table: index });
      if (read) rows.push(read);
    }
  }
  return { tables, rows };
}

/** A table with ratings is a register, one that says what is done by when a plan. */
function sourceOf(grid: Grid, columns: ColumnRoles, { vocabulary, isPlan }: RiskReading): RiskTable['source'] | undefined {
  const exact = new Set(grid.header.flatMap((cell) => columnMeanings(cell.plain, vocabulary)));
  const count = (roles: readonly string[]): number => roles.filter((role) => columns.has(role)).length;
  if (!NAMES.some((role) => exact.has(role) && columns.has(role))) return undefined;
  if (!isPlan && count(RISK_RATINGS) >= 2 && count(RISK_DETAILS) >= 1) return 'register';
  const treats = columns.has('treatment') || columns.has('action');
  return treats && (columns.has('dueOn') || columns.has('date') || columns.has('status')) && (isPlan || exact.has('riskId') || columns.has('level'))
    ? 'plan'
    : undefined;
}

/** Columns with the date of the last review are told from other dates by the words for fields. */
function withReviews(grid: Grid, columns: ColumnRoles, vocabulary: Vocabulary): ColumnRoles {
  const reviewed = grid.header.flatMap((cell, index) => (labelMeaning(cell.plain, vocabulary) === 'lastReview' ? [index] : []));
  return reviewed.length === 0 ? columns : new Map([...columns, ['reviewedOn', reviewed]]);
}

function headerFormula(grid: Grid, columns: ColumnRoles, vocabulary: Vocabulary): RiskFormula | undefined {
  const header = (columns.get('level') ?? []).map((index) => grid.header[index]!.plain).join(' ');
  // "Level (LxI)", "Score (P × I)", "Rating L*I".
  if (/(?<!\p{L})[LP]\s?[x×*·]\s?[ICS](?!\p{L})/iu.test(header)) return 'product';
  if (/(?<!\p{L})[LP]\s?\+\s?[ICS](?!\p{L})/iu.test(header)) return 'sum';
  return formulaIn(header, vocabulary, undefined);
}

/** The fields of a document about one risk as a table with one row. */
function oneRisk(view: DocumentView): Grid {
  const pairs = [...view.front, ...keyValues(view, { start: view.frontMap?.end ?? 0, end: view.text.length })].filter(
    (pair, index, all) => all.findIndex((other) => other.key === pair.key) === index,
  );
  const title = view.headings[0];
  const cells: readonly { readonly key: string; readonly value: RichText }[] =
    title && !pairs.some(({ key }) => /^title$/i.test(key)) ? [...pairs, { key: 'title', value: plainText(title.text, title.start, title.end) }] : pairs;
  const row = { start: 0, end: view.text.length, cells: cells.map(({ value }) => value) };
  return {
    source: 'yaml',
    start: 0,
    end: view.text.length,
    key: undefined,
    header: cells.map(({ key }) => plainText(key, 0, 0)),
    rows: () => [row],
    sample: () => [row],
  };
}
