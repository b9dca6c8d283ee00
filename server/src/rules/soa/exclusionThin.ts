import type { SoaRow } from '../../facts/facts.js';
import { defineRule } from '../rule.js';
import { columnFixes, exclusionReasons } from '../soaFixes.js';
import { saysNothing } from '../soaReasonWords.js';
import { controlRows, hasReasonElsewhere, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.exclusion-thin',
  summary: 'The reason for leaving out a control says more than that it is left out.',
  rationale:
    '"Not applicable" repeats the decision. An exclusion holds when no risk, no law and no contract needs the control, and the auditor asks for exactly that. Only the reason that is given is judged here, never the choice.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-19'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    thin: '{control} {title} is left out with the reason "{text}", which repeats the decision. Say what makes it unnecessary, such as what the organisation does not have or do (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Two words that name the situation are enough, such as "No premises" or "Provider-inherited". They may stand in the remarks.',
  examples: [
    {
      title: 'a reason that repeats the decision',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.30 | Outsourced development | No | Not applicable to our organisation. | |
  ^^^^^^ warning soa.exclusion-thin
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.30 | Outsourced development | No | Not needed: no outsourced development. | |
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
    },
    {
      title: 'a reason that repeats the decision, in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
  - id: A.8.30
        ^^^^^^ warning soa.exclusion-thin
    applicable: false
    justification: "Not in scope"
  - id: A.8.33
    applicable: true
    justification: Risk R-7
`,
    },
    {
      title: 'German',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen des ISMS | Umgesetzt |
| A.7.4 | Überwachung | Nein | Für uns nicht erforderlich | |
  ^^^^^ warning soa.exclusion-thin
| A.8.30 | Ausgelagerte Entwicklung | Nein | Keine externen Entwickler | |
`,
    },
    {
      title: 'must not fire: two words that name the situation',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.7.1 | Physical security perimeters | No | No premises | |
| A.7.12 | Cabling security | No | Provider-inherited. | |
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
    },
    {
      title: 'must not fire: the remarks say more',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
  - id: A.8.30
    applicable: false
    justification: Not applicable
    remarks: All code is written by our own staff.
  - id: A.8.33
    applicable: true
    justification: Risk R-7
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    const reasoned = controlRows(document).filter((row) => row.applicable === false && reasonOf(row) !== undefined);
    const open = reasoned.filter((row) => saysNothing(reasonOf(row)!) && !hasReasonElsewhere(row));
    for (const _ of reasoned) looked();
    for (const row of open) {
      report({
        span: row.idSpan,
        at: row.id,
        message: 'thin',
        values: { control: row.id, title: titleOfRow(row, catalogue), text: reasonOf(row)! },
        fixes: () =>
          columnFixes(document, row, open, 'justification', exclusionReasons(document, row, catalogue), {
            one: (reason) => `Write the reason: "${reason}"`,
            all: (reason, count) => `Write the same reason for all ${count}: "${reason}"`,
          }),
      });
    }
  },
});

/** The words under "justification"; marks for law, contract or risk are a reason of another kind. */
function reasonOf(row: SoaRow): string | undefined {
  const text = row.cells['justification']?.text;
  return row.justification === 'value' && row.reasons.length === 0 && text !== undefined && text !== '' ? text : undefined;
}
