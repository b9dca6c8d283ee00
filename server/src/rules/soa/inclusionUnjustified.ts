import type { SoaRow } from '../../facts/facts.js';
import { defineRule, type Fix } from '../rule.js';
import { columnFixes } from '../soaFixes.js';
import { controlRows, hasReasonElsewhere, titleOfRow } from '../soaRows.js';
import { wordsFor } from '../soaWords.js';

export default defineRule({
  code: 'soa.inclusion-unjustified',
  summary: 'A control that is included needs a reason too.',
  rationale:
    'The Statement of Applicability justifies inclusions as well as exclusions: a risk, a law, a contract or good practice that asks for the control. Without it nobody sees that the controls follow from the risk assessment.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['X-12'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    missing: '{control} {title} is included without a reason. Name the risk, law, contract or practice that asks for it (ISO/IEC 27001, 6.1.3 d).',
    placeholder: '{control} {title} is included, and its justification still waits to be filled in: "{text}". Name what asks for it (ISO/IEC 27001, 6.1.3 d).',
    column:
      'None of the {count} included controls says why it is included. Give the reasons in a column, such as the risks that each of them treats (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Marks for law, contract, practice or risk count, and so do the risks of a column of their own and reasons in the remarks.',
  examples: [
    {
      title: 'an empty justification',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes |  | Implemented |
  ^^^^^ warning soa.inclusion-unjustified
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Result of the risk assessment | Implemented |
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
    },
    {
      title: 'an entry without a justification in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
  - id: A.5.2
        ^^^^^ warning soa.inclusion-unjustified
    applicable: true
  - id: A.5.3
    applicable: true
    reasons: [risk, contract]
`,
      fixed: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
  - id: A.5.2
    applicable: true
    justification: Result of the risk assessment
  - id: A.5.3
    applicable: true
    reasons: [risk, contract]
`,
    },
    {
      title: 'reasons for exclusions alone, in German',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung (bei Nein) | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | - | Umgesetzt |
  ^^^^^ warning soa.inclusion-unjustified
| A.5.3 | Aufgabentrennung | Ja | - | Geplant |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | |
`,
    },
    {
      title: 'must not fire: marks and risks are reasons',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | LR | CO | BR/BP | RRA | Status |
|---|---|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | | | x | | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | x | | | | Implemented |
| A.5.3 | Segregation of duties | Yes | | | | x | Planned |
`,
    },
    {
      title: 'must not fire: the risks stand in a column of their own',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Risks | Status |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | | R-1, R-4 | Implemented |
| A.8.30 | Outsourced development | No | | | Not applicable |
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    const included = controlRows(document).filter((row) => row.applicable === true);
    const open = included.filter((row) => !hasReason(row));
    for (const _ of included) looked();
    const [first] = open;
    if (!first) return;
    const reason = wordsFor(document.language).inclusion;
    const fixesOf = (row: SoaRow): Fix[] =>
      columnFixes(document, row, open, 'justification', [reason], {
        one: (value) => `Write the reason: "${value}"`,
        all: (value, count) => `Write the same reason for all ${count}: "${value}"`,
      });
    if (open.length > 1 && included.every((row) => row.justification === 'absent' && row.reasons.length === 0 && row.risks.length === 0)) {
      report({
        span: first.idSpan,
        at: 'column',
        message: 'column',
        values: { count: open.length },
        fixes: () => fixesOf(first).filter((fix) => fix.changes.length > 1),
      });
      return;
    }
    for (const row of open) {
      report({
        span: row.idSpan,
        at: row.id,
        message: row.justification === 'placeholder' ? 'placeholder' : 'missing',
        values: { control: row.id, title: titleOfRow(row, catalogue), text: row.cells['justification']?.text ?? '' },
        fixes: () => fixesOf(row),
      });
    }
  },
});

function hasReason(row: SoaRow): boolean {
  return (
    row.justification === 'value' || row.reasons.length > 0 || row.risks.length > 0 || (row.cells['justification'] !== undefined && hasReasonElsewhere(row))
  );
}
