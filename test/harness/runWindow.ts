import { testFiles, runMocha, type Result } from './mocha.js';
import { join } from 'node:path';
import { packageExtension } from './build.js';
import { PROJECT } from './project.js';

/** The variable that names the package to the tests of the window. */
export const VSIX = 'ISMS_DOCS_VSIX';

/** The tests of the window, with the extension as it ships: a file that is missing from the package shows here. */
export async function runWindow(grep: string | undefined): Promise<Result> {
  process.env[VSIX] = packageExtension();
  return runMocha(testFiles(join(PROJECT, 'test/window')), { reporter: 'spec', timeout: 180_000, grep });
}
