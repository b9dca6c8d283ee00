import assert from 'node:assert/strict';
import { NEW_DOCUMENT_REQUEST, OFFERS_REQUEST, STARTER_REQUEST, type NewDocumentOffer, type ProposedDocument } from '../../server/src/protocol.js';
import { LineTable } from '../../server/src/text/lines.js';
import { withWorkspace } from './client.js';
import { accessControl } from './isms.js';

const WORKSPACE = `
//- /isms.yaml
organization: North
//- /policies/access-control.md
${accessControl('2026-03-02')}
`;
const ANSWERS = { organization: 'North', about: 'the booking service', owner: 'Jane Doe', reviewInterval: 'P1Y' };

describe('new documents over the protocol', () => {
  it('are offered, the missing ones first', () =>
    withWorkspace(WORKSPACE, async (client) => {
      const offers: NewDocumentOffer[] = await client.connection.sendRequest(OFFERS_REQUEST, null);
      assert.deepEqual(offers[0], {
        kind: 'scope',
        title: 'Scope of the information security management system',
        clause: '4.3',
        group: 'missing',
        present: false,
      });
      assert.equal(offers.find(({ kind }) => kind === 'access-control')?.present, true);
    }));

  it('come with the place where they go and the first place to fill in, and are not written', () =>
    withWorkspace(WORKSPACE, async (client) => {
      const document: ProposedDocument = await client.connection.sendRequest(NEW_DOCUMENT_REQUEST, { kind: 'scope' });
      assert.equal(document.uri, client.uriOf('scope.md'));
      assert.match(document.text, /management system \(ISMS\) of North covers/);
      const lines = new LineTable(document.text);
      const { start, end } = document.selection;
      assert.match(document.text.slice(lines.offsetAt(start), lines.offsetAt(end)), /^\[.+\]$/);
      assert.equal(await client.connection.sendRequest(NEW_DOCUMENT_REQUEST, { kind: 'not-isms' }), null);
    }));

  it('make a starter without what is there', () =>
    withWorkspace(WORKSPACE, async (client) => {
      const documents: ProposedDocument[] = await client.connection.sendRequest(STARTER_REQUEST, ANSWERS);
      assert.equal(documents[0]?.uri, client.uriOf('scope.md'));
      assert.ok(!documents.some(({ uri }) => uri.endsWith('/isms.yaml')));
      assert.deepEqual(await client.connection.sendRequest(STARTER_REQUEST, { ...ANSWERS, reviewInterval: 'yearly' }), []);
      assert.deepEqual(await client.connection.sendRequest(STARTER_REQUEST, { ...ANSWERS, stage1: '2026-02-30' }), []);
    }));
});
