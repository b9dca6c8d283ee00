import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, expectProblems, open, uriOf } from '../editor.js';

describe('quick fixes', () => {
  afterEach(closeAll);

  it('record a review, and the problem is gone', async () => {
    const { document } = await open(uriOf('policies/access-control.md'));
    const [problem] = await expectProblems(document.uri, ['doc.review-overdue']);
    assert.ok(problem);
    const [fix] = await fixesAt(document.uri, problem.range, (fixes) => fixes.length > 0);
    assert.ok(fix?.edit);
    assert.equal(fix.title, 'Record a review today, 2026-11-23');
    assert.equal(fix.isPreferred, true);
    const before = document.getText();
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await expectProblems(document.uri, []);
    assert.equal(document.getText(), before.replace('last_reviewed: 2025-06-02', 'last_reviewed: 2026-11-23'));
    await fixesAt(document.uri, problem.range, (fixes) => fixes.length === 0);
  });

  it('are not offered where there is no problem', async () => {
    const { document } = await open(uriOf('policies/access-control.md'));
    await expectProblems(document.uri, ['doc.review-overdue']);
    await fixesAt(document.uri, new vscode.Range(0, 0, 0, 0), (fixes) => fixes.length === 0);
  });
});

/** So many actions are asked for with their edits. */
const RESOLVED = 50;

/** Our quick fixes of a range, as soon as they are as `wanted`. */
async function fixesAt(uri: vscode.Uri, range: vscode.Range, wanted: (fixes: readonly vscode.CodeAction[]) => boolean): Promise<vscode.CodeAction[]> {
  return eventually(
    'the quick fixes',
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix', RESOLVED);
      // The command does not say which problem an action belongs to.
      return actions.filter((action) => action.title.startsWith('Record a review'));
    },
    wanted,
  );
}
