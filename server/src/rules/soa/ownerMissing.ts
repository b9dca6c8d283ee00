import { defineRule } from '../rule.js';
import { controlRows, hasColumn, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.owner-missing',
  summary: 'Every applicable control has somebody who answers for it.',
  rationale:
    'At Stage 2 the auditor talks to those who run the controls. A row without an owner in a table that names owners is a control that nobody prepares for. The clause does not ask the Statement of Applicability to name them.',
  basis: 'practice',
  clause: '5.3',
  requirements: ['S-96'],
  stage: [1, 2],
  class: null,
  severity: 'information',
  fix: 'none',
  messages: {
    missing: '{control} {title} is applicable and names no owner, as the other rows do. Enter the role or person that answers for it.',
    empty: 'The column for owners is empty for all {count} applicable controls. Enter the role or person that answers for each.',
  },
  disagree: 'Where owners stand elsewhere, leave the column out: it is only asked for where the table has it.',
  examples: [
    {
      title: 'an empty owner',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Owner |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | CISO |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented | |
  ^^^^^ information soa.owner-missing
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned | CFO |
`,
    },
    {
      title: 'an entry without an owner in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
    owner: ciso
  - id: A.5.2
        ^^^^^ information soa.owner-missing
    applicable: true
    status: implemented
  - id: A.5.3
    applicable: true
    status: planned
    owner: cfo
`,
    },
    {
      title: 'must not fire: a control that is left out, in German',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus | Verantwortlich |
|---|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt | ISB |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant | Leiterin IT |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | | |
`,
    },
    {
      title: 'must not fire: a control that is not decided yet',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
    owner: ciso
  - id: A.5.2
    applicable:
  - id: A.5.3
    applicable: true
    status: planned
    owner: cfo
`,
    },
    {
      title: 'cannot be judged: no column for owners',
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
    const rows = controlRows(document).filter((row) => row.applicable === true);
    if (rows.length === 0) return;
    if (!hasColumn(document, 'owner')) {
      unknown('The Statement of Applicability has no column for owners. Who answers for each control? Name them there or in the roles.');
      return;
    }
    for (const _ of rows) looked();
    const open = rows.filter((row) => row.owner === undefined);
    const [first] = open;
    if (!first) return;
    if (open.length === rows.length && rows.length > 1) {
      report({ span: first.idSpan, at: 'column', message: 'empty', values: { count: rows.length } });
      return;
    }
    for (const row of open) report({ span: row.idSpan, at: row.id, message: 'missing', values: { control: row.id, title: titleOfRow(row, catalogue) } });
  },
});
