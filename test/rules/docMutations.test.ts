import assert from 'node:assert/strict';
import { openWorkspace } from '../workspace.js';
import { cleanIsms, type CleanFormat } from './clean.js';

/** One fault in one file of the clean example: the text that is there, and what stands there instead. */
interface Fault {
  readonly format: CleanFormat;
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** `line code at`, of the findings that the fault gives; the line counts from one in the changed text. */
  readonly gives: string;
}

function fault(format: CleanFormat, path: string, from: string, to: string, gives: string): Fault {
  return { format, path, from, to, gives };
}

const ACCESS = 'policies/access-control.md';
const POLICY = 'policies/information-security.md';
const ZUGRIFF = 'richtlinien/zugriff.md';
const LEITLINIE = 'richtlinien/informationssicherheit.md';

const FAULTS: readonly Fault[] = [
  // Front matter.
  fault('front-matter', ACCESS, '## Scope\n\nThis policy applies to all systems inside the scope of the ISMS.\n\n', '', '2 doc.section-missing scope'),
  fault('front-matter', ACCESS, '## Exceptions\n\nExceptions must be approved by the CISO.', '', '2 doc.section-missing exceptions'),
  fault('front-matter', ACCESS, '\n\nThis policy makes sure that only those who need access have it.', '', '14 doc.section-empty purpose'),
  fault('front-matter', POLICY, 'Exceptions must be approved by the CISO.', '[Describe]', '34 doc.section-empty exceptions'),
  fault('front-matter', ACCESS, 'owner: ciso', 'owner: "[Name]"', '3 doc.placeholder-left owner'),
  fault('front-matter', 'scope.md', 'approved_on: 2026-03-02', 'approved_on: YYYY-MM-DD', '7 doc.placeholder-left approvedOn'),
  fault('front-matter', 'scope.md', 'version: "1.2"\n', '', '2 doc.version-missing version'),
  fault('front-matter', 'procedures/operations.md', 'version: "1.2"\n', '', '2 doc.version-missing version'),
  fault('front-matter', ACCESS, 'owner: ciso\n', '', '2 doc.owner-missing owner'),
  fault('front-matter', 'objectives.md', 'owner: ciso\n', '', '2 doc.owner-missing owner'),
  fault('front-matter', ACCESS, 'approved_by: Jane Doe\napproved_on: 2026-03-02\n', '', '2 doc.unapproved approver'),
  fault('front-matter', 'soa.yaml', 'approved_by: Jane Doe\napproved_on: 2026-03-02\n', '', '1 doc.unapproved approver'),
  fault('front-matter', 'scope.md', 'approved_on: 2026-03-02\nlast_reviewed: 2026-03-02\n', '', '2 doc.date-missing date'),
  fault('front-matter', 'audit/programme.md', 'approved_on: 2026-03-02\nlast_reviewed: 2026-03-02\n', '', '2 doc.date-missing date'),
  fault(
    'front-matter',
    ACCESS,
    'approved_on: 2026-03-02\nlast_reviewed: 2026-03-02',
    'approved_on: 2025-03-02\nlast_reviewed: 2025-03-02',
    '8 doc.review-overdue lastReview',
  ),
  fault('front-matter', 'scope.md', 'review_interval: P1Y', 'next_review: 2026-10-01', '9 doc.review-overdue nextReview'),
  fault(
    'front-matter',
    ACCESS,
    'approved_on: 2026-03-02\nlast_reviewed: 2026-03-02',
    'approved_on: 2022-03-02\nlast_reviewed: 2023-03-02',
    '8 doc.review-stale lastReview',
  ),
  fault('front-matter', 'objectives.md', 'approved_on: 2026-03-02\nlast_reviewed: 2026-03-02', 'approved_on: 2023-03-02', '7 doc.review-stale approvedOn'),
  fault('front-matter', ACCESS, 'status: approved', 'status: draft', '5 doc.status-not-final status'),
  fault('front-matter', 'procedures/operations.md', 'status: approved', 'status: in review', '5 doc.status-not-final status'),
  // Bold lines in the policies, tables elsewhere.
  fault('tables', ACCESS, '## Purpose\n\nThis policy makes sure that only those who need access have it.\n\n', '', '1 doc.section-missing purpose'),
  fault('tables', POLICY, '## Exceptions\n\nExceptions must be approved by the CISO.', '', '1 doc.section-missing exceptions'),
  fault('tables', ACCESS, '\n\nThis policy applies to all systems inside the scope of the ISMS.', '', '15 doc.section-empty scope'),
  fault('tables', POLICY, 'The CISO is responsible for this policy.', '[Describe the roles]', '23 doc.section-empty roles'),
  fault('tables', ACCESS, '**Owner:** CISO', '**Owner:** [Name]', '3 doc.placeholder-left owner'),
  fault('tables', 'scope.md', '| Version | 1.2 |', '| Version | [x.y] |', '6 doc.placeholder-left version'),
  fault('tables', ACCESS, '**Version:** 1.2  \n', '', '1 doc.version-missing version'),
  fault('tables', 'scope.md', '| Version | 1.2 |\n', '', '1 doc.version-missing version'),
  fault('tables', ACCESS, '**Owner:** CISO  \n', '', '1 doc.owner-missing owner'),
  fault('tables', 'risk/method.md', '| Owner | CISO |\n', '', '1 doc.owner-missing owner'),
  fault('tables', ACCESS, '**Approved by:** Jane Doe, CEO  \n', '', '1 doc.unapproved approver'),
  fault('tables', 'risk/method.md', '| Approved by | Jane Doe, CEO |\n', '', '1 doc.unapproved approver'),
  fault('tables', ACCESS, '**Effective date:** 2026-03-02  \n**Last review:** 2026-03-02  \n', '', '1 doc.date-missing date'),
  fault('tables', 'scope.md', '| Effective date | 2026-03-02 |\n| Last review | 2026-03-02 |\n', '', '1 doc.date-missing date'),
  fault(
    'tables',
    ACCESS,
    '**Effective date:** 2026-03-02  \n**Last review:** 2026-03-02',
    '**Effective date:** 2025-03-02  \n**Last review:** 2025-03-02',
    '8 doc.review-overdue lastReview',
  ),
  fault('tables', 'scope.md', '| Review cycle | Annual |', '| Next review | 2026-10-01 |', '11 doc.review-overdue nextReview'),
  fault(
    'tables',
    ACCESS,
    '**Effective date:** 2026-03-02  \n**Last review:** 2026-03-02',
    '**Effective date:** 2022-03-02  \n**Last review:** 2023-03-02',
    '8 doc.review-stale lastReview',
  ),
  fault(
    'tables',
    'scope.md',
    '| Effective date | 2026-03-02 |\n| Last review | 2026-03-02 |',
    '| Effective date | 2023-03-02 |',
    '9 doc.review-stale effectiveOn',
  ),
  fault('tables', ACCESS, '**Status:** Approved', '**Status:** Draft', '5 doc.status-not-final status'),
  fault('tables', 'scope.md', '| Status | Approved |', '| Status | Draft |', '7 doc.status-not-final status'),
  // German tables.
  fault('german', ZUGRIFF, '## Geltungsbereich\n\nDiese Richtlinie gilt für alle Systeme im Geltungsbereich des ISMS.\n\n', '', '1 doc.section-missing scope'),
  fault('german', LEITLINIE, '## Ausnahmen\n\nAusnahmen müssen vom ISB genehmigt werden.', '', '1 doc.section-missing exceptions'),
  fault('german', ZUGRIFF, '\n\nDiese Richtlinie sorgt dafür, dass nur Zugriff hat, wer ihn braucht.', '', '13 doc.section-empty purpose'),
  fault('german', LEITLINIE, 'Ausnahmen müssen vom ISB genehmigt werden.', '[Ausnahmen]', '33 doc.section-empty exceptions'),
  fault('german', ZUGRIFF, '| Verantwortlich | ISB |', '| Verantwortlich | [Name] |', '5 doc.placeholder-left owner'),
  fault('german', 'geltungsbereich.md', '| Gültig ab | 02.03.2026 |', '| Gültig ab | TT.MM.JJJJ |', '9 doc.placeholder-left effectiveOn'),
  fault('german', ZUGRIFF, '| Version | 1.2 |\n', '', '1 doc.version-missing version'),
  fault('german', 'geltungsbereich.md', '| Version | 1.2 |\n', '', '1 doc.version-missing version'),
  fault('german', ZUGRIFF, '| Verantwortlich | ISB |\n', '', '1 doc.owner-missing owner'),
  fault('german', 'risiken/methode.md', '| Verantwortlich | ISB |\n', '', '1 doc.owner-missing owner'),
  fault('german', ZUGRIFF, '| Genehmigt durch | Anna Beispiel, Geschäftsführerin |\n', '', '1 doc.unapproved approver'),
  fault('german', 'risiken/behandlung.md', '| Genehmigt durch | Anna Beispiel, Geschäftsführerin |\n', '', '1 doc.unapproved approver'),
  fault('german', ZUGRIFF, '| Gültig ab | 02.03.2026 |\n| Letzte Überprüfung | 02.03.2026 |\n', '', '1 doc.date-missing date'),
  fault('german', 'geltungsbereich.md', '| Gültig ab | 02.03.2026 |\n| Letzte Überprüfung | 02.03.2026 |\n', '', '1 doc.date-missing date'),
  fault(
    'german',
    ZUGRIFF,
    '| Gültig ab | 02.03.2026 |\n| Letzte Überprüfung | 02.03.2026 |',
    '| Gültig ab | 02.03.2025 |\n| Letzte Überprüfung | 02.03.2025 |',
    '10 doc.review-overdue lastReview',
  ),
  fault('german', 'geltungsbereich.md', '| Überprüfungszyklus | Jährlich |', '| Nächste Überprüfung | 01.10.2026 |', '11 doc.review-overdue nextReview'),
  fault(
    'german',
    ZUGRIFF,
    '| Gültig ab | 02.03.2026 |\n| Letzte Überprüfung | 02.03.2026 |',
    '| Gültig ab | 02.03.2022 |\n| Letzte Überprüfung | 02.03.2023 |',
    '10 doc.review-stale lastReview',
  ),
  fault(
    'german',
    'geltungsbereich.md',
    '| Gültig ab | 02.03.2026 |\n| Letzte Überprüfung | 02.03.2026 |',
    '| Gültig ab | 02.03.2023 |',
    '9 doc.review-stale effectiveOn',
  ),
  fault('german', ZUGRIFF, '| Status | Freigegeben |', '| Status | Entwurf |', '7 doc.status-not-final status'),
  fault('german', 'geltungsbereich.md', '| Status | Freigegeben |', '| Status | In Prüfung |', '7 doc.status-not-final status'),
];

