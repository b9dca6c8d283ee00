import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { editorHelp } from './editorHelp.js';

/** The language server, which runs as long as the setting `ismsDocs.enable` says so. */
export class Server {
  readonly client: LanguageClient;
  readonly #output: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<ServerState>();
  readonly onChanged = this.#changed.event;
  #state: ServerState = isEnabled() ? 'starting' : 'off';
  #settled: Promise<void> = Promise.resolve();

  constructor(context: vscode.ExtensionContext, output: vscode.LogOutputChannel) {
    this.#output = output;
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    const serverOptions: ServerOptions = { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } };
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const clientOptions: LanguageClientOptions = {
      documentSelector: [
        { scheme: 'file', language: 'markdown' },
        { scheme: 'file', language: 'yaml' },
        { scheme: 'file', pattern: '**/*.{csv,tsv,md.tmpl}' },
        // Documents by themselves: new ones, and those that lie on no disk. Revisions, with the scheme git, are left out.
        { scheme: 'untitled', language: 'markdown' },
        { scheme: 'untitled', language: 'yaml' },
        { scheme: 'vscode-vfs', language: 'markdown' },
      ],
      synchronize: { fileEvents: watcher },
      initializationOptions: editorHelp,
      outputChannel: output,
      traceOutputChannel: output,
    };
    this.client = new LanguageClient('ismsDocs', 'ISMS Docs', serverOptions, clientOptions);
    context.subscriptions.push(
      watcher,
      this.#changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('ismsDocs.enable')) this.follow();
      }),
    );
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts or stops the server as the setting says. */
  follow(): void {
    this.#settled = this.#settled.then(() => (isEnabled() ? this.#start() : this.#stop()));
  }

  /** Whether the server runs, once it has started or failed to. */
  async running(): Promise<boolean> {
    await this.#settled;
    return this.#state === 'running';
  }

  async #start(): Promise<void> {
    if (this.#state === 'running') return;
    this.#tell('starting');
    try {
      await this.client.start();
      this.#tell('running');
    } catch (error) {
      this.#output.error(error instanceof Error ? error : String(error));
      this.#tell('failed');
    }
  }

  async #stop(): Promise<void> {
    if (this.client.isRunning()) await this.client.stop();
    this.#tell('off');
  }

  #tell(state: ServerState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}

/** `off` by the setting, `failed` when it did not start. */
export type ServerState = 'off' | 'starting' | 'running' | 'failed';

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('ismsDocs').get<boolean>('enable', true);
}
