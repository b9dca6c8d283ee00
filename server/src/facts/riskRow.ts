import { findDate, type DateOrder } from '../standard/dates.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { wordsOf } from '../standard/words.js';
import type { CellFact } from './facts.js';
import { cellState, isChoice } from './placeholder.js';
import { leadingRiskId, riskKey } from './riskIds.js';
import type { CellDate, RiskRow, StatedCell, TreatmentOption } from './riskFacts.js';
import { readRating } from './riskRating.js';
import { firstOf, says, spoken } from './riskWords.js';
import type { ColumnRoles } from './roles.js';
import type { GridRow } from './view.js';

const OPTIONS: readonly TreatmentOption[] = ['modify', 'share', 'avoid', 'retain'];
const RATED = ['likelihood', 'impact', 'level', 'residual'] as const;
/** A risk is called by so many characters of its title where it has no id. */
const NAME_LENGTH = 48;
/** An option is named among the first words: "Mitigate – encrypted backups". */
const OPTION_WORDS = 6;

/** What a row is read with. */
interface RowReading {
  readonly vocabulary: Vocabulary;
  readonly order: DateOrder | undefined;
  readonly source: RiskRow['source'];
  readonly table: number;
}

/** Reads a row of a table of risks; undefined for a row that says nothing. */
export function riskRow(row: GridRow, columns: ColumnRoles, { vocabulary, order, source, table }: RowReading): RiskRow | undefined {
  const cells = new Map<string, StatedCell>();
  for (const [role, indices] of columns) {
    const found = indices.flatMap((index) => row.cells[index] ?? []);
    const cell = found.find((candidate) => candidate.plain.trim() !== '') ?? found[0];
    if (cell) cells.set(role, stated({ text: cell.plain.trim(), span: { start: cell.start, end: cell.end } }, vocabulary));
  }
  if (![...cells.values()].some(({ state }) => state === 'value')) return undefined;
  const idCell = cells.get('riskId');
  const id = idCell?.state === 'value' ? leadingRiskId(idCell.text) : undefined;
  const title = ['riskTitle', 'threat', 'vulnerability', 'asset'].map((role) => cells.get(role)).find((cell) => cell?.state === 'value');
  const fromTitle = id === undefined && title ? leadingRiskId(title.text) : undefined;
  const named = id ?? (fromTitle !== undefined && /^\p{Lu}/u.test(fromTitle) && fromTitle === fromTitle.toUpperCase() ? fromTitle : undefined);
  const place = (idCell?.text ? idCell : title)?.span ?? { start: row.start, end: row.start };
  const date = (role: string): CellDate | undefined => dateIn(cells.get(role), vocabulary, order);
  const dates = {
    dueOn: date('dueOn') ?? (columns.has('dueOn') || source === 'register' ? undefined : date('date')),
    acceptedOn: date('acceptedOn'),
    acceptedUntil: date('acceptedUntil'),
    reviewedOn: date('reviewedOn'),
  };
  return {
    source,
    table,
    key: named === undefined ? undefined : riskKey(named),
    name: named ?? shortened(title?.text ?? idCell?.text ?? ''),
    place,
    ratings: Object.fromEntries(RATED.flatMap((role) => (cells.has(role) ? [[role, readRating(cells.get(role)!, vocabulary)] as const] : []))),
    cells: Object.fromEntries(cells),
    option: optionOf(cells, vocabulary),
    standing: standingOf(cells.get('status'), vocabulary),
    dates: Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)),
    start: row.start,
    end: row.end,
  };
}

function stated(cell: CellFact, vocabulary: Vocabulary): StatedCell {
  return { ...cell, state: isChoice(cell.text, vocabulary) ? 'placeholder' : cellState(cell.text, vocabulary) };
}

function shortened(text: string): string {
  const line = text.split('\n')[0]!;
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, line.lastIndexOf(' ', NAME_LENGTH) > 20 ? line.lastIndexOf(' ', NAME_LENGTH) : NAME_LENGTH)}…`;
}

function dateIn(cell: StatedCell | undefined, vocabulary: Vocabulary, order: DateOrder | undefined): CellDate | undefined {
  const found = cell?.state === 'value' ? findDate(cell.text, vocabulary, order) : undefined;
  // A date that can be read in two ways settles nothing.
  return !cell || !found || found.slash?.ambiguous ? undefined : { date: found.iso, start: cell.span.start, end: cell.span.end };
}

function optionOf(cells: ReadonlyMap<string, StatedCell>, vocabulary: Vocabulary): TreatmentOption | undefined {
  const cell = cells.get('treatment');
  if (cell?.state !== 'value') return undefined;
  return firstOf(` ${wordsOf(cell.text).slice(0, OPTION_WORDS).join(' ')} `, OPTIONS, vocabulary);
}

function standingOf(cell: StatedCell | undefined, vocabulary: Vocabulary): RiskRow['standing'] {
  if (cell?.state !== 'value') return undefined;
  const words = spoken(cell.text);
  if (wordsOf(cell.text).length <= 4 && says(words, 'accepted', vocabulary)) return 'accepted';
  const meanings = vocabulary.values.get(words.trim()) ?? [];
  const begins = vocabulary.values.get(words.trim().split(' ')[0]!) ?? [];
  if (says(words, 'closed', vocabulary) || meanings.includes('implemented') || (begins.includes('implemented') && !meanings.includes('partial')))
    return 'closed';
  return 'open';
}
