import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownDocument } from '../../server/src/syntax/markdown/document.js';
import type { Item } from '../syntax/outline.js';
import { readItems } from '../syntax/reading.js';
import { apply, edits } from './edits.js';
import { MARKDOWN_LINES } from './markdownText.js';

const RUNS = { seed: 20261123, numRuns: 1000 };
const PIECES = ['a', ' ', '\n', '\n\n', '#', '- ', '> ', '|', '*', '`', '```\n', '[', ']', '[ref]: x.md\n', '<!--', '-->', '---\n', '\\|', '\r'];

describe('Markdown', () => {
  it('read again after edits is what a fresh reading gives', () => {
    fc.assert(
      fc.property(MARKDOWN_LINES, edits(PIECES), (lines, changes) => {
        let text = lines.join('\n');
        let document = new MarkdownDocument(text);
        for (const change of changes) {
          // What was read before is only there to be taken over when it was asked for.
          readItems(text, document);
          text = apply(text, change);
          document = new MarkdownDocument(text, document);
          assert.deepEqual(readItems(text, document), readItems(text));
        }
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('with other line breaks says the same at the same places', () => {
    fc.assert(
      fc.property(MARKDOWN_LINES, fc.constantFrom('\r\n', '\r'), (lines, lineBreak) => {
        const text = lines.join('\n');
        const other = text.replaceAll('\n', lineBreak);
        assert.deepEqual(
          readItems(other),
          readItems(text).map((item) => moved(item, text, lineBreak.length - 1)),
        );
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('takes over what it read of stretches that did not change, and reads it again when a label is defined', () => {
    const text = '# A **b**\n\nc [d] e\n';
    const before = new MarkdownDocument(text);
    const kept = before.inline('c [d] e');
    assert.equal(new MarkdownDocument(`x\n\n${text}`, before).inline('c [d] e'), kept);
    const defined = new MarkdownDocument(`${text}\n[d]: f.md\n`, before).inline('c [d] e');
    assert.notEqual(defined, kept);
    assert.equal(defined.links.length, 1);
  });
});

/** The item where every line break before it is longer by `by`. */
function moved(item: Item, text: string, by: number): Item {
  // Bold words are compared without their place.
  const shift = (at: number): number => at + by * (text.slice(0, at).split('\n').length - 1);
  return { ...item, start: shift(item.start), end: shift(item.end) };
}
