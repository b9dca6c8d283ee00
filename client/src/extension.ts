import { BEGINNING } from './beginning.js';
import * as vscode from 'vscode';
import { INDEX_STATE, READINESS_CHANGED, type IndexState } from '../../server/src/protocol.js';
import type { Node } from './readiness/node.js';
import { registerControl } from './control/register.js';
import { registerPage } from './readiness/page.js';
import { registerReadiness } from './readiness/register.js';
import { Server } from './server.js';
import { registerStart } from './start/register.js';
import { registerStatus, type Status } from './status/register.js';

/** What the extension gives to others that ask VS Code for it, the tests among them. */
export interface IsmsDocs {
  /** The lines of the readiness view. */
  readonly readiness: vscode.TreeDataProvider<Node>;
  readonly status: Status;
  /** What the extension took of the time of the editor: to load, and to activate. The server starts meanwhile, in a process of its own. In milliseconds. */
  readonly took: { readonly loading: number; readonly activating: number };
}

const LOADING = performance.now() - BEGINNING;

let server: Server | undefined;

/** Starts the language server and shows what it says. Nothing is judged here, and nobody waits for the server. */
export function activate(context: vscode.ExtensionContext): IsmsDocs {
  const start = performance.now();
  const output = vscode.window.createOutputChannel('ISMS Docs', { log: true });
  server = new Server(context, output);
  const { client } = server;
  const readiness = registerReadiness(context, client);
  const page = registerPage(context, client);
  const status = registerStatus(context, server);
  registerStart(context, server);
  registerControl(context, client);
  context.subscriptions.push(
    output,
    client.onNotification(READINESS_CHANGED, () => {
      readiness.refresh();
      page.refresh();
      status.refresh();
    }),
    client.onNotification(INDEX_STATE, (state: IndexState) => {
      readiness.showState(state);
      status.refresh();
    }),
    server.onChanged((state) => {
      if (state === 'failed') readiness.showFailure();
      else if (state !== 'starting') readiness.refresh();
      status.refresh();
    }),
    vscode.commands.registerCommand('ismsDocs.showOutput', () => output.show()),
  );
  server.follow();
  return { readiness: readiness.tree, status, took: { loading: LOADING, activating: performance.now() - start } };
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await server?.client.stop();
}
