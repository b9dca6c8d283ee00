import * as vscode from 'vscode';
import { FileChangeType, type LanguageClient } from 'vscode-languageclient/node';
import type { ProposedDocument } from '../../../server/src/protocol.js';

/** Writes new documents as one change that can be undone, and shows the first with its first place to fill in selected. What is there is never overwritten. */
export async function createFiles(client: LanguageClient, documents: readonly ProposedDocument[]): Promise<boolean> {
  const [first] = documents;
  if (!first) return false;
  const edit = new vscode.WorkspaceEdit();
  const encoder = new TextEncoder();
  for (const { uri, text } of documents)
    edit.createFile(client.protocol2CodeConverter.asUri(uri), { overwrite: false, ignoreIfExists: false, contents: encoder.encode(text) });
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be written. Is one of them there already?'));
    return false;
  }
  // Watchers take their time, and whoever has just made documents wants to see what comes of them.
  const changes = documents.map(({ uri }) => ({ uri, type: FileChangeType.Created }));
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  const selection = client.protocol2CodeConverter.asRange(first.selection);
  const editor = await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(first.uri), { preview: false, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
