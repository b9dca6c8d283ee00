import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT } from './harness/project.js';

/** An output is the one that is kept in a file below `test`. UPDATE_GOLDEN=1 writes it anew; the difference is then read like any other change. */
export function checkGolden(path: string, output: string): void {
  const file = join(PROJECT, 'test', path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, output);
  }
  assert.ok(existsSync(file), `there is no ${relative(PROJECT, file)}; UPDATE_GOLDEN=1 writes it`);
  assert.equal(output, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}
