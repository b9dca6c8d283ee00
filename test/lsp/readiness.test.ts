import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { FIX_REQUEST, type FixKey, type Readiness, type ReadinessItem } from '../../server/src/protocol.js';
import { withClient, withWorkspace } from './client.js';
import { accessControl, SMALL_ISMS } from './isms.js';

describe('readiness over the protocol', () => {
  it('is judged for today, or for the day that is asked for', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const now = await client.readiness();
      assert.equal(now?.today, '2026-11-23');
      assert.equal(stateOf(now, 'documents.reviewed'), 'not-met');
      const before = await client.readiness({ today: '2026-01-01' });
      assert.equal(before?.today, '2026-01-01');
      assert.equal(stateOf(before, 'documents.reviewed'), 'met');
      assert.equal((await client.readiness({ today: 'yesterday' }))?.today, '2026-11-23', 'a day that is none is passed over');
      assert.deepEqual(await client.readiness(), now, 'asking for another day changes nothing');
      assert.deepEqual(await client.codes(client.uriOf('policies/access-control.md')), ['doc.review-overdue']);
    }));

  it('is judged for the day of the settings, and again when they change', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = client.uriOf('policies/access-control.md');
        assert.equal((await client.readiness())?.today, '2026-01-01');
        assert.deepEqual(await client.codes(uri), []);
        await client.until('the first wave is over', () => client.count.readinessChanges > 0);
        const { refreshes, readinessChanges } = client.count;
        client.settings.today = '2026-12-01';
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.until('readiness changed', () => client.count.readinessChanges > readinessChanges && client.count.refreshes > refreshes);
        assert.equal((await client.readiness())?.today, '2026-12-01');
        assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
      },
      { today: '2026-01-01' },
    ));

  it('is judged for the day of settings that are sent, where the client cannot be asked', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { ismsDocs: { today: '2026-01-01' } } });
        await client.until('the day is taken up', async () => (await client.readiness())?.today === '2026-01-01');
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { ismsDocs: { today: 'soon' } } });
        await client.until('the clock counts again', async () => (await client.readiness())?.today === '2026-11-23');
      },
      { capabilities: {} },
    ));

  it('follows the text of open documents', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      await client.open(client.uriOf('policies/access-control.md'), accessControl('2026-11-01'));
      await client.until('readiness changed', () => client.count.readinessChanges > 0);
      assert.equal(stateOf(await client.readiness(), 'documents.reviewed'), 'met');
      await client.close(client.uriOf('policies/access-control.md'));
      assert.equal(stateOf(await client.readiness(), 'documents.reviewed'), 'not-met');
    }));

  it('answers for the edit of the fix that an item names, and for none that is not to be had', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const item = itemOf(await client.readiness(), 'documents.reviewed');
      const root = client.uriOf('').replace(/\/$/, '');
      const ask = (fix: FixKey): Promise<WorkspaceEdit | null> => client.connection.sendRequest(FIX_REQUEST, { root, fix });
      assert.ok(item?.fix);
      const edit = await ask(item.fix);
      assert.deepEqual(
        edit?.changes?.[client.uriOf('policies/access-control.md')]?.map(({ newText }) => newText),
        ['2026-11-23'],
      );
      assert.equal(await ask({ ...item.fix, title: 'Another' }), null);
      assert.equal(await ask({ ...item.fix, path: 'none.md' }), null);
      assert.equal(await client.connection.sendRequest(FIX_REQUEST, { root: 'file:///nowhere', fix: item.fix }), null);
    }));

  it('is none without a folder', () => withClient([], async (client) => assert.equal(await client.readiness(), null)));
});

function stateOf(readiness: Readiness | null, id: string): string | undefined {
  return itemOf(readiness, id)?.state;
}

function itemOf(readiness: Readiness | null, id: string): ReadinessItem | undefined {
  return readiness?.stages.flatMap((stage) => stage.groups.flatMap((group) => group.items)).find((item) => item.id === id);
}
