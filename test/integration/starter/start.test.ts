import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyExample } from '../../../client/src/start/tryExample.js';
import type { StarterAnswers } from '../../../client/src/start/createStarter.js';
import { EXAMPLE_TODAY } from '../../harness/project.js';
import { closeAll, eventually, extension, open, pause, uriOf } from '../editor.js';
import { expectLine, readLines } from '../readiness.js';

/** What the extension may take of the time of the editor before it is active, in milliseconds; more is allowed here, since the machine of the tests is shared. */
const WANTED = 100;
const ALLOWED = 10 * WANTED;
const ANSWERS: StarterAnswers = {
  organization: 'Bay & Sons',
  about: 'the booking service for hotels',
  owner: 'Jane Doe',
  reviewInterval: 'P1Y',
  stage1: '2027-01-18',
};

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(uriOf(path)).then(
    () => true,
    () => false,
  );
}

function activePath(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path;
}

describe('beginning in a folder without an ISMS', () => {
  after(closeAll);

  it('is active in little time, and nobody waits for the server', async () => {
    const { status, took } = await extension().activate();
    console.log(`loaded in ${took.loading.toFixed(0)} ms, activated in ${took.activating.toFixed(0)} ms`);
    assert.ok(took.loading + took.activating < ALLOWED, `${took.loading} ms to load and ${took.activating} ms to activate`);
    assert.equal(status.language.text, 'Starting …');
    assert.ok(status.language.busy);
  });

  it('shows a view without lines, so that the welcome text is read', async () => {
    await eventually('nothing is read any more', readLines, (lines) => lines.length === 0);
    const { status } = await extension().activate();
    assert.equal(status.bar.text, '', 'no ISMS, nothing in the status bar');
  });

  it('makes a starter from five answers, and shows the scope with its first place to fill in', async () => {
    await vscode.commands.executeCommand('ismsDocs.createStarter', ANSWERS);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, uriOf('scope.md').path);
    assert.match(editor.document.getText(editor.selection), /^\[.+\]$/);
    assert.match(await textOf('isms.yaml'), /^organization: Bay & Sons$/m);
    assert.equal((await textOf('soa.yaml')).match(/applicable: TBD/g)?.length, 93);
    assert.match(await textOf('objectives.md'), /Buy milk/, 'what was there is as it was');
  });

  it('tells in the tree what is to be filled in, and in the status bar where that leaves the ISMS', async () => {
    const line = await expectLine('ISMS scope', ({ description }) => /template/.test(description));
    assert.match(line.description, /^major/);
    const { status } = await extension().activate();
    await eventually(
      'the status bar speaks of Stage 1',
      () => status.bar.text,
      (text) => /Stage 1: Not ready \(\d+ not met\)/.test(text),
    );
    await eventually(
      'the language status names the document',
      () => status.language.text,
      (text) => text === 'ISMS scope (unfilled template)',
    );
    assert.match((status.bar.tooltip as vscode.MarkdownString).value, /Bay|starter|a prediction from documents, not an audit/);
  });

  it('makes a document that is missing, with what the ISMS knows, and never over another', async () => {
    await vscode.commands.executeCommand('ismsDocs.newDocument', { kind: 'access-control' });
    assert.equal(activePath(), uriOf('policies/access-control.md').path);
    assert.match(await textOf('policies/access-control.md'), /^owner: Jane Doe$/m);
    await vscode.commands.executeCommand('ismsDocs.newDocument', { kind: 'objectives' });
    assert.equal(activePath(), uriOf('objectives-2.md').path);
  });

  it('says when a starter has nothing left to make, and changes nothing', async () => {
    const before = await textOf('scope.md');
    await eventually(
      'the server knows the documents',
      async () => (await readLines()).length,
      (count) => count > 0,
    );
    void vscode.commands.executeCommand('ismsDocs.createStarter', { ...ANSWERS, organization: 'Other' });
    await pause(1_000);
    assert.equal(await textOf('scope.md'), before);
    assert.ok(!(await exists('scope-2.md')));
  });

  it('copies the example with the day that it is written for, and again beside the first copy', async () => {
    const parent = uriOf('examples');
    await vscode.workspace.fs.createDirectory(parent);
    const first = await copyExample(extension().extensionUri, parent);
    assert.equal(first.path, vscode.Uri.joinPath(parent, 'larkspur').path);
    assert.ok(await exists('examples/larkspur/isms.yaml'));
    assert.match(await textOf('examples/larkspur/.vscode/settings.json'), new RegExp(`"ismsDocs.today": "${EXAMPLE_TODAY}"`));
    const second = await copyExample(extension().extensionUri, parent);
    assert.equal(second.path, vscode.Uri.joinPath(parent, 'larkspur-2').path);
    await vscode.workspace.fs.delete(parent, { recursive: true });
  });

  it('says of a new document that is not saved what it is, and that it is read by itself', async () => {
    const text = '---\ntitle: Backup policy\ntype: topic-policy\nowner: jane.doe\n---\n\n# Backup policy\n\nA.8.13 asks for it.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    const { status } = await extension().activate();
    await eventually(
      'the language status names it',
      () => `${status.language.text}: ${status.language.detail}`,
      (shown) => shown === 'Topic policy · backup: read by itself: nothing is compared with other files',
    );
    const hovers = await eventually(
      'it has a hover',
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(8, 3)),
      (found) => found.length > 0,
    );
    assert.match((hovers[0]!.contents[0] as vscode.MarkdownString).value, /A\.8\.13/);
  });

  it('is off when the setting says so, and on again', async () => {
    const settings = vscode.workspace.getConfiguration('ismsDocs');
    const { status } = await extension().activate();
    await open(uriOf('scope.md'));
    await settings.update('enable', false, vscode.ConfigurationTarget.Workspace);
    await eventually(
      'it is off',
      () => status.language.text,
      (text) => text === 'Switched off',
    );
    assert.deepEqual(
      vscode.languages.getDiagnostics(uriOf('scope.md')).filter((problem) => problem.source === 'isms'),
      [],
    );
    assert.deepEqual(await readLines(), []);
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await expectLine('ISMS scope');
    await eventually(
      'it is on again',
      () => status.language.text,
      (text) => text.startsWith('ISMS scope'),
    );
  });
});
