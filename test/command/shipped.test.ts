import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../server/src/host/commandHost.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { FAULTY_ISMS } from './isms.js';
import { run, runShipped } from './run.js';

describe('the command line as it is shipped', () => {
  it('prints JSON and nothing else to standard output, and ends with the status', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      const { status, out, log } = runShipped(['check', '--format', 'json', '--today', '2026-11-23'], { cwd: folder });
      assert.deepEqual([status, log], [1, '']);
      const answer = JSON.parse(out) as { root: string; today: string; files: number; findings: { path: string }[] };
      assert.deepEqual([answer.root, answer.today, answer.files], [folder, '2026-11-23', 6]);
      assert.ok(answer.findings.length >= 5);
      assert.deepEqual(
        answer.findings.filter(({ path }) => path === 'CHANGELOG.md'),
        [],
      );
    }));

  it('prints faults to standard error, and no colours where no terminal is', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      writeFile(folder, 'isms.yaml', 'documents: [');
      const { status, out, log } = runShipped(['readiness', folder]);
      assert.equal(status, 2);
      assert.match(log, /isms\.yaml/);
      assert.match(out, /^A prediction from documents/);
      assert.equal(out.includes('\u001b'), false);
    }));

  it('lists every rule with the members that programs read', () => {
    const { rules } = JSON.parse(run(['rules', '--format', 'json'], { allRules: true }).out) as { rules: Record<string, unknown>[] };
    assert.deepEqual(
      rules.map(({ code }) => code),
      RULES.map(({ code }) => code),
    );
    for (const rule of rules) {
      assert.deepEqual(
        ['code', 'kind', 'summary', 'class', 'severity', 'stage', 'requirements', 'clause', 'fix'].filter((name) => !Object.hasOwn(rule, name)),
        [],
        String(rule['code']),
      );
    }
  });

  it('explains every rule', () => {
    for (const { code, summary } of RULES) {
      const { status, out } = run(['explain', code], { allRules: true });
      assert.deepEqual([status, out.split('\n')[0]], [0, `${code}: ${summary}`]);
    }
  });

  it('paints on a terminal alone, and not where NO_COLOR asks for none', () => {
    const { isTTY } = process.stdout;
    const { NO_COLOR: noColour } = process.env;
    const colours = (terminal: boolean, wish: string | undefined): boolean => {
      process.stdout.isTTY = terminal;
      if (wish === undefined) delete process.env['NO_COLOR'];
      else process.env['NO_COLOR'] = wish;
      return createHost().colours;
    };
    try {
      assert.deepEqual([colours(true, undefined), colours(true, ''), colours(true, '1'), colours(false, undefined)], [true, true, false, false]);
    } finally {
      process.stdout.isTTY = isTTY;
      if (noColour === undefined) delete process.env['NO_COLOR'];
      else process.env['NO_COLOR'] = noColour;
    }
  });

  it('reads no file that a symbolic link leads to, and none that git ignores', () =>
    inFolder((outside) =>
      inFolder((folder) => {
        writeWorkspace(outside, FAULTY_ISMS);
        writeWorkspace(folder, '//- /.gitignore\ndrafts/\n//- /drafts/scope.md\n# ISMS scope\n//- /README.md\n# Larkspur\n');
        symlinkSync(outside, join(folder, 'linked'), 'junction');
        // Links to files take rights on Windows that few have.
        if (process.platform !== 'win32') symlinkSync(join(outside, 'soa.md'), join(folder, 'soa.md'));
        const { documents } = JSON.parse(run(['inspect', folder, '--format', 'json']).out) as { documents: { path: string }[] };
        assert.deepEqual(
          documents.map(({ path }) => path),
          ['README.md'],
        );
      }),
    ));
});
