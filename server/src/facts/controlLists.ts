import { names, type GovernanceWord } from '../standard/governance.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import type { CellFact } from './facts.js';
import type { DocumentView, Grid } from './view.js';

/** The lists by which things are kept under control. */
export type ControlListKind = 'exceptions' | 'measures' | 'external-documents' | 'outsourced' | 'suppliers' | 'laws' | 'competence';

/** A row of such a list, by the role of its columns. An empty cell is there with an empty text; a column that is not there has none. */
export interface ControlListRow extends Span {
  /** What the row is about. */
  readonly name: CellFact;
  readonly cells: Readonly<Record<string, CellFact>>;
}

/** A table or YAML list that keeps things under control. */
export interface ControlList extends Span {
  readonly kind: ControlListKind;
  readonly rows: readonly ControlListRow[];
}

interface Shape {
  readonly kind: ControlListKind;
  /** What the rows are about: a word of a header, of the key of a YAML list, or of a heading above the table. */
  readonly about: GovernanceWord | undefined;
  /** Column meanings of the general vocabulary that name what the rows are about. */
  readonly column: string | undefined;
  readonly roles: Readonly<Record<string, { readonly word?: GovernanceWord; readonly column?: string }>>;
  /** At least one of them must be there. */
  readonly needs: readonly string[];
}

const SHAPES: readonly Shape[] = [
  {
    kind: 'exceptions',
    about: 'exception-name',
    column: undefined,
    roles: { expires: { word: 'expires' }, status: { column: 'status' }, approver: { column: 'approver' } },
    needs: ['expires'],
  },
  {
    kind: 'suppliers',
    about: undefined,
    column: 'supplier',
    roles: {
      nextReview: { word: 'next-review' },
      lastReview: { word: 'last-review' },
      contract: { column: 'contract' },
      criticality: { column: 'criticality' },
      status: { column: 'status' },
    },
    needs: ['lastReview', 'nextReview', 'contract'],
  },
  {
    kind: 'laws',
    about: undefined,
    column: 'law',
    roles: { nextReview: { word: 'next-review' }, lastReview: { word: 'last-review' }, owner: { column: 'owner' } },
    needs: ['lastReview', 'nextReview', 'owner'],
  },
  {
    kind: 'external-documents',
    about: 'external-document',
    column: undefined,
    roles: { version: { column: 'version' }, owner: { column: 'owner' }, source: { column: 'source' } },
    needs: ['version', 'owner'],
  },
  {
    kind: 'outsourced',
    about: 'outsourced-process',
    column: undefined,
    roles: { control: { word: 'how-controlled' } },
    needs: ['control'],
  },
  {
    kind: 'measures',
    about: 'measure-name',
    column: undefined,
    roles: {
      when: { word: 'measure-when' },
      who: { word: 'measure-who' },
      method: { word: 'measure-method' },
      target: { word: 'measure-target' },
      value: { word: 'measured-value' },
      evaluation: { word: 'evaluated' },
    },
    needs: ['value', 'when', 'method', 'who'],
  },
  {
    kind: 'competence',
    about: 'competence-role',
    column: undefined,
    roles: { proof: { word: 'competence-proof' }, person: { column: 'person' } },
    needs: ['proof'],
  },
];

/** The lists that a document keeps, in the order of its tables. A table is one list at most. */
export function readControlLists(view: DocumentView, kinds: readonly ControlListKind[], vocabulary: Vocabulary): ControlList[] {
  const shapes = SHAPES.filter((shape) => kinds.includes(shape.kind));
  return view.grids.flatMap((grid) => {
    for (const shape of shapes) {
      const list = listOf(grid, shape, view, vocabulary);
      if (list) return [list];
    }
    return [];
  });
}

function listOf(grid: Grid, shape: Shape, view: DocumentView, vocabulary: Vocabulary): ControlList | undefined {
  const meanings = grid.header.map((cell) => columnMeanings(cell.plain, vocabulary));
  const named = grid.header.findIndex((cell, index) =>
    shape.column === undefined ? names(cell.plain, shape.about!) : meanings[index]!.includes(shape.column),
  );
  const isAnnounced = shape.about !== undefined && (names(grid.key ?? '', shape.about) || names(headingAbove(grid, view), shape.about));
  if (named === -1 && !isAnnounced) return undefined;
  const taken = new Set(named === -1 ? [] : [named]);
  const columns = new Map<string, number>();
  for (const [role, { word, column }] of Object.entries(shape.roles)) {
    const index = grid.header.findIndex(
      (cell, at) => !taken.has(at) && ((word !== undefined && names(cell.plain, word)) || (column !== undefined && meanings[at]!.includes(column))),
    );
    if (index === -1) continue;
    columns.set(role, index);
    taken.add(index);
  }
  if (!shape.needs.some((role) => columns.has(role))) return undefined;
  // Where no header names what the rows are about, the first column that has no other role does.
  const name = named !== -1 ? named : grid.header.findIndex((_, index) => !taken.has(index));
  if (name === -1) return undefined;
  const rows = grid.rows().flatMap((row): ControlListRow[] => {
    const cell = (index: number): CellFact => {
      const found = row.cells[index];
      return found ? { text: found.plain.trim(), span: { start: found.start, end: found.end } } : { text: '', span: { start: row.start, end: row.end } };
    };
    const title = cell(name);
    if (title.text === '') return [];
    return [{ name: title, cells: Object.fromEntries([...columns].map(([role, index]) => [role, cell(index)])), start: row.start, end: row.end }];
  });
  return rows.length === 0 ? undefined : { kind: shape.kind, rows, start: grid.start, end: grid.end };
}

/** The nearest heading over a table, numbering aside. */
function headingAbove(grid: Grid, view: DocumentView): string {
  const above = view.headings.findLast((heading) => heading.start < grid.start && grid.start < heading.sectionEnd);
  return above?.text.replace(/^[\d.\s]+/, '') ?? '';
}
