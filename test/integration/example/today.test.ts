import * as vscode from 'vscode';
import { closeAll, expectProblems, open, uriOf } from '../editor.js';
import { expectLine } from '../readiness.js';

async function judgeAs(today: string): Promise<void> {
  await vscode.workspace.getConfiguration('ismsDocs').update('today', today, vscode.ConfigurationTarget.Workspace);
}

describe('the setting ismsDocs.today', () => {
  afterEach(async () => {
    await judgeAs('2026-11-23');
    await closeAll();
  });

  it('decides what is overdue, at once and without a restart', async () => {
    const { document } = await open(uriOf('policies/access-control.md'));
    await expectProblems(document.uri, ['doc.review-overdue']);
    await judgeAs('2026-06-01');
    await expectProblems(document.uri, []);
    await expectLine('Documents are reviewed when due', (line) => line.icon === 'pass');
    await judgeAs('2026-06-03');
    await expectProblems(document.uri, ['doc.review-overdue']);
    await expectLine('Documents are reviewed when due', (line) => line.icon === 'info' && line.description.startsWith('observation: '));
  });

  it('can be left empty for the clock of the machine', async () => {
    const { document } = await open(uriOf('policies/access-control.md'));
    await judgeAs('2026-06-01');
    await expectProblems(document.uri, []);
    // The review was due in June 2026, which no clock will show again.
    await judgeAs('');
    await expectProblems(document.uri, ['doc.review-overdue']);
  });
});
