import { leaversOf } from '../../workspace/leavers.js';
import { defineRule } from '../rule.js';
import { isControlled, titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'doc.owner-left',
  summary: 'The owners of documents are still here.',
  rationale: 'Nobody keeps a document up to date whose owner has left, by your own people register. A role as owner never leaves.',
  basis: 'clause',
  clause: '7.5.3',
  requirements: ['S-32'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    left: '{owner} owns "{title}" and left on {date}, by the people register. Name a successor or a role (ISO/IEC 27001, 7.5.3).',
  },
  disagree: 'Correct the people register, or name a role as owner.',
  examples: [
    {
      title: 'an owner who left, by id in front matter',
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
owner: jane.doe
       ^^^^^^^^ warning doc.owner-left
version: "1.0"
---

# Backup policy

Data must be backed up every day.
`,
    },
    {
      title: 'an owner who left, by name in a German document',
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

**Verantwortlich:** Jana Muster (IT)
                    ^^^^^^^^^^^^^^^^ warning doc.owner-left
**Version:** 1.0

Daten müssen täglich gesichert werden.
`,
    },
    {
      title: 'must not fire: a role is the owner, and somebody who is here',
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

**Owner:** Head of IT
**Version:** 1.0
//- /access.md
# Access control policy

**Owner:** John Roe
**Version:** 1.0
`,
    },
    {
      title: 'must not fire: a policy that is no longer in force',
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

**Owner:** Jane Doe
**Status:** Withdrawn
`,
    },
    {
      title: 'cannot be judged: no people register',
      workspace: `
//- /backup.md
# Backup policy

**Owner:** Jane Doe
**Version:** 1.0
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const { owner } = document.fields;
    if (owner.value === undefined || !isControlled(document)) return;
    const leavers = leaversOf(workspace, today);
    if (!workspace.complete || !leavers.known) {
      unknown('No people register says who has left. Add one with the first and the last day of each person, or use roles as owners.');
      return;
    }
    looked();
    const leaver = leavers.find(owner.value);
    if (!leaver) return;
    report({
      span: owner.span ?? titlePlace(document),
      at: 'owner',
      message: 'left',
      values: { owner: leaver.name, title: titleOf(document), date: leaver.leftOn },
      related: [{ ...workspace.place(leaver.path, leaver.span), message: 'The last day in the people register' }],
    });
  },
});
