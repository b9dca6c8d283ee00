import assert from 'node:assert/strict';
import { checkCompletion, checkNoCompletion, offered, PLAIN } from '../languageChecks.js';

const SOA = `
| Control | Applicable | Justification | Status | Policy | Owner |
|---|---|---|---|---|---|
| A.5.1 | Yes | Customers ask for it. | Implemented | [policy](policy.md) | jane.doe |
| A.5.2 | Yes | Customers ask for it. | In place | [policy](policy.md) | jane.doe |
`;
const PEOPLE = `
//- /people.yaml
type: people-register
people:
  - id: jane.doe
    name: Jane Doe
    role: CISO
    team: security
    joined_on: 2020-01-01
    left_on:
  - id: john.roe
    name: John Roe
    role: Head of IT
    team: it
    joined_on: 2020-01-01
    left_on: 2024-01-01
`;
/** A workspace with a policy whose last line is the one with the cursor. */
function policy(line: string): string {
  return `
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
---

# Access control policy

## Purpose

${line}
`;
}

function front(lines: string): string {
  return `
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
${lines}
---

# Access control policy

## Purpose

Access is granted to those who need it.
`;
}

function soa(row: string): string {
  return `${PEOPLE}//- /soa.md
---
type: soa
---

# Statement of Applicability
${SOA}${row}
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

## Purpose

Information is protected.
`;
}

describe('completion of controls', () => {
  it('in prose begins behind the letter and the full stop', () => {
    checkCompletion(policy('Access follows A.$0'), 'A.5.15', policy('Access follows A.5.15'));
    checkCompletion(policy('Access follows A.5.1$0 and more.'), 'A.5.15', policy('Access follows A.5.15 and more.'));
    checkCompletion(policy('Access follows (A.5.$015).'), 'A.5.18', policy('Access follows (A.5.18).'));
  });

  it('comes with titles, in the order of the numbers', () => {
    const items = offered(policy('A.5.$0'));
    assert.deepEqual(
      items.slice(0, 11).map(({ label }) => label),
      ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5', 'A.5.6', 'A.5.7', 'A.5.8', 'A.5.9', 'A.5.10', 'A.5.11'],
    );
    assert.equal(items[0]!.detail, 'Policies for information security');
    assert.equal(items.length, 37);
  });

  it('stays silent while words are typed', () => {
    for (const line of ['A$0', 'Anybody $0', 'Annex A$0', 'v1.A.$0', 'in 5.$0', 'RSA.$0', '', '`A.5.$0`', '[A.5.15](A.$0'])
      checkNoCompletion(policy(line.includes('$0') ? line : '$0'), { ...PLAIN, markdown: true });
  });

  it('stays silent in code, and in documents that are none of an ISMS', () => {
    checkNoCompletion(policy('```\nA.5.$0\n```'));
    checkNoCompletion('//- /notes/cooking.md\n# Cooking\n\nRecipes A.5.$0\n');
  });

  it('fills lists in front matter and in YAML, half typed or by title', () => {
    checkCompletion(front('controls: [$0]'), 'A.5.15', front('controls: [A.5.15]'));
    checkCompletion(front('controls: [A.5.15, A.8.$0]'), 'A.8.3', front('controls: [A.5.15, A.8.3]'));
    checkCompletion(front('controls: [A.5.15, acce$0]'), 'A.5.18', front('controls: [A.5.15, A.5.18]'));
    checkCompletion(front('controls:\n  - A.5.15\n  - $0'), 'A.5.18', front('controls:\n  - A.5.15\n  - A.5.18'));
    checkCompletion(front('controls:\n  - "A.$0"'), 'A.5.18', front('controls:\n  - "A.5.18"'));
  });

  it('offers in a Statement of Applicability first what is not decided yet', () => {
    const items = offered(soa('| $0 |'));
    assert.deepEqual(
      items.slice(0, 2).map(({ label }) => label),
      ['A.5.3', 'A.5.4'],
    );
    const yaml = 'type: soa\ncontrols:\n  - id: A.5.1\n    applicable: true\n    justification: A contract asks for it.\n    status: implemented\n  - id: ';
    assert.equal(offered(`//- /soa.yaml\n${yaml}A.5.$0\n`)[0]!.label, 'A.5.2');
  });
});

