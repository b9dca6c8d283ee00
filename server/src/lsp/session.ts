import {
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  TextDocumentSyncKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ismsReadiness } from '../engine/ismsReadiness.js';
import type { EditorSettings } from '../engine/configuration.js';
import type { Judgement } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import {
  DOCUMENT_STATE_REQUEST,
  INDEX_STATE,
  READINESS_CHANGED,
  READINESS_REQUEST,
  ROOTS_REQUEST,
  type DocumentState,
  type DocumentStateParams,
  type IndexState,
  type IsmsRoot,
  type Readiness,
  type ReadinessParams,
} from '../protocol.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { isDate } from '../standard/dates.js';
import { ACTION_KINDS } from '../features/codeActions.js';
import type { EditorHelp } from '../features/editorHelp.js';
import { codeActionsOf, diagnosticsOf, resolvedAction, type ActionSupport, type Seen } from './answers.js';
import { fingerprint, type ActionData, type Places } from './convert.js';
import { answerDocumentControl } from './documentControl.js';
import { documentState } from './documentState.js';
import { Folders } from './folders.js';
import { answerLanguageFeatures, LANGUAGE_CAPABILITIES } from './languageFeatures.js';
import { LooseDocuments } from './looseDocuments.js';
import { answerNewDocuments } from './newDocuments.js';
import { answerReadinessFix } from './readinessFix.js';
import { answerReadinessPage } from './readinessPage.js';
import { Root } from './roots.js';
import { comparable, isFile } from './uris.js';
import { WorkspaceDiagnostics, type Reportable } from './workspaceDiagnostics.js';

/** So long other work waits for reading, in milliseconds. */
const SLICE = 8;
/** So long notifications about what changed are gathered, in milliseconds. */
const GATHER = 100;
/** Longer waits overflow. In milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** What the session needs of the world around it. */
export interface SessionHost {
  readonly catalogue: ControlCatalogue;
  /** The ISMS of a folder, not read yet. */
  open(folderUri: string, today: string): Isms;
  /** An ISMS without files, for a document that lies in no folder. */
  openAlone(today: string): Isms;
  /** Today by the clock, as `YYYY-MM-DD`. */
  today(): string;
  /** How long it is until the next day begins by the clock, in milliseconds. */
  untilTomorrow(): number;
  /** The folders of the ISMS at or below a folder of the window. */
  rootsIn(folderUri: string): readonly string[];
  /** The address of the page of a rule, if one is known. */
  rulePage(code: string): string | undefined;
  milliseconds(): number;
}

