import Mocha from 'mocha';
import { sourceFiles } from './sourceFiles.js';

/** How many tests of a suite passed and failed. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
}

/** The line that ends every suite and, with the sums, the whole run. */
export function resultLine({ passed, failed }: Result): string {
  return `${passed} passed, ${failed} failed`;
}

/** The result that a report ends with; undefined when there is none, so the tests did not run to their end. */
export function parseResult(report: string): Result | undefined {
  const match = /^(\d+) passed, (\d+) failed$/m.exec(report.slice(report.lastIndexOf('\n', report.length - 2) + 1));
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : undefined;
}

/** Runs test files in this process. A test that is skipped or runs alone fails the suite, and so does a suite without tests. */
export async function runMocha(
  files: readonly string[],
  options: { readonly reporter: 'dot' | 'spec'; readonly timeout: number; readonly grep: string | undefined },
): Promise<Result> {
  const mocha = new Mocha({ ui: 'bdd', reporter: options.reporter, timeout: options.timeout, forbidOnly: true, forbidPending: true });
  if (options.grep !== undefined) mocha.fgrep(options.grep);
  for (const file of files) mocha.addFile(file);
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => resolve(failures));
    runner.on('pass', () => passed++);
  });
  if (passed + failed === 0 && options.grep === undefined) throw new Error('no test ran');
  return { passed, failed };
}

/** The test files below a folder, in order. */
export function testFiles(folder: string): string[] {
  return sourceFiles(folder).filter((file) => file.endsWith('.test.ts'));
}
