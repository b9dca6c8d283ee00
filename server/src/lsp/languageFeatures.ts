import {
  CompletionItemKind,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type CompletionItem,
  type Connection,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type Position,
  type ServerCapabilities,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { completionsAt } from '../features/completion/completion.js';
import type { Completion, CompletionKind } from '../features/completion/item.js';
import { controlCard } from '../features/controlHover.js';
import { cursorAt } from '../features/cursor.js';
import { definitionAt } from '../features/definition.js';
import { foldsOf } from '../features/folding.js';
import { hoverAt } from '../features/hover.js';
import type { Address } from '../features/markdown.js';
import { referencesAt } from '../features/references.js';
import { symbolsOf, workspaceSymbols, type SymbolKind as Kind, type SymbolNode } from '../features/symbols.js';
import { pointersIn, type PlaceIn } from '../features/targets.js';
import type { LineTable } from '../text/lines.js';
import type { Seen } from './answers.js';

/** What the features of the language need of the session. */
export interface LanguageHost {
  see(uri: string): Seen | undefined;
  /** The ISMSs of the window, each seen from its folder. */
  all(): readonly Pick<Seen, 'root' | 'places'>[];
}

/** What the server says it can do. What begins something that can be completed: an id, a link, a list, a value, a cell. */
export const LANGUAGE_CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['.', '/', '#', '(', '[', ',', ':', ' ', '|', '-'], resolveProvider: true },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: { label: 'ISMS' },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
};

const COMPLETION_KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  control: CompletionItemKind.Reference,
  value: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  anchor: CompletionItemKind.Reference,
  rule: CompletionItemKind.Constant,
  person: CompletionItemKind.Constant,
  document: CompletionItemKind.File,
};

const SYMBOL_KINDS: Readonly<Record<Kind, SymbolKind>> = {
  heading: SymbolKind.String,
  control: SymbolKind.Object,
  entry: SymbolKind.Field,
  document: SymbolKind.File,
};

/** What comes back with a completion when its documentation is asked for. */
interface CompletionData {
  readonly uri: string;
  readonly control: string;
}

/** Answers hovers, completions, definitions, references, links, symbols and folds. */
export function answerLanguageFeatures(connection: Connection, host: LanguageHost): void {
  connection.onHover(({ textDocument, position }) => answer(host, textDocument.uri, null, (seen, lines) => hover(seen, lines, position)));
  connection.onCompletion(({ textDocument, position }) =>
    answer(host, textDocument.uri, [], (seen, lines) => completions(seen, lines, position, textDocument.uri)),
  );
  connection.onCompletionResolve((item) => {
    const data = item.data as CompletionData | undefined;
    const seen = data && host.see(data.uri);
    if (!seen) return item;
    const { workspace, reader } = seen.root.isms;
    return { ...item, documentation: { kind: MarkupKind.Markdown, value: controlCard(data.control, workspace, reader.catalogue, addressOf(seen), seen.path) } };
  });
  connection.onDefinition(({ textDocument, position }) =>
    answer(host, textDocument.uri, [], (seen, lines) => locations(seen, definitionAt(seen.root.isms, seen.path, lines.offsetAt(position), seen.help))),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    answer(host, textDocument.uri, [], (seen, lines) =>
      locations(seen, referencesAt(seen.root.isms, seen.path, lines.offsetAt(position), context.includeDeclaration)),
    ),
  );
  connection.onDocumentLinks(({ textDocument }) => answer(host, textDocument.uri, [], (seen, lines) => links(seen, lines)));
  connection.onDocumentSymbol(({ textDocument }) => answer(host, textDocument.uri, [], (seen, lines) => outline(seen, lines)));
  connection.onWorkspaceSymbol(({ query }) => host.all().flatMap((seen) => named(seen, query)));
  connection.onFoldingRanges(({ textDocument }) => answer(host, textDocument.uri, [], (seen) => folds(seen)));
}

