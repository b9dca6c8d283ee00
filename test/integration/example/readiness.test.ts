import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, open, uriOf } from '../editor.js';
import { expectLine, lineOf, nodeOf, readLines, type Line } from '../readiness.js';

describe('the readiness view', () => {
  afterEach(closeAll);

  it('has both stages with their verdicts', async () => {
    const stage1 = await expectLine('Stage 1');
    assert.deepEqual(
      (await readLines()).map((line) => line.label),
      ['Do next', 'Stage 1', 'Stage 2', 'The gap'],
    );
    assert.match(stage1.description, /^Not ready · \d+ of \d+ met$/);
    assert.equal(stage1.icon, 'error');
    assert.ok(stage1.expanded);
    assert.match(stage1.tooltip, /Decided by: .*Risk treatment plan and results/);
    const stage2 = await expectLine('Stage 2');
    assert.match(stage2.description, /^Cannot be judged/);
    assert.equal(stage2.icon, 'question');
  });

  it('says which mandatory documents were found, which were not, and which cannot be judged', async () => {
    const { children } = await expectLine('Mandatory documents');
    const shown = (label: string): readonly [icon: string, description: string] => {
      const line = lineOf(children, label);
      assert.ok(line, `there is no line "${label}"`);
      return [line.icon, line.description];
    };
    assert.deepEqual(shown('ISMS scope'), ['pass', 'scope.md']);
    assert.deepEqual(shown('Information security policy'), ['pass', 'information-security-policy.md']);
    assert.deepEqual(shown('Statement of Applicability'), ['pass', 'soa.md']);
    assert.deepEqual(shown('Risk treatment plan and results'), ['error', 'major: No document of this kind was found.']);
    const [icon, description] = shown('Evidence of competence');
    assert.equal(icon, 'question');
    assert.match(description, /^Cannot be judged/);
  });

  it('counts what cannot be judged apart from what is met', async () => {
    const group = await expectLine('Mandatory documents');
    const icons = group.children.map((line) => line.icon);
    const met = icons.filter((icon) => icon === 'pass').length;
    const unknown = icons.filter((icon) => icon === 'question').length;
    assert.ok(met > 0 && unknown > 0);
    assert.equal(group.description, `${met} of ${icons.length} met`);
    assert.match(group.tooltip, new RegExp(`${met} met, ${icons.length - met - unknown} not met, ${unknown} cannot be judged`));
  });

  it('says everything without colours', async () => {
    assert.match((await expectLine('ISMS scope')).accessible, /^ISMS scope: Met\. /);
    assert.match((await expectLine('Risk treatment plan and results')).accessible, /: Not met\. /);
    assert.match((await expectLine('Evidence of competence')).accessible, /: Cannot be judged: /);
  });

  it('opens the place of an item', async () => {
    const { command } = await expectLine('Documents are reviewed when due');
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    const editor = await eventually(
      'the document should be open',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path === uriOf('policies/access-control.md').path,
    );
    assert.equal(editor?.document.getText(editor.selection), '2025-06-02');
  });

  it('says what to do next, the heaviest first, and leads there', async () => {
    const next = await expectLine('Do next');
    assert.ok(next.expanded && next.children.length > 0 && next.children.length <= 5);
    assert.match(next.children[0]!.label, /^1\. /);
    assert.match(next.children[0]!.description, /days left$/);
    assert.match(next.children[0]!.accessible, /: Not met\. .*days left$/);
    assert.match((await expectLine('The gap')).description, /^Begins in \d+ days, 7 weeks long$/);
  });

  it('is narrowed by a filter, which can be taken off', async () => {
    const all = (await expectLine('Mandatory documents')).children.length;
    await vscode.commands.executeCommand('ismsDocs.filterReadiness', { states: ['unknown'] });
    const narrowed = await expectLine('Mandatory documents', (line) => line.children.length < all);
    assert.ok(narrowed.children.every((line) => line.icon === 'question'));
    assert.equal(narrowed.description, `${narrowed.children.length} of ${all} shown`);
    await vscode.commands.executeCommand('ismsDocs.clearReadinessFilter');
    await expectLine('Mandatory documents', (line) => line.children.length === all);
  });

  it('shows what concerns the document in the active editor', async () => {
    await vscode.commands.executeCommand('ismsDocs.filterReadiness', { activeDocument: true });
    await open(uriOf('policies/access-control.md'));
    await expectLine('Documents are reviewed when due');
    await eventually(
      'other documents should be hidden',
      async () => lineOf(await readLines(), 'ISMS scope'),
      (line) => line === undefined,
    );
    await vscode.commands.executeCommand('ismsDocs.clearReadinessFilter');
  });

  it('says so when the filter leaves nothing, and keeps the verdicts out of it', async () => {
    await vscode.commands.executeCommand('ismsDocs.filterReadiness', { owner: 'Nobody' });
    await eventually('nothing should be left', readLines, (lines) => lines.length === 0);
    await vscode.commands.executeCommand('ismsDocs.clearReadinessFilter');
    await expectLine('Stage 1');
  });

  it('shows the places of an item that has several, and each leads to its own', async () => {
    await expectLine('Stage 1');
    const places = placeLines(await readLines());
    assert.ok(places.length > 1);
    for (const place of places) {
      assert.ok(place.command);
      assert.ok(place.description !== '');
    }
  });

  it('mends the first place of an item', async () => {
    const { context } = await expectLine('Documents are reviewed when due');
    assert.match(context, /;fix;explain$/);
    await vscode.commands.executeCommand('ismsDocs.fixItem', await nodeOf('Documents are reviewed when due'));
    await eventually(
      'the review should be recorded',
      () => vscode.window.activeTextEditor?.document.getText() ?? '',
      (text) => text.includes('2026-11-23'),
    );
  });

  it('explains the rule behind an item', async () => {
    await vscode.commands.executeCommand('ismsDocs.explainItem', await nodeOf('Documents are reviewed when due'));
    await eventually(
      'the page of the rule should be open',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => label.includes('doc.review-overdue'),
    );
  });

  it('creates a document that is missing', async () => {
    assert.match((await expectLine('Risk treatment plan and results')).context, /;create/);
    await vscode.commands.executeCommand('ismsDocs.createItem', await nodeOf('Risk treatment plan and results'));
    const editor = await eventually(
      'the new document should be open',
      () => vscode.window.activeTextEditor,
      (active) => /treatment/.test(active?.document.uri.path ?? ''),
    );
    assert.match(editor!.document.getText(), /Risk treatment plan/);
    await vscode.workspace.fs.delete(editor!.document.uri);
  });
});

/** The lines of findings, however deep. */
function placeLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [...(line.context.startsWith('place;') && line.command ? [line] : []), ...placeLines(line.children)]);
}
