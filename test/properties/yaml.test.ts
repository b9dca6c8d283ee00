import assert from 'node:assert/strict';
import fc from 'fast-check';
import { YamlDocument } from '../../server/src/syntax/yaml/document.js';
import { valueOf, type YamlNode } from '../../server/src/syntax/yaml/node.js';
import { parseYaml } from '../../server/src/syntax/yaml/parse.js';
import { cpuTime } from './cost.js';
import { apply, edits } from './edits.js';
import { YAML_PIECES, YAML_REGISTERS } from './yamlText.js';

const RUNS = { seed: 20261123, numRuns: 150 };

describe('YAML', () => {
  it('cut into entries is what the parser reads as a whole', () => {
    fc.assert(
      fc.property(YAML_REGISTERS, (text) => assert.deepEqual(outline(new YamlDocument(text).root), outline(parseYaml(text).root))),
      RUNS,
    );
  }).timeout(60_000);

  it('cut into entries has its places right behind carriage returns', () => {
    fc.assert(
      fc.property(YAML_REGISTERS, (text) => {
        const windows = text.replaceAll('\n', '\r\n');
        assert.deepEqual(outline(new YamlDocument(windows).root), outline(parseYaml(windows).root));
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('read again after edits is what a fresh reading gives', () => {
    fc.assert(
      fc.property(YAML_REGISTERS, edits(YAML_PIECES), (start, changes) => {
        let text = start;
        let document = new YamlDocument(text);
        for (const change of changes) {
          text = apply(text, change);
          document = new YamlDocument(text, document);
          const fresh = new YamlDocument(text);
          assert.deepEqual([document.root, document.problems], [fresh.root, fresh.problems]);
          assert.deepEqual(outline(document.root), outline(parseYaml(text).root));
        }
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('of 5,000 entries costs a keystroke in one of them a small part of the whole', () => {
    const text = register(5000);
    const at = text.indexOf('Risk number 2500');
    const typed = `${text.slice(0, at)}x${text.slice(at)}`;
    let before = new YamlDocument(text);
    const whole = cpuTime(() => (before = new YamlDocument(text)), 2);
    const key = cpuTime(() => new YamlDocument(typed, before), 5);
    assert.equal(entries(new YamlDocument(typed, before)), 5000);
    // Cutting the text costs as much at every key; most of what is saved is parsing.
    assert.ok(key < whole / 2, `a keystroke takes ${key.toFixed(1)} ms, the whole ${whole.toFixed(1)} ms`);
  }).timeout(60_000);
});

/** What a tree says and where; the ends of collections are left out, since the parser counts blank lines and comments to them. */
function outline(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return [node.start, node.end, node.text, node.quoted];
    case 'sequence':
      return node.items.map(outline);
    case 'map':
      return node.pairs.map(({ key, keySpan, value }) => [key, keySpan, outline(value)]);
  }
}

function register(count: number): string {
  const entry = (index: number): string =>
    `  - id: R-${index}\n    title: Risk number ${index}\n    owner: CISO\n    likelihood: 3\n    controls: [A.5.1, A.8.2]\n    treatment: "Reduce: see plan"\n`;
  return `title: Risk register\nrisks:\n${Array.from({ length: count }, (_, index) => entry(index)).join('')}`;
}

function entries(document: YamlDocument): number {
  const risks = valueOf(document.root, 'risks');
  return risks?.kind === 'sequence' ? risks.items.length : 0;
}
