import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { CLEAN_ISMS, FAULTY_ISMS } from './isms.js';
import { run } from './run.js';

const DAY = ['--today', '2026-11-23'];

describe('the exit status of the command line', () => {
  it('of check is 1 when something is as heavy as --fail-on says, else 0', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      const status = (...words: string[]): number | null => run(['check', folder, ...DAY, ...words]).status;
      const heaviest = JSON.parse(run(['check', folder, ...DAY, '--format', 'json']).out) as { summary: Record<string, number> };
      assert.deepEqual(heaviest.summary, { error: 1, warning: 4, information: 0, hint: 0 });
      assert.deepEqual([status(), status('--fail-on', 'error'), status('--fail-on=warning'), status('--fail-on', 'never')], [1, 1, 1, 0]);
      writeWorkspace(folder, '//- /soa.md\n# Statement of Applicability\n');
      assert.deepEqual([status(), status('--fail-on', 'warning'), status('--fail-on', 'information'), status('--fail-on', 'never')], [0, 1, 1, 0]);
    }));

  it('of check is 0 where nothing is found, or nothing is there', () =>
    inFolder((folder) => {
      mkdirSync(join(folder, 'empty'));
      writeWorkspace(folder, CLEAN_ISMS);
      assert.equal(run(['check', folder, ...DAY, '--fail-on', 'information']).status, 0);
      assert.deepEqual(run(['check', join(folder, 'empty')]), { status: 0, out: '0 ISMS documents of 0 files read: no findings\n', log: '' });
    }));

  it('of check depends on the day alone that is given', () =>
    inFolder((folder) => {
      writeWorkspace(
        folder,
        '//- /a.md\n---\ntitle: Access control policy\nnext_review: 2026-03-02\n---\n\n# Access control policy\n\n## Purpose\n\nAccess.\n',
      );
      const on = (today: string): number | null => run(['check', folder, '--today', today, '--fail-on', 'warning']).status;
      assert.deepEqual([on('2026-03-02'), on('2026-03-03')], [0, 1]);
    }));

  it('of all other commands is 0 whatever is found', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      for (const words of [['readiness', folder], ['inspect', folder], ['rules'], ['explain', 'link.broken'], ['help'], ['--help']])
        assert.equal(run(words).status, 0, words.join(' '));
    }));

  const WRONG: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [['judge'], /no command "judge"/],
    [['constructor'], /no command "constructor"/],
    [['check', '--format', 'xml'], /format is one of text, json, sarif, junit, github/],
    [['check', '--format'], /--format wants a value/],
    [['check', '--loud'], /--loud is not for this command/],
    [['rules', '--today', '2026-11-23'], /--today is not for this command/],
    [['check', '--today', '2026-02-30'], /--today wants a date/],
    [['check', '--today', 'tomorrow'], /--today wants a date/],
    [['check', '--fail-on', 'hint'], /--fail-on wants/],
    [['check', 'FOLDER', 'FOLDER'], /is not a folder/],
    [['check', 'FOLDER/none'], /is not a folder/],
    [['check', 'FOLDER/file.md'], /is not a folder/],
    [['readiness', 'FOLDER/none'], /is not a folder/],
    [['inspect', 'FOLDER/none.md'], /no file or folder/],
    [['explain'], /wants the code of a rule/],
    [['explain', 'soa.perfect'], /no rule "soa.perfect"/],
  ];
  for (const [words, says] of WRONG) {
    it(`is 2 for ${words.join(' ')}, and the fault is named`, () =>
      inFolder((folder) => {
        writeFile(folder, 'file.md', '# File\n');
        const { status, out, log } = run(words.map((word) => word.replace('FOLDER', folder)));
        assert.deepEqual([status, out], [2, '']);
        assert.match(log, says);
      }));
  }

  it('is 2 without a command, and the usage is shown', () => {
    const { status, out } = run([]);
    assert.equal(status, 2);
    assert.match(out, /isms-docs check \[DIR\]/);
  });

  // A folder that forbids reading is readable for the administrator of a machine, and cannot be made on Windows.
  if (process.platform !== 'win32' && process.getuid?.() !== 0)
    it('is 2 for a folder that must not be read', () =>
      inFolder((folder) => {
        const closed = join(folder, 'closed');
        mkdirSync(closed);
        chmodSync(closed, 0);
        assert.equal(run(['check', closed]).status, 2);
        chmodSync(closed, 0o700);
      }));

  it('is 2 where the workspace file is broken, and the fault is named', () =>
    inFolder((folder) => {
      writeWorkspace(folder, CLEAN_ISMS);
      for (const [text, says] of [
        ['documents: [', /isms\.yaml/],
        ['certification:\n  stage1: { date: soon }\n', /isms\.yaml.*certification\.stage1\.date/],
        ['documents:\n  - { path: "x", type: poem }\n', /isms\.yaml.*documents\.0\.type/],
      ] as const) {
        writeFile(folder, 'isms.yaml', text);
        for (const command of ['check', 'readiness', 'inspect']) {
          const { status, out, log } = run([command, folder, '--format', 'json']);
          assert.equal(status, 2, `${command}: ${text}`);
          assert.match(log, says);
          assert.doesNotThrow(() => JSON.parse(out));
        }
      }
    }));
});
