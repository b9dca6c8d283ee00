import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { ROOTS_REQUEST, type IsmsRoot } from '../../server/src/protocol.js';
import { writeFile } from '../folder.js';
import { withWorkspace, type Client } from './client.js';
import { accessControl } from './isms.js';

const POLICY = accessControl('2025-03-02').replace('[backup policy](backup.md)', 'rules');
const TWO = `
//- /north/isms.yaml
organization: North
//- /north/policies/access-control.md
${POLICY}
//- /south/isms.yaml
organization: South
//- /south/policies/access-control.md
${POLICY}
//- /notes/policies/access-control.md
${POLICY}
`;

function roots(client: Client): Promise<IsmsRoot[]> {
  return client.connection.sendRequest(ROOTS_REQUEST);
}

describe('several ISMSs in one folder over the protocol', () => {
  it('are told apart by their isms.yaml, and named', () =>
    withWorkspace(TWO, async (client, folder) => {
      assert.deepEqual(
        (await roots(client)).map(({ name }) => name),
        [`${basename(folder)}/north`, `${basename(folder)}/south`],
      );
      for (const [{ uri }, count] of (await roots(client)).map((root) => [root, 1] as const)) {
        const readiness = await client.readiness({ root: uri });
        const item = readiness?.stages[0]?.groups.flatMap(({ items }) => items).find(({ id }) => id === 'documents.reviewed');
        assert.equal(item?.state, 'not-met');
        assert.match(item.why, new RegExp(`^${count} document`));
      }
    }));

  it('leave alone what lies in none of them', () =>
    withWorkspace(TWO, async (client) => {
      assert.deepEqual(await client.codes(client.uriOf('north/policies/access-control.md')), ['doc.review-overdue']);
      assert.deepEqual(await client.codes(client.uriOf('notes/policies/access-control.md')), []);
    }));

  it('begin with an isms.yaml that is added', () =>
    withWorkspace(TWO, async (client, folder) => {
      writeFile(folder, 'notes/isms.yaml', 'organization: Notes\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uriOf('notes/isms.yaml'), type: 1 }] });
      await client.until('the folder is an ISMS', async () => (await client.codes(client.uriOf('notes/policies/access-control.md'))).length === 1);
      assert.equal((await roots(client)).length, 3);
    }));
});
