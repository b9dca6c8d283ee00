import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, open, uriOf } from '../editor.js';
import { expectLine } from '../readiness.js';

const POLICY = 'information-security-policy.md';

describe('recording in a document', () => {
  afterEach(closeAll);

  it('puts an approval into the document that is open, unsaved, and one undo takes it back', async () => {
    await expectLine('Stage 1');
    const { document } = await open(uriOf(POLICY));
    const before = document.getText();
    await vscode.commands.executeCommand('ismsDocs.recordApproval', { approver: 'John Roe, managing director' });
    await eventually(
      'the approver should stand in the document',
      () => document.getText(),
      (text) => text.includes('John Roe, managing director'),
    );
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('raises the version', async () => {
    await expectLine('Stage 1');
    const { document } = await open(uriOf(POLICY));
    await vscode.commands.executeCommand('ismsDocs.newVersion', { version: '9.0', change: 'Suppliers', author: 'ciso' });
    await eventually(
      'the new version should stand in the document',
      () => document.getText(),
      (text) => /version: ["']?9\.0/.test(text),
    );
  });
});
