import assert from 'node:assert/strict';
import type { CompletionItem, DocumentLink, DocumentSymbol, FoldingRange, Location, Position, WorkspaceSymbol } from 'vscode-languageserver/node';
import { withWorkspace, type Client } from './client.js';

const ISMS = `
//- /isms.yaml
organisation: Larkspur
certification:
  stage1: { date: 14.09.2026, days: two }
rules: { link.brokn: off }
//- /soa.yaml
type: soa
controls:
  - id: A.5.15
    applicable: true
    justification: Customers ask for it.
    status: implemented
    policies: [policies/access-control.md]
//- /policies/access-control.md
---
title: Access control policy
type: topic-policy
owner: Head of IT
---

# Access control policy

## Purpose

Access follows A.5.15 and the [statement](../soa.yaml).
`;
const POLICY = ISMS.slice(ISMS.indexOf('---\n'));

describe('reading and writing over the protocol', () => {
  it('controls are completed over what is typed, and explained when one is looked at', () =>
    withWorkspace(ISMS, async (client) => {
      const uri = client.uriOf('policies/access-control.md');
      const position = { line: 10, character: 20 };
      await client.open(uri, POLICY);
      const items: CompletionItem[] = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
      const item = items.find(({ label }) => label === 'A.5.16')!;
      assert.deepEqual(item.textEdit, { range: { start: { line: 10, character: 15 }, end: { line: 10, character: 21 } }, newText: 'A.5.16' });
      assert.equal(item.detail, 'Identity management');
      const resolved: CompletionItem = await client.connection.sendRequest('completionItem/resolve', item);
      assert.match(JSON.stringify(resolved.documentation), /A\.5\.16 Identity management.*Not found in a Statement of Applicability/);
      await client.change(uri, 2, { text: POLICY.replace('A.5.15', 'Anything') });
      assert.deepEqual(await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position }), []);
    }));

  it('ids lead to their rows and back', () =>
    withWorkspace(ISMS, async (client) => {
      const [uri, soa] = [client.uriOf('policies/access-control.md'), client.uriOf('soa.yaml')];
      await client.open(uri, POLICY);
      const row = { uri: soa, range: { start: { line: 2, character: 8 }, end: { line: 2, character: 14 } } };
      assert.deepEqual(await at(client, 'definition', uri, { line: 10, character: 17 }), [row]);
      const references: Location[] = await client.connection.sendRequest('textDocument/references', {
        textDocument: { uri: soa },
        position: { line: 2, character: 10 },
        context: { includeDeclaration: false },
      });
      assert.deepEqual(references, [{ uri, range: { start: { line: 10, character: 15 }, end: { line: 10, character: 21 } } }]);
    }));

  it('documents have links, an outline and folds, and the ISMS has symbols', () =>
    withWorkspace(ISMS, async (client) => {
      const [uri, soa] = [client.uriOf('policies/access-control.md'), client.uriOf('soa.yaml')];
      await client.open(uri, POLICY);
      const links: DocumentLink[] = await of(client, 'documentLink', soa);
      assert.deepEqual(links, [{ range: { start: { line: 6, character: 15 }, end: { line: 6, character: 41 } }, target: uri }]);
      const symbols: DocumentSymbol[] = await of(client, 'documentSymbol', soa);
      assert.deepEqual(
        symbols.map(({ name, detail }) => `${name}: ${detail!}`),
        ['A.5.15 Access control: implemented'],
      );
      const folds: FoldingRange[] = await of(client, 'foldingRange', uri);
      assert.deepEqual(
        folds.map(({ startLine, endLine }) => [startLine, endLine]),
        [
          [0, 4],
          [6, 10],
          [8, 10],
        ],
      );
      const found: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: 'access' });
      assert.deepEqual(
        found.map(({ name, location }) => `${name} ${location.uri === uri ? 'policy' : 'soa'}`),
        ['Access control policy policy', 'A.5.15 Access control soa'],
      );
    }));

  it('what an editor with schemas reports in isms.yaml is left to it, and only that', async () => {
    const codes = async (client: Client): Promise<string[]> => (await client.codes(client.uriOf('isms.yaml'))).sort();
    await withWorkspace(
      ISMS,
      async (client) => {
        assert.deepEqual(await codes(client), ['config.invalid-value', 'config.invalid-value', 'config.unknown-key', 'config.unknown-rule']);
      },
      { allRules: true },
    );
    await withWorkspace(
      ISMS,
      async (client) => {
        assert.deepEqual(await codes(client), ['config.invalid-value']);
        const position = { line: 1, character: 0 };
        const uri = client.uriOf('isms.yaml');
        await client.open(uri, 'organization: Larkspur\n', 'yaml');
        assert.deepEqual(await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position }), []);
      },
      { allRules: true, help: { schemas: true } },
    );
  });
});

function of<T>(client: Client, what: string, uri: string): Promise<T> {
  return client.connection.sendRequest(`textDocument/${what}`, { textDocument: { uri } });
}

function at(client: Client, what: string, uri: string, position: Position): Promise<unknown> {
  return client.connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
}
