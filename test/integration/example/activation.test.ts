import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extension } from '../editor.js';

describe('an ISMS in VS Code', () => {
  it('starts the extension, since there is an isms.yaml and without any document being opened', async () => {
    assert.equal(vscode.window.visibleTextEditors.length, 0);
    await eventually('the extension should start by itself', () => extension().isActive, Boolean);
  });
});
