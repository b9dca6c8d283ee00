/**
 * `npm run generate` writes everything that follows from another file; with `--check` it writes nothing and fails when something is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateRules } from './generateRules.js';
import { generateStandard } from './generateStandard.js';
import type { GeneratedFile } from './generatedFile.js';

const root = join(__dirname, '../..');

async function main(check: boolean): Promise<void> {
  const files: GeneratedFile[] = [...generateStandard(root), ...(await generateRules(root))];
  const stale = files.filter((file) => !isCurrent(file));
  for (const file of stale) {
    if (check) process.stderr.write(`stale: ${file.path}; run npm run generate\n`);
    else {
      mkdirSync(dirname(join(root, file.path)), { recursive: true });
      writeFileSync(join(root, file.path), file.content);
      process.stdout.write(`written: ${file.path}\n`);
    }
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

function isCurrent(file: GeneratedFile): boolean {
  const path = join(root, file.path);
  return existsSync(path) && readFileSync(path, 'utf8') === file.content;
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
