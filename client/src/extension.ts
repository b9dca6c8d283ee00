import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { INDEX_STATE, READINESS_CHANGED, type IndexState } from '../../server/src/protocol.js';
import type { Node } from './readiness/node.js';
import { registerReadiness } from './readiness/register.js';

/** What the extension gives to others that ask VS Code for it, the tests among them. */
export interface IsmsDocs {
  /** The lines of the readiness view. */
  readonly readiness: vscode.TreeDataProvider<Node>;
}

let client: LanguageClient | undefined;

/** Starts the language server and shows what it says. Nothing is judged here. */
export async function activate(context: vscode.ExtensionContext): Promise<IsmsDocs> {
  const output = vscode.window.createOutputChannel('ISMS Docs', { log: true });
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  context.subscriptions.push(output, watcher);

  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const serverOptions: ServerOptions = { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'file', language: 'yaml' },
      { scheme: 'file', pattern: '**/*.{csv,tsv,md.tmpl}' },
    ],
    synchronize: { fileEvents: watcher },
    outputChannel: output,
    traceOutputChannel: output,
  };
  client = new LanguageClient('ismsDocs', 'ISMS Docs', serverOptions, clientOptions);
  const readiness = registerReadiness(context, client);
  client.onNotification(READINESS_CHANGED, () => {
    readiness.refresh();
  });
  client.onNotification(INDEX_STATE, (state: IndexState) => {
    readiness.showState(state);
  });
  context.subscriptions.push(
    vscode.commands.registerCommand('ismsDocs.showOutput', () => {
      output.show();
    }),
  );
  try {
    await client.start();
    readiness.refresh();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    readiness.showFailure();
  }
  return { readiness: readiness.tree };
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
