/** What the extension host loads: runs the tests of one workspace and writes their report into a file, since VS Code mixes standard output with its own log. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { resultLine, runMocha } from '../harness/mocha.js';

/** Called by VS Code. Rejects when a test failed. */
export async function run(): Promise<void> {
  const folder = given('MOCHA_TESTS');
  const output = given('MOCHA_OUTPUT');
  const write = (...values: unknown[]): void => appendFileSync(output, `${format(...values)}\n`);
  Mocha.reporters.Base.consoleLog = write;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(folder, name));
  const result = await runMocha(files, { reporter: 'spec', timeout: 180_000, grep: process.env['MOCHA_GREP'] });
  write(resultLine(result));
  if (result.failed > 0) throw new Error(resultLine(result));
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
