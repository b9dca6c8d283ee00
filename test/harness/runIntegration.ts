/** The tests that run inside the extension host of a real VS Code, one editor for each workspace they need. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runInBrowser, runOnDesktop, type HostRun } from './extensionHost.js';
import { parseResult, testFiles, type Result } from './mocha.js';
import { PROJECT } from './project.js';
import { WORKSPACES } from './workspaces.js';

const SOURCES = join(PROJECT, 'test/integration');
const OUT = join(PROJECT, 'out/integration');

/** Runs the tests of each workspace, on a copy of it. `VSCODE_EXECUTABLE` names a desktop VS Code; without it VS Code's server is used. */
export async function runIntegration(grep: string | undefined): Promise<Result> {
  await bundleTests();
  const total = { passed: 0, failed: 0 };
  for (const workspace of readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const result = await runWorkspace(workspace.name, grep);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  if (total.passed + total.failed === 0) throw new Error('no test ran');
  return total;
}

async function runWorkspace(name: string, grep: string | undefined): Promise<Result> {
  const make = WORKSPACES[name];
  if (!make) throw new Error(`there is no workspace for test/integration/${name}; see test/harness/workspaces.ts`);
  const folder = mkdtempSync(join(tmpdir(), 'isms-docs-integration-'));
  const output = join(folder, 'mocha.txt');
  const desktop = process.env['VSCODE_EXECUTABLE'];
  const run: HostRun = {
    workspace: make(join(folder, name)),
    tests: join(OUT, 'index.js'),
    env: { MOCHA_OUTPUT: output, MOCHA_TESTS: join(OUT, name), ...(grep === undefined ? {} : { MOCHA_GREP: grep }) },
  };
  try {
    const ended = await (desktop === undefined || desktop === '' ? runInBrowser(run) : runOnDesktop(desktop, run, join(folder, 'user')));
    const report = existsSync(output) ? readFileSync(output, 'utf8') : '';
    process.stdout.write(report);
    const result = parseResult(report);
    // The report alone decides nothing when the editor itself says that something went wrong.
    if (result && (ended.ok || result.failed > 0)) return result;
    process.stderr.write(`${ended.log}\n${result ? 'the editor reports a failure' : `no test of ${name} ran to its end`}\n`);
    return { passed: result?.passed ?? 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The extension host takes JavaScript alone. What the host brings along stays outside of the bundles. */
async function bundleTests(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build({
    entryPoints: [join(SOURCES, 'index.ts'), ...testFiles(SOURCES)],
    outdir: OUT,
    outbase: SOURCES,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}
