import { identify, parseLeadingId, type ControlId } from '../standard/controlIds.js';
import { columnMeanings } from './columns.js';
import { settledByTitle, sameTitle, titleIndex, titleOf, type SoaContext } from './controlTitles.js';
import type { RichText } from './richText.js';
import type { Grid, GridRow } from './view.js';

/** The column of a table that names controls. */
export interface ControlColumn {
  readonly column: number;
  /** The controls that a cell of the column names. */
  controlsOf(cell: RichText): readonly ControlId[];
  readonly ids: readonly { readonly id: ControlId; readonly cell: RichText }[];
  /** Whether the ids have the prefix `A`, or a title beside them says what they are. */
  readonly sure: boolean;
}

/** What the name of the document says about its tables. */
export interface TableHints {
  /** The title or path names a Statement of Applicability. */
  readonly isSoa: boolean;
  /** The title or path names a mapping or a gap analysis. */
  readonly isMapping: boolean;
}

/** Tables with more rows are data, not a statement. */
const MAXIMUM_ROWS = 2000;
const MAXIMUM_CELL = 200;
const LOOKS_LIKE_ID = /\d\.\d|^\W*A\.\d/;
const PREFIXED = /^\s*[[(]?(?:(?:annex|anhang|annexe|anexo|allegato|bijlage|control)\s+|iso(?:\/iec)?\s*2700[12]\S*\s+)?A[.\s-]?\s?\d/i;
const OTHER_HEADERS = /\b(?:CIS|NIST|PCI|SOC|HIPAA|BSI|C5|GDPR|DSGVO|NIS\s?2|DORA|CSF|TISAX|42001|27701|22301|9001)\b/i;
const OUR_HEADERS = /annex\s*a|anhang\s*a|annexe\s*a|anexo\s*a|allegato\s*a|bijlage\s*a|27001|27002/i;

/** The column that holds control ids, if the table has one. Bare numbers count when the header or the titles beside them say that they are controls. */
export function controlColumn(grid: Grid, context: SoaContext, hints: TableHints): ControlColumn | undefined {
  if (grid.header.length < 2) return undefined;
  const width = grid.source === 'yaml' || hints.isSoa ? grid.header.length : Math.min(2, grid.header.length);
  if (!grid.sample().some((row) => row.cells.slice(0, width).some((cell) => LOOKS_LIKE_ID.test(cell.plain))))
    return hints.isSoa ? titleColumn(grid, context) : undefined;
  const rows = grid.rows();
  if (rows.length === 0 || rows.length > MAXIMUM_ROWS) return undefined;
  let best: (ControlColumn & { score: number }) | undefined;
  for (let column = 0; column < width; column++) {
    if (column >= 2 && grid.source !== 'yaml' && !columnMeanings(grid.header[column]!.plain, context.vocabulary).includes('control')) continue;
    const found = readIds(rows, column, context);
    // A row with one filled cell opens a group.
    const filled = rows.filter((row) => isFilled(row.cells[column]) && row.cells.filter(isFilled).length > 1).length;
    if (found.length === 0 || found.length < filled * 0.6) continue;
    const known = found.filter(({ id }) => id.known).length;
    const prefixed = found.filter(({ cell }) => PREFIXED.test(cell.plain)).length;
    const sure = prefixed >= found.length / 2;
    if (!sure && !meansControls(grid, column, found, rows, context, hints, known)) continue;
    const score = found.length + known;
    if (!best || score > best.score) best = { column, ids: found, sure, controlsOf: (cell) => controlsIn(cell.plain, context), score };
  }
  return best ?? (hints.isSoa ? titleColumn(grid, context) : undefined);
}

/** A table whose rows are columns: the header names the controls. */
export function turned(grid: Grid, context: SoaContext): Grid | undefined {
  const ids = grid.header.slice(1);
  if (ids.length < 3 || !ids.every((cell) => PREFIXED.test(cell.plain) && controlsIn(cell.plain, context).length === 1)) return undefined;
  const rows = grid.rows();
  const turnedRows = ids.map((cell, index): GridRow => {
    const cells = [cell, ...rows.flatMap((row) => row.cells[index + 1] ?? [])];
    return { start: cell.start, end: Math.max(...cells.map((other) => other.end)), cells };
  });
  return {
    source: grid.source,
    start: grid.start,
    end: grid.end,
    key: grid.key,
    header: [grid.header[0]!, ...rows.flatMap((row) => row.cells[0] ?? [])],
    rows: () => turnedRows,
    sample: () => turnedRows,
  };
}

/** The controls that the id cell of a row names; `A.9` is a domain of the 2013 edition. */
export function controlsIn(text: string, context: SoaContext): readonly ControlId[] {
  const leading = parseLeadingId(text);
  if (leading) {
    if (
      !leading.prefixed &&
      leading.rest === '' &&
      leading.numbers.length === 1 &&
      /[^\d\s.[\]()]/.test(text.replace(/^\s*(?:iso(?:\/iec)?\s*2700[12](?::20\d\d)?|controls?|annex)\s*/i, ''))
    )
      return [];
    return leading.numbers.map((number) => settledByTitle(identify(number, context.catalogue, context.declared), leading.rest, context));
  }
  const domain = /^\s*A\.(\d{1,2})\.?(?:\s+(\S.*)|\s*)$/.exec(text);
  if (!domain) return [];
  const id = `A.${domain[1]!}`;
  const title = context.catalogue.groups2013.get(id);
  const isOld = Number(domain[1]) >= 9 || context.declared === '2013' || (title !== undefined && sameTitle(domain[2] ?? '', title));
  return isOld ? [{ id, edition: '2013', level: 'domain', known: title !== undefined }] : [];
}

function isFilled(cell: RichText | undefined): boolean {
  return cell !== undefined && cell.plain.trim() !== '';
}

function readIds(rows: readonly GridRow[], column: number, context: SoaContext): { id: ControlId; cell: RichText }[] {
  const found: { id: ControlId; cell: RichText }[] = [];
  for (const row of rows) {
    const cell = row.cells[column];
    if (!cell || cell.plain.length > MAXIMUM_CELL || !/\d\.\d/.test(cell.plain)) continue;
    for (const id of controlsIn(cell.plain, context)) found.push({ id, cell });
  }
  return found;
}

/** Whether bare numbers in a column are Annex A controls and not clauses, versions or another standard. */
function meansControls(
  grid: Grid,
  column: number,
  found: readonly { id: ControlId; cell: RichText }[],
  rows: readonly GridRow[],
  context: SoaContext,
  hints: TableHints,
  known: number,
): boolean {
  const header = grid.header[column]!.plain;
  if (OTHER_HEADERS.test(header)) return false;
  if (known < found.length * 0.6) return false;
  if (OUR_HEADERS.test(header)) return true;
  if (titleMatches(found, rows, context) >= Math.max(2, found.length * 0.4)) return true;
  const named = columnMeanings(header, context.vocabulary).includes('control');
  const clause = /clause|kapitel|chapitre|cl[aá]usula|abschnitt/i.test(header);
  return named && !clause && (hints.isSoa || (known === found.length && !/^(?:id|no|nr|n|number|#|ref|reference)$/i.test(header.trim())));
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

/** In a Statement of Applicability without ids, the column of titles names the controls. */
function titleColumn(grid: Grid, context: SoaContext): ControlColumn | undefined {
  const rows = grid.rows();
  if (rows.length < 3 || rows.length > MAXIMUM_ROWS) return undefined;
  const index = titleIndex(context);
  for (let column = 0; column < Math.min(3, grid.header.length); column++) {
    const controlsOf = (cell: RichText): readonly ControlId[] => index(cell.plain);
    const cells = rows.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.plain.trim() !== '');
    const ids = cells.flatMap((cell) => controlsOf(cell).map((id) => ({ id, cell })));
    if (ids.length >= 3 && ids.length >= cells.length * 0.6) return { column, controlsOf, ids, sure: true };
  }
  return undefined;
}