describe('completion in the Statement of Applicability', () => {
  it('offers the words of the table, and those that it has none for', () => {
    assert.deepEqual(
      offered(soa('| A.5.3 | Yes | A law asks for it. | $0 | | |')).map(({ label }) => label),
      ['Implemented', 'In place', 'Planned', 'Partially implemented', 'Not implemented'],
    );
    checkCompletion(soa('| A.5.3 | Yes | A law. | Pl$0a | | |'), 'Planned', soa('| A.5.3 | Yes | A law. | Planned | | |'));
  });

  it('offers yes and no, people and documents in their columns, and nothing in the reason', () => {
    assert.deepEqual(
      offered(soa('| A.5.3 | $0 | A law asks for it. | Planned | | |')).map(({ label }) => label),
      ['Yes', 'No'],
    );
    assert.deepEqual(
      offered(soa('| A.5.3 | Yes | A law asks for it. | Planned | | $0 |')).map(({ label }) => label),
      ['jane.doe', 'CISO'],
    );
    checkCompletion(
      soa('| A.5.3 | Yes | A law. | Planned | $0 | |'),
      'Information security policy',
      soa('| A.5.3 | Yes | A law. | Planned | [Information security policy](policy.md) | |'),
    );
    checkNoCompletion(soa('| A.5.3 | Yes | $0 | Planned | | |'));
    checkNoCompletion(soa('| A.5.3 $0 | Yes | A law. | Planned | | |'));
  });

  it('leaves tables about other things alone', () => {
    checkNoCompletion(policy('| Tool | Status |\n|---|---|\n| Vault | In use |\n| Safe | $0 |'));
  });

  it('fills the keys and words of YAML', () => {
    const head = '//- /soa.yaml\ntype: soa\ncontrols:\n  - id: A.5.1\n    applicable: true\n    justification: A contract asks for it.\n';
    assert.deepEqual(
      offered(`${head}    status: $0\n`).map(({ label }) => label),
      ['implemented', 'partial', 'planned', 'not-started'],
    );
    assert.deepEqual(
      offered(`${head}    reasons: [risk, $0]\n`).map(({ label }) => label),
      ['risk', 'law', 'contract', 'practice'],
    );
    const keys = offered(`${head}    $0\n  - id: A.5.2\n    applicable: false\n    justification: Nobody asks for it.\n`).map(({ label }) => label);
    assert.deepEqual(keys, ['reasons', 'status', 'implemented_on', 'owner', 'policies', 'evidence', 'cadence', 'risks']);
    checkCompletion(`${head}    st$0\n`, 'status', `${head}    status: \n`);
    checkNoCompletion(`${head}    evidence: x # $0\n`);
  });
});

describe('completion in front matter', () => {
  it('offers the keys that are not there, with what they mean', () => {
    const items = offered(front('$0'));
    assert.deepEqual(
      items.map(({ label }) => label),
      [
        'type',
        'version',
        'status',
        'approved_by',
        'approved_on',
        'effective_on',
        'last_reviewed',
        'review_interval',
        'next_review',
        'classification',
        'controls',
      ],
    );
    assert.match(items[6]!.documentation ?? '', /day of the last review/);
    checkCompletion(front('rev$0'), 'review_interval', front('review_interval: '));
    checkCompletion(front('rev$0: P1Y'), 'review_interval', front('review_interval: P1Y'));
  });

  it('offers values by key', () => {
    assert.deepEqual(
      offered(front('status: $0')).map(({ label }) => label),
      ['draft', 'in-review', 'approved', 'retired'],
    );
    checkCompletion(front('review_interval: $0'), 'P1Y', front('review_interval: P1Y'));
    checkCompletion(front('last_reviewed: 2$0'), '2026-11-23', front('last_reviewed: 2026-11-23'));
    checkCompletion(front('review_interval: P6M\nnext_review: $0'), '2027-05-23', front('review_interval: P6M\nnext_review: 2027-05-23'));
    assert.ok(offered(front('type: topic$0')).some(({ label }) => label === 'topic-policy'));
    assert.deepEqual(
      offered(PEOPLE + front('approved_by: $0')).map(({ label, detail }) => `${label}: ${detail!}`),
      ['jane.doe: Jane Doe, CISO, security', 'Head of IT: named in other documents'],
    );
  });

  it('offers what a record needs in a record', () => {
    const record = (line: string): string =>
      `//- /records/review.md\n---\nrecord: access-review\n${line}\n---\n\n# Access review\n\nAll accounts were looked at.\n`;
    assert.deepEqual(
      offered(record('$0'))
        .slice(0, 5)
        .map(({ label }) => label),
      ['date', 'controls', 'team', 'performed_by', 'result'],
    );
    checkCompletion(record('result: $0'), 'pass', record('result: pass'));
  });

  it('is quiet in texts of several lines, and where no ISMS is near', () => {
    checkNoCompletion(front('summary: |\n  Some words\n  $0'));
    checkNoCompletion('//- /blog/post.md\n---\ntitle: News\n$0\n---\n\n# News\n\nWe are glad.\n');
  });
});

