import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from './harness/project.js';

/** The folder of real repositories that recognition is tried on; undefined where there is none. With ISMS_REQUIRE_CORPUS=1 that is an error. */
export function corpusFolder(): string | undefined {
  const folder = resolve(PROJECT, process.env['ISMS_CORPUS'] ?? '../shared/corpus');
  if (existsSync(folder)) return folder;
  if (process.env['ISMS_REQUIRE_CORPUS'] === '1') throw new Error(`the corpus is required, and there is none at ${folder}; ISMS_CORPUS names its folder`);
  process.stdout.write(`No corpus at ${folder}: its tests are left out. ISMS_CORPUS names its folder.\n`);
  return undefined;
}

/** The repositories of the corpus, by name. */
export function corpusRepositories(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
