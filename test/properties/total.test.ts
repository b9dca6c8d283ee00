import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { decode } from '../../server/src/host/read.js';
import { READER } from '../workspace.js';
import { MARKDOWN_LINES } from './markdownText.js';
import { YAML_REGISTERS } from './yamlText.js';

const RUNS = { seed: 20261123, numRuns: 300 };
const BREAKS = fc.constantFrom('\n', '\r\n', '\r');
/** Any UTF-16 units at all: control characters, byte order marks, halves of pairs. */
const UNITS = fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 10, 13, 0xfeff, 0xd83d, 0xde00, 124, 45, 91)), { maxLength: 60 });
const NOISE = UNITS.map((units) => String.fromCharCode(...units));

const TEXTS = fc.oneof(
  fc.tuple(MARKDOWN_LINES, BREAKS, fc.constantFrom('', '\uFEFF', '\0')).map(([lines, end, mark]) => mark + lines.join(end)),
  YAML_REGISTERS,
  NOISE,
  fc.tuple(NOISE, MARKDOWN_LINES).map(([noise, lines]) => lines.join(`\n${noise}`)),
);

describe('any text', () => {
  for (const path of ['policy.md', 'risk-register.yaml', 'soa.csv']) {
    it(`gives facts inside of it as ${path}`, () => {
      fc.assert(
        fc.property(TEXTS, (text) => assertInside(text, path)),
        RUNS,
      );
    }).timeout(60_000);
  }

  it('of bytes that are no UTF-8 gives facts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => assertInside(decode(Buffer.from(bytes)), 'policy.md')),
      RUNS,
    );
  }).timeout(60_000);
});

/** Every place that the facts name, however deep, lies in the text and does not end before it starts. */
function assertInside(text: string, path: string): void {
  const { facts } = readDocument(text, { path, kind: 'soa', order: undefined, inIsms: true }, READER);
  facts.anchors();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value === facts.lines) return;
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (typeof start === 'number' && typeof end === 'number') {
      assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} in ${text.length}: ${JSON.stringify(value)}`);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(facts);
}
