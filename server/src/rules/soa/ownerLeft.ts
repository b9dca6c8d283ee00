import { leaversOf } from '../../workspace/leavers.js';
import { defineRule } from '../rule.js';
import { controlRows, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.owner-left',
  summary: 'The owners of controls are still here.',
  rationale:
    'The auditor asks the owner of a control how it runs. An owner who has left, by your own people register, is nobody to ask. A role as owner never leaves.',
  basis: 'clause',
  clause: '5.3',
  requirements: ['S-32'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    left: '{owner} owns {control} {title} and left on {date}, by the people register. Name a successor or a role (ISO/IEC 27001, 5.3).',
  },
  disagree: 'Correct the people register, or name a role as owner.',
  examples: [
    {
      title: 'an owner who left, by id in YAML',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-05-31 }
  - { id: john.roe, name: John Roe, role: CISO, team: it, joined_on: 2020-01-01, left_on: }
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    owner: john.roe
  - id: A.5.2
    applicable: true
    owner: jane.doe
           ^^^^^^^^ warning soa.owner-left
  - id: A.5.3
    applicable: false
    owner: jane.doe
`,
    },
    {
      title: 'an owner who left, by name in a German table',
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
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus | Verantwortlich |
|---|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt | Jan Beispiel |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant | Jana Muster (IT) |
                                                         ^^^^^^^^^^^^^^^^ warning soa.owner-left
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | | |
`,
    },
    {
      title: 'must not fire: the same name is still here, in another role',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2018-01-01, left_on: 2019-05-31 }
  - { id: jane.doe2, name: Jane Doe, role: Head of IT, team: it, joined_on: 2022-01-01, left_on: }
//- /soa.yaml
controls:
  - { id: A.5.1, applicable: true, owner: Jane Doe }
  - { id: A.5.2, applicable: true, owner: Jane Doe }
  - { id: A.5.3, applicable: true, owner: Jane Doe }
`,
    },
    {
      title: 'must not fire: a role is the owner',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-05-31 }
//- /soa.yaml
controls:
  - { id: A.5.1, applicable: true, owner: Head of IT }
  - { id: A.5.2, applicable: true, owner: Head of IT }
  - { id: A.5.3, applicable: true, owner: Head of IT }
`,
    },
    {
      title: 'cannot be judged: no people register',
      workspace: `
//- /soa.yaml
controls:
  - { id: A.5.1, applicable: true, owner: jane.doe }
  - { id: A.5.2, applicable: true, owner: jane.doe }
  - { id: A.5.3, applicable: true, owner: jane.doe }
`,
    },
  ],
  check({ document, workspace, catalogue, today, report, looked, unknown }) {
    const rows = controlRows(document).filter((row) => row.applicable !== false && row.owner !== undefined);
    if (rows.length === 0) return;
    const leavers = leaversOf(workspace, today);
    if (!workspace.complete || !leavers.known) {
      unknown('No people register says who has left. Add one with the first and the last day of each person, or use roles as owners.');
      return;
    }
    for (const row of rows) {
      looked();
      const leaver = leavers.find(row.owner!);
      if (!leaver) continue;
      report({
        span: row.cells['owner']?.span ?? row.idSpan,
        at: row.id,
        message: 'left',
        values: { owner: leaver.name, control: row.id, title: titleOfRow(row, catalogue), date: leaver.leftOn },
        related: [{ ...workspace.place(leaver.path, leaver.span), message: 'The last day in the people register' }],
      });
    }
  },
});
