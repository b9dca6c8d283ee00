import { identify, parseLeadingId, type ControlId } from '../standard/controlIds.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import { sliceText, plainText, type RichText } from './richText.js';
import { sameTitle, titleOf, type SoaContext } from './controlTitles.js';
import type { ColumnRoles } from './roles.js';
import type { DocumentView, GridRow, Heading, Passage } from './view.js';

/** Headings about controls are a layout of their own from this many on. */
const MINIMUM = 5;
const ROLES = ['applicable', 'justification', 'status', 'evidence', 'policy', 'owner', 'date', 'risk', 'cadence', 'method', 'remarks'];

export interface HeadedControls {
  /** Rows made of the lines under each heading; empty when the lines decide nothing. */
  readonly rows: readonly { readonly row: GridRow; readonly roles: ColumnRoles }[];
  /** Controls that stand as bare numbers in headings, known by their titles. */
  readonly ids: readonly (ControlId & Span)[];
  /** Number of headings that are controls. */
  readonly headings: number;
}

/** Documents with one heading a control, `### A.5.1 Title`, and lines such as `- **Status:** Implemented` below it. */
export function headingRows(view: DocumentView, context: SoaContext): HeadedControls | undefined {
  const headed = view.headings.flatMap((heading) => {
    const leading = parseLeadingId(heading.text);
    if (!leading) return [];
    const id = identify(leading.number, context.catalogue, context.declared);
    const title = titleOf(id, context.catalogue);
    return leading.prefixed || (title !== undefined && sameTitle(leading.rest, title))
      ? [{ heading, id, prefixed: leading.prefixed, title: leading.rest }]
      : [];
  });
  if (headed.length < MINIMUM) return undefined;
  const ids = headed
    .filter(({ id, prefixed }) => !prefixed && id.known && id.level === 'control')
    .map(({ id, heading }) => ({ ...id, start: heading.start, end: heading.end }));
  const rows = headed.filter(({ id }) => id.level === 'control').map(({ heading, title }) => rowOf(heading, title, linesUnder(heading, view), context));
  const deciding = rows.filter(({ roles }) => roles.has('applicable') || roles.has('status'));
  return { rows: deciding.length >= rows.length / 2 && deciding.length >= MINIMUM ? rows : [], ids, headings: rows.length };
}

/** The passages between a heading and the next one. */
function linesUnder(heading: Heading, view: DocumentView): Passage[] {
  const next = view.headings.find((other) => other.start > heading.start && other.kind !== 'bold')?.start ?? view.text.length;
  return view.passages.filter((passage) => passage.start > heading.start && passage.start < next).slice(0, 40);
}

function rowOf(heading: Heading, title: string, passages: readonly Passage[], context: SoaContext): { row: GridRow; roles: ColumnRoles } {
  const cells: RichText[] = [plainText(heading.text, heading.start, heading.end)];
  const roles = new Map<string, number[]>([['control', [0]]]);
  if (title !== '') {
    roles.set('title', [1]);
    cells.push(plainText(title, heading.start, heading.end));
  }
  for (const passage of passages) {
    const text = passage.text();
    let from = 0;
    for (const line of text.plain.split('\n')) {
      const match = /^\P{L}*(\p{L}[^:：]{1,50})[:：]\s*/u.exec(line);
      const meanings = match ? columnMeanings(match[1]!.trim(), context.vocabulary) : [];
      const role = ROLES.find((name) => meanings.includes(name) && !roles.has(name));
      if (match && role) {
        roles.set(role, [cells.length]);
        const cell = sliceText(text, from + match[0].length, from + line.length);
        cells.push({ ...cell, links: text.links.filter((link) => link.start >= cell.start && link.end <= cell.end + 1) });
      }
      from += line.length + 1;
    }
  }
  const end = passages[passages.length - 1]?.end ?? heading.end;
  return { row: { start: heading.start, end, cells }, roles };
}
