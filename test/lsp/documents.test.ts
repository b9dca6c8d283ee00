import assert from 'node:assert/strict';
import { writeFile } from '../folder.js';
import { itemsOf, withWorkspace } from './client.js';
import { accessControl, CONTINUITY, policyLinkingTo, SMALL_ISMS } from './isms.js';

describe('documents over the protocol', () => {
  it('follow changes of parts of their text, several in one message', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      await client.open(uri, accessControl('2025-03-02'));
      const at = (line: number, start: number, end: number) => ({ start: { line, character: start }, end: { line, character: end } });
      // The second change counts from the text that the first one leaves.
      await client.change(uri, 2, { range: at(3, 15, 25), text: '2026-06-01' }, { range: at(3, 18, 19), text: '5' });
      assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
      await client.change(uri, 3, { range: at(3, 15, 25), text: '2026-11-01' });
      assert.deepEqual(await client.codes(uri), []);
      await client.change(
        uri,
        4,
        { range: at(0, 0, 0), text: 'stray\n' },
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      );
      assert.deepEqual(await client.codes(uri), []);
    }));

  it('count characters in UTF-16 units', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/backup.md');
      await client.open(uri, CONTINUITY);
      await client.change(uri, 2, { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: '🔒 ü [plan](gone.md) ' });
      const [diagnostic] = itemsOf(await client.report(uri));
      assert.deepEqual(diagnostic?.range, { start: { line: 4, character: 12 }, end: { line: 4, character: 19 } });
    }));

  it('are judged with the line ends of Windows at the same places', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      const before = itemsOf(await client.report(uri));
      assert.equal(before.length, 1);
      await client.open(uri, accessControl('2025-03-02').replaceAll('\n', '\r\n'));
      assert.deepEqual(itemsOf(await client.report(uri)), before);
    }));

  it('that are not saved count for other documents, and on disk again after they are closed', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const [policy, plan] = [client.uriOf('policies/access-control.md'), client.uriOf('isms.yaml')];
      assert.deepEqual(await client.codes(policy), ['doc.review-overdue']);
      await client.open(policy, accessControl('2026-11-01'));
      assert.deepEqual(await client.codes(policy), []);
      await client.close(policy);
      assert.deepEqual(await client.codes(policy), ['doc.review-overdue'], 'the text on disk counts again');
      await client.open(plan, 'documents:\n  - { path: policies/access-control.md, type: not-isms }\n', 'yaml');
      assert.deepEqual(await client.codes(policy), [], 'the unsaved workspace file counts');
      await client.close(plan);
      assert.deepEqual(await client.codes(policy), ['doc.review-overdue'], 'there is no workspace file on disk');
    }));

  it('that never were on disk are forgotten when they are closed', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/new.md');
      await client.open(uri, accessControl('2025-03-02'));
      assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
      await client.close(uri);
      assert.deepEqual(await client.codes(uri), []);
    }));

  it('get nothing outside the folder, of another scheme or of a type that is not read', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const inside = client.uriOf('policies/access-control.md');
      const uris = [
        `git:${inside.slice('file:'.length)}?%7B%22ref%22%3A%22HEAD%22%7D`,
        `output:${inside.slice('file:'.length)}`,
        'file:///elsewhere/access-control.md',
        `file://${folder}-more/access-control.md`,
        client.uriOf('policies/access-control.txt'),
      ];
      for (const uri of uris) {
        await client.open(uri, accessControl('2025-03-02'));
        assert.deepEqual(await client.codes(uri), [], uri);
        await client.change(uri, 2, { text: accessControl('2025-03-02') });
        assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 11, character: 17 } }), null);
        await client.close(uri);
      }
      assert.deepEqual(await client.codes(inside), ['doc.review-overdue'], 'the document itself is not touched by them');
    }));

  it('that are ignored do not count, open or not', () =>
    withWorkspace(`${SMALL_ISMS}\n//- /.gitignore\ndrafts/\n//- /drafts/access-control.md\n${accessControl('2025-03-02')}`, async (client) => {
      const uri = client.uriOf('drafts/access-control.md');
      assert.deepEqual(await client.codes(uri), []);
      await client.open(uri, accessControl('2025-03-02'));
      assert.deepEqual(await client.codes(uri), []);
    }));

  it('with a change that is no document of ours are passed over', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      await client.change(client.uriOf('policies/never-opened.md'), 2, { text: policyLinkingTo('gone.md') });
      writeFile(folder, 'policies/never-opened.md', policyLinkingTo('gone.md'));
      assert.deepEqual(await client.codes(client.uriOf('policies/never-opened.md')), []);
    }));
});
