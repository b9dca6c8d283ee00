import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { READINESS_REQUEST, type IndexState, type Readiness, type ReadinessParams } from '../../../server/src/protocol.js';
import { ReadinessTree, type FolderReadiness } from './tree.js';

/** What the rest of the extension may do with the readiness view. */
export interface ReadinessView {
  refresh(): void;
  showState(state: IndexState): void;
}

/** Creates the readiness view and its commands. */
export function registerReadiness(context: vscode.ExtensionContext, client: LanguageClient): ReadinessView {
  const tree = new ReadinessTree(() => ask(client));
  const view = vscode.window.createTreeView('ismsDocs.readiness', { treeDataProvider: tree, showCollapseAll: true });
  const prediction = vscode.l10n.t('A prediction from documents, not an audit.');
  view.message = vscode.l10n.t('Reading the documents …');
  context.subscriptions.push(
    view,
    vscode.commands.registerCommand('ismsDocs.refreshReadiness', () => {
      tree.refresh();
    }),
    vscode.commands.registerCommand('ismsDocs.openItem', open),
  );
  tree.onLoaded((folders) => {
    view.message = folders.length === 0 ? '' : prediction;
    view.badge = badgeOf(folders);
  });
  return {
    refresh: () => {
      tree.refresh();
    },
    showState: ({ state, documents }) => {
      if (state === 'reading') view.message = vscode.l10n.t('Reading the documents: {0} so far …', documents);
    },
  };
}

/** The readiness of each folder of the window that has one. */
async function ask(client: LanguageClient): Promise<FolderReadiness[]> {
  if (!client.isRunning()) return [];
  const folders = (vscode.workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === 'file');
  const answers = await Promise.all(
    folders.map(async (folder) => {
      const params: ReadinessParams = { root: client.code2ProtocolConverter.asUri(folder.uri) };
      const readiness = await client.sendRequest<Readiness | null>(READINESS_REQUEST, params);
      return readiness ? { folder, readiness } : undefined;
    }),
  );
  return answers.filter((answer) => answer !== undefined);
}

function badgeOf(folders: readonly FolderReadiness[]): vscode.ViewBadge | undefined {
  const open = folders.reduce((sum, { readiness }) => sum + (readiness.stages[0]?.counts.notMet ?? 0), 0);
  return open === 0 ? undefined : { value: open, tooltip: vscode.l10n.t('{0} items of Stage 1 are not met', open) };
}

/** Opens the place of an item. */
async function open(uri: vscode.Uri, range: { start: vscode.Position; end: vscode.Position } | undefined): Promise<void> {
  const selection = range ? new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character) : undefined;
  await vscode.window.showTextDocument(uri, { preview: true, ...(selection ? { selection } : {}) });
}
