import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { closeAll, eventually, extension, open, pause, uriOf } from '../editor.js';
import { expectLine, readLines } from '../readiness.js';

/** Longer than the start of the extension takes where it starts. */
const LONG_ENOUGH = 3_000;

describe('a folder without documents of an ISMS', () => {
  afterEach(closeAll);

  it('does not start the extension', async () => {
    await open(uriOf('notes.txt'));
    await open(uriOf('main.py'));
    await pause(LONG_ENOUGH);
    assert.equal(extension().isActive, false);
  });

  it('starts it with the first Markdown file, and then nothing is listed as absent', async () => {
    const { fsPath } = uriOf('readme.md');
    writeFileSync(fsPath, '# A program\n\nIt says hello.\n');
    await open(uriOf('readme.md'));
    await eventually('the extension should start', () => extension().isActive, Boolean);
    await pause(LONG_ENOUGH);
    assert.deepEqual(await readLines(), []);
  });

  it('shows the stages as soon as there is a document of an ISMS', async () => {
    const { fsPath } = uriOf('scope.md');
    writeFileSync(fsPath, '# Scope of the ISMS\n\n**Owner:** CISO\n\n## Boundaries\n\nThe ISMS covers the service.\n');
    await expectLine('ISMS scope', (line) => line.icon === 'pass');
    rmSync(fsPath);
    await eventually('the view should be empty again', readLines, (lines) => lines.length === 0);
  });
});
