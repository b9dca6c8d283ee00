import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { inFolder, writeFile } from '../folder.js';
import { SETTLED } from '../settledRules.js';
import { openWorkspace } from '../workspace.js';
import { WAITS, withClient, withWorkspace, type Client } from './client.js';
import { accessControl, CONTINUITY, policyLinkingTo, SMALL_ISMS } from './isms.js';

describe('folders over the protocol', () => {
  it('are kept apart', () =>
    inTwoFolders(async ([first, second]) => {
      writeFile(first, 'backup.md', policyLinkingTo('continuity.md'));
      writeFile(first, 'continuity.md', CONTINUITY);
      writeFile(second, 'backup.md', policyLinkingTo('continuity.md'));
      writeFile(second, 'isms.yaml', 'certification:\n  stage1: { date: 2027-01-18 }\n  stage2: { date: 2027-03-08 }\n');
      const [one, two] = [pathToFileURL(first).href, pathToFileURL(second).href];
      await withClient([one, two], async (client) => {
        assert.deepEqual(await client.codes(`${one}/backup.md`), []);
        assert.deepEqual(await client.codes(`${two}/backup.md`), ['link.broken'], 'the file of the other folder is none of ours');
        assert.deepEqual((await client.readiness({ root: one }))?.gap.stage1, undefined);
        assert.deepEqual((await client.readiness({ root: two }))?.gap.stage1, '2027-01-18');
        assert.deepEqual((await client.readiness())?.gap.stage1, undefined, 'without a root it is the first folder');
        assert.equal(await client.readiness({ root: 'file:///elsewhere' }), null);
      });
    }));

  it('can be added and removed', () =>
    inTwoFolders(async ([first, second]) => {
      writeFile(first, 'backup.md', policyLinkingTo('gone.md'));
      writeFile(second, 'backup.md', policyLinkingTo('gone.md'));
      const [one, two] = [pathToFileURL(first).href, pathToFileURL(second).href];
      await withClient([one], async (client) => {
        assert.deepEqual(await client.codes(`${two}/backup.md`), []);
        await changeFolders(client, [two], []);
        await client.until('the new folder is read', () => client.states.some(({ root, state }) => root === two && state === 'ready'));
        assert.deepEqual(await client.codes(`${two}/backup.md`), ['link.broken']);
        await changeFolders(client, [], [one]);
        assert.deepEqual(await client.codes(`${one}/backup.md`), []);
        assert.deepEqual(await client.codes(`${two}/backup.md`), ['link.broken']);
        assert.notEqual(await client.readiness(), null, 'the folder that is left is the first');
      });
    }));

  it('take back what was pushed when they are removed', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client, folder) => {
        const uri = client.uriOf('policies/access-control.md');
        await client.open(uri, accessControl('2025-03-02'));
        await client.until('the finding is pushed', () => client.pushed.at(-1)?.diagnostics.length === 1);
        await changeFolders(client, [], [pathToFileURL(folder).href]);
        await client.until('it is taken back', () => client.pushed.at(-1)?.diagnostics.length === 0);
      },
      { capabilities: WAITS },
    ));

  it('inside each other: a document belongs to the inner one', () =>
    inFolder(async (folder) => {
      writeFile(folder, 'inner/backup.md', policyLinkingTo('gone.md'));
      writeFile(folder, 'isms.yaml', 'documents:\n  - { path: inner/**, type: not-isms }\n');
      const outer = pathToFileURL(folder).href;
      await withClient([outer], async (client) => assert.deepEqual(await client.codes(`${outer}/inner/backup.md`), []));
      await withClient([outer, `${outer}/inner`], async (client) => assert.deepEqual(await client.codes(`${outer}/inner/backup.md`), ['link.broken']));
    }));

  it('that are no place on disk are not read', () =>
    withClient([], async (client) => {
      await changeFolders(client, ['vscode-vfs://github/larkspur/isms'], []);
      assert.deepEqual(await client.codes('vscode-vfs://github/larkspur/isms/policies/backup.md'), []);
      assert.equal(await client.readiness(), null);
    }));

  describe('of Windows', () => {
    const FILES = new Map([
      ['policies/backup.md', policyLinkingTo('continuity.md')],
      ['policies/access-control.md', accessControl('2025-03-02')],
    ]);

    for (const folder of ['file:///c%3A/Larkspur%20ISMS', 'file:///C:/Larkspur%20ISMS', 'file:///c:/Larkspur ISMS/']) {
      for (const spelling of ['file:///c%3A/Larkspur%20ISMS', 'file:///C%3A/Larkspur%20ISMS', 'file:///c:/Larkspur ISMS']) {
        it(`${folder} holds documents of ${spelling}, and is answered in the client's spelling`, () =>
          withClient(
            [folder],
            async (client) => {
              const uri = `${spelling}/policies/access-control.md`;
              await client.open(uri, accessControl('2025-03-02'));
              await client.until('the finding is pushed', () => client.pushed.some((push) => push.diagnostics.length === 1));
              assert.deepEqual([...new Set(client.pushed.map((push) => push.uri))], [uri]);
              assert.deepEqual(await client.codes(`${spelling}/policies/backup.md`), ['link.broken']);
              assert.notEqual(await client.readiness({ root: spelling }), null);
            },
            { capabilities: WAITS, open: (_uri, today) => openWorkspace(FILES, { today, rules: SETTLED }) },
          ));
      }
    }

    it('on a network share are told apart by their host', () =>
      withClient(
        ['file://server/share/isms'],
        async (client) => {
          assert.deepEqual(await client.codes('file://SERVER/share/isms/policies/backup.md'), ['link.broken']);
          assert.deepEqual(await client.codes('file://other/share/isms/policies/backup.md'), []);
        },
        { open: (_uri, today) => openWorkspace(FILES, { today, rules: SETTLED }) },
      ));
  });

  // Lesson of other servers: a path is never a pattern, and never compared before it is decoded.
  for (const name of ['with space', 'with (parentheses)', 'brackets [a] {b}', 'hash # and 100%', "quote ' and +&=", 'Größe', 'Gro\u0308ße', '日本 🔒']) {
    it(`with odd names: ${name}`, () =>
      inFolder(async (folder) => {
        writeFile(folder, `${name}/${name}.md`, policyLinkingTo('gone.md'));
        writeFile(folder, `${name}/linking.md`, policyLinkingTo(`<${encodeURIComponent(name)}.md>`));
        const root = `${pathToFileURL(folder).href}/${encodeURIComponent(name)}`;
        await withClient([root], async (client) => {
          const uri = `${root}/${encodeURIComponent(name)}.md`;
          assert.deepEqual(await client.codes(uri), ['link.broken']);
          assert.deepEqual(await client.codes(`${root}/linking.md`), []);
          await client.open(uri, CONTINUITY);
          assert.deepEqual(await client.codes(uri), []);
        });
      }));
  }
});

async function inTwoFolders(use: (folders: readonly [string, string]) => Promise<void>): Promise<void> {
  await inFolder((first) => inFolder((second) => use([first, second])));
}

async function changeFolders(client: Client, added: readonly string[], removed: readonly string[]): Promise<void> {
  const folders = (uris: readonly string[]): unknown => uris.map((uri) => ({ uri, name: uri }));
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: folders(added), removed: folders(removed) } });
}
