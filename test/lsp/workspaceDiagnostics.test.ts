import assert from 'node:assert/strict';
import { CancellationTokenSource, type PreviousResultId, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withWorkspace, type Client } from './client.js';
import { accessControl, SMALL_ISMS } from './isms.js';

/** So long is waited to see that no answer comes, in milliseconds. */
const SILENCE = 300;

function ask(client: Client, previousResultIds: readonly PreviousResultId[], source = new CancellationTokenSource()): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest('workspace/diagnostic', { previousResultIds }, source.token);
}

/** What a client remembers of a report. */
function remembered({ items }: WorkspaceDiagnosticReport): PreviousResultId[] {
  return items.flatMap((item) => (item.resultId === undefined ? [] : [{ uri: item.uri, value: item.resultId }]));
}

/** The codes that a report tells, by path. */
function told(client: Client, { items }: WorkspaceDiagnosticReport): Record<string, readonly unknown[]> {
  const folder = client.uriOf('');
  return Object.fromEntries(items.map((item) => [item.uri.slice(folder.length), item.kind === 'full' ? item.items.map(({ code }) => code) : []]));
}

async function isSilent(answer: Promise<unknown>): Promise<boolean> {
  return (await Promise.race([answer.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('silent'), SILENCE))])) === 'silent';
}

describe('the problems of the whole workspace over the protocol', () => {
  it('are told of files that are not open, in the order of their paths', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const report = await ask(client, []);
      assert.deepEqual(Object.entries(told(client, report)), [
        ['policies/access-control.md', ['doc.review-overdue']],
        ['policies/backup.md', ['link.broken']],
      ]);
    }));

  it('are not told again: the answer is kept back until something changes', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const first = await ask(client, []);
      const second = ask(client, remembered(first));
      assert.ok(await isSilent(second));
      await client.open(client.uriOf('policies/access-control.md'), accessControl('2026-11-01'));
      assert.deepEqual(told(client, await second), { 'policies/access-control.md': [] });
    }));

  it('are taken back of a file that is deleted', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const first = await ask(client, []);
      const second = ask(client, remembered(first));
      rmSync(join(folder, 'policies/backup.md'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uriOf('policies/backup.md'), type: 3 }] });
      const report = await second;
      assert.deepEqual(told(client, report), { 'policies/access-control.md': ['doc.review-overdue', 'link.broken'], 'policies/backup.md': [] });
      assert.ok(await isSilent(ask(client, [...remembered(report)])));
    }));

  it('are answered with nothing when the client has lost interest', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const source = new CancellationTokenSource();
      const parked = ask(client, remembered(await ask(client, [])), source);
      assert.ok(await isSilent(parked));
      source.cancel();
      assert.deepEqual(await parked, { items: [] });
    }));

  it('are told anew when a day is over', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const parked = ask(client, remembered(await ask(client, [])));
        assert.ok(await isSilent(parked));
        client.settings.today = '2025-06-01';
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        assert.deepEqual(told(client, await parked), { 'policies/access-control.md': [] });
      },
      { today: '2026-11-23' },
    ));

  it('are left to the open files where the settings say so', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const first = await ask(client, []);
      client.settings.diagnostics = { scope: 'openFiles' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(told(client, await ask(client, remembered(first))), { 'policies/access-control.md': [], 'policies/backup.md': [] });
      assert.deepEqual(await client.codes(client.uriOf('policies/backup.md')), ['link.broken']);
    }));

  it('follow the severity that the settings give a rule', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      client.settings.rules = { 'link.broken': 'off' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until('the rule is off', async () => (await client.codes(client.uriOf('policies/backup.md'))).length === 0);
    }));
});

describe('midnight', () => {
  it('is an event: readiness is announced to have changed', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const before = client.count.readinessChanges;
        await client.until('readiness changed by itself', () => client.count.readinessChanges > before + 1);
      },
      { untilTomorrow: -950 },
    ));
});
