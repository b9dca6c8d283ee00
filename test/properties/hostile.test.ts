import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { MarkdownDocument } from '../../server/src/syntax/markdown/document.js';
import { YamlDocument } from '../../server/src/syntax/yaml/document.js';
import { readItems } from '../syntax/reading.js';
import { READER } from '../workspace.js';
import { cpuTime } from './cost.js';
import { fill, HOSTILE, HOSTILE_YAML } from './hostile.js';

/** UTF-16 units. */
const SIZE = 100_000;
const PROSE = fill(`${'The access of every user is granted on the basis of need. '.repeat(5)}\n\n`, SIZE);
const PAIRS = Array.from({ length: SIZE / 40 }, (_, index) => `key${index}: a value of some words of text\n`).join('');
/** Every second character may be a block of its own, which costs more than a word; what grows with the square costs thousands of times as much. */
const MARKDOWN_FACTOR = 150;
const YAML_FACTOR = 400;
/** Small figures are noise, in milliseconds. */
const FLOOR = 4;

describe('hostile text', () => {
  const read = (text: string) => (): unknown => readItems(text);
  let prose = 0;
  let pairs = 0;
  before(() => {
    prose = Math.max(FLOOR, cpuTime(read(PROSE), 5));
    pairs = Math.max(
      FLOOR,
      cpuTime(() => new YamlDocument(PAIRS), 5),
    );
  });

  for (const [name, make] of Object.entries(HOSTILE)) {
    it(`of ${name} costs no more than so many times as much prose`, () => {
      const text = make(SIZE);
      const cost = cpuTime(read(text), 2);
      assert.ok(cost <= MARKDOWN_FACTOR * prose, `${cost.toFixed(1)} ms against ${prose.toFixed(1)} ms`);
    }).timeout(60_000);
  }

  for (const [name, make] of Object.entries(HOSTILE_YAML)) {
    it(`of ${name} costs no more than so many times as many plain pairs of YAML`, () => {
      const text = make(SIZE);
      const cost = cpuTime(() => new YamlDocument(text), 1);
      assert.ok(cost <= YAML_FACTOR * pairs, `${cost.toFixed(1)} ms against ${pairs.toFixed(1)} ms`);
    }).timeout(60_000);
  }

  for (const name of ['one line', 'short lines'] as const) {
    it(`of 10 MB in ${name} costs in proportion, in time and memory`, () => {
      const text = HOSTILE[name]!(10_000_000);
      const small = HOSTILE[name]!(SIZE);
      const cost = cpuTime(() => new MarkdownDocument(text), 1);
      const share = Math.max(
        FLOOR,
        cpuTime(() => new MarkdownDocument(small), 3),
      );
      assert.ok(cost <= 4 * share * (text.length / SIZE), `${cost.toFixed(1)} ms against ${share.toFixed(1)} ms for a hundredth`);
      const heap = process.memoryUsage().heapUsed;
      const { facts } = readDocument(text, { path: 'a.md', kind: undefined, order: undefined, inIsms: true }, READER);
      assert.ok(facts.lines.count > 0);
      assert.ok(process.memoryUsage().heapUsed - heap < 100 * text.length, 'memory');
    }).timeout(120_000);
  }
});
