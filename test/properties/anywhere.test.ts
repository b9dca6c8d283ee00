import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt } from '../../server/src/features/completion/completion.js';
import { cursorAt } from '../../server/src/features/cursor.js';
import { definitionAt } from '../../server/src/features/definition.js';
import { foldsOf } from '../../server/src/features/folding.js';
import { hoverAt } from '../../server/src/features/hover.js';
import { referencesAt } from '../../server/src/features/references.js';
import { symbolsOf } from '../../server/src/features/symbols.js';
import { PLAIN } from '../languageChecks.js';
import { openWorkspace, READER } from '../workspace.js';
import { MARKDOWN_LINES } from './markdownText.js';
import { YAML_REGISTERS } from './yamlText.js';

const NOISE = fc.array(fc.constantFrom('\n', '\r\n', '[', ']', '{', '}', ': ', '- ', '#', '"', "'", '|', 'A.', '5.1', 'owner', ' ', '`', '](', '---\n'), {
  maxLength: 40,
});
const TEXTS = fc.oneof(
  MARKDOWN_LINES.map((lines) => lines.join('\n')),
  YAML_REGISTERS,
  NOISE.map((parts) => parts.join('')),
  fc.tuple(NOISE, MARKDOWN_LINES).map(([noise, lines]) => `---\n${noise.join('')}\n---\n${lines.join('\n')}`),
);

describe('any place in any text', () => {
  for (const path of ['policy.md', 'soa.yaml', 'isms.yaml', 'soa.csv'])
    it(`has answers that lie in the text and replace what is under the cursor, as ${path}`, () => {
      fc.assert(
        fc.property(TEXTS, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => assertAnswers(path, text, Math.round(share * text.length))),
        { seed: 20261123, numRuns: 150 },
      );
    }).timeout(60_000);
});

function assertAnswers(path: string, text: string, offset: number): void {
  const files = new Map([
    ['isms.yaml', 'documents:\n  - { path: policy.md, type: soa }\n  - { path: soa.yaml, type: soa }\n'],
    [path, text],
  ]);
  const isms = openWorkspace(files);
  isms.setText(path, text);
  const inside = ({ start, end }: { readonly start: number; readonly end: number }): void =>
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} in ${text.length}`);
  const cursor = cursorAt(isms, path, text, offset);
  for (const { span } of cursor ? completionsAt(cursor, PLAIN) : []) {
    inside(span);
    assert.ok(span.start <= offset && offset <= span.end);
    assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)), 'a completion replaces a line break');
  }
  const hover = hoverAt(isms, path, text, offset, () => undefined, PLAIN);
  if (hover) inside(hover.span);
  for (const place of [...definitionAt(isms, path, offset, PLAIN), ...referencesAt(isms, path, offset, true)]) if (place.path === path) inside(place.span);
  const facts = isms.factsOf(path);
  if (!facts) return;
  for (const symbol of symbolsOf(facts, READER.catalogue, PLAIN)) {
    inside(symbol);
    assert.ok(symbol.start <= symbol.selection.start && symbol.selection.end <= symbol.end, 'what is selected lies in the symbol');
  }
  const parsed = isms.parsedOf(path);
  for (const { firstLine, lastLine } of parsed ? foldsOf(facts, parsed, text, PLAIN) : []) assert.ok(firstLine < lastLine && lastLine < facts.lines.count);
}
