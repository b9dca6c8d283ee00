import assert from 'node:assert/strict';
import { DOCUMENT_STATE_REQUEST, type DocumentState } from '../../server/src/protocol.js';
import { WAITS, withWorkspace, type Client } from './client.js';
import { accessControl } from './isms.js';

const WORKSPACE = `
//- /policies/access-control.md
${accessControl('2026-03-02')}
`;
const UNTITLED = 'untitled:Untitled-1';
const TEXT = `---
title: Backup policy
type: topic-policy
owner: Operations
version: "1.0"
last_reviewed: 2025-03-02
review_interval: P1Y
---

# Backup policy

## Purpose

A.8.13 asks for it. See [the plan](plan.md).
`;

function stateOf(client: Client, uri: string): Promise<DocumentState | null> {
  return client.connection.sendRequest(DOCUMENT_STATE_REQUEST, { uri });
}

describe('a document that is not saved', () => {
  it('has hover and its own findings, and none about other files', () =>
    withWorkspace(WORKSPACE, async (client) => {
      await client.open(UNTITLED, TEXT);
      const line = TEXT.split('\n').findIndex((each) => each.startsWith('A.8.13'));
      const hover: { contents: { value: string } } | null = await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: UNTITLED },
        position: { line, character: 2 },
      });
      assert.match(hover?.contents.value ?? '', /A\.8\.13/);
      assert.deepEqual(await client.codes(UNTITLED), ['doc.review-overdue']);
    }));

  it('is forgotten when it is closed, and its problems are taken back', () =>
    withWorkspace(
      WORKSPACE,
      async (client) => {
        await client.open(UNTITLED, TEXT);
        await client.until('its problems are told', () => client.pushed.some(({ uri, diagnostics }) => uri === UNTITLED && diagnostics.length === 1));
        await client.close(UNTITLED);
        await client.until('its problems are taken back', () => client.pushed.at(-1)?.uri === UNTITLED && client.pushed.at(-1)?.diagnostics.length === 0);
        assert.equal(await stateOf(client, UNTITLED), null);
      },
      { capabilities: WAITS },
    ));

  it('is read the same in a workspace that lies on no disk', () =>
    withWorkspace(WORKSPACE, async (client) => {
      const uri = 'vscode-vfs://github/north/isms/backup.md';
      await client.open(uri, TEXT);
      assert.deepEqual(await client.codes(uri), ['doc.review-overdue']);
    }));

  it('changes nothing in the ISMS', () =>
    withWorkspace(WORKSPACE, async (client) => {
      const before = await client.readiness();
      await client.open(UNTITLED, TEXT);
      assert.deepEqual(await client.readiness(), before);
    }));
});

describe('the state of a document', () => {
  it('says what it is and what is around it', () =>
    withWorkspace(WORKSPACE, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      const state = await stateOf(client, uri);
      assert.deepEqual(
        { kind: state?.kind, topic: state?.topic, reading: state?.reading, documents: state?.documents, problems: state?.configurationProblems },
        { kind: 'topic-policy', topic: 'access-control', reading: false, documents: 1, problems: 0 },
      );
      assert.ok(state?.root !== null && uri.startsWith(state!.root));
      await client.open(UNTITLED, TEXT);
      assert.equal((await stateOf(client, UNTITLED))?.root, null);
      assert.equal((await stateOf(client, UNTITLED))?.topic, 'backup');
      assert.equal(await stateOf(client, 'file:///elsewhere/notes.md'), null);
    }));

  it('names a workspace file that cannot be used', () =>
    withWorkspace(`${WORKSPACE}//- /isms.yaml\norganization: [`, async (client) => {
      assert.equal((await stateOf(client, client.uriOf('policies/access-control.md')))?.configurationProblems, 1);
    }));
});
