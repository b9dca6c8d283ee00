import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type InitializeResult } from 'vscode-languageserver/node';
import { INDEX_STATE, type IndexState } from '../../server/src/protocol.js';
import { inFolder, writeWorkspace } from '../folder.js';
import { PROJECT } from '../harness/project.js';
import { WAITS } from './client.js';
import { SMALL_ISMS } from './isms.js';

describe('the server as a process', () => {
  it('speaks over standard input and output, and ends after shutdown and exit', () =>
    inFolder(async (folder) => {
      writeWorkspace(folder, SMALL_ISMS);
      const server = spawn(process.execPath, [join(PROJECT, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
      let noise = '';
      server.stderr.on('data', (chunk: Buffer) => (noise += chunk.toString()));
      const ended = new Promise<number | null>((resolve) => server.on('exit', (status) => resolve(status)));
      const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
      const ready = new Promise<IndexState>((resolve) => {
        connection.onNotification(INDEX_STATE, (state: IndexState) => {
          if (state.state === 'ready') resolve(state);
        });
      });
      connection.onRequest('workspace/configuration', () => [{}]);
      connection.listen();
      const uri = pathToFileURL(folder).href;
      const { serverInfo }: InitializeResult = await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: uri,
        capabilities: WAITS,
        workspaceFolders: [{ uri, name: 'isms' }],
      });
      assert.equal(serverInfo?.name, 'isms-docs');
      await connection.sendNotification('initialized', {});
      const early = ended.then((status) => `it ended with ${status}: ${noise}`);
      assert.deepEqual(await Promise.race([ready, early]), { root: uri, state: 'ready', documents: 3 });
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
      assert.equal(noise, '');
      connection.dispose();
    }));

  it('ends when its client is gone', async () => {
    const server = spawn(process.execPath, [join(PROJECT, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = new Promise((resolve) => server.on('exit', resolve));
    server.stdin.end();
    await ended;
  });
});
