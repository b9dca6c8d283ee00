import { leaversOf } from '../../workspace/leavers.js';
import { dueOf } from '../../facts/fields.js';
import { defineRule } from '../rule.js';
import { needsApproval, titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'doc.approver-left',
  summary: 'Documents are approved by somebody who was here, and reviewed after the approver left.',
  rationale:
    'An approval stays good when the one who gave it leaves. It is a finding where the approval is dated after the last day of the approver, or where the review is overdue, so that nobody who is here stands behind the document. Both follow from your own people register.',
  basis: 'clause',
  clause: '7.5.2 c)',
  requirements: ['S-32'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    after:
      '"{title}" was approved by {approver} on {approved}, after the last day {date} in the people register. Have it approved again (ISO/IEC 27001, 7.5.2 c).',
    overdue:
      '"{title}" was approved by {approver}, who left on {date}, and its review is overdue. Have it reviewed and approved again (ISO/IEC 27001, 7.5.2 c).',
  },
  disagree: 'Correct the people register or the date of the approval. A document that is reviewed in time keeps its approval.',
  examples: [
    {
      title: 'approved after the last day, in front matter',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-05-31 }
  - { id: john.roe, name: John Roe, role: CISO, team: it, joined_on: 2020-01-01, left_on: }
//- /backup.md
---
title: Backup policy
owner: ciso
version: "1.0"
approved_by: Jane Doe
             ^^^^^^^^ warning doc.approver-left
approved_on: 2026-06-30
---

# Backup policy

Data must be backed up every day.
`,
    },
    {
      title: 'a German document whose review is overdue',
      workspace: `
//- /personal.md
# Mitarbeiterliste

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

| Name | Rolle | Team | Eintritt | Austritt |
|---|---|---|---|---|
| Jana Muster | Leiterin IT | IT | 01.01.2020 | 31.05.2026 |
| Jan Beispiel | ISB | IT | 01.01.2020 | |
//- /sicherung.md
# Richtlinie Datensicherung

**Verantwortlich:** ISB
**Genehmigt durch:** Jana Muster
                     ^^^^^^^^^^^ warning doc.approver-left
**Nächste Überprüfung:** 2026-09-01

Daten müssen täglich gesichert werden.
`,
    },
    {
      title: 'must not fire: approved before the last day, and the review is not due',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-05-31 }
  - { id: john.roe, name: John Roe, role: CISO, team: it, joined_on: 2020-01-01, left_on: }
//- /backup.md
# Backup policy

**Owner:** CISO
**Approved by:** Jane Doe
**Approval date:** 2026-03-02
**Next review:** 2027-03-02
`,
    },
    {
      title: 'must not fire: a role approves',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-05-31 }
  - { id: john.roe, name: John Roe, role: CISO, team: it, joined_on: 2020-01-01, left_on: }
//- /backup.md
# Backup policy

**Owner:** CISO
**Approved by:** Head of IT
**Approval date:** 2026-06-30
`,
    },
    {
      title: 'cannot be judged: no people register',
      workspace: `
//- /backup.md
# Backup policy

**Owner:** CISO
**Approved by:** Jane Doe
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const { approver, approvedOn } = document.fields;
    if (approver.value === undefined || !needsApproval(document)) return;
    const leavers = leaversOf(workspace, today);
    if (!workspace.complete || !leavers.known) {
      unknown('No people register says who has left. Add one with the first and the last day of each person, or let roles approve.');
      return;
    }
    looked();
    const leaver = leavers.find(approver.value);
    if (!leaver) return;
    const approved = approvedOn.ambiguous || approvedOn.value?.length !== 10 ? undefined : approvedOn.value;
    const due = dueOf(document.fields);
    const isAfter = approved !== undefined && approved > leaver.leftOn;
    if (!isAfter && (due === undefined || due.date >= today)) return;
    report({
      span: approver.span ?? titlePlace(document),
      at: 'approver',
      message: isAfter ? 'after' : 'overdue',
      values: { approver: leaver.name, title: titleOf(document), approved: approved ?? '', date: leaver.leftOn },
      related: [{ ...workspace.place(leaver.path, leaver.span), message: 'The last day in the people register' }],
    });
  },
});
