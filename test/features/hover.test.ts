import assert from 'node:assert/strict';
import { READERS } from '../../server/src/features/keyHover.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { checkHover, checkNoHover } from '../languageChecks.js';

const SOA = `
//- /soa.md
---
title: Statement of Applicability
type: soa
---

# Statement of Applicability

| Control | Applicable | Justification | Status | Policy | Evidence | Owner |
|---|---|---|---|---|---|---|
| A.5.15 | Yes | Customers *ask* for it. | In place | [policy](policies/access-control.md) | [review](records/review.md), [none](records/none.md) | ciso |
| A.5.16 | No | Nobody has an account. | | | | |
//- /records/review.md
---
record: access-review
title: Access review of August
date: 2026-08-04
controls: [A.5.18]
---

# Access review of August

All accounts were looked at.
`;

function policy(front: string, line: string): string {
  return `${SOA}//- /policies/access-control.md
---
title: Access control policy
${front}
---

# Access control policy

## Purpose

${line}
`;
}

describe('the hover of a control', () => {
  it('shows its title, its theme and its row, with the reason and the evidence', () => {
    checkHover(policy('owner: ciso', 'Access follows A.5.$015.'), 'A.5.15', [
      '**A.5.15 Access control**',
      'Organizational control',
      'In the Statement of Applicability: **applicable**, status: In place, owner: ciso ([Statement of Applicability](file:///soa.md#L10))',
      'Because: Customers ask for it\\.',
      'Described in: [Access control policy](file:///policies/access-control.md)',
      'Evidence: [Access review of August](file:///records/review.md), records/none\\.md (not found)',
    ]);
  });

  it('shows who else speaks of it, and why it is left out', () => {
    checkHover(policy('owner: ciso', 'Access follows A.5.15 and A.5.$016.').replace('| A.5.15 |', '| A.5.1$05 |').replace('A.5.$016', 'A.5.16'), 'A.5.15', [
      'Also in: [Access control policy](file:///policies/access-control.md#L10)',
    ]);
    checkHover(policy('owner: ciso', 'Identities follow A.5.$016.'), 'A.5.16', [
      'In the Statement of Applicability: **left out** ([Statement of Applicability]',
      'Left out because: Nobody has an account\\.',
    ]);
  });

  it('escapes what the workspace says', () => {
    const evil = policy('owner: ciso', 'Access follows A.5.$015.').replace(
      'Customers *ask* for it.',
      '<b>x</b> [click](command:evil) ![p](http://x.test/p.png)',
    );
    checkHover(evil, 'A.5.15', ['Because: x click p'], ['](command', '<b>', 'x.test']);
    const yaml = `//- /soa.yaml\ntype: soa\ncontrols:\n  - id: A.5.1$05\n    applicable: true\n    justification: "<b>x</b> [click](command:evil) https://x.test"\n    status: implemented\n`;
    checkHover(yaml, 'A.5.15', ['\\<b\\>x\\</b\\> \\[click\\]\\(command\\:evil\\) https\\://x\\.test']);
  });

  it('tells what became of a control of 2013, and stays silent beside ids', () => {
    checkHover(policy('owner: ciso', 'Access followed A.9.$02.3 before.'), 'A.9.2.3', ['is a control of ISO/IEC 27001:2013', 'A.8.2']);
    checkNoHover(policy('owner: ciso', 'Access fol$0lows A.5.15.'));
  });
});

