/** `npm run check`: types, lint, layers, generated files, regular expressions. Everything is run, and every failure is shown. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './project.js';
import { backtrackingRegexes } from './regexes.js';
import { stringProblems } from './strings.js';

const STEPS: readonly { readonly name: string; readonly run: () => boolean | Promise<boolean> }[] = [
  { name: 'types', run: () => tool('tsc', '-p', '.') },
  { name: 'lint', run: () => tool('eslint', '.', '--max-warnings', '0') },
  { name: 'format', run: () => tool('prettier', '--check', '--log-level', 'warn', 'client', 'server', 'test', '*.mjs') },
  { name: 'layers', run: () => tool('depcruise', 'client', 'server', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err') },
  { name: 'unused code', run: () => tool('knip', '--no-progress') },
  { name: 'generated files', run: () => tool('tsx', 'server/scripts/generate.ts', '--check') },
  { name: 'strings', run: () => none(stringProblems()) },
  { name: 'regular expressions', run: async () => none(await backtrackingRegexes()) },
];

function tool(name: string, ...words: readonly string[]): boolean {
  return spawnSync(join(PROJECT, 'node_modules/.bin', name), words, { cwd: PROJECT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function none(problems: readonly string[]): boolean {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length === 0;
}

async function runAll(): Promise<void> {
  for (const { name, run } of STEPS) {
    const start = performance.now();
    const ok = await run();
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
    if (!ok) process.exitCode = 1;
  }
}

void runAll();
