import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, open, uriOf } from '../editor.js';

const POLICY = 'policies/access-control.md';

describe('writing and finding the way', () => {
  afterEach(closeAll);

  it('an id that is begun is completed, with its title, and nothing is offered in the middle of words', async () => {
    const editor = await open(uriOf(POLICY));
    const end = await appended(editor, '\nAlso A.8.1');
    const items = await completions(editor.document.uri, end);
    const own = items.filter(({ label }) => /^A\.\d/.test(nameOf(label)));
    assert.ok(own.some((item) => nameOf(item.label) === 'A.8.13' && item.detail === 'Information backup'));
    const words = await appended(editor, '\nAnybo');
    assert.deepEqual(
      (await completions(editor.document.uri, words)).filter(({ label }) => /^A\.\d/.test(nameOf(label))),
      [],
    );
  });

  it('the status of a control is completed in its column, by choosing a suggestion', async () => {
    const editor = await open(uriOf('soa.md'));
    const { document } = editor;
    const text = document.getText();
    const row = text.split('\n').findIndex((line) => line.startsWith('| A.5.7 |'));
    const from = document.lineAt(row).text.indexOf('Planned');
    editor.selection = new vscode.Selection(row, from, row, from + 'Planned'.length);
    const status = await eventually(
      'the words of the column are offered',
      () => completions(document.uri, new vscode.Position(row, from)),
      (items) => items.some(({ label }) => nameOf(label) === 'Partially implemented'),
    );
    assert.ok(status.some(({ label }) => nameOf(label) === 'Implemented'));
  });

  it('keys of front matter come with what they mean', async () => {
    const editor = await open(uriOf(POLICY));
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'class\n'));
    const items = await eventually(
      'the key is offered',
      () => completions(editor.document.uri, new vscode.Position(2, 5)),
      (found) => found.some(({ label }) => nameOf(label) === 'classification'),
    );
    const key = items.find(({ label }) => nameOf(label) === 'classification')!;
    assert.match((key.documentation as vscode.MarkdownString).value, /How confidential/);
  });

  it('an id leads to its row in the Statement of Applicability, and the row to the citations', async () => {
    const { document } = await open(uriOf(POLICY));
    const at = document.positionAt(document.getText().indexOf('(A.5.18)') + 3);
    const definitions = await eventually(
      'the definition of A.5.18',
      () => vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at),
      (found) => found.length > 0,
    );
    const [first] = definitions.map((found) => ('uri' in found ? found : new vscode.Location(found.targetUri, found.targetRange)));
    assert.ok(first && /\/soa\.(?:md|yaml)$/.test(first.uri.path));
    const soa = await vscode.workspace.openTextDocument(first.uri);
    assert.equal(soa.getText(first.range), 'A.5.18');
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', first.uri, first.range.start);
    assert.ok(references.some(({ uri }) => uri.path.endsWith(POLICY)));
  });

  it('controls are found by name in the whole workspace', async () => {
    const found = await eventually(
      'the symbol A.5.18',
      () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'A.5.18'),
      (symbols) => symbols.some(({ name }) => name === 'A.5.18 Access rights'),
    );
    assert.ok(found.length > 0);
  });

  it('a snippet writes a record with its head', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'Record' });
    await eventually(
      'the snippet is written',
      () => editor.document.getText(),
      (text) => /^---\nrecord: access-review\n[\s\S]*result: pass\n---\n/.test(text),
    );
  });
});

function completions(uri: vscode.Uri, at: vscode.Position): Thenable<vscode.CompletionItem[]> {
  return vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at).then(({ items }) => items);
}

function nameOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}

/** Writes at the end of a document and gives the place behind it. */
async function appended({ document, edit }: vscode.TextEditor, text: string): Promise<vscode.Position> {
  await edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, text));
  return document.lineAt(document.lineCount - 1).range.end;
}
