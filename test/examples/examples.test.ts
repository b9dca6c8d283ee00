import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../command/run.js';
import { EXAMPLE, EXAMPLE_TODAY, PROJECT } from '../harness/project.js';

const HARBOUR = join(PROJECT, 'examples/harbour-clinic-it');

/** The gaps that were left in on purpose; the README of each example lists them. */
const GAPS: readonly (readonly [folder: string, gaps: readonly string[]])[] = [
  [
    EXAMPLE,
    [
      'doc.placeholder-left policies/remote-working.md',
      'doc.review-overdue policies/access-control.md',
      'doc.status-not-final policies/cryptography.md',
      'link.broken policies/backup.md',
      'link.broken soa.yaml',
      'soa.exclusion-unjustified soa.yaml',
      'soa.status-missing soa.yaml',
      'supplier.review-missing registers/suppliers.yaml',
    ],
  ],
  [
    HARBOUR,
    [
      'doc.placeholder-left policies/backup.md',
      'doc.review-overdue policies/networks.md',
      'finding.no-action registers/findings.md',
      'link.broken policies/operations.md',
      'link.broken policies/verschluesselung.md',
      'risk.above-criteria 05-risk-register.md',
      'soa.exclusion-unjustified 07-statement-of-applicability.md',
      'soa.status-missing 07-statement-of-applicability.md',
    ],
  ],
];

/** What somebody writes who follows the tour of the README: file, what stands there, what they write. */
const TOUR: readonly (readonly [file: string, before: string, after: string])[] = [
  ['policies/access-control.md', 'last_reviewed: 2025-09-15', 'last_reviewed: 2026-11-25'],
  ['policies/cryptography.md', 'status: draft', 'status: approved'],
  ['policies/remote-working.md', 'owner: "[Name]"', 'owner: claire.dubois'],
  ['policies/backup.md', '../procedures/restore.md', '../procedures/restore-test.md'],
  ['soa.yaml', 'records/exercises/2026-10-telephone-chain.md, ', ''],
  ['soa.yaml', '- id: A.8.30\n    applicable: false', '- id: A.8.30\n    applicable: false\n    justification: No developers outside Larkspur write code for us.'],
  ['soa.yaml', 'at hours agreed with operations.', 'at hours agreed with operations.\n    status: implemented'],
  ['registers/suppliers.yaml', 'reviewed_on: 2025-06-16\n    next_review: 2026-06-16', 'reviewed_on: 2026-11-24\n    next_review: 2027-11-24'],
];

function findingsOf(folder: string): string[] {
  const { findings } = JSON.parse(run(['check', folder, '--format', 'json', '--today', EXAMPLE_TODAY], { allRules: true }).out) as {
    readonly findings: readonly { readonly code: string; readonly path: string }[];
  };
  return findings.map(({ code, path }) => `${code} ${path}`).sort();
}

function outcomeOf(folder: string): string | undefined {
  const { stages } = JSON.parse(run(['readiness', folder, '--format', 'json', '--today', EXAMPLE_TODAY], { allRules: true }).out) as {
    readonly stages: readonly { readonly stage: number; readonly outcome: string }[];
  };
  return stages.find(({ stage }) => stage === 1)?.outcome;
}

describe('the examples', function () {
  this.timeout(60_000);

  for (const [folder, gaps] of GAPS) {
    it(`show the gaps that were left in on purpose and no others: ${folder.slice(PROJECT.length + 1)}`, () => {
      assert.deepEqual(findingsOf(folder), gaps);
      assert.equal(outcomeOf(folder), 'ready-with-actions');
    });

    it(`name each of these gaps in the README: ${folder.slice(PROJECT.length + 1)}`, () => {
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      for (const gap of gaps) for (const word of gap.split(' ')) assert.ok(readme.includes(word), `${word} is not in the README`);
    });
  }

  it('are ready for Stage 1 without a finding once the tour has been followed', () => {
    const copy = mkdtempSync(join(tmpdir(), 'isms-docs-tour-'));
    try {
      cpSync(EXAMPLE, copy, { recursive: true });
      for (const [file, before, after] of TOUR) {
        const text = readFileSync(join(copy, file), 'utf8');
        assert.equal(text.split(before).length, 2, `${file} has one place with ${before}`);
        writeFileSync(join(copy, file), text.replace(before, after));
      }
      assert.deepEqual(findingsOf(copy), []);
      assert.equal(outcomeOf(copy), 'ready');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('are judged as on the day for which they are written', () => {
    for (const [folder] of GAPS) assert.ok(readFileSync(join(folder, '.vscode/settings.json'), 'utf8').includes(`"ismsDocs.today": "${EXAMPLE_TODAY}"`));
  });
});
