import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, codeOf, expectProblems, open, uriOf } from '../editor.js';

/** The gaps that were left in the example on purpose, with the text that is underlined. */
const GAPS: readonly { readonly path: string; readonly problems: readonly (readonly [code: string, text: string, severity: vscode.DiagnosticSeverity])[] }[] = [
  { path: 'policies/access-control.md', problems: [['doc.review-overdue', '2025-06-02', vscode.DiagnosticSeverity.Warning]] },
  {
    path: 'policies/backup.md',
    problems: [
      ['doc.placeholder-left', '[Name]', vscode.DiagnosticSeverity.Warning],
      ['link.broken', '../procedures/restore.md', vscode.DiagnosticSeverity.Warning],
    ],
  },
  {
    path: 'soa.md',
    problems: [
      ['soa.planned-without-plan', 'A.5.7', vscode.DiagnosticSeverity.Warning],
      ['soa.exclusion-unjustified', 'A.8.30', vscode.DiagnosticSeverity.Error],
      ['soa.status-missing', 'A.8.34', vscode.DiagnosticSeverity.Warning],
    ],
  },
];

describe('problems in the editor', () => {
  afterEach(closeAll);

  for (const { path, problems } of GAPS) {
    it(`are shown in ${path} at their places, each with a page about its rule`, async () => {
      const { document } = await open(uriOf(path));
      const found = await expectProblems(
        document.uri,
        problems.map(([code]) => code),
      );
      assert.deepEqual(
        found.map((problem) => [codeOf(problem), document.getText(problem.range), problem.severity]),
        problems,
      );
      for (const problem of found) {
        assert.match(problem.message, /ISO\/IEC 27001/);
        assertPage(problem);
      }
    });
  }

  it('appear while a gap is typed and go when it is mended, without saving', async () => {
    const editor = await open(uriOf('scope.md'));
    const line = editor.document
      .getText()
      .split(/\r?\n/)
      .findIndex((text) => text.startsWith('review_interval:'));
    const interval = new vscode.Range(line, 'review_interval: '.length, line, 'review_interval: P1Y'.length);
    assert.equal(editor.document.getText(interval), 'P1Y');
    // Reviewed in May: once a year is kept, once a month is not.
    await editor.edit((edit) => edit.replace(interval, 'P1M'));
    await expectProblems(editor.document.uri, ['doc.review-overdue']);
    await editor.edit((edit) => edit.replace(interval, 'P1Y'));
    await expectProblems(editor.document.uri, []);
  });

  it('are not shown in a document that is no part of an ISMS', async () => {
    const text = '# Changelog\n\n## 1.0.0\n\n- The reset link works again.\n\n**Owner:** [Name]\n';
    const changelog = uriOf('CHANGELOG.md');
    const policy = uriOf('policies/backup.md');
    await vscode.workspace.fs.writeFile(changelog, new TextEncoder().encode(text));
    try {
      await open(changelog);
      // The answer for the second document says that the first one has been judged as well.
      await open(policy);
      await expectProblems(policy, ['doc.placeholder-left', 'link.broken']);
      await expectProblems(changelog, []);
    } finally {
      await vscode.workspace.fs.delete(changelog);
    }
  });
});

/** The link of a problem leads to the page of its rule: one in the package, as long as no other address is known. */
function assertPage({ code }: vscode.Diagnostic): void {
  assert.ok(typeof code === 'object', 'the code of the problem has no link');
  assert.match(code.target.path, new RegExp(`/docs/rules/${String(code.value).replace('.', '\\.')}\\.md$`));
  if (code.target.scheme === 'file') assert.ok(existsSync(code.target.fsPath), `${code.target.fsPath} does not exist`);
}
