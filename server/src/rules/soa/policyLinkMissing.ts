import { defineRule } from '../rule.js';
import { hasColumn, implementedRows, sharesColumn, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.policy-link-missing',
  summary: 'An implemented control leads to the policy or procedure that describes it.',
  rationale:
    'The clause does not ask the Statement of Applicability to link policies. Where its table has a column for them, an empty cell is a habit that was left out, and costs time when the auditor asks for the policy of a control.',
  basis: 'practice',
  clause: '7.5.1 b)',
  requirements: ['S-14'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'none',
  messages: {
    missing: '{control} {title} is implemented and has evidence, but no policy or procedure in its row. Link the one that describes it.',
    empty: 'The column for policies is empty for all {count} implemented controls. Link what describes each, or take the column out.',
  },
  disagree: 'Not every control needs a policy. This is advice and moves no verdict; it is said only where the table has a column for policies.',
  examples: [
    {
      title: 'evidence without a policy',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Policy | Evidence |
|---|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | ISP-01 | REC-01 |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented |  | REC-02 |
  ^^^^^ information soa.policy-link-missing
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned | | |
`,
    },
    {
      title: 'evidence without a policy in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
    policies: [policies/isp.md]
    evidence: [records/isp.md]
  - id: A.5.2
        ^^^^^ information soa.policy-link-missing
    applicable: true
    status: implemented
    evidence: [records/roles.md]
  - id: A.5.3
    applicable: true
    status: planned
`,
    },
    {
      title: 'must not fire: a planned control, and a policy that is named in words',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus | Richtlinie | Nachweis |
|---|---|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt | Leitlinie Informationssicherheit | Protokoll |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant | | |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | | | |
`,
    },
    {
      title: 'must not fire: neither policy nor evidence is said by another rule',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Policy | Evidence |
|---|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | ISP-01 | REC-01 |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented |  |  |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned | | |
`,
    },
    {
      title: 'cannot be judged: no column for policies',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.15 | Access control | Yes | Risk R-1 | Implemented |
| A.5.16 | Identity management | Yes | Risk R-1 | Implemented |
| A.5.18 | Access rights | Yes | Risk R-1 | Implemented |
`,
    },
  ],
  check({ document, catalogue, report, looked, unknown }) {
    const rows = implementedRows(document);
    if (rows.length === 0) return;
    if (!hasColumn(document, 'policy')) {
      unknown('The Statement of Applicability has no column for policies. Which document describes each control?');
      return;
    }
    const judged = rows.filter((row) => row.policies.length > 0 || (row.evidence.length > 0 && !sharesColumn(row, 'policy')));
    const open = judged.filter((row) => row.policies.length === 0);
    for (const _ of judged) looked();
    const [first] = open;
    if (!first) return;
    if (open.length === rows.length && rows.length > 1) {
      report({ span: first.idSpan, at: 'column', message: 'empty', values: { count: rows.length } });
      return;
    }
    for (const row of open) report({ span: row.idSpan, at: row.id, message: 'missing', values: { control: row.id, title: titleOfRow(row, catalogue) } });
  },
});
