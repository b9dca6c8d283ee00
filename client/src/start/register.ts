import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Server } from '../server.js';
import { createStarter, type StarterAnswers } from './createStarter.js';
import { newDocument, type NewDocumentWish } from './newDocument.js';
import { tryExample } from './tryExample.js';

/** The commands of somebody who begins. */
export function registerStart(context: vscode.ExtensionContext, server: Server): void {
  const withServer = async (use: (client: LanguageClient) => Promise<void>): Promise<void> => {
    if (await server.running()) await use(server.client);
    else
      void vscode.window.showWarningMessage(vscode.l10n.t('ISMS Docs is not running here. "ISMS Docs: Show Output" and the setting ismsDocs.enable say why.'));
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('ismsDocs.newDocument', (wish?: NewDocumentWish) => withServer((client) => newDocument(client, wish))),
    vscode.commands.registerCommand('ismsDocs.createStarter', (answers?: StarterAnswers) => withServer((client) => createStarter(client, answers))),
    vscode.commands.registerCommand('ismsDocs.tryExample', () => tryExample(context.extensionUri)),
  );
}
