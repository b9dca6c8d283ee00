import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileChangeType } from 'vscode-languageserver/node';
import { writeFile } from '../folder.js';
import { WAITS, withWorkspace, type Client } from './client.js';
import { accessControl, CONTINUITY, policyLinkingTo, SMALL_ISMS } from './isms.js';

const { Created, Changed, Deleted } = FileChangeType;

describe('files on disk over the protocol', () => {
  it('that are created answer the links to them', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const uri = client.uriOf('policies/backup.md');
      assert.deepEqual(await client.codes(uri), ['link.broken']);
      writeFile(folder, 'policies/continuity.md', CONTINUITY);
      await tell(client, [Created, 'policies/continuity.md']);
      assert.deepEqual(await client.codes(uri), []);
    }));

  it('that are changed are read again', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const uri = client.uriOf('policies/access-control.md');
      writeFile(folder, 'policies/access-control.md', accessControl('2026-11-01'));
      await tell(client, [Changed, 'policies/access-control.md']);
      assert.deepEqual(await client.codes(uri), []);
    }));

  it('that are changed do not count while they are open', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const uri = client.uriOf('policies/access-control.md');
      await client.open(uri, accessControl('2025-03-02'));
      writeFile(folder, 'policies/access-control.md', accessControl('2026-11-01'));
      await tell(client, [Changed, 'policies/access-control.md']);
      assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
    }));

  it('that are deleted have no findings, and the links to them have', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const [gone, linking] = [client.uriOf('policies/backup.md'), client.uriOf('policies/access-control.md')];
      rmSync(join(folder, 'policies/backup.md'));
      await tell(client, [Deleted, 'policies/backup.md']);
      assert.deepEqual(await client.codes(gone), []);
      assert.deepEqual(await client.codes(linking), ['doc.review-overdue', 'link.broken']);
    }));

  it('that are renamed are found under their new name, alone and with their folder', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      renameSync(join(folder, 'policies/backup.md'), join(folder, 'policies/restore.md'));
      await tell(client, [Deleted, 'policies/backup.md'], [Created, 'policies/restore.md']);
      assert.deepEqual(await client.codes(client.uriOf('policies/backup.md')), []);
      assert.deepEqual(await client.codes(client.uriOf('policies/restore.md')), ['link.broken']);
      // Of a folder the client names the folder alone.
      renameSync(join(folder, 'policies'), join(folder, 'rules'));
      await tell(client, [Deleted, 'policies'], [Created, 'rules']);
      assert.deepEqual(await client.codes(client.uriOf('policies/restore.md')), []);
      assert.deepEqual(await client.codes(client.uriOf('rules/restore.md')), ['link.broken']);
      assert.deepEqual(await client.codes(client.uriOf('rules/access-control.md')), ['doc.review-overdue', 'link.broken']);
    }));

  it('that appear in a folder of their own are read', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      mkdirSync(join(folder, 'plans/empty'), { recursive: true });
      writeFile(folder, 'plans/restore.md', policyLinkingTo('gone.md'));
      await tell(client, [Created, 'plans']);
      assert.deepEqual(await client.codes(client.uriOf('plans/restore.md')), ['link.broken']);
    }));

  it('such as the workspace file count as soon as they change', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const uri = client.uriOf('policies/access-control.md');
      writeFile(folder, 'isms.yaml', 'documents:\n  - { path: "policies/**", type: not-isms }\n');
      await tell(client, [Created, 'isms.yaml']);
      assert.deepEqual(await client.codes(uri), []);
      writeFile(folder, 'isms.yaml', 'organization: Larkspur\n');
      await tell(client, [Changed, 'isms.yaml']);
      assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
    }));

  it('such as .gitignore decide again which files are read', () =>
    withWorkspace(SMALL_ISMS, async (client, folder) => {
      const uri = client.uriOf('policies/access-control.md');
      writeFile(folder, '.gitignore', 'access-control.md\n');
      await tell(client, [Created, '.gitignore']);
      await client.until('the ignored file has no findings', async () => (await client.codes(uri)).length === 0);
      rmSync(join(folder, '.gitignore'));
      await tell(client, [Deleted, '.gitignore']);
      await client.until('it has them again', async () => (await client.codes(uri)).length === 1);
    }));

  it('make a client that waits get the findings of its open documents again', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client, folder) => {
        const uri = client.uriOf('policies/backup.md');
        await client.open(uri, policyLinkingTo('continuity.md'));
        await client.until('the finding is pushed', () => client.pushed.at(-1)?.diagnostics.length === 1);
        writeFile(folder, 'policies/continuity.md', CONTINUITY);
        await tell(client, [Created, 'policies/continuity.md']);
        await client.until('it is taken back', () => client.pushed.at(-1)?.diagnostics.length === 0);
      },
      { capabilities: WAITS },
    ));

  it('in other folders are passed over', () =>
    withWorkspace(SMALL_ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///elsewhere/x.md', type: Deleted }] });
      assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
    }));
});

/** Tells the server what happened to paths of the first folder. */
async function tell(client: Client, ...changes: readonly (readonly [FileChangeType, string])[]): Promise<void> {
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map(([type, path]) => ({ type, uri: client.uriOf(path) })),
  });
}
