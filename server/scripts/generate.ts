/**
 * `npm run generate` writes everything that follows from another file; with `--check` it writes nothing and fails when something is stale.
 */
import { join } from 'node:path';
import { generateAll } from './generateAll.js';
import { staleIn, writeIn } from './generatedFile.js';

const root = join(__dirname, '../..');

async function main(check: boolean): Promise<void> {
  const stale = staleIn(root, await generateAll(root));
  if (!check) writeIn(root, stale);
  for (const { path } of stale) {
    if (check) process.stderr.write(`stale: ${path}; run npm run generate\n`);
    else process.stdout.write(`written: ${path}\n`);
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
