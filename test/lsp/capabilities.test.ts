import assert from 'node:assert/strict';
import { PULLS, WAITS, withWorkspace } from './client.js';
import { accessControl, SMALL_ISMS } from './isms.js';

describe('the capabilities of a client', () => {
  it('decide what is registered: settings are announced only to whom that can be said', async () => {
    await withWorkspace(SMALL_ISMS, async (client) => {
      await client.until('the settings are registered', () => client.registered.includes('workspace/didChangeConfiguration'));
    });
    await withWorkspace(
      SMALL_ISMS,
      async (client) => {
        await client.until('readiness changed', () => client.count.readinessChanges > 0);
        assert.equal(client.registered.includes('workspace/didChangeConfiguration'), false);
      },
      { capabilities: WAITS },
    );
  });

  it('may promise more than the client does: what it refuses ends nothing', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        await client.until('readiness changed', () => client.count.readinessChanges > 0);
        const uri = client.uriOf('policies/access-control.md');
        await client.open(uri, accessControl('2026-11-01'));
        await client.until('readiness changed again', () => client.count.readinessChanges > 1);
        assert.deepEqual(await client.codes(uri), []);
      },
      { capabilities: PULLS, refuses: true },
    ));

  it('may be none at all: one root and pushed diagnostics are enough', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = client.uriOf('policies/access-control.md');
        await client.open(uri, accessControl('2025-03-02'));
        await client.until('the finding is pushed', () => client.pushed.at(-1)?.diagnostics.length === 1);
      },
      { capabilities: {} },
    ));
});
