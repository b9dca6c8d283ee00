import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  MarkupKind,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type Diagnostic,
  type FileEvent,
  type Hover,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ismsReadiness } from '../engine/ismsReadiness.js';
import type { Isms } from '../engine/isms.js';
import { controlHover } from '../features/controlHover.js';
import { linkHover } from '../features/linkHover.js';
import { INDEX_STATE, READINESS_CHANGED, READINESS_REQUEST, type IndexState, type Readiness, type ReadinessParams } from '../protocol.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { isDate } from '../standard/dates.js';
import { fingerprint, toCodeAction, toDiagnostic } from './convert.js';
import { Root } from './roots.js';

/** So long other work waits for reading, in milliseconds. */
const SLICE = 8;
/** So long notifications about what changed are gathered, in milliseconds. */
const GATHER = 100;

/** What the session needs of the world around it. */
export interface SessionHost {
  readonly catalogue: ControlCatalogue;
  /** The ISMS of a folder, not read yet. */
  open(folderUri: string, today: string): Isms;
  /** Today by the clock, as `YYYY-MM-DD`. */
  today(): string;
  /** The address of the page of a rule, if one is known. */
  rulePage(code: string): string | undefined;
  milliseconds(): number;
}

/** One client: its folders, its open documents, and the answers to its requests. */
export class Session {
  readonly #connection: Connection;
  readonly #host: SessionHost;
  readonly #documents = new Map<string, TextDocument>();
  #roots: Root[] = [];
  #pulls = false;
  #refreshes = false;
  #configures = false;
  #today: string;
  #gathering: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(connection: Connection, host: SessionHost) {
    this.#connection = connection;
    this.#host = host;
    this.#today = host.today();
  }

  /** Registers all handlers. */
  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
      this.#opened(TextDocument.create(uri, languageId, version, text)),
    );
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const document = this.#documents.get(textDocument.uri);
      if (document) this.#changed(TextDocument.update(document, contentChanges, textDocument.version));
    });
    connection.onDidCloseTextDocument(({ textDocument }) => this.#closedDocument(textDocument.uri));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    connection.onDidChangeConfiguration(() => void this.#configure());
    connection.languages.diagnostics.on((params) => {
      const items = this.#diagnosticsOf(params.textDocument.uri);
      const resultId = fingerprint(items);
      return resultId === params.previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    });
    connection.onCodeAction((params) => this.#codeActions(params.textDocument.uri, params.range, params.context.only));
    connection.onHover((params) => this.#hover(params.textDocument.uri, params.position));
    connection.onRequest(READINESS_REQUEST, (params: ReadinessParams | null) => this.#readiness(params ?? {}));
    connection.onShutdown(() => {
      this.#closed = true;
      clearTimeout(this.#gathering);
    });
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities } = params;
    this.#pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.#refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#configures = capabilities.workspace?.configuration === true;
    const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? rootUri(params);
    this.#roots = folders.filter((uri) => uri.startsWith('file:')).map((uri) => new Root(uri, this.#host.open(uri, this.#today)));
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        // Pull or push, never both.
        ...(this.#pulls ? { diagnosticProvider: { identifier: 'isms', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'isms-docs' },
    };
  }

  #initialized(): void {
    if (this.#configures) void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'ismsDocs' });
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => folder.uri));
      this.#roots = this.#roots.filter((root) => !gone.has(root.uri));
      for (const { uri } of added) {
        if (!uri.startsWith('file:')) continue;
        const root = new Root(uri, this.#host.open(uri, this.#today));
        this.#roots.push(root);
        void this.#load(root);
      }
      this.#announce();
    });
    void this.#configure().then(() => Promise.all(this.#roots.map((root) => this.#load(root))));
  }

  /** Reads an ISMS in slices, so that keys are answered in between. */
  async #load(root: Root): Promise<void> {
    root.loading = true;
    for (const document of this.#documents.values()) {
      const path = root.pathOf(document.uri);
      if (path !== undefined) root.isms.setText(path, document.getText());
    }
    let until = this.#host.milliseconds() + SLICE;
    for (const _ of root.isms.load()) {
      if (this.#closed) return;
      if (this.#host.milliseconds() < until) continue;
      this.#tell(root, 'reading');
      await new Promise((resolve) => setImmediate(resolve));
      until = this.#host.milliseconds() + SLICE;
    }
    root.loading = false;
    this.#tell(root, 'ready');
    this.#announce();
  }

  #tell(root: Root, state: IndexState['state']): void {
    void this.#connection.sendNotification(INDEX_STATE, { root: root.uri, state, documents: root.isms.workspace.documents.size } satisfies IndexState);
  }

  async #configure(): Promise<void> {
    let today: unknown;
    if (this.#configures) {
      const settings = (await this.#connection.workspace.getConfiguration('ismsDocs')) as { today?: unknown } | null;
      today = settings?.today;
    }
    this.#today = typeof today === 'string' && isDate(today) ? today : this.#host.today();
    for (const root of this.#roots) root.isms.setToday(this.#today);
    this.#announce();
  }

  #opened(document: TextDocument): void {
    this.#documents.set(document.uri, document);
    this.#changed(document);
  }

  #changed(document: TextDocument): void {
    const found = this.#find(document.uri);
    if (!found) return;
    const wide = found.root.isms.setText(found.path, document.getText());
    if (!this.#pulls) this.#push(document.uri);
    if (wide) this.#announce();
  }

  #closedDocument(uri: string): void {
    this.#documents.delete(uri);
    const found = this.#find(uri);
    if (!found) return;
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    if (found.root.isms.closeText(found.path)) this.#announce();
  }

  #filesChanged(changes: readonly FileEvent[]): void {
    let any = false;
    for (const root of this.#roots) {
      const paths = (type: FileChangeType): string[] => changes.filter((change) => change.type === type).flatMap((change) => root.pathOf(change.uri) ?? []);
      const [created, changed, deleted] = [paths(FileChangeType.Created), paths(FileChangeType.Changed), paths(FileChangeType.Deleted)];
      if (created.length + changed.length + deleted.length === 0) continue;
      if (hasRules(created, changed, deleted)) void this.#load(root);
      else any = root.isms.filesChanged(created, changed, deleted) || any;
    }
    if (any) this.#announce();
  }

  /** Something beyond one document changed: visible documents are asked for again, and so is readiness. */
  #announce(): void {
    if (this.#gathering || this.#closed) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      if (this.#pulls && this.#refreshes) void this.#connection.languages.diagnostics.refresh();
      if (!this.#pulls) for (const uri of this.#documents.keys()) this.#push(uri);
      void this.#connection.sendNotification(READINESS_CHANGED);
    }, GATHER);
  }

  #push(uri: string): void {
    const version = this.#documents.get(uri)?.version;
    void this.#connection.sendDiagnostics({ uri, diagnostics: this.#diagnosticsOf(uri), ...(version === undefined ? {} : { version }) });
  }

  #find(uri: string): { root: Root; path: string } | undefined {
    let best: { root: Root; path: string } | undefined;
    for (const root of this.#roots) {
      const path = root.pathOf(uri);
      if (path !== undefined && (!best || path.length < best.path.length)) best = { root, path };
    }
    return best;
  }

  #diagnosticsOf(uri: string): Diagnostic[] {
    const found = this.#find(uri);
    if (!found) return [];
    const places = found.root.places((path) => this.#openUri(found.root, path));
    return found.root.isms.findingsOf(found.path).map((finding) => toDiagnostic(finding, places, (code) => this.#host.rulePage(code)));
  }

  /** The URI under which the client knows an open document, which may be spelled otherwise than ours. */
  #openUri(root: Root, path: string): string | undefined {
    for (const uri of this.#documents.keys()) if (root.pathOf(uri) === path) return uri;
    return undefined;
  }

  #codeActions(
    uri: string,
    range: { start: { line: number; character: number }; end: { line: number; character: number } },
    only: readonly string[] | undefined,
  ): CodeAction[] {
    const found = this.#find(uri);
    if (!found || (only && !only.some((kind) => kind === CodeActionKind.QuickFix || kind === ''))) return [];
    const lines = found.root.isms.factsOf(found.path)?.lines;
    if (!lines) return [];
    const start = lines.offsetAt(range.start);
    const end = lines.offsetAt(range.end);
    const places = found.root.places((path) => this.#openUri(found.root, path));
    return found.root.isms
      .findingsOf(found.path)
      .filter((finding) => finding.span.start <= end && finding.span.end >= start)
      .flatMap((finding) => {
        const diagnostic = toDiagnostic(finding, places, (code) => this.#host.rulePage(code));
        return finding.fixes.map((fix) => toCodeAction(fix, diagnostic, places));
      });
  }

  #hover(uri: string, position: { line: number; character: number }): Hover | null {
    const found = this.#find(uri);
    const facts = found?.root.isms.factsOf(found.path);
    if (!found || !facts) return null;
    const { workspace } = found.root.isms;
    const offset = facts.lines.offsetAt(position);
    const text = this.#documents.get(uri)?.getText();
    const content =
      controlHover(facts, offset, workspace, this.#host.catalogue) ??
      (text !== undefined && facts.format === 'markdown' ? linkHover(text, found.path, offset, workspace) : undefined);
    return content ? { contents: { kind: MarkupKind.Markdown, value: content.markdown }, range: facts.lines.rangeOf(content.span) } : null;
  }

  #readiness({ root: uri, today }: ReadinessParams): Readiness | null {
    const root =
      uri === undefined ? this.#roots[0] : this.#roots.find((candidate) => candidate.uri === uri || candidate.folder === new Root(uri, candidate.isms).folder);
    if (!root || root.loading) return null;
    if (today === undefined || !isDate(today)) return ismsReadiness(root.isms);
    root.isms.setToday(today);
    const readiness = ismsReadiness(root.isms);
    root.isms.setToday(this.#today);
    return readiness;
  }
}

/** Editors that know no workspace folders name one root. */
function rootUri(params: InitializeParams): string[] {
  const { rootUri: uri } = params as { readonly rootUri?: string | null };
  return uri === null || uri === undefined ? [] : [uri];
}

/** A change of what is ignored changes which files are read. */
function hasRules(...paths: readonly (readonly string[])[]): boolean {
  return paths.some((list) => list.some((path) => /(?:^|\/)\.gitignore$/.test(path)));
}
