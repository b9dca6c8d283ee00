import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { IsmsDocs } from '../../client/src/extension.js';

const ID = 'isms-docs.isms-docs';
/** So long the editor is given to come round, in milliseconds: on a busy machine a start alone takes many seconds. */
const PATIENCE = 45_000;
const PAUSE = 50;

/** The extension as VS Code knows it. */
export function extension(): vscode.Extension<IsmsDocs> {
  const found = vscode.extensions.getExtension<IsmsDocs>(ID);
  assert.ok(found, `${ID} is not installed`);
  return found;
}

/**
 * Asks again until `wanted` accepts the answer, and fails with the last answer. Nothing in an editor is true at once, and a request that comes
 * while the host is starting can be cancelled.
 */
export async function eventually<T>(what: string, ask: () => T | Thenable<T>, wanted: (answer: T) => boolean): Promise<T> {
  let last: unknown = 'no answer';
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (wanted(answer)) return answer;
      last = answer;
    } catch (error) {
      if (!(error instanceof Error) || !/cancell?ed/i.test(`${error.name} ${error.message}`)) throw error;
      last = error;
    }
    await pause(PAUSE);
  }
  assert.fail(`${what}; the last answer was ${JSON.stringify(last, undefined, 2)}`);
}

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The URI of a file of the first folder of the workspace. */
export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file in an editor, as findings are shown for visible documents. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Closes all editors; changes that were not saved are thrown away. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our problems of a document, in the order of their places. */
function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'isms')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The code of the rule of a problem. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the problems of a document are those with these codes, in the order of their places. */
export async function expectProblems(uri: vscode.Uri, codes: readonly string[]): Promise<vscode.Diagnostic[]> {
  const wanted = codes.join();
  return eventually(
    `${uri.path} should have the problems [${wanted}]`,
    () => problemsOf(uri),
    (problems) => problems.map(codeOf).join() === wanted,
  );
}
