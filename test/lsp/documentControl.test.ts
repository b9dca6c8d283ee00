import assert from 'node:assert/strict';
import type { DocumentControl, DueReviewOffer, RecordEdit } from '../../server/src/protocol.js';
import { withWorkspace } from './client.js';
import { accessControl, SMALL_ISMS } from './isms.js';

describe('recording over the protocol', () => {
  it('says who approves here and which versions may follow, and gives the edit', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      const text = accessControl('2026-01-01').replace('---\n', '---\nversion: "1.2"\napproved_by: Jane Doe\n');
      await client.open(uri, text);
      const control = await client.connection.sendRequest<DocumentControl | null>('isms/documentControl', { uri });
      assert.deepEqual([control?.approvers, control?.version, control?.next], [['Jane Doe'], '1.2', { minor: '1.3', major: '2.0' }]);
      const { changes } = await client.connection.sendRequest<RecordEdit>('isms/record', { uris: [uri], wish: { kind: 'approval', approver: 'John Roe' } });
      assert.deepEqual(changes[uri]?.map(({ newText }) => newText).sort(), ['John Roe', 'approved_on: 2026-11-23\n']);
    }));

  it('lists the reviews that are due, and records them in documents that are not open', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const due = await client.connection.sendRequest<readonly DueReviewOffer[]>('isms/dueReviews', {});
      const [first] = due;
      assert.equal(first?.uri, client.uriOf('policies/access-control.md'));
      assert.ok(first.days < 0 && first.recordable);
      const { changes } = await client.connection.sendRequest<RecordEdit>('isms/record', { uris: [first.uri], wish: { kind: 'review' } });
      assert.deepEqual(
        changes[first.uri]?.map(({ newText }) => newText),
        ['2026-11-23'],
      );
    }));

  it('records nothing in what is no document of the ISMS', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      assert.equal(await client.connection.sendRequest('isms/documentControl', { uri: client.uriOf('none.md') }), null);
      assert.deepEqual(await client.connection.sendRequest('isms/record', { uris: [client.uriOf('none.md')], wish: { kind: 'review' } }), { changes: {} });
    }));
});
