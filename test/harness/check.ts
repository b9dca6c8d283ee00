/** `npm run check`: types, lint, layers, generated files, regular expressions. Everything is run, several steps at a time, and every failure is shown. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project.js';

/** The steps, the longest first: so the last to end is a short one. Each is a program of `node_modules/.bin` with its words. */
const STEPS: readonly { readonly name: string; readonly command: readonly [program: string, ...words: string[]] }[] = [
  { name: 'regular expressions', command: ['tsx', 'test/harness/regexes.ts'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', 'client', 'server', 'test', '*.mjs'] },
  { name: 'layers', command: ['depcruise', 'client', 'server', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'generated files', command: ['tsx', 'server/scripts/generate.ts', '--check'] },
  { name: 'strings', command: ['tsx', 'test/harness/strings.ts', '--check'] },
];

interface StepEnd {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a program of the project to its end. Its output is kept together: programs run side by side. */
function run([program, ...words]: readonly [string, ...string[]]): Promise<StepEnd> {
  return new Promise((resolve) => {
    const child = spawn(join(PROJECT, 'node_modules/.bin', program), words, { cwd: PROJECT, shell: process.platform === 'win32' });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function runAll(): Promise<void> {
  const queue = [...STEPS];
  const worker = async (): Promise<void> => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const start = performance.now();
      const { ok, output } = await run(step.command);
      process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
      if (ok) continue;
      process.stdout.write(`${output.trimEnd()}\n`);
      process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
}

void runAll();
