import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { run } from '../command/run.js';
import { corpusFolder, corpusRepositories } from '../corpus.js';
import { PROJECT } from '../harness/project.js';
import { TODAY } from '../workspace.js';
import { withClient } from './client.js';

interface Said {
  readonly findings: readonly { readonly path: string; readonly code: string; readonly range: Range; readonly message: string }[];
}

/** What the command line says of the documents of a folder. */
function checked(folder: string): string[] {
  const { findings } = JSON.parse(run(['check', folder, '--format', 'json', '--today', TODAY], { allRules: true }).out) as Said;
  // What is missing has no place in a text; the editor shows it in the tree.
  return findings
    .filter(({ path, code }) => code !== 'doc.mandatory-missing' && path !== '.')
    .map(({ path, code, range, message }) => shown(path, code, range, message));
}

/** What the server says of them to a client that asks for the whole workspace. */
async function told(folder: string): Promise<string[]> {
  const lines: string[] = [];
  await withClient(
    [pathToFileURL(folder).href],
    async (client) => {
      const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
      const root = `${pathToFileURL(folder).href}/`;
      for (const item of report.items) {
        if (item.kind !== 'full') continue;
        const path = decodeURIComponent(item.uri).slice(decodeURIComponent(root).length);
        for (const { code, range, message } of item.items) lines.push(shown(path, String(code), range, typeof message === 'string' ? message : message.value));
      }
    },
    { allRules: true },
  );
  return lines;
}

function shown(path: string, code: string, { start, end }: Range, message: string): string {
  return `${path}:${start.line}:${start.character}-${end.line}:${end.character} ${code} ${message}`;
}

describe('the server and the command line', function () {
  this.timeout(120_000);
  it('say the same of the example', async () => {
    const example = join(PROJECT, 'examples/larkspur');
    const findings = checked(example);
    assert.ok(findings.length > 3);
    assert.deepEqual((await told(example)).sort(), findings.sort());
  });

  const corpus = corpusFolder();
  for (const name of corpus === undefined ? [] : corpusRepositories(corpus)) {
    it(`say the same of ${name}`, async () => {
      assert.deepEqual((await told(join(corpus!, name))).sort(), checked(join(corpus!, name)).sort());
    });
  }
});
