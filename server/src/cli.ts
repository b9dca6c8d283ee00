/** The command line: the same engine as in the editor. JSON goes to standard output and nothing else does; progress and faults go to standard error. */
import { runCommandLine } from './command/run.js';
import { createHost } from './host/commandHost.js';

// A reader such as `head` may close the pipe early; that is no fault.
process.stdout.on('error', () => process.exit());

try {
  process.exitCode = runCommandLine(process.argv.slice(2), createHost());
} catch (error) {
  // Status 1 would say that there are findings.
  process.stderr.write(`isms-docs: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
