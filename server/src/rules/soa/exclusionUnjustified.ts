import { defineRule } from '../rule.js';
import { columnFixes, exclusionReasons } from '../soaFixes.js';
import { controlRows, hasReasonElsewhere, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.exclusion-unjustified',
  summary: 'A control that is left out needs a reason.',
  rationale:
    'The Statement of Applicability may leave out a control only with a justification. The auditor reads every exclusion at Stage 1, and asks whether a risk, a law or a contract needs the control after all.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-19', 'S-82'],
  stage: [1],
  class: 'minor',
  severity: 'error',
  fix: 'sometimes',
  messages: {
    missing: '{control} {title} is left out without a reason. Say in the justification why no risk, law or contract needs it (ISO/IEC 27001, 6.1.3 d).',
    placeholder:
      '{control} {title} is left out, and its justification still waits to be filled in: "{text}". Say why no risk, law or contract needs it (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Write the reason into the row, in any column. A Statement of Applicability that is still a template is not judged row by row.',
  examples: [
    {
      title: 'an empty justification',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.30 | Outsourced development | No |  | Not applicable |
  ^^^^^^ error soa.exclusion-unjustified
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.30 | Outsourced development | No | Not needed: no outsourced development. | Not applicable |
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
    },
    {
      title: 'an entry without a justification in YAML',
      workspace: `
//- /soa.yaml
version: "3.0"
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
    status: implemented
  - id: A.8.30
        ^^^^^^ error soa.exclusion-unjustified
    applicable: false

  # The rest follows.
  - id: A.8.33
    applicable: true
    justification: Risk R-7
`,
      fixed: `
//- /soa.yaml
version: "3.0"
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
    status: implemented
  - id: A.8.30
    applicable: false
    justification: No outsourced development.

  # The rest follows.
  - id: A.8.33
    applicable: true
    justification: Risk R-7
`,
    },
    {
      title: 'a justification that waits to be filled in, in German',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Status |
|---|---|---|---|---|
| A.5.1 | Richtlinien für Informationssicherheit | Ja | Rahmen des ISMS | Umgesetzt |
| A.7.4 | Physische Überwachung | Nein | TBD | |
  ^^^^^ error soa.exclusion-unjustified
| A.8.33 | Testdaten | Ja | Risiko R-7 | Geplant |
`,
      fixed: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Status |
|---|---|---|---|---|
| A.5.1 | Richtlinien für Informationssicherheit | Ja | Rahmen des ISMS | Umgesetzt |
| A.7.4 | Physische Überwachung | Nein | Kein Risiko des Registers, kein Gesetz und kein Vertrag verlangt sie. | |
| A.8.33 | Testdaten | Ja | Risiko R-7 | Geplant |
`,
    },
    {
      title: 'must not fire: a choice with a reason that not everybody would make',
      workspace: `
//- /soa.yaml
controls:
  - id: A.7.1
    applicable: false
    justification: Fully remote, we rent no premises.
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
`,
    },
    {
      title: 'must not fire: the reason stands in the remarks',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Status | Remarks |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Implemented | |
| A.8.30 | Outsourced development | No | Not applicable | All development is done by our own staff. |
| A.8.33 | Test information | Yes | Planned | |
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    const excluded = controlRows(document).filter((row) => row.applicable === false);
    const open = excluded.filter((row) => row.justification !== 'value' && !hasReasonElsewhere(row));
    for (const _ of excluded) looked();
    for (const row of open) {
      report({
        span: row.idSpan,
        message: row.justification === 'placeholder' ? 'placeholder' : 'missing',
        values: { control: row.id, title: titleOfRow(row, catalogue), text: row.cells['justification']?.text ?? '' },
        at: row.id,
        fixes: () =>
          columnFixes(document, row, open, 'justification', exclusionReasons(document, row, catalogue), {
            one: (reason) => `Write the reason: "${reason}"`,
            all: (reason, count) => `Write the same reason for all ${count}: "${reason}"`,
          }),
      });
    }
  },
});
