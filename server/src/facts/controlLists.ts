import { findDate } from '../standard/dates.js';
import { names, spoken, tells, type GovernanceWord } from '../standard/governance.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import type { CellFact, RegisterFacts } from './registerFacts.js';
import { saysNothing } from './parts.js';
import type { DocumentView, Grid } from './view.js';

/** The lists by which things are kept under control. */
export type ControlListKind = 'exceptions' | 'measures' | 'external-documents' | 'outsourced' | 'suppliers' | 'laws' | 'competence' | 'findings' | 'objectives';

/** A cell of such a list. */
export interface ControlListCell extends CellFact {
  /** Blank, a dash, or a gap that waits to be filled in. */
  readonly isEmpty: boolean;
  /** `YYYY-MM-DD` or `YYYY-MM`, where the cell holds a date. */
  readonly date: string | undefined;
}

/** A row of such a list, by the role of its columns. A column that is not there has no cell. */
export interface ControlListRow extends Span {
  /** What the row is about. */
  readonly name: CellFact;
  readonly cells: Readonly<Record<string, ControlListCell>>;
  /** Whether it is done with, by its status or by a date on which it was closed. */
  readonly isClosed: boolean;
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
    return rowOf(
      cell(name),
      [...columns].map(([role, index]) => [role, cell(index)] as const),
      row,
      vocabulary,
    );
  });
  return rows.length === 0 ? undefined : { kind: shape.kind, rows, start: grid.start, end: grid.end };
}

/** A row with its dates read; none where nothing says what it is about. */
function rowOf(name: CellFact, cells: readonly (readonly [role: string, cell: CellFact])[], { start, end }: Span, vocabulary: Vocabulary): ControlListRow[] {
  if (saysNothing(name.text, vocabulary)) return [];
  const read = Object.fromEntries(
    cells.map(([role, cell]): [string, ControlListCell] => [
      role,
      { ...cell, isEmpty: saysNothing(cell.text, vocabulary), date: cell.text.length > 80 ? undefined : findDate(cell.text, vocabulary)?.iso },
    ]),
  );
  const { status, closed } = read;
  const isClosed = (status !== undefined && tells(spoken(status.text), 'closed')) || (closed !== undefined && !closed.isEmpty);
  return [{ name, cells: read, isClosed, start, end }];
}

/** The registers that are lists of things to be done, with what their rows are about. */
const FROM_REGISTERS: Readonly<Record<string, { readonly kind: ControlListKind; readonly about: readonly string[] }>> = {
  'findings-register': { kind: 'findings', about: ['findingId', 'finding'] },
  objectives: { kind: 'objectives', about: ['objective', 'objectiveId'] },
};

/** The registers of findings and of objectives as lists. */
export function listsOfRegisters(registers: readonly RegisterFacts[], vocabulary: Vocabulary): ControlList[] {
  return registers.flatMap((register) => {
    const shape = FROM_REGISTERS[register.kind];
    if (!shape) return [];
    const rows = register.rows.flatMap((row) => {
      const name = shape.about.map((role) => row.cells[role]).find((cell) => cell !== undefined && cell.text !== '');
      return name ? rowOf(name, Object.entries(row.cells), row, vocabulary) : [];
    });
    return rows.length === 0 ? [] : [{ kind: shape.kind, rows, start: register.span.start, end: register.span.end }];
  });
}

/** The nearest heading over a table, numbering aside. */
function headingAbove(grid: Grid, view: DocumentView): string {
  const above = view.headings.findLast((heading) => heading.start < grid.start && grid.start < heading.sectionEnd);
  return above?.text.replace(/^[\d.\s]+/, '') ?? '';
}
