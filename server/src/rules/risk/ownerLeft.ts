import { leaversOf } from '../../workspace/leavers.js';
import { keepsRisks, keepsTreatments } from '../../workspace/risks.js';
import { atOf, says } from '../riskRows.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'risk.owner-left',
  summary: 'The owners of risks and treatments are still here.',
  rationale: 'A risk whose owner has left has nobody who decides about it. The people register says who left and when; a role as owner never leaves.',
  basis: 'clause',
  clause: '6.1.2 c)',
  requirements: ['S-32'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    left: '{owner} owns {risk} and left on {date}, by the people register. Name a successor, and let them accept the risk (ISO/IEC 27001, 6.1.2 c).',
  },
  disagree: 'Correct the people register, or name a role as owner. Closed risks and finished treatments are not looked at.',
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
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    owner: jane.doe
           ^^^^^^^^ warning risk.owner-left
    likelihood: 2
    impact: 3
    treatment: modify
  - id: R-2
    title: Failure of the only region
    owner: john.roe
    likelihood: 2
    impact: 5
    treatment: modify
`,
    },
    {
      title: 'an owner in a plan, by name in German',
      workspace: `
//- /personen.md
# Mitarbeiterliste

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

| Name | Rolle | Team | Eintritt | Austritt |
|---|---|---|---|---|
| Jana Muster | Leiterin IT | IT | 01.01.2020 | 31.05.2026 |
| Jan Beispiel | ISB | IT | 01.01.2020 | |
//- /risikobehandlungsplan.md
# Risikobehandlungsplan

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

| Risiko-ID | Option | Maßnahmen | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| R-1 | Vermindern | Verschlüsselung | Jana Muster | 2027-01-31 | In Arbeit |
                                       ^^^^^^^^^^^ warning risk.owner-left
| R-2 | Vermindern | Zweite Region | Jan Beispiel | 2027-01-31 | In Arbeit |
`,
    },
    {
      title: 'must not fire: the day is still to come, and the closed risk had an owner who left',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-12-31 }
  - { id: ann.poe, name: Ann Poe, role: COO, team: it, joined_on: 2020-01-01, left_on: 2025-12-31 }
//- /risk/risks.yaml
title: Risk register
risks:
  - { id: R-1, title: Stolen laptop, owner: jane.doe, likelihood: 2, impact: 3, treatment: modify, status: open }
  - { id: R-2, title: Old data centre, owner: ann.poe, likelihood: 2, impact: 3, treatment: avoid, status: closed }
`,
    },
    {
      title: 'must not fire: roles are owners',
      workspace: `
//- /people.yaml
title: People register
owner: ciso
version: "1.2"
people:
  - { id: jane.doe, name: Jane Doe, role: Head of IT, team: it, joined_on: 2020-01-01, left_on: 2026-05-31 }
//- /risk/risks.yaml
title: Risk register
risks:
  - { id: R-1, title: Stolen laptop, owner: Head of IT, likelihood: 2, impact: 3, treatment: modify }
  - { id: R-2, title: Failure of the only region, owner: Head of IT, likelihood: 2, impact: 5, treatment: modify }
`,
    },
    {
      title: 'cannot be judged: no people register',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - { id: R-1, title: Stolen laptop, owner: jane.doe, likelihood: 2, impact: 3, treatment: modify }
  - { id: R-2, title: Failure of the only region, owner: john.roe, likelihood: 2, impact: 5, treatment: modify }
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const rows =
      keepsRisks(document) || keepsTreatments(document) ? (document.risks?.rows ?? []).filter((row) => row.standing !== 'closed' && says(row, 'owner')) : [];
    if (rows.length === 0) return;
    const leavers = leaversOf(workspace, today);
    if (!workspace.complete || !leavers.known) {
      unknown('No people register says who has left. Add one with the first and the last day of each person, or use roles as owners.');
      return;
    }
    for (const row of rows) {
      looked();
      const owner = row.cells['owner']!;
      const leaver = leavers.find(owner.text);
      if (!leaver) continue;
      report({
        span: owner.span,
        at: atOf(row),
        message: 'left',
        values: { owner: leaver.name, risk: row.name, date: leaver.leftOn },
        related: [{ ...workspace.place(leaver.path, leaver.span), message: 'The last day in the people register' }],
      });
    }
  },
});
