/**
 * `npm test`: every test there is, in three suites. Units run in this process; then come the tests inside the extension host of a real VS Code,
 * and the tests of its window with the packaged extension. `npm test -- unit|integration|window [TEXT]` runs one suite, and only the tests named so.
 */
import { join } from 'node:path';
import { build } from './build.js';
import { resultLine, runMocha, testFiles, type Result } from './mocha.js';
import { PROJECT } from './project.js';
import { runIntegration } from './runIntegration.js';
import { runWindow } from './runWindow.js';

const TESTS = join(PROJECT, 'test');
const ELSEWHERE = ['integration', 'window'].map((name) => join(TESTS, name));

const SUITES: Readonly<Record<string, (grep: string | undefined) => Promise<Result>>> = {
  unit: (grep) =>
    runMocha(
      testFiles(TESTS).filter((file) => !ELSEWHERE.some((folder) => file.startsWith(folder))),
      { reporter: 'dot', timeout: 20_000, grep },
    ),
  integration: runIntegration,
  window: runWindow,
};

async function main([name, grep]: readonly string[]): Promise<void> {
  if (name !== undefined && !Object.hasOwn(SUITES, name)) throw new Error(`there is no suite ${name}; there are ${Object.keys(SUITES).join(', ')}`);
  build();
  const total = { passed: 0, failed: 0 };
  for (const [suite, run] of Object.entries(SUITES)) {
    if (name !== undefined && suite !== name) continue;
    process.stdout.write(`\n== ${suite}\n`);
    const result = await run(grep).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return { passed: 0, failed: 1 };
    });
    process.stdout.write(`${suite}: ${resultLine(result)}\n`);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  process.stdout.write(`\n${resultLine(total)}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
