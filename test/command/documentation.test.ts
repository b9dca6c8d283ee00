import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure } from '../../server/src/engine/configuration.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { clauseInBrackets } from '../../server/src/rules/ruleWords.js';
import { ismsFileSchema } from '../../server/src/workspace/ismsSchema.js';
import { readIsmsFile } from '../../server/src/workspace/ismsFile.js';
import { PROJECT } from '../harness/project.js';
import { run } from './run.js';

const page = readFileSync(join(PROJECT, 'docs/configuration.md'), 'utf8').replaceAll('\r\n', '\n');

describe('the page on configuration', () => {
  it('shows an isms.yaml that is right, and names every part of it', () => {
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    const file = readIsmsFile(example!);
    assert.deepEqual(configure(RULES, file, {}).problems, []);
    assert.deepEqual(Object.keys(file.content).sort(), Object.keys(ismsFileSchema.shape).sort());
  });

  it('shows the usage that the command line shows', () => {
    const usage = run(['help'])
      .out.match(/^ {2}isms-docs .*$/gm)!
      .map((line) => line.trim());
    for (const line of usage) assert.ok(page.includes(`\n${line}\n`), line);
  });
});

describe('a clause with a letter', () => {
  it('closes no bracket that it stands in', () => {
    assert.deepEqual(['6.1.3 d)', '6.1.3 e), 8.3', '7.2, A.6.3', '7.5.2 a)'].map(clauseInBrackets), ['6.1.3 d', '6.1.3 e, 8.3', '7.2, A.6.3', '7.5.2 a']);
  });
});
