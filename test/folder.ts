import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFixture } from './fixture.js';

/** Makes an empty folder for `use`, and removes it afterwards. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-docs-test-')));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the files of a workspace in fixture notation below a folder. */
export function writeWorkspace(folder: string, workspace: string): void {
  for (const [path, text] of parseFixture(workspace).files) writeFile(folder, path, text);
}

/** Writes one file below a folder, and the folders that it lies in. */
export function writeFile(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
