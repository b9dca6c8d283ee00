import assert from 'node:assert/strict';
import type { Fix } from '../../server/src/rules/rule.js';
import { openWorkspace } from '../workspace.js';
import { cleanIsms, type CleanFormat } from './clean.js';

type Lines = 'LF' | 'CRLF';

/** A fault of the clean example that a fix mends: the format, the file, what is cut out, and the finding. */
const MENDED: readonly (readonly [CleanFormat, string, string, string])[] = [
  ['front-matter', 'policies/access-control.md', '## Scope\n\nThis policy applies to all systems inside the scope of the ISMS.\n\n', 'doc.section-missing'],
  ['front-matter', 'policies/access-control.md', '\n\nThis policy makes sure that only those who need access have it.', 'doc.section-empty'],
  ['front-matter', 'policies/access-control.md', '\n\n## Exceptions\n\nExceptions must be approved by the CISO.', 'doc.section-missing'],
  ['front-matter', 'policies/access-control.md', 'owner: ciso\n', 'doc.owner-missing'],
  ['front-matter', 'scope.md', 'version: "1.2"\n', 'doc.version-missing'],
  ['front-matter', 'soa.yaml', 'approved_by: Jane Doe\napproved_on: 2026-03-02\n', 'doc.unapproved'],
  ['front-matter', 'scope.md', 'approved_on: 2026-03-02\nlast_reviewed: 2026-03-02\n', 'doc.date-missing'],
  ['tables', 'policies/access-control.md', '## Purpose\n\nThis policy makes sure that only those who need access have it.\n\n', 'doc.section-missing'],
  ['tables', 'policies/access-control.md', '\n\nThis policy applies to all systems inside the scope of the ISMS.', 'doc.section-empty'],
  ['tables', 'policies/access-control.md', '**Owner:** CISO  \n', 'doc.owner-missing'],
  ['tables', 'risk/method.md', '| Owner | CISO |\n', 'doc.owner-missing'],
  ['tables', 'policies/access-control.md', '**Version:** 1.2  \n', 'doc.version-missing'],
  ['tables', 'scope.md', '| Version | 1.2 |\n', 'doc.version-missing'],
  ['tables', 'policies/access-control.md', '**Approved by:** Jane Doe, CEO  \n', 'doc.unapproved'],
  ['tables', 'scope.md', '| Effective date | 2026-03-02 |\n| Last review | 2026-03-02 |\n', 'doc.date-missing'],
  ['german', 'richtlinien/zugriff.md', '## Geltungsbereich\n\nDiese Richtlinie gilt für alle Systeme im Geltungsbereich des ISMS.\n\n', 'doc.section-missing'],
  ['german', 'richtlinien/zugriff.md', '\n\nDiese Richtlinie sorgt dafür, dass nur Zugriff hat, wer ihn braucht.', 'doc.section-empty'],
  ['german', 'richtlinien/zugriff.md', '| Verantwortlich | ISB |\n', 'doc.owner-missing'],
  ['german', 'geltungsbereich.md', '| Version | 1.2 |\n', 'doc.version-missing'],
  ['german', 'richtlinien/zugriff.md', '| Genehmigt durch | Anna Beispiel, Geschäftsführerin |\n', 'doc.unapproved'],
  ['german', 'geltungsbereich.md', '| Gültig ab | 02.03.2026 |\n| Letzte Überprüfung | 02.03.2026 |\n', 'doc.date-missing'],
];

describe('fixes of documents', () => {
  for (const [format, path, cut, code] of MENDED) {
    for (const lines of ['LF', 'CRLF'] as const) {
      it(`${format}, ${lines}: ${code} in ${path} without ${cut.trim().slice(0, 20)}`, () => {
        const files = withFault(format, path, cut, lines);
        const [finding, ...others] = findings(files);
        assert.equal(finding?.code, code);
        assert.deepEqual(others, []);
        const fix = finding.fixes.find((each) => each.preferred);
        assert.ok(fix);
        const mended = applied(files.get(path)!, fix, path);
        assert.deepEqual(
          findings(new Map([...files, [path, mended]])).map((each) => `${each.code} ${each.at}`),
          [],
          mended,
        );
        if (lines === 'CRLF') assert.doesNotMatch(mended, /(?<!\r)\n/);
        assert.doesNotMatch(mended, /(?:\r?\n){4}/, 'no more than one empty line in a row');
      });
    }
  }
});

function withFault(format: CleanFormat, path: string, cut: string, lines: Lines): Map<string, string> {
  return new Map(
    [...cleanIsms(format)].map(([each, content]): [string, string] => {
      if (each === path) assert.ok(content.includes(cut), cut);
      const text = each === path ? content.replace(cut, '') : content;
      return [each, lines === 'CRLF' ? text.replaceAll('\n', '\r\n') : text];
    }),
  );
}

function findings(files: ReadonlyMap<string, string>): { code: string; at: string; fixes: readonly Fix[] }[] {
  const isms = openWorkspace(files);
  return isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.map(({ code, at, fixes }) => ({ code, at, fixes })));
}

/** The text with what the fix inserts; a fix of something missing takes nothing away and touches no other file. */
function applied(text: string, { changes }: Fix, path: string): string {
  assert.equal(changes.length, 1);
  const [change] = changes;
  assert.equal(change!.path, path);
  assert.equal(change!.span.start, change!.span.end);
  return text.slice(0, change!.span.start) + change!.newText + text.slice(change!.span.end);
}
