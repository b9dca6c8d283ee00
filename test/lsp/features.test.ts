import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Hover, Position, Range } from 'vscode-languageserver/node';
import { itemsOf, withWorkspace, type Client } from './client.js';
import { accessControl, SMALL_ISMS } from './isms.js';

describe('features over the protocol', () => {
  it('hover tells what a control is, at its id and nowhere else', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      await client.open(uri, accessControl('2025-03-02'));
      const hover = await hoverAt(client, uri, { line: 11, character: 17 });
      assert.deepEqual(hover?.range, { start: { line: 11, character: 15 }, end: { line: 11, character: 21 } });
      assert.match(JSON.stringify(hover.contents), /"kind":"markdown".*A\.5\.15.*Access control/);
      assert.equal(await hoverAt(client, uri, { line: 11, character: 3 }), null);
      assert.equal(await hoverAt(client, uri, { line: 9999, character: 3 }), null);
    }));

  it('a quick fix applies, and its finding is gone', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      const text = accessControl('2025-03-02');
      await client.open(uri, text);
      const [diagnostic] = itemsOf(await client.report(uri));
      assert.ok(diagnostic);
      const [action, ...others] = await actionsAt(client, uri, diagnostic.range);
      assert.deepEqual(
        others.map(({ title }) => title),
        ['Ignore this finding with a reason (doc.review-overdue)'],
      );
      assert.ok(action);
      assert.deepEqual([action.title, action.kind, action.isPreferred], ['Record a review today, 2026-11-23', 'quickfix', true]);
      assert.deepEqual(
        action.diagnostics?.map(({ code }) => code),
        ['doc.review-overdue'],
      );
      const changes = action.edit?.changes ?? {};
      assert.deepEqual(Object.keys(changes), [uri]);
      const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), changes[uri] ?? []);
      assert.equal(fixed, accessControl('2026-11-23'));
      await client.change(uri, 2, { text: fixed });
      assert.deepEqual(await client.codes(uri), []);
    }));

  it('quick fixes are offered where their finding is, and not when other kinds are asked for', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      const elsewhere = { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } };
      const there = { start: { line: 3, character: 18 }, end: { line: 3, character: 18 } };
      await client.open(uri, accessControl('2025-03-02'));
      const titles = ['Record a review today, 2026-11-23', 'Ignore this finding with a reason (doc.review-overdue)'];
      assert.deepEqual(
        (await actionsAt(client, uri, there, ['quickfix'])).map(({ title }) => title),
        titles,
      );
      assert.deepEqual(await actionsAt(client, uri, elsewhere), []);
      assert.deepEqual(await actionsAt(client, uri, there, ['refactor']), []);
      assert.deepEqual(await actionsAt(client, client.uriOf('policies/none.md'), there), []);
    }));
});

function hoverAt(client: Client, uri: string, position: Position): Promise<Hover | null> {
  return client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
}

function actionsAt(client: Client, uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
}
