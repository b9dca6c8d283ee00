import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCommandLine } from '../../server/src/command/run.js';
import { createHost } from '../../server/src/host/commandHost.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { SETTLED } from '../settledRules.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { PROJECT } from '../harness/project.js';
import { READER } from '../workspace.js';

/** What a command printed, and its exit status. */
export interface Printed {
  readonly status: number | null;
  readonly out: string;
  readonly log: string;
}

/** Runs a command in this process with the settled rules. */
export function run(words: readonly string[], options: { readonly colours?: true; readonly allRules?: true } = {}): Printed {
  const printed = { out: '', log: '' };
  const host = createHost();
  const rules = options.allRules ? RULES : SETTLED;
  const status = runCommandLine(words, {
    ...host,
    rules,
    colours: options.colours ?? false,
    progress() {
      // There is no terminal here.
    },
    out: (text) => void (printed.out += text),
    log: (text) => void (printed.log += text),
    open(root, today, roots) {
      const isms = openIsms(root, {
        reader: READER,
        rules,
        today,
        roots: roots.map((other) => other.root),
        failed: (code) => void (printed.log += `rule ${code} failed\n`),
      });
      isms.loadAll();
      return isms;
    },
  });
  return { status, ...printed };
}

/** Runs the command line as it is shipped. */
export function runShipped(words: readonly string[], options: { readonly cwd?: string } = {}): Printed {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'dist/cli.js'), ...words], { ...options, encoding: 'utf8' });
  return { status, out: stdout, log: stderr };
}
