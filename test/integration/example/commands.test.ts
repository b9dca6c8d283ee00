import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, uriOf } from '../editor.js';
import { expectLine } from '../readiness.js';

/** How each command of the manifest is called. */
const ARGUMENTS: Readonly<Record<string, () => readonly unknown[]>> = {
  'ismsDocs.refreshReadiness': () => [],
  'ismsDocs.openItem': () => [uriOf('soa.md'), { start: { line: 1, character: 7 }, end: { line: 1, character: 16 } }],
  'ismsDocs.showOutput': () => [],
  'ismsDocs.filterReadiness': () => [{}],
  'ismsDocs.clearReadinessFilter': () => [],
  'ismsDocs.showReadinessPage': () => [],
  'ismsDocs.recordApproval': () => [],
  'ismsDocs.newVersion': () => [],
  'ismsDocs.reviewDocuments': () => [{ uris: [] }],
};

/** Those that ask a person something; they are tried with answers where their tests are. */
const ASKING = [
  'ismsDocs.createItem',
  'ismsDocs.createStarter',
  'ismsDocs.explainItem',
  'ismsDocs.fixItem',
  'ismsDocs.newDocument',
  'ismsDocs.nextThings',
  'ismsDocs.tryExample',
];

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[] };
}

describe('the commands', () => {
  afterEach(closeAll);

  const declared = (): Manifest['contributes']['commands'] => (extension().packageJSON as Manifest).contributes.commands;

  it('of the manifest are all tried here, and all registered', async () => {
    await expectLine('Stage 1');
    const ids = declared().map(({ command }) => command);
    assert.deepEqual([...ids].sort(), [...Object.keys(ARGUMENTS), ...ASKING].sort());
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('ismsDocs.') && !id.startsWith('ismsDocs.readiness.'));
    for (const id of ids) assert.ok(registered.includes(id), `${id} is not registered`);
  });

  it('have a title in words and stand together in the palette', () => {
    for (const { title, category } of declared()) {
      assert.doesNotMatch(title, /%/);
      assert.equal(category, 'ISMS Docs');
    }
  });

  for (const [id, parameters] of Object.entries(ARGUMENTS))
    it(`${id} runs`, async () => {
      await expectLine('Stage 1');
      await vscode.commands.executeCommand(id, ...parameters());
    });
});
