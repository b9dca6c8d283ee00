import type { Isms } from '../engine/isms.js';
import type { DocumentFacts, RegisterRow, SoaRow } from '../facts/facts.js';
import type { ControlCatalogue } from '../standard/controls.js';
import type { Span } from '../text/span.js';
import type { EditorHelp } from './editorHelp.js';
import type { PlaceIn } from './targets.js';

/** What a symbol stands for: it decides its icon. */
export type SymbolKind = 'heading' | 'control' | 'entry' | 'document';

/** A part of a document, as the outline shows it. */
export interface SymbolNode extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** What is selected when it is chosen. */
  readonly selection: Span;
  readonly children: readonly SymbolNode[];
}

/** Something that can be found by its name in the whole ISMS. */
export interface NamedPlace extends PlaceIn {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container: string;
}

/** So many are given at once: the editor asks again with every letter. */
const MAXIMUM_NAMED = 300;
/** So much of the words of an entry is shown, in characters. */
const NAME_LENGTH = 90;

/** The outline of a document: its headings, and under them the rows of the Statement of Applicability and the entries of registers. */
export function symbolsOf(document: DocumentFacts, catalogue: ControlCatalogue, help: EditorHelp): readonly SymbolNode[] {
  const rows = rowSymbols(document, catalogue);
  if (help.markdown && document.format === 'markdown') return rows;
  const headings = document.outline.map((heading): Open => ({
    start: heading.start,
    end: Math.max(heading.sectionEnd, heading.end),
    name: heading.text,
    detail: '',
    kind: 'heading',
    selection: { start: heading.start, end: heading.end },
    children: [],
  }));
  return nested([...headings, ...rows.map((row): Open => ({ ...row, children: [] }))]);
}

type Open = Omit<SymbolNode, 'children'> & { children: Open[] };

/** What lies inside of another stands under it. */
function nested(nodes: readonly Open[]): Open[] {
  const roots: Open[] = [];
  const stack: Open[] = [];
  for (const node of [...nodes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (stack.length > 0 && stack.at(-1)!.end < node.end) stack.pop();
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
  }
  return roots;
}

function rowSymbols(document: DocumentFacts, catalogue: ControlCatalogue): SymbolNode[] {
  const controls = (document.soa?.rows ?? []).map((row): SymbolNode => ({
    start: Math.min(row.start, row.idSpan.start),
    end: Math.max(row.end, row.idSpan.end),
    name: controlName(row, catalogue),
    detail: row.applicable === false ? 'left out' : (row.statusText ?? (row.status === 'absent' ? 'no status' : row.status)),
    kind: 'control',
    selection: row.idSpan,
    children: [],
  }));
  const entries = document.registers.flatMap(({ rows }) =>
    rows.flatMap((row): SymbolNode[] => {
      const name = entryName(row);
      return name === undefined
        ? []
        : [{ start: row.start, end: row.end, name, detail: row.cells['status']?.text ?? '', kind: 'entry', selection: row, children: [] }];
    }),
  );
  return [...controls, ...entries].map((node) => ({ ...node, selection: within(node.selection, node) }));
}

function within(span: Span, around: Span): Span {
  return { start: Math.max(span.start, around.start), end: Math.min(span.end, around.end) };
}

function controlName(row: SoaRow, catalogue: ControlCatalogue): string {
  const title = (row.edition === '2022' ? catalogue.controls2022.get(row.id)?.title : undefined) ?? row.title ?? '';
  return `${row.id} ${title}`.trim();
}

const IDS = ['riskId', 'findingId', 'incidentId', 'changeId', 'assetId', 'objectiveId', 'personId'];
const TITLES = ['riskTitle', 'finding', 'incident', 'changeTitle', 'assetName', 'objective', 'supplier', 'person', 'course', 'law', 'threat', 'asset'];

/** An entry of a register by its id and what it is about. */
function entryName({ cells }: RegisterRow): string | undefined {
  const first = (roles: readonly string[]): string | undefined => roles.map((role) => cells[role]?.text).find((text) => text !== undefined && text !== '');
  const name = [first(IDS), first(TITLES)].filter((part) => part !== undefined).join(' ');
  return name === '' ? undefined : name.slice(0, NAME_LENGTH);
}

/** The controls, documents and entries of registers whose names hold the letters of the query in their order. */
export function workspaceSymbols(isms: Isms, query: string): readonly NamedPlace[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: NamedPlace[] = [];
  for (const document of isms.workspace.documents()) {
    const title = document.fields.title.value ?? document.path;
    const id = document.fields.id.value;
    const named: NamedPlace[] = [
      {
        name: id === undefined || title.includes(id) ? title : `${id} ${title}`,
        kind: 'document',
        container: document.path,
        path: document.path,
        span: document.fields.title.span ?? { start: 0, end: 0 },
      },
      ...rowSymbols(document, isms.reader.catalogue).map(({ name, kind, selection }): NamedPlace => ({
        name,
        kind,
        container: title,
        path: document.path,
        span: selection,
      })),
    ];
    for (const each of named) {
      if (!holds(each.name.toLowerCase(), wanted)) continue;
      found.push(each);
      if (found.length >= MAXIMUM_NAMED) return found;
    }
  }
  return found;
}

function holds(name: string, wanted: string): boolean {
  let at = 0;
  for (const character of name) if (character === wanted[at]) at++;
  return at >= wanted.length;
}