function answer<T>(host: LanguageHost, uri: string, otherwise: T, work: (seen: Seen, lines: LineTable) => T): T {
  const seen = host.see(uri);
  const lines = seen?.root.isms.linesOf(seen.path);
  return seen && lines ? work(seen, lines) : otherwise;
}

function hover(seen: Seen, lines: LineTable, position: Position): Hover | null {
  const content = hoverAt(seen.root.isms, seen.path, seen.text, lines.offsetAt(position), addressOf(seen), seen.help);
  return content ? { contents: { kind: MarkupKind.Markdown, value: content.markdown }, range: lines.rangeOf(content.span) } : null;
}

/** Editors open a file at a line by a fragment. */
function addressOf({ places }: Pick<Seen, 'places'>): Address {
  return (path, span) => {
    const line = span && places.linesOf(path)?.lineAt(span.start);
    return line === undefined ? places.uriOf(path) : `${places.uriOf(path)}#L${line + 1}`;
  };
}

function completions({ root, path, text, help }: Seen, lines: LineTable, position: Position, uri: string): CompletionItem[] {
  const cursor = text === undefined ? undefined : cursorAt(root.isms, path, text, lines.offsetAt(position));
  return cursor ? completionsAt(cursor, help).map((completion) => toItem(completion, lines, uri)) : [];
}

function toItem(
  { label, kind, detail, documentation, span, newText, sortText, filterText, continues }: Completion,
  lines: LineTable,
  uri: string,
): CompletionItem {
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    sortText,
    // Clients compare it with what stands in the range before the cursor.
    filterText: filterText ?? label,
    textEdit: { range: lines.rangeOf(span), newText },
    ...(detail === undefined ? {} : { labelDetails: { description: detail }, detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(continues ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
    ...(kind === 'control' ? { data: { uri, control: `A.${label.replace(/^A\./, '')}` } satisfies CompletionData } : {}),
  };
}

function locations({ places }: Seen, found: readonly PlaceIn[]): Location[] {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return found.map(({ path, span }) => ({ uri: places.uriOf(path), range: places.linesOf(path)?.rangeOf(span) ?? nowhere }));
}

function links({ root, path, places, help }: Seen, lines: LineTable): DocumentLink[] {
  const facts = root.isms.factsOf(path);
  if (!facts) return [];
  const { workspace } = root.isms;
  return pointersIn(facts, workspace)
    .filter(({ isLink }) => !isLink || !help.markdown)
    .flatMap((pointer): DocumentLink[] => {
      const destination = pointer.destination();
      const isFile = destination.kind === 'found' && workspace.listing.files.has(destination.path);
      return isFile ? [{ range: lines.rangeOf(pointer.span), target: places.uriOf(destination.path) }] : [];
    });
}

function outline({ root, path, help }: Seen, lines: LineTable): DocumentSymbol[] {
  const facts = root.isms.factsOf(path);
  const convert = (node: SymbolNode): DocumentSymbol => ({
    name: node.name === '' ? '—' : node.name,
    detail: node.detail,
    kind: SYMBOL_KINDS[node.kind],
    range: lines.rangeOf(node),
    selectionRange: lines.rangeOf(node.selection),
    children: node.children.map(convert),
  });
  return facts ? symbolsOf(facts, root.isms.reader.catalogue, help).map(convert) : [];
}

function named({ root, places }: Pick<Seen, 'root' | 'places'>, query: string): WorkspaceSymbol[] {
  return workspaceSymbols(root.isms, query).flatMap(({ name, kind, container, path, span }): WorkspaceSymbol[] => {
    const range = places.linesOf(path)?.rangeOf(span);
    return range ? [{ name, kind: SYMBOL_KINDS[kind], containerName: container, location: { uri: places.uriOf(path), range } }] : [];
  });
}

function folds({ root, path, text, help }: Seen): FoldingRange[] {
  const facts = root.isms.factsOf(path);
  const parsed = root.isms.parsedOf(path);
  if (!facts || !parsed || text === undefined) return [];
  return foldsOf(facts, parsed, text, help).map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine, kind: FoldingRangeKind.Region }));
}
