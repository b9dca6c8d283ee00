import { checkGolden } from '../golden.js';
import { inFolder, writeWorkspace } from '../folder.js';
import { FAULTY_ISMS } from './isms.js';
import { run } from './run.js';

const DAY = ['--today', '2026-11-23'];

/** The commands whose output is kept; `FOLDER` stands for the folder of the ISMS. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'check.txt': ['check', 'FOLDER', ...DAY],
  'check.json': ['check', 'FOLDER', ...DAY, '--format', 'json'],
  'check.sarif.json': ['check', 'FOLDER', ...DAY, '--format', 'sarif'],
  'check.junit.xml': ['check', 'FOLDER', ...DAY, '--format', 'junit'],
  'check.github.txt': ['check', 'FOLDER', ...DAY, '--format', 'github'],
  'baseline.txt': ['baseline', 'FOLDER', ...DAY],
  'readiness.txt': ['readiness', 'FOLDER', ...DAY],
  'readiness.json': ['readiness', 'FOLDER', ...DAY, '--format=json'],
  'inspect.txt': ['inspect', 'FOLDER'],
  'inspect.json': ['inspect', 'FOLDER/policies/access-control.md', 'FOLDER/soa.md', '--format', 'json'],
  'rules.txt': ['rules'],
  'rules.json': ['rules', '--format', 'json'],
  'explain.txt': ['explain', 'doc.review-overdue'],
  'help.txt': ['help'],
};

describe('the output of the command line is the one that was agreed', () => {
  for (const [file, words] of Object.entries(COMMANDS)) {
    it(words.join(' '), () =>
      inFolder((folder) => {
        writeWorkspace(folder, FAULTY_ISMS);
        const { out, log } = run(words.map((word) => word.replace('FOLDER', folder)));
        checkGolden(`command/golden/${file}`, (log + out).replaceAll(JSON.stringify(folder).slice(1, -1), 'FOLDER'));
      }),
    );
  }

  it('check FOLDER on a terminal', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      checkGolden('command/golden/check.ansi.txt', run(['check', folder, ...DAY], { colours: true }).out.replaceAll('\u001b', '<ESC>'));
    }));
});