describe('the hover of a date', () => {
  it('says in words how late the review is, and from what that follows', () => {
    const front = (last: string): string => `owner: ciso\nlast_reviewed: ${last}\nreview_interval: P1Y`;
    checkHover(policy(front('2025-10-$013'), 'Access.'), '2025-10-13', [
      '**Last review: 2025\\-10\\-13, 406 days ago**',
      'Review overdue by 41 days: interval P1Y (line 5), from 2025-10-13, the date of the last review (line 4).',
    ]);
    checkHover(policy(front('2026-10-13').replace('P1Y', 'P1$0Y'), 'Access.'), 'P1Y', [
      '**Review interval: every year**',
      'Next review due on 2027-10-13, in 324 days: interval P1Y (line 5), from 2026-10-13, the date of the last review (line 4).',
    ]);
  });

  it('of the next review counts to it, in a table of a German document as well', () => {
    checkHover(policy('owner: ciso\nnext_review: 2026-11-$022', 'Access.'), '2026-11-22', ['Review overdue by 1 day: 2026-11-22 (line 4).']);
    const german = `//- /richtlinien/zugriff.md\n# Richtlinie Zugriffskontrolle\n\n| Feld | Wert |\n|---|---|\n| Verantwortlich | ISB |\n| Letzte Überprüfung | 02.10.$02025 |\n| Überprüfungszyklus | jährlich |\n\n## Zweck\n\nZugriff hat nur, wer ihn braucht.\n`;
    checkHover(german, '02.10.2025', ['Review overdue by 52 days: interval P1Y (line 7), from 2025-10-02, the date of the last review (line 6).']);
  });

  it('names the default of isms.yaml as where the interval comes from, and nothing where nothing is due', () => {
    checkHover(`//- /isms.yaml\ndefaults: { review_interval: P6M }\n${policy('owner: ciso\nlast_reviewed: 2026-11-$001', 'Access.')}`, '2026-11-01', [
      'interval P6M, the default of isms.yaml, from 2026-11-01',
    ]);
    checkHover(policy('owner: ciso\napproved_on: 2026-11-$001', 'Access.'), '2026-11-01', [
      '**Approval: 2026\\-11\\-01, 22 days ago**',
      'An approval is not a review.',
    ]);
  });
});

describe('the hover of keys, people and gaps', () => {
  it('says what a key means, what was read under it, and who reads it', () => {
    checkHover(policy('own$0er: ciso', 'Access.'), 'owner', ['Who answers for the document', 'Read as: ciso', 'Read by: doc.owner-missing']);
    checkHover(policy('Verantwort$0lich: ciso', 'Access.'), 'Verantwortlich', ['Who answers for the document', 'Read as: ciso']);
    checkHover('//- /isms.yaml\ncertification:\n  minimum_$0gap_weeks: 4\n', 'minimum_gap_weeks', ['The least number of weeks']);
    checkHover('//- /isms.yaml\nrules:\n  doc.review-overdue: { gra$0ce: P14D }\n', 'grace', ['not called late']);
    checkHover('//- /isms.yaml\nrules:\n  doc.review-overdue: { grace: P1$04D }\n', 'P14D', ['Every 14 days']);
    checkNoHover(policy('owner: ciso\nfa$0vourite: tea', 'Access.'));
  });

  it('names the person of an id', () => {
    const people =
      '//- /people.yaml\ntype: people-register\npeople:\n  - id: jane.doe\n    name: Jane Doe\n    role: CISO\n    team: security\n    joined_on: 2020-01-01\n    left_on: 2026-01-31\n';
    checkHover(people + policy('owner: jane.$0doe', 'Access.'), 'jane.doe', [
      '**Jane Doe**, CISO, security',
      'Has left',
      '[People register](file:///people.yaml#L3)',
    ]);
  });

  it('tells that a gap is one', () => {
    checkHover(policy('owner: ciso\nversion: "1.0"', 'Access is granted by [the owner $0of the system].'), '[the owner of the system]', [
      '**To fill in.** It is the only one in this document.',
    ]);
  });
});

describe('the hover of a link', () => {
  it('says what the document is, whose it is and when its review is due, for links with a definition as well', () => {
    const linked = (line: string): string =>
      policy('owner: ciso\nlast_reviewed: 2026-10-02\nreview_interval: P1Y', 'Access.') +
      `//- /scope.md\n# Scope of the ISMS\n\n**Owner:** CISO\n\n## Boundaries\n\n${line}\n`;
    const says = ['**Access control policy**', 'topic policy · owner: ciso · review due: 2027-10-02'];
    checkHover(linked('See the [pol$0icy](policies/access-control.md).'), '[policy](policies/access-control.md)', says);
    checkHover(linked('See the [pol$0icy][p].\n\n[p]: policies/access-control.md'), '[policy][p]', says);
    checkNoHover(linked('See the [pol$0icy](policies/none.md).'));
  });
});

describe('the rules that a hover of a key names', () => {
  it('exist', () => {
    const codes = new Set(RULES.map(({ code }) => code));
    for (const code of Object.values(READERS).flat()) assert.ok(codes.has(code), code);
  });
});
