import type { DocumentFacts, SoaRow, SoaTable } from '../facts/facts.js';
import { parseLeadingId } from '../standard/controlIds.js';
import type { ControlCatalogue } from '../standard/controls.js';
import type { Soa } from '../workspace/workspace.js';
import type { TextChange } from './rule.js';
import { themeOf } from './soaRows.js';

type PlacedRow = Soa['rows'][number];

/**
 * The changes that add rows for controls, each where the order of the annex wants it and in the form of the table that it comes into. Nothing is decided in
 * them. Controls without a place, because the layout is not one that rows can be added to, are left out.
 */
export function insertControls(soa: Soa, ids: readonly string[], catalogue: ControlCatalogue): TextChange[] {
  const order = new Map([...catalogue.controls2022.keys()].map((id, index) => [id, index]));
  const rows = soa.rows
    .filter(({ row }) => order.has(row.id) && row.edition === '2022')
    .sort((a, b) => order.get(a.row.id)! - order.get(b.row.id)! || b.row.start - a.row.start);
  const byPlace = new Map<string, { readonly path: string; readonly at: number; text: string }>();
  for (const id of [...ids].sort((a, b) => order.get(a)! - order.get(b)!)) {
    const neighbour = neighbourOf(id, rows, order);
    const written = neighbour && write(neighbour, id, order.get(neighbour.row.id)! < order.get(id)!, catalogue);
    if (!written) continue;
    const key = `${neighbour.document.path} ${written.at}`;
    const place = byPlace.get(key);
    if (place) place.text += written.text;
    else byPlace.set(key, { path: neighbour.document.path, ...written });
  }
  return [...byPlace.values()].map(({ path, at, text }) => ({ path, span: { start: at, end: at }, newText: text }));
}

/** The row that a new one comes behind, else the one that it comes before; of its own theme where there is one. */
function neighbourOf(id: string, rows: readonly PlacedRow[], order: ReadonlyMap<string, number>): PlacedRow | undefined {
  const index = order.get(id)!;
  const isBefore = ({ row }: PlacedRow): boolean => order.get(row.id)! < index;
  const own = rows.filter(({ row }) => themeOf(row.id) === themeOf(id));
  return own.findLast(isBefore) ?? own[0] ?? rows.findLast(isBefore) ?? rows[0];
}

function write({ document, row }: PlacedRow, id: string, behind: boolean, catalogue: ControlCatalogue): { at: number; text: string } | undefined {
  const table = document.soaTables.find((candidate) => candidate.start <= row.idSpan.start && row.idSpan.end <= candidate.end);
  const title = catalogue.controls2022.get(id)!.title;
  const { lines } = document;
  if (!table) return underHeading(document, row, id, title, behind);
  const text = table.source === 'yaml' ? entry(table, document, row, id, title) : rowOf(table, row, id, title);
  if (text === undefined) return undefined;
  const first = lines.startOf(lines.lineAt(Math.min(row.start, row.idSpan.start)));
  if (!behind) return { at: first, text: text + lines.eol };
  // A block of YAML ends where the next line begins; everything else ends on its own line.
  if (lines.startOf(lines.lineAt(row.end)) === row.end && row.end > first) return { at: row.end, text: text + lines.eol };
  const next = lines.lineAt(row.end) + 1;
  if (next < lines.count) return { at: lines.startOf(next), text: text + lines.eol };
  return { at: row.end, text: lines.eol + text };
}

/** A row of a Markdown table or a CSV file: the id as the other rows write it, the title, and empty cells. */
function rowOf(table: SoaTable, row: SoaRow, id: string, title: string): string | undefined {
  if (table.source !== 'markdown' && table.source !== 'csv') return undefined;
  if (!table.columns.includes('control')) return undefined;
  const cells = table.headers.map((_, column) => {
    const role = table.columns[column];
    if (role === 'control') return idAs(row, id, title);
    if (role !== 'title') return '';
    return table.source === 'csv' && /[,;|"\t]/.test(title) ? `"${title}"` : title;
  });
  if (table.source === 'csv') return cells.join(table.form.between.replace(/["']/g, ''));
  const { lead } = table.form;
  const line = cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|');
  return lead.includes('|') ? `${lead.slice(0, lead.indexOf('|'))}|${line}|` : line.trim();
}

/** The id in the spelling of a row: with its title behind it or alone, with the prefix or without. */
function idAs(row: SoaRow, id: string, title: string): string {
  const leading = parseLeadingId(row.cells['control']?.text ?? '');
  const spelled = leading?.prefixed === false ? id.slice('A.'.length) : id;
  return leading && leading.rest !== '' ? `${spelled} ${title}` : spelled;
}

/** An entry of a YAML list or mapping with the keys that the others have, all but the title empty. */
function entry(table: SoaTable, document: DocumentFacts, row: SoaRow, id: string, title: string): string | undefined {
  const { lead, layout } = table.form;
  const keyOf = (role: string): string | undefined => table.headers[table.columns.indexOf(role)];
  const idKey = keyOf('control') ?? 'id';
  const titleKey = row.cells['title']?.text ? keyOf('title') : undefined;
  const values = [...(titleKey === undefined ? [] : [`${titleKey}: ${title}`]), `${keyOf('applicable') ?? 'applicable'}:`];
  const { eol } = document.lines;
  switch (layout) {
    case 'block': {
      const indent = ' '.repeat(lead.length);
      return [`${lead}${idKey}: ${id}`, ...values.map((value) => indent + value)].join(eol);
    }
    case 'keyed': {
      const { lines } = document;
      const indent = ' '.repeat(row.start - lines.startOf(lines.lineAt(row.start)));
      return [`${lead}${id}:`, ...values.map((value) => indent + value)].join(eol);
    }
    case 'braces':
      return `${lead}{ ${[`${idKey}: ${id}`, ...values.map((value) => (value.endsWith(':') ? `${value} null` : `${value.slice(0, value.indexOf(':'))}: "${title}"`))].join(', ')} }`;
    case 'word':
      return `${lead}${id}:`;
    case 'keyed-braces':
    case 'cells':
      return undefined;
  }
}

/** A heading of its own, in a document with a heading for each control. */
function underHeading(document: DocumentFacts, row: SoaRow, id: string, title: string, behind: boolean): { at: number; text: string } | undefined {
  const heading = document.outline.find((candidate) => candidate.start === row.idSpan.start);
  if (heading?.kind !== 'markdown') return undefined;
  const { lines } = document;
  const text = `${'#'.repeat(heading.level)} ${idAs(row, id, title)}`;
  return behind ? { at: row.end, text: `${lines.eol}${lines.eol}${text}` } : { at: heading.start, text: `${text}${lines.eol}${lines.eol}` };
}
