import assert from 'node:assert/strict';
import { editOf } from '../../server/src/features/codeActions.js';
import { fixAllSafe, fixesOfKind } from '../../server/src/features/fixAll.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { defineRule, type Rule } from '../../server/src/rules/rule.js';
import { parseFixture } from '../fixture.js';
import { openWorkspace } from '../workspace.js';
import { afterEdit, choose, said } from './actions.js';

const LINKS = `
//- /policies/backup.md
# Backup policy

See [one](../plans/Continuity.md), [two](../plans/continuity.md), [three](../Plans/continuity.md) and [four](gone.md).
//- /plans/continuity.md
# Business continuity plan
//- /isms.yaml
documents: [{ path: policies/backup.md, type: topic-policy }]
`;

describe('fixing all', () => {
  it('that is safe makes the safe fixes and no other, and doing it again changes nothing', () => {
    const { files } = parseFixture(LINKS);
    const fixed = choose(files, 'policies/backup.md', ({ key }) => key.does === 'fix-safe');
    assert.match(
      fixed.get('policies/backup.md')!,
      /\[one\]\(\.\.\/plans\/continuity\.md\), \[two\]\(\.\.\/plans\/continuity\.md\), \[three\]\(\.\.\/plans\/continuity\.md\) and \[four\]\(gone\.md\)/,
    );
    assert.deepEqual(
      openWorkspace(fixed)
        .findingsOf('policies/backup.md')
        .filter(({ code }) => code === 'link.broken')
        .map(({ at }) => at),
      ['gone.md'],
    );
    const again = openWorkspace(fixed);
    assert.equal(fixAllSafe(again, 'policies/backup.md', fixed.get('policies/backup.md')!), undefined);
  });

  it('works in memory: the ISMS knows afterwards what it knew before', () => {
    const { files } = parseFixture(LINKS);
    const isms = openWorkspace(files);
    const before = said(isms);
    assert.ok(fixAllSafe(isms, 'policies/backup.md', files.get('policies/backup.md')!));
    assert.deepEqual(said(isms), before);
  });

  it('takes the rounds that it needs, and one edit makes all of them', () => {
    const { files } = parseFixture(
      '//- /isms.yaml\ndocuments: [{ path: policy.md, type: topic-policy }]\n//- /policy.md\n# Backup policy\n\n[a](x3) and [b](x1).\n',
    );
    const isms = openWorkspace(files, { rules: [countdown((n) => (n > 0 ? `x${n - 1}` : undefined))] });
    const edit = fixAllSafe(isms, 'policy.md', files.get('policy.md')!);
    assert.equal(edit?.changes.length, 1);
    assert.equal(afterEdit(files, edit).get('policy.md'), '# Backup policy\n\n[a](x0) and [b](x0).\n');
  });

  it('changes nothing where it would never end', () => {
    const { files } = parseFixture(
      '//- /isms.yaml\ndocuments: [{ path: policy.md, type: topic-policy }]\n//- /policy.md\n# Backup policy\n\n[a](x1) and [b](x5).\n',
    );
    const isms = openWorkspace(files, { rules: [countdown((n) => `x${n + 1}`)] });
    assert.equal(fixAllSafe(isms, 'policy.md', files.get('policy.md')!), undefined);
  });

  it('of a kind in a file mends all of that kind, and nothing of another', () => {
    const { files } = parseFixture(`
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | |
| A.8.30 | Outsourced development | No |  | Not applicable |
| A.8.33 | Test information | No |  | Not applicable |
`);
    const isms = openWorkspace(files);
    assert.equal(fixesOfKind(isms, 'soa.md', 'soa.exclusion-unjustified').length, 2);
    const edit = editOf({ isms, path: 'soa.md', text: undefined }, { does: 'fix-kind', code: 'soa.exclusion-unjustified' });
    const codes = (texts: ReadonlyMap<string, string>): string[] =>
      openWorkspace(texts)
        .findingsOf('soa.md')
        .map(({ code }) => code);
    const others = codes(files).filter((code) => code !== 'soa.exclusion-unjustified');
    assert.deepEqual(
      codes(afterEdit(files, edit!)).filter((code) => code !== 'soa.exclusion-thin'),
      others,
    );
  });

  it('is idempotent in every example of every rule', function () {
    this.timeout(60_000);
    let edits = 0;
    for (const example of RULES.flatMap((rule) => rule.examples)) {
      const { files } = parseFixture(example.workspace);
      for (const [path, text] of files) {
        const edit = fixAllSafe(openWorkspace(files), path, text);
        if (!edit) continue;
        edits++;
        const fixed = afterEdit(files, edit);
        assert.equal(fixAllSafe(openWorkspace(fixed), path, fixed.get(path)!), undefined, `${example.title}: ${path}`);
      }
    }
    assert.ok(edits > 0);
  });
});

/** A rule about links such as `x3`, whose fix writes another number; undefined ends it. */
function countdown(next: (n: number) => string | undefined): Rule {
  const base = RULES.find((rule) => rule.code === 'link.broken')!;
  assert.ok(base.on === 'document');
  return defineRule({
    ...base,
    check({ document, report }) {
      for (const { target, targetSpan } of document.links) {
        const newText = next(Number(target.slice(1)));
        if (newText === undefined) continue;
        const changes = [{ path: document.path, span: targetSpan, newText }];
        report({ span: targetSpan, at: target, message: 'missing', fixes: () => [{ title: newText, changes, preferred: true, safe: true }] });
      }
    },
  });
}
