import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { Isms } from '../../server/src/engine/isms.js';
import { NO_FILES } from '../../server/src/engine/noFiles.js';
import { ismsRoots } from '../../server/src/host/ismsRoots.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { Session } from '../../server/src/lsp/session.js';
import {
  INDEX_STATE,
  READINESS_CHANGED,
  READINESS_REQUEST,
  type IndexState,
  type InitializationOptions,
  type Readiness,
  type ReadinessParams,
} from '../../server/src/protocol.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { SETTLED } from '../settledRules.js';
import { inFolder, writeWorkspace } from '../folder.js';
import { READER, TODAY } from '../workspace.js';

/** So long an answer may take, in milliseconds. */
const PATIENCE = 5_000;

/** What a client says of itself that asks for diagnostics, as VS Code does. */
export const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
  },
};

/** What a client says of itself that waits for diagnostics. */
export const WAITS: ClientCapabilities = { workspace: { configuration: true, workspaceFolders: true } };

/** How a client is set up; what is not given is usual. */
export interface Setup {
  readonly capabilities?: ClientCapabilities;
  /** What the editor says that it does by itself. */
  readonly help?: Partial<InitializationOptions>;
  /** The setting `ismsDocs.today`. */
  readonly today?: string;
  /** The ISMS of a folder, where it does not lie on disk. */
  readonly open?: (uri: string, today: string) => Isms;
  /** Runs every rule, not only the settled ones. */
  readonly allRules?: true;
  /** How long it is until midnight, in milliseconds. */
  readonly untilTomorrow?: number;
  /** Lets other messages in after every document that is read. */
  readonly slowly?: true;
  /** Refuses every request of the server but that for the settings. */
  readonly refuses?: true;
}

/** An editor that talks to the server. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was pushed, in order. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** What the server said about reading, in order. */
  readonly states: readonly IndexState[];
  /** How often the server asked to pull again, and said that readiness changed. */
  readonly count: { refreshes: number; readinessChanges: number };
  /** The methods that the server registered after it had started. */
  readonly registered: readonly string[];
  settings: { today?: string; diagnostics?: { scope: string }; rules?: Readonly<Record<string, string>> };
  /** The URI of a path in the first folder. */
  uriOf(path: string): string;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The codes of the diagnostics of a document, asked for. */
  codes(uri: string): Promise<string[]>;
  readiness(params?: ReadinessParams): Promise<Readiness | null>;
  /** Waits until something is true; fails with `what` when it does not become so. */
  until(what: string, test: () => boolean | Promise<boolean>): Promise<void>;
}

/** Writes a workspace to disk, opens it in an editor, and waits until it is read. */
export async function withWorkspace(workspace: string, use: (client: Client, folder: string) => Promise<void>, setup: Setup = {}): Promise<void> {
  await inFolder(async (folder) => {
    writeWorkspace(folder, workspace);
    await withClient([pathToFileURL(folder).href], (client) => use(client, folder), setup);
  });
}

/** Opens folders in an editor, waits until they are read, and shuts the server down afterwards. */
export async function withClient(folders: readonly string[], use: (client: Client) => Promise<void>, setup: Setup = {}): Promise<void> {
  await withStartingClient(
    folders,
    async (client) => {
      await client.until('every folder is read', () => client.states.filter(({ state }) => state === 'ready').length >= folders.length);
      await use(client);
    },
    setup,
  );
}

/** Opens folders in an editor, and does not wait until they are read. */
export async function withStartingClient(folders: readonly string[], use: (client: Client) => Promise<void>, setup: Setup = {}): Promise<void> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(toServer, toClient, setup);
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = await startClient(connection, folders, setup);
  try {
    await use(client);
  } finally {
    await connection.sendRequest('shutdown');
    connection.dispose();
  }
}

function startServer(input: PassThrough, output: PassThrough, setup: Setup): void {
  // Readers and writers instead of the streams: at the end of a stream the library ends the process.
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  let clock = 0;
  new Session(connection, {
    catalogue: READER.catalogue,
    today: () => TODAY,
    untilTomorrow: () => setup.untilTomorrow ?? 86_400_000,
    // What does not lie on disk is taken as it is named.
    rootsIn: (uri) => (setup.open || ismsRoots(URI.parse(uri).fsPath)[0] === URI.parse(uri).fsPath ? [uri] : rootsOf(uri)),
    milliseconds: setup.slowly ? () => (clock += 1_000) : () => performance.now(),
    open: setup.open ?? ((uri, today) => openIsms(URI.parse(uri).fsPath, { reader: READER, rules: setup.allRules ? RULES : SETTLED, today, failed: rethrow })),
    openAlone: (today) => new Isms({ reader: READER, rules: setup.allRules ? RULES : SETTLED, today, files: NO_FILES, failed: rethrow }),
    rulePage: (code) => `https://example.org/rules/${code}.md`,
  }).listen();
}

function rootsOf(uri: string): string[] {
  return ismsRoots(URI.parse(uri).fsPath).map((folder) => URI.file(folder).toString());
}

async function startClient(connection: ProtocolConnection, folders: readonly string[], setup: Setup): Promise<Client> {
  const pushed: PublishDiagnosticsParams[] = [];
  const states: IndexState[] = [];
  const count = { refreshes: 0, readinessChanges: 0 };
  const settings: Client['settings'] = setup.today === undefined ? {} : { today: setup.today };
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void pushed.push(params));
  connection.onNotification(INDEX_STATE, (state: IndexState) => void states.push(state));
  connection.onNotification(READINESS_CHANGED, () => {
    count.readinessChanges++;
  });
  const registered: string[] = [];
  if (!setup.refuses) {
    connection.onRequest('workspace/diagnostic/refresh', () => {
      count.refreshes++;
      return null;
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    });
  }
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settings));
  connection.listen();
  const workspaceFolders = folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }));
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: folders[0] ?? null,
    capabilities: setup.capabilities ?? PULLS,
    workspaceFolders,
    ...(setup.help ? { initializationOptions: setup.help } : {}),
  });
  await connection.sendNotification('initialized', {});
  const report: Client['report'] = (uri, previousResultId) =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
  return {
    connection,
    initialized,
    pushed,
    states,
    count,
    registered,
    settings,
    uriOf: (path) => `${folders[0]!}/${path.split('/').map(encodeURIComponent).join('/')}`,
    open: (uri, text, languageId = 'markdown') => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, ...contentChanges) => connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    report,
    codes: async (uri) => codesOf(await report(uri)),
    readiness: (params) => connection.sendRequest(READINESS_REQUEST, params ?? null),
    until,
  };
}

async function until(what: string, test: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 5))) if (await test()) return;
  assert.fail(`it did not become true that ${what}`);
}

/** The diagnostics of a full report. */
export function itemsOf(report: DocumentDiagnosticReport): Diagnostic[] {
  assert.equal(report.kind, 'full');
  return report.items;
}

function codesOf(report: DocumentDiagnosticReport): string[] {
  return itemsOf(report).map(({ code }) => String(code));
}

function rethrow(code: string, error: unknown): void {
  throw new Error(`the rule ${code} failed`, { cause: error });
}
