import assert from 'node:assert/strict';
import { join } from 'node:path';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { CLEAN_ISMS, FAULTY_ISMS } from './isms.js';
import { run } from './run.js';

const DAY = ['--today', '2026-11-23'];

/** Runs `use` on a folder with a clean ISMS in `east`, a faulty one in `west`, and a page beside them. */
function withTwo(use: (folder: string) => void): Promise<void> {
  return inFolder((folder) => {
    writeWorkspace(join(folder, 'east'), CLEAN_ISMS);
    writeFile(folder, 'east/isms.yaml', 'organization: East Ltd\n');
    writeWorkspace(join(folder, 'west'), FAULTY_ISMS);
    writeFile(folder, 'README.md', '# Two systems\n');
    use(folder);
  });
}

describe('several ISMSs in one folder', () => {
  it('are answered side by side as JSON, each with its root and paths from there', () =>
    withTwo((folder) => {
      const check = run(['check', folder, ...DAY, '--format', 'json']);
      const { version, isms } = JSON.parse(check.out) as { version: number; isms: { root: string; findings: { path: string }[] }[] };
      assert.deepEqual([version, check.status, isms.map(({ root }) => root)], [1, 1, [join(folder, 'east'), join(folder, 'west')]]);
      assert.deepEqual(
        isms.map(({ findings }) => [...new Set(findings.map(({ path }) => path))]),
        [[], ['policies/access-control.md', 'policies/backup.md', 'soa.md']],
      );
      for (const command of ['readiness', 'inspect']) {
        const answer = JSON.parse(run([command, folder, '--format', 'json']).out) as { isms: { root: string; version: number }[] };
        assert.deepEqual(
          answer.isms.map(({ root, version: each }) => [root, each]),
          isms.map(({ root }) => [root, 1]),
        );
      }
    }));

  it('have a heading each in text, and one alone has none', () =>
    withTwo((folder) => {
      for (const command of ['check', 'readiness', 'inspect']) {
        const headings = (...words: string[]): string[] => run([command, ...words]).out.match(/^ISMS in .*$/gm) ?? [];
        assert.deepEqual(headings(folder), ['ISMS in east', 'ISMS in west'], command);
        assert.deepEqual(headings(join(folder, 'west')), [], command);
      }
    }));

  it('are all faulty for the status when one of them is broken', () =>
    withTwo((folder) => {
      writeFile(folder, 'east/isms.yaml', 'documents: [');
      for (const command of ['check', 'readiness', 'inspect']) assert.equal(run([command, folder]).status, 2, command);
    }));

  it('own the file that is inspected', () =>
    withTwo((folder) => {
      const { root, documents } = JSON.parse(run(['inspect', join(folder, 'west/soa.md'), '--format', 'json']).out) as {
        root: string;
        documents: { path: string }[];
      };
      assert.deepEqual([root, documents.map(({ path }) => path)], [join(folder, 'west'), ['soa.md']]);
    }));
});