describe('single faults in the clean example', () => {
  for (const { format, path, from, to, gives } of FAULTS) {
    it(`${format}: ${gives} in ${path}`, () => {
      assert.deepEqual(
        findingsAfter(format, path, from, to, (text) => text),
        [`${path}:${gives}`],
      );
    });
    it(`${format}: ${gives} in ${path}, with CRLF`, () => {
      assert.deepEqual(
        findingsAfter(format, path, from, to, (text) => text.replaceAll('\n', '\r\n')),
        [`${path}:${gives}`],
      );
    });
  }

  it('every rule about documents is tried at least twice in each format', () => {
    const codes = [...new Set(FAULTS.map(({ gives }) => gives.split(' ')[1]))];
    for (const format of ['front-matter', 'tables', 'german']) {
      for (const code of codes)
        assert.ok(FAULTS.filter((each) => each.format === format && each.gives.includes(` ${code!} `)).length >= 2, `${format} ${code!}`);
    }
    assert.equal(codes.length, 10);
  });
});

/** All findings, also those that only the tree shows, after one fault. */
function findingsAfter(format: CleanFormat, path: string, from: string, to: string, written: (text: string) => string): string[] {
  const clean = cleanIsms(format);
  const text = clean.get(path);
  assert.ok(text?.includes(from), `${path} does not say ${from}`);
  const files = new Map([...clean].map(([each, content]): [string, string] => [each, written(each === path ? content.replace(from, () => to) : content)]));
  const isms = openWorkspace(files);
  return isms.judgedPaths().flatMap((judged) =>
    isms.judgementOf(judged).findings.map((finding) => {
      const line = isms.linesOf(finding.path)?.positionAt(finding.span.start).line ?? -1;
      return `${finding.path}:${line + 1} ${finding.code} ${finding.at}`;
    }),
  );
}
