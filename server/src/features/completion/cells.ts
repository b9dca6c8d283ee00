import { columnMeanings } from '../../facts/columns.js';
import type { DocumentFacts } from '../../facts/facts.js';
import { CHOSEN_STATUSES, wordsFor } from '../../rules/soaWords.js';
import type { Cursor } from '../cursor.js';
import type { CellPlace } from '../place.js';
import type { Completion } from './item.js';
import { controlCompletions, controlsAs } from './controls.js';
import { documentsAs } from './paths.js';
import { ownersToChoose, personOf } from '../people.js';
import { personAs, said } from './values.js';

/** Columns with few different words, of which others can be repeated. */
const WORDS: ReadonlySet<string> = new Set([
  'status',
  'applicable',
  'treatment',
  'severity',
  'criticality',
  'classification',
  'team',
  'assetType',
  'source',
  'level',
]);
/** So many different words may be offered; a column with more has sentences in it. */
const MAXIMUM_WORDS = 12;

/** Yes and no, in the language of a document. */
const YES_NO: Readonly<Record<string, readonly string[]>> = {
  en: ['Yes', 'No'],
  de: ['Ja', 'Nein'],
  fr: ['Oui', 'Non'],
  es: ['Sí', 'No'],
  pt: ['Sim', 'Não'],
  it: ['Sì', 'No'],
  nl: ['Ja', 'Nee'],
};

/** What can stand in the cell of a table whose columns are known: the Statement of Applicability, and registers. Other tables are prose. */
export function cellCompletions(cursor: Cursor, cell: CellPlace, before: string): readonly Completion[] {
  const { isms, facts } = cursor;
  const inText = controlCompletions(cursor, before);
  if (inText.length > 0 || !facts) return inText;
  const soa = facts.soaTables.find((table) => overlaps(table, cell.table));
  const isRegister = facts.registers.some(({ span }) => overlaps(span, cell.table));
  if (!soa && !isRegister) return [];
  const meanings = new Set([soa?.columns[cell.column], ...columnMeanings(cell.header, isms.reader.vocabulary)]);
  if (soa && meanings.has('control')) return ids(cursor, cell);
  if (meanings.has('owner')) return owners(cursor, cell);
  if (soa && (meanings.has('policy') || meanings.has('evidence'))) return documentsAs(cursor, cell, meanings.has('policy') ? 'policies' : 'records');
  const used = repeated(cell);
  if (meanings.has('status')) return soa ? statuses(cursor, cell, used) : said(used, cell);
  if (soa && meanings.has('applicable')) return said([...used, ...(used.length > 1 ? [] : yesNo(facts))], cell, 'applicable or not');
  return [...meanings].some((meaning) => meaning !== undefined && WORDS.has(meaning)) ? said(used, cell) : [];
}

function overlaps(a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The words of a column, the most common first. */
function repeated(cell: CellPlace): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of cell.values()) if (value.length <= 40) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts.size > MAXIMUM_WORDS ? [] : [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function ids({ isms, facts }: Cursor, cell: CellPlace): Completion[] {
  // A blank behind an id ends it.
  if (/\S\s$/.test(cell.typed)) return [];
  const written = cell.values().filter((value) => /\d\.\d/.test(value));
  const bare = written.length > 0 && written.every((value) => /^\d/.test(value));
  const decided = new Set(facts!.soa?.rows.map((row) => row.id));
  return controlsAs([...isms.reader.catalogue.controls2022.values()], cell, decided, bare ? '' : 'A.');
}

/** Those whom the column names already, then the people of the register and whom other documents name. */
function owners({ isms }: Cursor, cell: CellPlace): Completion[] {
  const used = repeated(cell);
  const known = new Set(used.map((name) => name.toLowerCase()));
  const people = ownersToChoose(isms.workspace);
  const others = people.filter(({ id, place }) => place !== undefined || !known.has(id.toLowerCase())).filter(({ id }) => !used.includes(id));
  const first = used.map((name) => people.find(({ id }) => id === name) ?? personOf(name));
  return [...first, ...others].map((person, index) => personAs(person, cell, index));
}

/** The words that this table uses; what it has no word for yet in the language of the document. */
function statuses({ facts }: Cursor, cell: CellPlace, used: readonly string[]): Completion[] {
  const rows = facts!.soa!.rows;
  const meant = new Set(rows.filter(({ statusText }) => statusText !== undefined && used.includes(statusText)).map(({ status }) => status));
  const { status } = wordsFor(facts!.language);
  return said([...used, ...CHOSEN_STATUSES.filter((each) => !meant.has(each)).map((each) => status[each])], cell, 'implementation status');
}

function yesNo(facts: DocumentFacts): readonly string[] {
  return YES_NO[facts.language ?? 'en'] ?? YES_NO['en']!;
}
