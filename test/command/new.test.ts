import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { FAULTY_ISMS } from './isms.js';
import { run, runShipped } from './run.js';

const STARTER = ['--organization', 'North: Ltd', '--owner', 'Jane Doe', '--about', 'the booking service'];

describe('new', () => {
  it('lists what can be made, the missing ones first', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      const { status, out } = runShipped(['new'], { cwd: folder });
      assert.equal(status, 0);
      assert.match(out, /^(?:Missing here|Documents and records)/);
      assert.match(out, /^ {2}scope +Scope of the information security management system · 4\.3, there is one$/m);
      assert.match(out, /^ {2}cryptography +Cryptography policy · A.*$/m);
    }));

  it('prints a document with what the ISMS knows, and says where it would go', () =>
    inFolder((folder) => {
      writeFile(folder, 'isms.yaml', 'organization: North\n');
      const { status, out, log } = run(['new', 'scope', folder]);
      assert.equal(status, 0);
      assert.match(out, /^---\ntitle: Scope of the information security management system\n/);
      assert.match(out, /of North covers/);
      assert.equal(log, 'proposed place: scope.md\n');
      assert.ok(!existsSync(join(folder, 'scope.md')), 'nothing is written without --out');
    }));

  it('writes a document, and never over what is there', () =>
    inFolder((folder) => {
      const out = join(folder, 'docs/scope.md');
      assert.equal(run(['new', 'scope', folder, '--out', out]).status, 0);
      const text = readFileSync(out, 'utf8');
      const again = run(['new', 'objectives', folder, '--out', out]);
      assert.equal(again.status, 2);
      assert.match(again.log, /is there already/);
      assert.equal(readFileSync(out, 'utf8'), text);
    }));

  it('writes a starter into a folder that need not exist', () =>
    inFolder((folder) => {
      const isms = join(folder, 'isms');
      const { status, out } = run(['new', 'starter', ...STARTER, '--stage1', '2027-01-18', '--out', isms]);
      assert.equal(status, 0, out);
      assert.match(readFileSync(join(isms, 'isms.yaml'), 'utf8'), /^organization: "North: Ltd"$/m);
      assert.match(run(['readiness', isms, '--today', '2026-11-23']).out, /Stage 1 on 2027-01-18/);
      assert.equal(run(['check', isms, '--fail-on', 'never']).status, 0);
    }));

  it('leaves a folder with an ISMS as it is', () =>
    inFolder((folder) => {
      run(['new', 'starter', ...STARTER, '--out', folder]);
      const text = readFileSync(join(folder, 'scope.md'), 'utf8');
      const { status, log } = run(['new', 'starter', '--organization', 'South', '--out', folder]);
      assert.equal(status, 0);
      assert.equal(log, '0 files written\n');
      assert.equal(readFileSync(join(folder, 'scope.md'), 'utf8'), text);
    }));

  it('refuses what it does not know', () =>
    inFolder((folder) => {
      for (const [words, message] of [
        [['new', 'poem', folder], /there is no template "poem"/],
        [['new', 'scope', join(folder, 'none')], /there is no folder/],
        [['new', 'starter', '--out', folder], /wants --organization/],
        [['new', 'starter', '--organization', 'North'], /--out/],
        [['new', 'starter', ...STARTER, '--out', folder, '--review-interval', 'yearly'], /ISO 8601/],
        [['new', 'starter', ...STARTER, '--out', folder, '--stage1', 'soon'], /--stage1 wants a date/],
        [['new', 'scope', '--format', 'json'], /--format is not for this command/],
      ] as const) {
        const { status, log } = run(words);
        assert.equal(status, 2, words.join(' '));
        assert.match(log, message);
      }
    }));

  it('works as it is shipped', () =>
    inFolder((folder) => {
      const { status, out } = runShipped(['new', 'backup', folder]);
      assert.equal(status, 0);
      assert.match(out, /^title: Backup policy$/m);
    }));
});
