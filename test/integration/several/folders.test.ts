import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, expectProblems, open, uriOf } from '../editor.js';
import { lineOf, readLines, type Line } from '../readiness.js';

describe('a window with several folders', () => {
  afterEach(closeAll);

  it('shows each ISMS below the name of its folder, and no folder without one', async () => {
    const lines = await twoFolders();
    assert.equal(lineOf(lines[0]!.children, 'Statement of Applicability')?.icon, 'pass');
    assert.equal(lineOf(lines[1]!.children, 'Statement of Applicability')?.icon, 'error');
  });

  it('opens documents of the folder that an item stands below, also where its name has a blank', async () => {
    const lines = await twoFolders();
    const command = lineOf(lines[1]!.children, 'ISMS scope')?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    await eventually(
      'the document should be open',
      () => vscode.window.activeTextEditor?.document.uri.path,
      (path) => path?.endsWith('/branch office/scope.md') === true,
    );
  });

  it('shows problems in each of them', async () => {
    await open(uriOf('policies/access-control.md'));
    await expectProblems(uriOf('policies/access-control.md'), ['doc.review-overdue']);
    const other = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![1]!.uri, 'scope.md');
    const editor = await open(other);
    await editor.edit((edit) => edit.replace(new vscode.Range(2, 11, 2, 15), '[Name]'));
    await expectProblems(other, ['doc.placeholder-left']);
  });
});

/** The lines of both folders; one is read before the other. */
async function twoFolders(): Promise<Line[]> {
  return eventually('two folders', readLines, (found) => found.map((line) => line.label).join() === 'larkspur,branch office');
}
