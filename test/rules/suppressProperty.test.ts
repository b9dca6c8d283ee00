import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/src/engine/findings.js';
import type { Isms } from '../../server/src/engine/isms.js';
import { openWorkspace } from '../workspace.js';

/** Blocks of documents that hold findings of several kinds, set beside each other in any order. */
const BLOCKS = [
  'See [the plan](plan.md) and [more](more.md).',
  'See [the scope](scope.md#none),\nand [another](another.md).',
  '- one [a](a.md)\n- two [b](b.md)',
  '| Field | Value |\n|---|---|\n| Owner | [Name] |\n| Next review | 2025-01-01 |',
  '| Control | Title | Applicable | Justification | Status |\n|---|---|---|---|---|\n| A.5.1 | Policies | Yes | Frame | |\n| A.7.4 | Monitoring | No | | Not applicable |',
  '> **Owner:** [x](x.md)',
  '```\n[code](code.md)\n```',
  '## Purpose\n\nTo be [TBD].',
];
const CODES = ['link.broken', 'soa.exclusion-unjustified', 'soa.status-missing', 'doc.placeholder-left', 'doc.review-overdue'];

const drawn = fc.record({
  title: fc.constantFrom(
    '# Statement of Applicability',
    '# Backup policy',
    '---\ntitle: Access control policy\nnext_review: 2025-02-01\n---\n\n# Access control policy',
  ),
  blocks: fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 6 }),
  at: fc.nat({ max: 6 }),
  codes: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 }),
  scope: fc.constantFrom('', '-file'),
});

describe('a directive', () => {
  it('hides the findings that it names in its lines, and leaves every other where it was', function () {
    this.timeout(60_000);
    let hidden = 0;
    fc.assert(
      fc.property(drawn, ({ title, blocks, at, codes, scope }) => {
        const parts = [title, ...blocks];
        const place = 1 + (at % blocks.length);
        const directive = `<!-- isms-ignore${scope} ${codes.join(', ')}: the board accepts it -->`;
        const plain = parts.join('\n\n') + '\n';
        const written = [...parts.slice(0, place), directive, ...parts.slice(place)].join('\n\n') + '\n';
        const start = parts.slice(0, place).join('\n\n').length + 2;
        const before = judge(plain);
        const after = judge(written);
        const shift = directive.length + 2;
        const line = plain.slice(0, start).split('\n').length - 1;
        const expected = before.findings.map((finding) => {
          const covered = scope === '-file' || lineOf(finding, plain) === line;
          return show(finding, (offset) => (offset >= start ? offset + shift : offset), codes.includes(finding.code) && covered);
        });
        const got = after.findings
          .filter(({ code }) => !code.startsWith('suppress.'))
          .map((finding) => show(finding, (offset) => offset, finding.hidden !== undefined));
        assert.deepEqual(got.sort(), expected.sort(), written);
        hidden += after.findings.filter((finding) => finding.hidden).length;
      }),
      { numRuns: Number(process.env['ISMS_RUNS'] ?? 200) },
    );
    assert.ok(hidden > 20, `only ${hidden} findings were hidden in all`);
  });
});

function judge(text: string): { readonly findings: readonly Finding[] } {
  const type = text.startsWith('# Statement') ? 'soa' : 'topic-policy';
  const isms: Isms = openWorkspace(
    new Map([
      [
        'isms.yaml',
        `documents: [{ path: policies/document.md, type: ${type} }]
`,
      ],
      ['policies/document.md', text],
      ['policies/scope.md', '# ISMS scope\n\n## Scope\n\nAll of it.\n'],
    ]),
  );
  return isms.judgementOf('policies/document.md');
}

function lineOf(finding: Finding, text: string): number {
  return text.slice(0, finding.span.start).split('\n').length - 1;
}

function show({ code, at, message, severity, span }: Finding, moved: (offset: number) => number, hidden: boolean): string {
  return JSON.stringify([code, at, message, severity, moved(span.start), moved(span.end), hidden]);
}
