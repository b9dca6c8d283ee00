import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentFacts } from '../../server/src/facts/facts.js';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { READER } from '../workspace.js';

/** Words that would make another document of a page if they were read. */
const REASONS = [
  'the board accepts it',
  'ISO/IEC 27001:2013 A.5.1 and A.9.2.1 must apply to all employees, TBD by [Name]',
  'this policy is reviewed annually, approved by the board of {{company}}, Owner: CISO, Version: 9.9',
  'Die Richtlinie gilt für alle Mitarbeiter und wird jährlich überprüft; ISMS, Informationssicherheit, ____',
  'ISO 42001 TODO TODO TODO '.repeat(20).trim(),
];
const CODES = ['doc.placeholder-left', 'soa.status-missing', 'link.broken, doc.section-missing'];

const TITLES = [
  '# Statement of Applicability',
  '# Backup policy',
  '# Meeting notes',
  '# Access',
  '# ISMS scope\n\n**Version:** 1.2 | **Owner:** CISO',
  '# Sicherungsrichtlinie',
];
const BLOCKS = [
  '## Purpose\n\nTo be [TBD].',
  '## Scope\n\nThis policy applies to all employees and systems.',
  '## Geltungsbereich\n\nDiese Richtlinie gilt für alle Mitarbeiter.',
  '| Field | Value |\n|---|---|\n| Owner | [Name] |\n| Next review | 2025-01-01 |',
  '| Control | Title | Applicable | Justification | Status |\n|---|---|---|---|---|\n| A.5.1 | Policies | Yes | Frame | |\n| A.7.4 | Monitoring | No | | Not applicable |',
  '**Approved by:** Jane Roe\n**Date:** 2026-01-02',
  '---',
  'Backups must be tested. Exceptions are granted by the CISO. See A.8.13.',
  '```\n[code](code.md)\n```',
  '- one\n- two must be done',
];

const YAML = [
  'title: Access control policy',
  'owner: "[Name]"',
  'controls: [A.5.15, A.5.16]',
  'soa:\n  - id: A.5.1\n    applicable: true\n    justification: Frame\n  - id: A.7.4\n    applicable: false',
  'risks:\n  - id: R-1\n    title: Fire\n    owner: CEO\n    likelihood: 2\n    impact: 3',
  'next_review: 2025-01-01',
];

const directive = fc.record({ scope: fc.constantFrom('', '-file'), code: fc.constantFrom(...CODES), reason: fc.constantFrom(...REASONS) });
const runs = Number(process.env['ISMS_RUNS'] ?? 300);

describe('a comment that hides findings', () => {
  it('changes no fact of a Markdown document, between its blocks, at the end of a line and in a cell', function () {
    this.timeout(600_000);
    const drawn = fc.record({
      title: fc.constantFrom(...TITLES),
      blocks: fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 7 }),
      at: fc.nat({ max: 7 }),
      beside: fc.boolean(),
      directive,
    });
    fc.assert(
      fc.property(drawn, ({ title, blocks, at, beside, directive: { scope, code, reason } }) => {
        const comment = `<!-- isms-ignore${scope} ${code}: ${reason} -->`;
        const place = 1 + (at % blocks.length);
        const parts = [title, ...blocks];
        const written = beside
          ? parts.map((part, index) => (index === place ? besideText(part, comment) : part))
          : [...parts.slice(0, place), comment, ...parts.slice(place)];
        assertSame(parts.join('\n\n') + '\n', written.join('\n\n') + '\n', 'policies/page.md');
      }),
      { numRuns: runs },
    );
  });

  it('changes no fact of a YAML file, on a line of its own and behind a value', function () {
    this.timeout(600_000);
    const drawn = fc.record({
      entries: fc.uniqueArray(fc.constantFrom(...YAML), { minLength: 1, maxLength: 6 }),
      at: fc.nat({ max: 6 }),
      beside: fc.boolean(),
      front: fc.boolean(),
      directive,
    });
    fc.assert(
      fc.property(drawn, ({ entries, at, beside, front, directive: { scope, code, reason } }) => {
        const comment = `# isms-ignore${scope} ${code}: ${reason}`;
        const place = at % (entries.length + 1);
        const written =
          beside && place < entries.length
            ? entries.map((entry, index) => (index === place ? `${entry}  ${comment}` : entry))
            : [...entries.slice(0, place), comment, ...entries.slice(place)];
        const whole = (lines: readonly string[]): string =>
          front ? `---\n${lines.join('\n')}\n---\n\n# Access\n\nAccess must be granted.\n` : lines.join('\n') + '\n';
        assertSame(whole(entries), whole(written), front ? 'policies/page.md' : 'isms/page.yaml');
      }),
      { numRuns: runs },
    );
  });
});

/** The comment at the end of the first line of a block, or in the last cell of its last row. */
function besideText(block: string, comment: string): string {
  if (block.startsWith('|')) return block.replace(/\|$/, `${comment} |`);
  if (block.startsWith('```') || block === '---') return `${block}\n\n${comment}`;
  const [first, ...rest] = block.split('\n');
  return [`${first} ${comment}`, ...rest].join('\n');
}

function assertSame(plain: string, written: string, path: string): void {
  assert.deepEqual(meaning(written, path), meaning(plain, path), written);
}

/** What a document says, without the places at which it says it. */
function meaning(text: string, path: string): unknown {
  const { facts } = readDocument(text, { path, kind: undefined, order: undefined, inIsms: true }, READER);
  const { lines: _lines, directives: _directives, anchors, ...rest } = facts satisfies DocumentFacts;
  return JSON.parse(JSON.stringify({ ...rest, anchors: anchors() }, (key, value: unknown) => (PLACES.has(key) ? undefined : value))) as unknown;
}

const PLACES = new Set(['start', 'end', 'sectionEnd', 'at', 'span', 'idSpan', 'targetSpan', 'keySpan']);
