import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, uriOf } from '../editor.js';
import { expectLine } from '../readiness.js';

describe('the page of the readiness', () => {
  afterEach(closeAll);

  it('opens in a tab, once', async () => {
    await expectLine('Stage 1');
    await vscode.commands.executeCommand('ismsDocs.showReadinessPage');
    await vscode.commands.executeCommand('ismsDocs.showReadinessPage');
    const pages = await eventually('there should be one page', pagesOpen, (tabs) => tabs.length === 1);
    assert.match(pages[0]!.label, /^Readiness: /);
  });

  it('leads to a place in a document', async () => {
    const place = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
    await vscode.commands.executeCommand('ismsDocs.openPlace', uriOf('scope.md').toString(), place);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf('scope.md').toString());
    assert.deepEqual([editor.selection.start.line, editor.selection.end.character], [2, 4]);
  });
});

function pagesOpen(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.includes('ismsDocs.readinessPage'));
}
