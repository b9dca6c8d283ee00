import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, open, uriOf } from '../editor.js';

describe('the hover', () => {
  afterEach(closeAll);

  it('on the id of a control shows its title and its row of the Statement of Applicability', async () => {
    const text = await hoverOn('policies/access-control.md', '(A.5.18)', 3);
    assert.match(text, /A\.5\.18 Access rights/);
    assert.match(text, /In the Statement of Applicability: \*\*applicable\*\*, status: Implemented/);
  });

  it('on a date says how late the review is, and from what that follows', async () => {
    const text = await hoverOn('policies/access-control.md', 'last_reviewed: ', 17);
    assert.match(text, /Review overdue by \d+ days: interval P1Y \(line \d+\), from 2025-06-02, the date of the last review/);
  });

  it('on a link shows what it leads to', async () => {
    assert.match(await hoverOn('policies/access-control.md', '(../scope.md)', 5), /Scope of the information security management system/);
  });
});

/** The text of our hover so many characters into `place`. */
async function hoverOn(path: string, place: string, characters: number): Promise<string> {
  const { document } = await open(uriOf(path));
  const at = document.getText().indexOf(place);
  assert.ok(at >= 0, `${place} does not stand in ${path}`);
  return eventually(
    `a hover on ${place}`,
    async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at + characters));
      return hovers.flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value)).join('\n');
    },
    (text) => text !== '',
  );
}
