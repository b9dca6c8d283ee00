import { defineRule } from '../rule.js';
import { statusFixes } from '../soaFixes.js';
import { controlRows, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.status-missing',
  summary: 'Every applicable control needs an implementation status.',
  rationale:
    'The Statement of Applicability says for each necessary control whether it is implemented. Without that the auditor cannot plan the samples of Stage 2 and does not know what is still to come.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-25', 'S-82'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    missing: '{control} {title} has no implementation status. Say whether it is implemented, in part, planned or not started (ISO/IEC 27001, 6.1.3 d).',
    undecided: '{control} {title} leaves its implementation status open: "{text}". Choose one (ISO/IEC 27001, 6.1.3 d).',
    column:
      'None of the {count} controls of this Statement of Applicability has an implementation status. Add a column that says whether each is implemented (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree:
    'Controls that are left out need no status. A status in words that are not understood is not missing. Set another severity for the rule in isms.yaml.',
  examples: [
    {
      title: 'an empty status',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 |  |
  ^^^^^ warning soa.status-missing
| A.5.3 | Segregation of duties | Yes | Risk R-2 | In place |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Planned |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | In place |
`,
    },
    {
      title: 'an entry without a status in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.2
        ^^^^^ warning soa.status-missing
    applicable: true
    status:
  - id: A.5.3
    applicable: true
    status: planned
`,
      fixed: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.2
    applicable: true
    status: planned
  - id: A.5.3
    applicable: true
    status: planned
`,
    },
    {
      title: 'a choice that was not made, in German',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien für Informationssicherheit | Ja | Rahmen des ISMS | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Umgesetzt / Geplant |
  ^^^^^ warning soa.status-missing
| A.8.33 | Testdaten | Ja | Risiko R-7 | Geplant |
`,
      fixed: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien für Informationssicherheit | Ja | Rahmen des ISMS | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant |
| A.8.33 | Testdaten | Ja | Risiko R-7 | Geplant |
`,
    },
    {
      title: 'must not fire: a level of maturity is a status',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.2
    applicable: true
    status: 60 %
`,
    },
    {
      title: 'must not fire: a control that is left out',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.7.4 | Physical security monitoring | No | No premises in scope | |
| A.8.1 | User end point devices | Yes | Risk R-4 | Partial |
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    const rows = controlRows(document).filter((row) => row.applicable !== false);
    const open = rows.filter((row) => row.status === 'absent' || row.status === 'undecided');
    for (const _ of rows) looked();
    const [first] = rows;
    if (!first || open.length === 0) return;
    if (open.length === rows.length && rows.length > 1 && open.every((row) => row.status === 'absent')) {
      report({
        span: first.idSpan,
        at: 'column',
        message: 'column',
        values: { count: rows.length },
        fixes: () => statusFixes(document, first, open).filter((fix) => fix.changes.length > 1),
      });
      return;
    }
    for (const row of open) {
      report({
        span: row.idSpan,
        message: row.status === 'undecided' ? 'undecided' : 'missing',
        values: { control: row.id, title: titleOfRow(row, catalogue), text: row.cells['status']?.text ?? '' },
        at: row.id,
        fixes: () => statusFixes(document, row, open),
      });
    }
  },
});
