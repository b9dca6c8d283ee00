import { findDate } from '../standard/dates.js';
import { names, spoken, tells, type GovernanceWord } from '../standard/governance.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { readCoverage, type AuditCoverage, type CoverageText } from './auditCoverage.js';
import type { Fields } from './fieldFacts.js';
import { partsOf, saysNothing, type Part } from './parts.js';
import type { DocumentView, Grid } from './view.js';

/** Somebody who audits, as written. */
export interface Auditor extends Span {
  readonly name: string;
  /** Who answers for what is audited, where the same row says so. */
  readonly auditee: string | undefined;
}

/** What an audit programme or an audit report says. */
export interface AuditFacts {
  readonly coverage: AuditCoverage;
  readonly auditors: readonly Auditor[];
  /** Whether it says against what is audited. */
  readonly criteria: boolean;
  /** Whether it speaks of the independence of who audits. */
  readonly independence: boolean;
  /** Whether it says to whom the result went. */
  readonly reported: boolean;
  /** `YYYY-MM-DD` or `YYYY-MM`, of audits that are planned or were held. */
  readonly dates: readonly string[];
}

/** What a programme or report of audits says; nothing of it is judged here. */
export function readAudit(view: DocumentView, fields: Fields, vocabulary: Vocabulary): AuditFacts {
  const parts = partsOf(view, vocabulary);
  const filled = parts.filter((part) => !part.isEmpty);
  const coverage = readCoverage([...coverageTexts(filled), ...view.grids.flatMap(coverageCells)]);
  return {
    coverage,
    auditors: [...labelledAuditors(filled), ...view.grids.flatMap((grid) => rowAuditors(grid, vocabulary))],
    criteria: coverage.clauses.length + coverage.themes.length > 0 || says(filled, 'criteria'),
    independence: says(parts, 'independent'),
    reported: says(filled, 'reported'),
    dates: datesOf(filled, view, fields, vocabulary),
  };
}

function says(parts: readonly Part[], meaning: GovernanceWord): boolean {
  return parts.some((part) => tells(part.spokenLabel, meaning) || (part.form !== 'heading' && tells(part.spokenBody, meaning)));
}

/** Values behind a label, text under a heading, and sentences that speak of all of it. */
function coverageTexts(parts: readonly Part[]): CoverageText[] {
  return parts.flatMap((part): CoverageText[] => {
    // The clause of a finding is what was broken, not what was covered.
    if (part.form === 'row' || part.form === 'table' || tells(part.under, 'nonconformities') || tells(part.under, 'label-nonconformities')) return [];
    const isNamed = part.label !== '' && tells(part.spokenLabel, 'coverage');
    if (isNamed) return [{ label: part.label, text: part.body }];
    const speaksOfAll = part.form === 'line' && (tells(part.spokenBody, 'all-clauses') || tells(part.spokenBody, 'all-controls'));
    return speaksOfAll ? [{ label: part.label, text: part.body }] : [];
  });
}

function coverageCells(grid: Grid): CoverageText[] {
  const columns = grid.header.flatMap((cell, index) => (tells(spoken(cell.plain), 'coverage') ? [index] : []));
  return grid.rows().flatMap((row) => columns.map((index) => ({ label: grid.header[index]!.plain, text: row.cells[index]?.plain ?? '' })));
}

function labelledAuditors(parts: readonly Part[]): Auditor[] {
  return parts
    .filter((part) => part.form !== 'heading' && part.form !== 'table' && part.label !== '' && names(part.label, 'auditor'))
    .map((part) => ({ name: part.body.trim(), auditee: undefined, start: part.start, end: part.end }));
}

function rowAuditors(grid: Grid, vocabulary: Vocabulary): Auditor[] {
  const auditor = grid.header.findIndex((cell) => names(cell.plain, 'auditor'));
  if (auditor === -1) return [];
  const auditee = grid.header.findIndex((cell, index) => index !== auditor && names(cell.plain, 'auditee'));
  return grid.rows().flatMap((row): Auditor[] => {
    const cell = row.cells[auditor];
    const other = auditee === -1 ? undefined : row.cells[auditee]?.plain.trim();
    // In a table of duties stand single letters.
    return cell && cell.plain.trim().length > 2 && !saysNothing(cell.plain, vocabulary)
      ? [{ name: cell.plain.trim(), auditee: other === '' ? undefined : other, start: cell.start, end: cell.end }]
      : [];
  });
}

/** The dates of the document's own fields say when it was approved; those of a programme stand in its rows. */
function datesOf(parts: readonly Part[], view: DocumentView, fields: Fields, vocabulary: Vocabulary): string[] {
  const cells = view.grids.flatMap((grid) => grid.rows().flatMap((row) => row.cells.map((cell) => cell.plain)));
  const values = parts.flatMap((part) => (part.label !== '' && part.form !== 'heading' && /audit|dat/i.test(part.label) ? [part.body] : []));
  const found = [...cells, ...values].flatMap((text) => findDate(text, vocabulary)?.iso ?? []);
  const own = [fields.effectiveOn.value, fields.lastReview.value].filter((date) => date !== undefined && /^\d{4}-\d\d/.test(date)) as string[];
  return [...new Set(found.length > 0 ? found : own)].sort();
}