/** One client: its folders, its open documents, and the answers to its requests. */
export class Session {
  readonly #connection: Connection;
  readonly #host: SessionHost;
  /** Open documents by their URI in the comparable spelling. */
  readonly #documents = new Map<string, TextDocument>();
  readonly #folders = new Folders();
  readonly #loose = new LooseDocuments();
  readonly #workspace: WorkspaceDiagnostics;
  /** The folders of the window, in which there can be several ISMS. */
  readonly #windowFolders = new Set<string>();
  #pulls = false;
  #refreshes = false;
  #configures = false;
  #registers = false;
  #changesFolders = false;
  #help: EditorHelp = { markdown: false, schemas: false };
  #actions: ActionSupport = { resolves: false, creates: false };
  /** The day that the settings name. */
  #chosenToday: string | undefined;
  readonly #resultIds = new WeakMap<Judgement, string>();
  #settings: EditorSettings = {};
  #scope: 'workspace' | 'openFiles' = 'workspace';
  #gathering: NodeJS.Timeout | undefined;
  #midnight: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(connection: Connection, host: SessionHost) {
    this.#connection = connection;
    this.#host = host;
    this.#workspace = new WorkspaceDiagnostics({ milliseconds: () => host.milliseconds(), documents: () => this.#reportables() });
  }

  /** Registers all handlers. */
  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => void this.#initialized());
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.#documents.set(comparable(uri), TextDocument.create(uri, languageId, version, text));
      this.#changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#documents.get(comparable(uri));
      if (!document) return;
      TextDocument.update(document, contentChanges, version);
      this.#changed(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => this.#closedDocument(textDocument.uri));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    connection.onDidChangeConfiguration(({ settings }) => void this.#configure(settings));
    connection.languages.diagnostics.on((params) => this.#diagnostics(params));
    connection.languages.diagnostics.onWorkspace((params, token, _progress, results) => this.#workspace.answer(params, token, results));
    connection.onCodeAction(({ textDocument, range, context }) => {
      const { uri } = textDocument;
      const seen = this.#see(uri);
      return seen ? codeActionsOf(seen, { uri, range, only: context.only }, this.#actions, this.#rulePage) : [];
    });
    connection.onCodeActionResolve((action) => {
      const data = action.data as ActionData | undefined;
      const seen = data && this.#see(data.uri);
      return seen ? resolvedAction(seen, action, data) : action;
    });
    answerLanguageFeatures(connection, {
      see: (uri) => this.#see(uri),
      all: () => this.#folders.roots.map((root) => ({ root, places: this.#placesOf(root) })),
    });
    connection.onRequest(DOCUMENT_STATE_REQUEST, ({ uri }: DocumentStateParams): DocumentState | null => {
      const seen = this.#see(uri);
      return seen ? documentState(seen.root, seen.path, this.#loose.find(uri) !== undefined) : null;
    });
    connection.onRequest(ROOTS_REQUEST, () => this.#namedRoots());
    connection.onRequest(READINESS_REQUEST, (params: ReadinessParams | null) => this.#readiness(params ?? {}));
    answerDocumentControl(connection, { see: (uri) => this.#see(uri), rootAt: (uri) => this.#folders.at(uri), today: () => this.#today });
    answerReadinessFix(connection, { rootAt: (uri) => this.#folders.at(uri), placesOf: (root) => this.#placesOf(root), today: () => this.#today });
    answerReadinessPage(connection, (uri) => this.#folders.at(uri));
    answerNewDocuments(connection, { catalogue: this.#host.catalogue, rootAt: (uri) => this.#folders.at(uri), today: () => this.#today });
    connection.onShutdown(() => {
      this.#closed = true;
      clearTimeout(this.#gathering);
      clearTimeout(this.#midnight);
      this.#workspace.changed();
    });
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { textDocument, workspace } = params.capabilities;
    this.#pulls = textDocument?.diagnostic !== undefined;
    this.#refreshes = workspace?.diagnostics?.refreshSupport === true;
    this.#configures = workspace?.configuration === true;
    this.#registers = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#changesFolders = workspace?.workspaceFolders === true;
    const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
    this.#actions = {
      resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
      creates: documentChanges === true && resourceOperations?.includes('create') === true,
    };
    const { markdown, schemas } = (params.initializationOptions ?? {}) as Partial<EditorHelp>;
    this.#help = { markdown: markdown === true, schemas: schemas === true };
    const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? rootUri(params);
    for (const folder of folders.filter(isFile)) this.#windowFolders.add(folder);
    this.#folders.change(this.#openRoots(folders), []);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...LANGUAGE_CAPABILITIES,
        codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: this.#actions.resolves },
        // Pull or push, never both.
        ...(this.#pulls ? { diagnosticProvider: { identifier: 'isms', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'isms-docs' },
    };
  }

  async #initialized(): Promise<void> {
    if (this.#registers)
      this.#ask('settings are not announced', this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'ismsDocs' }));
    // Asking for the event fails with a client that never sends it.
    if (this.#changesFolders)
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#foldersChanged(
          added.map((folder) => folder.uri),
          removed.map((folder) => folder.uri),
        ),
      );
    await this.#configure(undefined);
    this.#awaitMidnight();
    await Promise.all(this.#folders.roots.map((root) => this.#load(root)));
  }

  #openRoots(folders: readonly string[]): Root[] {
    return folders
      .filter(isFile)
      .flatMap((folder) => this.#host.rootsIn(folder))
      .map((uri) => new Root(uri, this.#host.open(uri, this.#today)));
  }

  /** A day is over: what is due is counted anew. */
  #awaitMidnight(): void {
    if (this.#closed) return;
    this.#midnight = setTimeout(
      () => {
        this.#announce();
        this.#awaitMidnight();
      },
      Math.min(this.#host.untilTomorrow() + 1_000, LONGEST_TIMEOUT),
    );
    this.#midnight.unref();
  }

  #foldersChanged(added: readonly string[], removed: readonly string[]): void {
    for (const folder of added.filter(isFile)) this.#windowFolders.add(folder);
    for (const folder of removed) this.#windowFolders.delete(folder);
    const gone = new Set(removed.map(comparable));
    const roots = this.#folders.roots.filter((root) => [...gone].some((folder) => isAtOrBelow(root.folder, folder)));
    const fresh = this.#openRoots(added);
    this.#folders.change(
      fresh,
      roots.map((root) => root.uri),
    );
    for (const root of fresh) void this.#load(root);
    // What was said of a document that belongs to no folder any more is taken back.
    if (!this.#pulls)
      for (const { uri } of this.#documents.values()) if (!this.#folders.find(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#announce();
  }

  /** Reads an ISMS in slices, so that keys are answered in between. */
  async #load(root: Root): Promise<void> {
    const wanted = root.begin();
    for (const document of this.#documents.values()) {
      const path = root.pathOf(document.uri);
      if (path !== undefined) root.isms.setText(path, document.getText());
    }
    let until = this.#host.milliseconds() + SLICE;
    for (const _ of root.isms.load()) {
      if (this.#host.milliseconds() < until) continue;
      this.#tell(root, 'reading');
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#closed || !wanted()) return;
      until = this.#host.milliseconds() + SLICE;
    }
    root.ready = true;
    this.#tell(root, 'ready');
    this.#announce();
  }

  #tell(root: Root, state: IndexState['state']): void {
    void this.#connection.sendNotification(INDEX_STATE, { root: root.uri, state, documents: root.isms.documents.size } satisfies IndexState);
  }

  /** Reads the settings: those that the client is asked for, else those that it sent. */
  async #configure(sent: unknown): Promise<void> {
    const settings: unknown = this.#configures ? await this.#askSettings() : (sent as { readonly ismsDocs?: unknown } | null | undefined)?.ismsDocs;
    const { today, rules, diagnostics } = (settings ?? {}) as {
      readonly today?: unknown;
      readonly rules?: unknown;
      readonly diagnostics?: { readonly scope?: unknown };
    };
    this.#chosenToday = typeof today === 'string' && isDate(today) ? today : undefined;
    this.#scope = diagnostics?.scope === 'openFiles' ? 'openFiles' : 'workspace';
    this.#settings = typeof rules === 'object' && rules !== null ? { rules: rules as Readonly<Record<string, unknown>> } : {};
    for (const root of this.#folders.roots) root.isms.setSettings(this.#settings);
    this.#announce();
  }

  async #askSettings(): Promise<unknown> {
    try {
      return await this.#connection.workspace.getConfiguration('ismsDocs');
    } catch (error) {
      this.#connection.console.warn(`the settings could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** A client may refuse what it is asked; that ends nothing here. */
  #ask(without: string, answer: Promise<unknown>): void {
    answer.catch((error: unknown) => this.#connection.console.warn(`${without}: ${error instanceof Error ? error.message : String(error)}`));
  }

  /** The day for which everything is judged: a session may last longer than a day. */
  get #today(): string {
    return this.#chosenToday ?? this.#host.today();
  }

  #changed(uri: string): void {
    const document = this.#documents.get(comparable(uri))!;
    const text = document.getText();
    this.#loose.set(uri, document.languageId, text, () => {
      const alone = this.#host.openAlone(this.#today);
      alone.setSettings(this.#settings);
      return alone;
    });
    const wide = this.#folders.tell(uri, (isms, path) => isms.setText(path, text));
    if (!this.#pulls) this.#push(uri);
    if (wide) this.#announce();
  }

  #closedDocument(uri: string): void {
    this.#documents.delete(comparable(uri));
    const wide = this.#folders.tell(uri, (isms, path) => isms.closeText(path));
    if (!this.#pulls && this.#find(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#loose.delete(uri);
    // From now on the request for the whole workspace answers for it.
    this.#workspace.changed();
    if (wide) this.#announce();
  }

  #filesChanged(changes: readonly FileEvent[]): void {
    let any = this.#rootsChanged(changes);
    for (const root of this.#folders.roots) {
      const paths = (type: FileChangeType): string[] => changes.filter((change) => change.type === type).flatMap((change) => root.pathOf(change.uri) ?? []);
      const [created, changed, deleted] = [paths(FileChangeType.Created), paths(FileChangeType.Changed), paths(FileChangeType.Deleted)];
      if (created.length + changed.length + deleted.length === 0) continue;
      // A change of what is ignored changes which files are read.
      if ([...created, ...changed, ...deleted].some((path) => /(?:^|\/)\.gitignore$/.test(path))) void this.#load(root);
      else any = root.isms.filesChanged(created, changed, deleted) || any;
    }
    if (any) this.#announce();
  }

  /** An isms.yaml that comes or goes makes or ends an ISMS. Returns whether that happened. */
  #rootsChanged(changes: readonly FileEvent[]): boolean {
    if (!changes.some(({ uri, type }) => type !== FileChangeType.Changed && (uri.endsWith(`/${ISMS_FILE}`) || type === FileChangeType.Deleted))) return false;
    const wanted = new Set([...this.#windowFolders].flatMap((folder) => this.#host.rootsIn(folder)).map(comparable));
    const known = new Set(this.#folders.roots.map((root) => root.folder));
    if (wanted.size === known.size && [...wanted].every((folder) => known.has(folder))) return false;
    const all = [...this.#windowFolders].flatMap((folder) => this.#host.rootsIn(folder));
    const fresh = all.filter((uri) => !known.has(comparable(uri))).map((uri) => new Root(uri, this.#host.open(uri, this.#today)));
    const stale = this.#folders.roots.filter((root) => !wanted.has(root.folder)).map((root) => root.uri);
    this.#folders.change(fresh, stale);
    for (const root of fresh) root.isms.setSettings(this.#settings);
    for (const root of this.#folders.roots) void this.#load(root);
    return true;
  }

  /** Something beyond one document changed: visible documents are asked for again, and so is readiness. */
  #announce(): void {
    if (this.#gathering || this.#closed) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      this.#workspace.changed();
      if (this.#pulls && this.#refreshes) this.#ask('diagnostics are not asked for again', this.#connection.languages.diagnostics.refresh());
      if (!this.#pulls) for (const { uri } of this.#documents.values()) this.#push(uri);
      void this.#connection.sendNotification(READINESS_CHANGED);
    }, GATHER);
  }

  #push(uri: string): void {
    const seen = this.#see(uri);
    if (!seen) return;
    const version = this.#documents.get(comparable(uri))?.version;
    void this.#connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(seen, this.#rulePage), ...(version === undefined ? {} : { version }) });
  }

  #diagnostics({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const seen = this.#see(textDocument.uri);
    const items = seen ? diagnosticsOf(seen, this.#rulePage) : [];
    const resultId = fingerprint(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** The documents whose problems the whole workspace is asked for. A list of open files alone is told document by document. */
  *#reportables(): Generator<Reportable, void> {
    if (this.#scope === 'openFiles') return;
    for (const root of this.#folders.roots) {
      if (!root.ready) continue;
      for (const path of root.isms.judgedPaths()) {
        const uri = root.uriFor(path);
        const found = root.isms.linesOf(path) ? this.#see(uri) : undefined;
        if (found?.root !== root) continue;
        const judgement = root.isms.judgementOf(path);
        if (judgement.findings.length === 0) continue;
        const items = (): Diagnostic[] => diagnosticsOf(found, this.#rulePage);
        const own = this.#documents.get(comparable(uri));
        // A judgement that stands has the problems that it had.
        const resultId = this.#resultIds.get(judgement) ?? fingerprint(items());
        this.#resultIds.set(judgement, resultId);
        yield {
          uri: own?.uri ?? uri,
          version: own?.version ?? null,
          resultId,
          report: () => ({ kind: DocumentDiagnosticReportKind.Full, uri: own?.uri ?? uri, version: own?.version ?? null, resultId, items: items() }),
        };
      }
    }
  }

  readonly #rulePage = (code: string): string | undefined => this.#host.rulePage(code);

  #find(uri: string): { readonly root: Root; readonly path: string } | undefined {
    return this.#folders.find(uri) ?? this.#loose.find(uri);
  }

  #see(uri: string): Seen | undefined {
    const found = this.#find(uri);
    if (!found) return undefined;
    const { root, path } = found;
    root.isms.setToday(this.#today);
    return { root, path, places: this.#placesOf(root), text: this.#documents.get(comparable(uri))?.getText(), help: this.#help };
  }

  #placesOf(root: Root): Places {
    return {
      // The client may spell the URI of an open document otherwise than we do.
      uriOf: (path) => this.#documents.get(comparable(root.uriFor(path)))?.uri ?? root.uriFor(path),
      linesOf: (path) => root.isms.linesOf(path),
    };
  }

  /** The folders of the ISMSs, called after the folder of the window that they lie in. */
  #namedRoots(): IsmsRoot[] {
    return this.#folders.roots.map((root) => {
      const top = [...this.#windowFolders].filter((folder) => isAtOrBelow(root.folder, comparable(folder))).sort((a, b) => b.length - a.length)[0] ?? root.uri;
      const path = root.folder.slice(comparable(top).length).replace(/^\//, '');
      const name = decodeURIComponent(top.slice(top.replace(/\/$/, '').lastIndexOf('/') + 1));
      return { uri: root.uri, name: path === '' ? name : `${name}/${path}`, ready: root.ready };
    });
  }

  #readiness({ root: uri, today }: ReadinessParams): Readiness | null {
    const root = this.#folders.at(uri);
    if (!root?.ready) return null;
    root.isms.setToday(today !== undefined && isDate(today) ? today : this.#today);
    return ismsReadiness(root.isms);
  }
}

/** Whether a folder is another one or lies below it. */
function isAtOrBelow(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(other.endsWith('/') ? other : `${other}/`);
}

/** Editors that know no workspace folders name one root. */
function rootUri(params: InitializeParams): string[] {
  const { rootUri: uri } = params as { readonly rootUri?: string | null };
  return uri === null || uri === undefined ? [] : [uri];
}
