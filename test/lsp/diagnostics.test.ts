import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { inFolder, writeFile } from '../folder.js';
import { itemsOf, PULLS, WAITS, withStartingClient, withWorkspace } from './client.js';
import { accessControl, CONTINUITY, policyLinkingTo, SMALL_ISMS } from './isms.js';

const OVERDUE = ['doc.review-overdue'];
const BROKEN = ['link.broken'];

describe('diagnostics over the protocol', () => {
  describe('to a client that pulls', () => {
    it('are offered, and nothing is pushed', () =>
      withWorkspace(SMALL_ISMS, async (client) => {
        assert.equal(client.initialized.capabilities.diagnosticProvider !== undefined, true);
        const uri = client.uriOf('policies/access-control.md');
        await client.open(uri, accessControl('2025-03-02'));
        assert.deepEqual(await client.codes(uri), OVERDUE);
        await client.change(uri, 2, { text: accessControl('2026-11-01') });
        assert.deepEqual(await client.codes(uri), []);
        await client.until('readiness changed', () => client.count.readinessChanges > 0);
        assert.deepEqual(client.pushed, []);
      }));

    it('name source, code, severity, place and the page of the rule', () =>
      withWorkspace(SMALL_ISMS, async (client) => {
        const [diagnostic, ...others] = itemsOf(await client.report(client.uriOf('policies/access-control.md')));
        assert.deepEqual(others, []);
        assert.ok(diagnostic);
        const { message, ...rest } = diagnostic;
        assert.match(JSON.stringify(message), /2026-03-02/);
        assert.deepEqual(rest, {
          range: { start: { line: 3, character: 15 }, end: { line: 3, character: 25 } },
          severity: 2,
          code: 'doc.review-overdue',
          data: { at: 'lastReview' },
          codeDescription: { href: 'https://example.org/rules/doc.review-overdue.md' },
          source: 'isms',
        });
      }));

    it('are not sent twice: an unchanged report names the same result', () =>
      withWorkspace(SMALL_ISMS, async (client) => {
        const uri = client.uriOf('policies/access-control.md');
        const first = await client.report(uri);
        assert.deepEqual(await client.report(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
        await client.open(uri, accessControl('2025-03-03'));
        const second = await client.report(uri, first.resultId);
        assert.equal(second.kind, 'full');
        assert.notEqual(second.resultId, first.resultId);
      }));

    it('are asked for again when another document changes them', () =>
      withWorkspace(SMALL_ISMS, async (client) => {
        const uri = client.uriOf('policies/backup.md');
        await client.open(uri, policyLinkingTo('continuity.md'));
        assert.deepEqual(await client.codes(uri), BROKEN);
        await client.until('the first wave is over', () => client.count.refreshes > 0);
        const before = client.count.refreshes;
        await client.open(client.uriOf('policies/access-control.md'), accessControl('2026-11-01'));
        await client.until('the client is asked to pull again', () => client.count.refreshes > before);
      }));
  });

  describe('to a client that waits', () => {
    it('are pushed with the version, and pulling is not offered', () =>
      withWorkspace(
        SMALL_ISMS,
        async (client) => {
          assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
          const uri = client.uriOf('policies/access-control.md');
          await client.open(uri, accessControl('2025-03-02'));
          await client.until('the finding is pushed', () => codes(client.pushed.at(-1)).join() === OVERDUE.join());
          await client.change(uri, 7, { text: accessControl('2026-11-01') });
          await client.until('it is taken back', () => client.pushed.at(-1)?.version === 7 && client.pushed.at(-1)?.diagnostics.length === 0);
          assert.equal(client.count.refreshes, 0);
          assert.deepEqual([...new Set(client.pushed.map((push) => push.uri))], [uri]);
        },
        { capabilities: WAITS },
      ));

    it('are taken back when the document is closed', () =>
      withWorkspace(
        SMALL_ISMS,
        async (client) => {
          const uri = client.uriOf('policies/backup.md');
          await client.open(uri, policyLinkingTo('continuity.md'));
          await client.until('the finding is pushed', () => client.pushed.at(-1)?.diagnostics.length === 1);
          await client.close(uri);
          await client.until('it is taken back', () => client.pushed.at(-1)?.diagnostics.length === 0);
        },
        { capabilities: WAITS },
      ));
  });

  it('say nothing across files while the folder is being read', () =>
    inFolder(async (folder) => {
      writeFile(folder, 'a.md', policyLinkingTo('z.md'));
      writeFile(folder, 'b.md', policyLinkingTo('gone.md'));
      for (let number = 0; number < 300; number++) writeFile(folder, `m${number}.md`, CONTINUITY);
      writeFile(folder, 'z.md', CONTINUITY);
      for (const capabilities of [PULLS, WAITS]) {
        await withStartingClient(
          [pathToFileURL(folder).href],
          async (client) => {
            const [a, b] = [client.uriOf('a.md'), client.uriOf('b.md')];
            await client.open(a, policyLinkingTo('z.md'));
            await client.open(b, policyLinkingTo('gone.md'));
            await client.until('something is read', () => client.states.length > 0);
            const early = [...(await client.codes(a)), ...(await client.codes(b))];
            const readiness = await client.readiness();
            assert.equal(client.states.at(-1)?.state, 'reading', 'the folder was read too soon for this test');
            assert.deepEqual([early, readiness], [[], null]);
            await client.until('everything is read', () => client.states.at(-1)?.state === 'ready');
            assert.deepEqual(await client.codes(b), BROKEN);
            assert.deepEqual(await client.codes(a), []);
            const ofA = client.pushed.filter((push) => push.uri === a);
            assert.deepEqual(ofA.flatMap(codes), []);
          },
          { capabilities, slowly: true },
        );
      }
    }));
});

function codes(push: { readonly diagnostics: readonly { readonly code?: unknown }[] } | undefined): string[] {
  return push?.diagnostics.map(({ code }) => String(code)) ?? [];
}
