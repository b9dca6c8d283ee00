import type { DocumentFacts } from '../facts/facts.js';
import type { RiskRow } from '../facts/riskFacts.js';
import { keepsRisks, type RiskBook, type RiskLimit } from '../workspace/risks.js';

/** The risks of a register that are still there: none in a template, and none that are closed. */
export function openRisks(document: DocumentFacts): readonly RiskRow[] {
  return keepsRisks(document) ? (document.risks?.rows ?? []).filter((row) => row.source === 'register' && row.standing !== 'closed') : [];
}

/** Whether a cell says something. */
export function says(row: RiskRow, role: string): boolean {
  return row.cells[role]?.state === 'value';
}

/** Whether the table of a row has a column. */
export function hasColumn(document: DocumentFacts, row: RiskRow, role: string): boolean {
  return document.risks?.tables[row.table]?.columns.includes(role) ?? false;
}

/** Whether somebody accepted what remains of a risk: by the row itself, or by a record that names it. */
export function isAccepted(row: RiskRow, book: RiskBook): boolean {
  return says(row, 'acceptedBy') || says(row, 'acceptedOn') || (row.key !== undefined && book.accepted.has(row.key));
}

/** Whether the register or a plan says what is done about a risk. */
export function isTreated(row: RiskRow, book: RiskBook): boolean {
  return says(row, 'treatment') || says(row, 'action') || says(row, 'control') || (row.key !== undefined && book.planned.has(row.key));
}

/** What `at` calls a row: its id in one spelling, else its name. */
export function atOf(row: RiskRow): string {
  return row.key ?? row.name;
}

/** A limit in words: "12" or "medium". */
export function limitWords(limit: RiskLimit): string {
  return limit.number !== undefined ? String(limit.number) : (RANK_WORDS[limit.rank ?? 0] ?? 'any level');
}

const RANK_WORDS: readonly string[] = ['nothing', 'very low', 'low', 'medium', 'high', 'very high'];
