import { identify, parseLeadingId, type ControlId } from '../standard/controlIds.js';
import type { Span } from '../text/span.js';
import { cited } from './citations.js';
import { columnMeanings, looseColumnMeanings } from './columns.js';
import { sameTitle, titleOf, type SoaContext } from './controlTitles.js';
import { keyValues, regionOf, type KeyValue } from './keyLines.js';
import { plainText, type RichText } from './richText.js';
import type { ColumnRoles } from './roles.js';
import type { DocumentView, GridRow, Heading } from './view.js';

/** Headings about controls are a layout of their own from this many on. */
const MINIMUM = 5;
const ROLES = [
  'applicable',
  'excluded',
  'justification',
  'status',
  'maturity',
  'evidence',
  'policy',
  'owner',
  'date',
  'risk',
  'cadence',
  'reasonLaw',
  'reasonContract',
  'reasonPractice',
  'reasonRisk',
  'method',
  'remarks',
];

/** A row that was not a row of a table, with the roles of its cells. */
export interface RecordRow {
  readonly row: GridRow;
  readonly roles: ColumnRoles;
}

export interface HeadedControls {
  /** Rows made of the lines under each heading; empty when the lines decide nothing. */
  readonly rows: readonly RecordRow[];
  /** Controls that stand as bare numbers in headings, known by their titles. */
  readonly ids: readonly (ControlId & Span)[];
  /** Number of headings that are controls. */
  readonly headings: number;
}

/** Documents with one heading a control, `### A.5.1 Title`, and lines such as `- **Status:** Implemented` below it. */
export function headingRows(view: DocumentView, context: SoaContext): HeadedControls | undefined {
  const headed = view.headings.flatMap((heading) => {
    if (!/\d\.\d/.test(heading.text)) return [];
    const leading = parseLeadingId(heading.text);
    if (!leading || leading.numbers.length > 1) return [];
    const id = identify(leading.number, context.catalogue, context.declared);
    const title = titleOf(id, context.catalogue);
    return leading.prefixed || (title !== undefined && sameTitle(leading.rest, title))
      ? [{ heading, id, prefixed: leading.prefixed, title: leading.rest }]
      : [];
  });
  if (headed.length < MINIMUM) return undefined;
  const ids = headed
    .filter(({ id, prefixed }) => !prefixed && id.known && id.level === 'control')
    .map(({ id, heading }) => cited(id, heading.start, heading.end));
  const rows = headed.flatMap(({ heading, id, title }, index) =>
    id.level === 'control' ? [headedRow(heading, title, keyValues(view, regionOf(heading, headed[index + 1]?.heading, view)), context)] : [],
  );
  return { rows: deciding(rows, MINIMUM), ids, headings: rows.length };
}

/** The rows, when at least half of them and `minimum` decide about their control. */
export function deciding(rows: readonly RecordRow[], minimum: number): readonly RecordRow[] {
  const decided = rows.filter(({ roles }) => roles.has('applicable') || roles.has('status')).length;
  return decided >= rows.length / 2 && decided >= minimum ? rows : [];
}

function headedRow(heading: Heading, title: string, values: readonly KeyValue[], context: SoaContext): RecordRow {
  return recordRow(plainText(heading.text, heading.start, heading.end), title, values, context);
}

/** A row made of the text that names the control, its title, and labels with values. */
export function recordRow(name: RichText, title: string, values: readonly KeyValue[], context: SoaContext): RecordRow {
  const cells: RichText[] = [name];
  const roles = new Map<string, number[]>([['control', [0]]]);
  if (title !== '') {
    roles.set('title', [1]);
    cells.push(plainText(title, name.start, name.end));
  }
  const keyOf = new Map<string, string>();
  for (const { key, value } of values) {
    const exact = columnMeanings(key, context.vocabulary);
    const meanings = exact.length > 0 ? exact : looseColumnMeanings(key, context.vocabulary);
    const role = ROLES.find((candidate) => meanings.includes(candidate) && (keyOf.get(candidate) ?? key) === key);
    if (role === undefined) continue;
    keyOf.set(role, key);
    roles.set(role, [...(roles.get(role) ?? []), cells.length]);
    cells.push(value);
  }
  const end = Math.max(name.end, ...cells.map((cell) => cell.end));
  return { row: { start: name.start, end, cells }, roles };
}
