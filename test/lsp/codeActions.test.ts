import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { openIsms } from '../../server/src/host/openIsms.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { READER } from '../workspace.js';
import { itemsOf, PULLS, WAITS, withWorkspace, type Client, type Setup } from './client.js';
import { accessControl, SMALL_ISMS } from './isms.js';

/** What a client says of itself that asks for edits when they are needed, and creates files, as VS Code does. */
const RESOLVES: ClientCapabilities = {
  textDocument: { ...PULLS.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { ...PULLS.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};
/** The rules that these tests speak of: others may find more in the same documents. */
const SPOKEN_OF = RULES.filter(({ code }) => /^(?:config|suppress|link)\.|^doc\.review-overdue$/.test(code));
const EDITOR: Setup = {
  capabilities: RESOLVES,
  open: (uri, today) =>
    openIsms(fileURLToPath(uri), {
      reader: READER,
      rules: SPOKEN_OF,
      today,
      failed(code) {
        throw new Error(`the rule ${code} failed`);
      },
    }),
};
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const PATH = 'policies/access-control.md';

describe('actions over the protocol', () => {
  it('come without their edits, which are worked out when one is chosen', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = await openPolicy(client);
        const actions = await actionsOf(client, uri, ['quickfix']);
        assert.deepEqual(
          actions.map(({ title, edit }) => [title, edit]),
          [
            ['Record a review today, 2026-11-23', undefined],
            ['Ignore this finding with a reason (doc.review-overdue)', undefined],
          ],
        );
        const [fix, ignore] = actions as [CodeAction, CodeAction];
        assert.equal(await applied(client, uri, fix), accessControl('2026-11-23'));
        const ignored = await applied(client, uri, ignore);
        assert.match(ignored, /^# isms-ignore doc\.review-overdue: TODO: say why$/m);
        await client.change(uri, 2, { text: ignored });
        assert.deepEqual((await client.codes(uri)).sort(), ['doc.review-overdue', 'suppress.reason-missing']);
        await client.change(uri, 3, { text: ignored.replace('TODO: say why', 'the review is on Monday') });
        assert.deepEqual(await client.codes(uri), []);
      },
      EDITOR,
    ));

  it('find their finding again when text above it has changed', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = await openPolicy(client);
        const [fix] = (await actionsOf(client, uri, ['quickfix'])) as [CodeAction];
        const moved = accessControl('2025-03-02').replace('title:', 'version: 1.0\ntitle:');
        await client.change(uri, 2, { text: moved });
        assert.equal(await applied(client, uri, fix, moved), moved.replace('2025-03-02', '2026-11-23'));
        await client.change(uri, 3, { text: accessControl('2026-11-01') });
        assert.equal((await resolve(client, fix)).edit, undefined, 'there is nothing left to mend');
      },
      EDITOR,
    ));

  it('say in isms.yaml what a document is, and create that file only for a client that can', async () => {
    await withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = await openPolicy(client);
        const action = (await actionsOf(client, uri, ['refactor'], TOP)).find(({ title }) => title.endsWith('this is not an ISMS document'));
        assert.ok(action);
        const changes = (await resolve(client, action)).edit?.documentChanges ?? [];
        assert.deepEqual(changes, [
          { kind: 'create', uri: client.uriOf('isms.yaml'), options: { ignoreIfExists: true } },
          {
            textDocument: { uri: client.uriOf('isms.yaml'), version: null },
            edits: [{ range: TOP, newText: `documents:\n  - { path: "${PATH}", type: not-isms }\n` }],
          },
        ]);
        await client.open(
          client.uriOf('isms.yaml'),
          (changes[1] as TextDocumentEdit).edits.map((edit) => ('newText' in edit ? edit.newText : '')).join(''),
          'yaml',
        );
        assert.deepEqual(await client.codes(uri), []);
      },
      EDITOR,
    );
    await withWorkspace(SMALL_ISMS, async (client) => assert.deepEqual(await actionsOf(client, await openPolicy(client), ['refactor'], TOP), []));
  });

  it('fix all that is safe when they are asked to, and are not offered otherwise', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = client.uriOf('policies/backup.md');
        const text = '# Backup policy\n\n## Purpose\n\nSee [access](Access-control.md) and [gone](gone.md).\n';
        await client.open(uri, text);
        assert.deepEqual(await actionsOf(client, uri, ['source.organizeImports']), []);
        assert.equal(
          (await actionsOf(client, uri, undefined)).some(({ kind }) => kind?.startsWith('source')),
          false,
        );
        for (const only of ['source', 'source.fixAll', 'source.fixAll.ismsDocs']) {
          const [action, ...others] = await actionsOf(client, uri, [only]);
          assert.ok(action && others.length === 0);
          assert.equal(await applied(client, uri, action, text), text.replace('Access-control.md', 'access-control.md'));
        }
        await client.change(uri, 2, { text: text.replace('Access-control.md', 'access-control.md') });
        assert.deepEqual(await actionsOf(client, uri, ['source.fixAll']), []);
      },
      EDITOR,
    ));

  it('carry their edits where the client does not ask for them later', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = await openPolicy(client);
        const actions = await actionsOf(client, uri, ['quickfix']);
        assert.ok(actions.length === 2 && actions.every(({ edit }) => edit?.changes?.[uri]?.length === 1));
      },
      { capabilities: WAITS },
    ));

  it('are there for isms.yaml as well', () =>
    withWorkspace(
      SMALL_ISMS,
      async (client) => {
        const uri = client.uriOf('isms.yaml');
        await client.open(uri, 'organisation: Larkspur\n', 'yaml');
        const [diagnostic] = itemsOf(await client.report(uri));
        assert.deepEqual([diagnostic?.code, diagnostic?.data], ['config.unknown-key', { at: 'organisation' }]);
        const [fix, ...others] = await actionsOf(client, uri, ['quickfix']);
        assert.ok(fix && others.length === 0);
        assert.equal(await applied(client, uri, fix, 'organisation: Larkspur\n'), 'organization: Larkspur\n');
      },
      EDITOR,
    ));
});

async function openPolicy(client: Client): Promise<string> {
  const uri = client.uriOf(PATH);
  await client.open(uri, accessControl('2025-03-02'));
  return uri;
}

function actionsOf(client: Client, uri: string, only: readonly string[] | undefined, range = WHOLE): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } });
}

function resolve(client: Client, action: CodeAction): Promise<CodeAction> {
  return client.connection.sendRequest('codeAction/resolve', action);
}

/** The text of the document after an action that changes nothing else. */
async function applied(client: Client, uri: string, action: CodeAction, text = accessControl('2025-03-02')): Promise<string> {
  const changes = (await resolve(client, action)).edit?.changes ?? {};
  assert.deepEqual(Object.keys(changes), [uri]);
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), changes[uri]!);
}