describe('completion in isms.yaml', () => {
  it('follows its schema', () => {
    const keys = offered('//- /isms.yaml\norganization: Larkspur\n$0\n').map(({ label }) => label);
    assert.deepEqual(keys, ['standard', 'certification', 'defaults', 'teams', 'documents', 'verdict', 'rules', 'ignore']);
    checkCompletion('//- /isms.yaml\ncertification:\n  stage1: { da$0 }\n', 'days', '//- /isms.yaml\ncertification:\n  stage1: { days:  }\n');
    checkCompletion('//- /isms.yaml\nrules:\n  doc.rev$0\n', 'doc.review-overdue', '//- /isms.yaml\nrules:\n  doc.review-overdue: \n');
    assert.deepEqual(
      offered('//- /isms.yaml\nrules:\n  doc.review-overdue: $0\n').map(({ label }) => label),
      ['error', 'warning', 'information', 'hint', 'off'],
    );
    checkCompletion('//- /isms.yaml\nrules:\n  doc.review-overdue: { gr$0 }\n', 'grace', '//- /isms.yaml\nrules:\n  doc.review-overdue: { grace:  }\n');
    checkCompletion('//- /isms.yaml\nignore:\n  - { code: soa.dup$0 }\n', 'soa.duplicate', '//- /isms.yaml\nignore:\n  - { code: soa.duplicate }\n');
  });

  it('leaves keys to an editor that reads schemas, and not what only the ISMS knows', () => {
    const help = { markdown: false, schemas: true };
    checkNoCompletion('//- /isms.yaml\norganization: Larkspur\n$0\n', help);
    checkCompletion(
      '//- /isms.yaml\ndocuments:\n  - { path: leg$0 }\n//- /legal/terms.md\n# Terms\n',
      'legal/',
      '//- /isms.yaml\ndocuments:\n  - { path: legal/ }',
      help,
    );
  });
});

describe('completion of links and paths', () => {
  const other = '//- /policies/backup.md\n# Backup policy\n\n**Owner:** Head of IT\n\n## Purpose\n\nData can be restored.\n';

  it('offers documents by title, files and headings', () => {
    checkCompletion(other + policy('See [the other]($0).'), 'Backup policy', policy('See [the other](backup.md).'));
    checkCompletion(other + policy('See [the other](../pol$0).'), 'policies/', policy('See [the other](../policies/).'));
    checkCompletion(other + policy('See [the other](backup.md#$0).'), '#purpose', policy('See [the other](backup.md#purpose).'));
    assert.deepEqual(
      offered(other + policy('See [the other]($0).'), { markdown: true, schemas: false }).map(({ label }) => label),
      ['Backup policy'],
    );
  });

  it('fills evidence in YAML folder by folder', () => {
    const soaWith = (line: string): string =>
      `//- /soa.yaml\ntype: soa\ncontrols:\n  - id: A.5.1\n    applicable: true\n    justification: A contract asks for it.\n    status: implemented\n    evidence: ${line}\n`;
    checkCompletion(`${other}${soaWith('[pol$0]')}`, 'policies/', soaWith('[policies/]'));
    checkCompletion(`${other}${soaWith('[policies/$0]')}`, 'backup.md', soaWith('[policies/backup.md]'));
  });
});

describe('completion of codes in comments that hide findings', () => {
  it('offers the codes, those of the findings below first', () => {
    const before = policy('<!-- isms-ignore $0 -->\nSee [nothing](nothing.md).');
    const items = offered(before);
    assert.equal(items[0]!.label, 'link.broken');
    checkCompletion(before, 'link.broken', policy('<!-- isms-ignore link.broken -->\nSee [nothing](nothing.md).'));
    checkCompletion(front('# isms-ignore doc.rev$0'), 'doc.review-overdue', front('# isms-ignore doc.review-overdue'));
    checkNoCompletion(policy('<!-- $0 -->'));
    checkNoCompletion(policy('<!-- isms-ignore link.broken: the $0 -->'));
  });
});
