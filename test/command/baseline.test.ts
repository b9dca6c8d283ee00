import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readiness } from '../../server/src/protocol.js';
import { readBaseline } from '../../server/src/workspace/baselineFile.js';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { CLEAN_ISMS, FAULTY_ISMS } from './isms.js';
import { run } from './run.js';

const DAY = ['--today', '2026-11-23'];

/** Runs `use` on a folder with a faulty ISMS, and what it needs to look into it. */
function withFaulty(
  use: (isms: { readonly folder: string; status(...words: string[]): number | null; codes(): string[]; entries(): string[] }) => void,
): Promise<void> {
  return inFolder((folder) => {
    writeWorkspace(folder, FAULTY_ISMS);
    use({
      folder,
      status: (...words) => run([words[0]!, folder, ...DAY, ...words.slice(1)]).status,
      codes: () =>
        (JSON.parse(run(['check', folder, ...DAY, '--format', 'json']).out) as { findings: { code: string; path: string }[] }).findings.map(
          ({ code, path }) => `${path} ${code}`,
        ),
      entries: () =>
        readBaseline(readFileSync(join(folder, 'isms-baseline.yaml'), 'utf8')).entries.map(({ path, code, at, count }) => `${path} ${code} ${at} ${count}`),
    });
  });
}

describe('a baseline', () => {
  it('makes check quiet, and a new finding shows', () =>
    withFaulty(({ folder, status, codes, entries }) => {
      assert.equal(codes().length, 5);
      assert.equal(status('baseline'), 0);
      assert.deepEqual(codes(), []);
      assert.equal(status('check', '--fail-on', 'information'), 0);
      assert.deepEqual(entries(), [...entries()].sort());
      assert.equal(entries().length, 5);
      writeFile(folder, 'logging.md', '# Logging policy\n\n**Owner:** Head of IT\n\n## Purpose\n\nSee [the plan](none.md).\n');
      assert.deepEqual(codes(), ['logging.md link.broken']);
    }));

  it('counts findings of one thing, so that one more of it shows', () =>
    withFaulty(({ folder, codes, entries }) => {
      const page = (links: number): string => `# Logging policy\n\n## Purpose\n\n${'See [the plan](none.md).\n\n'.repeat(links)}`;
      writeFile(folder, 'logging.md', page(2));
      run(['baseline', folder, ...DAY]);
      assert.deepEqual(
        entries().filter((entry) => entry.startsWith('logging')),
        ['logging.md link.broken none.md 2'],
      );
      writeFile(folder, 'logging.md', page(3));
      assert.deepEqual(codes(), ['logging.md link.broken']);
    }));

  it('is out of date when an entry is no longer needed or one is missing, and is made anew', () =>
    withFaulty(({ folder, status, entries }) => {
      const look = (): { status: number | null; out: string } => run(['baseline', folder, ...DAY, '--check']);
      assert.equal(look().status, 1);
      assert.equal(existsSync(join(folder, 'isms-baseline.yaml')), false, '--check writes nothing');
      status('baseline');
      assert.deepEqual(look(), { status: 0, out: 'isms-baseline.yaml is up to date: it accepts 5 findings.\n', log: '' });
      const before = readFileSync(join(folder, 'isms-baseline.yaml'), 'utf8');
      run(['baseline', folder, '--today', '2026-11-24']);
      assert.equal(readFileSync(join(folder, 'isms-baseline.yaml'), 'utf8'), before, 'the same findings leave the file as it is');
      rmSync(join(folder, 'policies/backup.md'));
      assert.match(look().out, /^No longer needed in isms-baseline\.yaml:\n {2}policies\/backup\.md {2}doc\.placeholder-left/);
      writeFile(folder, 'logging.md', '# Logging policy\n\n## Purpose\n\nSee [the plan](none.md).\n');
      assert.match(look().out, /Not in isms-baseline\.yaml:\n {2}logging\.md {2}link\.broken {2}none\.md/);
      assert.match(run(['baseline', folder, ...DAY]).out, /accepts 5 findings in 3 documents\. 1 of them new; 1 entry no longer needed and taken out\./);
      assert.equal(entries().filter((entry) => entry.startsWith('policies/backup')).length, 0);
      assert.equal(look().status, 0);
    }));

  it('leaves what is not met as it is, and says that it is accepted', () =>
    withFaulty(({ folder, status }) => {
      const items = (): Readiness['stages'][number]['groups'][number]['items'] =>
        (JSON.parse(run(['readiness', folder, ...DAY, '--format', 'json']).out) as Readiness).stages.flatMap(({ groups }) =>
          groups.flatMap((group) => group.items),
        );
      const open = items().filter((item) => item.state === 'not-met');
      status('baseline');
      const after = items();
      assert.deepEqual(
        after.filter((item) => item.state === 'not-met').map(({ id }) => id),
        open.map(({ id }) => id),
      );
      assert.deepEqual(after.find((item) => item.findings.includes('soa.exclusion-unjustified'))?.accepted, { reason: 'accepted in the baseline' });
      assert.match(run(['readiness', folder, ...DAY]).out, /Accepted: accepted in the baseline\. It stays not met\./);
      assert.match(run(['check', folder, ...DAY]).out, /^Hidden, and not met all the same: 5 by the baseline$/m);
    }));

  it('has no entry for what a directive hides', () =>
    withFaulty(({ folder, status, entries }) => {
      writeFile(
        folder,
        'logging.md',
        '# Logging policy\n\n## Purpose\n\n<!-- isms-ignore link.broken: the plan is in another repository -->\nSee [the plan](none.md).\n',
      );
      status('baseline');
      assert.deepEqual(
        entries().filter((entry) => entry.startsWith('logging')),
        [],
      );
    }));

  it('is not written where there is nothing to accept, the configuration is broken, or the file cannot be written', () =>
    inFolder((folder) => {
      writeWorkspace(folder, CLEAN_ISMS);
      assert.deepEqual(run(['baseline', folder, ...DAY]), { status: 0, out: 'Nothing to accept: no finding is shown in a document.\n', log: '' });
      writeWorkspace(folder, FAULTY_ISMS);
      writeFile(folder, 'isms.yaml', 'documents: [');
      assert.equal(run(['baseline', folder, ...DAY]).status, 2);
      assert.equal(existsSync(join(folder, 'isms-baseline.yaml')), false);
      rmSync(join(folder, 'isms.yaml'));
      mkdirSync(join(folder, 'isms-baseline.yaml'));
      const { status, log } = run(['baseline', folder, ...DAY]);
      assert.equal(status, 2);
      assert.match(log, /isms-baseline\.yaml cannot be written/);
    }));
});
