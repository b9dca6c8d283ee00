import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { FIX_REQUEST, type FixParams, type ReadinessItem } from '../../../server/src/protocol.js';
import type { Node } from './node.js';

/** The commands on a line of the tree: create what is missing, mend a place, explain the rule. */
export function registerItemActions(context: vscode.ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('ismsDocs.createItem', (node?: Node) => createItem(node)),
    vscode.commands.registerCommand('ismsDocs.fixItem', (node?: Node) => fixItem(client, node)),
    vscode.commands.registerCommand('ismsDocs.explainItem', (node?: Node) => explainItem(context.extensionUri, node)),
  );
}

async function createItem(node: Node | undefined): Promise<void> {
  const kind = node && itemOf(node)?.create;
  await vscode.commands.executeCommand('ismsDocs.newDocument', kind === undefined ? undefined : { kind, root: node!.of.folder.uri });
}

/** Makes the fix that the server names for a line, and shows the place. It is left unsaved, to be looked at. */
async function fixItem(client: LanguageClient, node: Node | undefined): Promise<void> {
  const fix = node?.kind === 'place' ? node.place.fix : node && itemOf(node)?.fix;
  if (!node || !fix || !client.isRunning()) return;
  const params: FixParams = { root: client.code2ProtocolConverter.asUri(node.of.folder.uri), fix };
  await vscode.window.showTextDocument(vscode.Uri.joinPath(node.of.folder.uri, fix.path), { preview: true });
  const edit = await client.sendRequest<WorkspaceEdit | null>(FIX_REQUEST, params);
  if (edit) await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  else void vscode.window.showInformationMessage(vscode.l10n.t('The place has changed meanwhile. The lamp in the editor shows what can be done.'));
}

/** Shows the page of the rule behind a line. */
async function explainItem(extension: vscode.Uri, node: Node | undefined): Promise<void> {
  const item = node && itemOf(node);
  const code = node?.kind === 'place' ? node.place.code : (item?.findings[0] ?? item?.rules[0]);
  const page = vscode.Uri.joinPath(extension, 'docs', 'rules', code === undefined ? 'README.md' : `${code}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

function itemOf(node: Node): ReadinessItem | undefined {
  return 'item' in node ? node.item : undefined;
}
