import { defineRule } from '../rule.js';
import { statusFixes } from '../soaFixes.js';
import { controlRows, titleOfRow } from '../soaRows.js';

/** From this many on, unknown words are a scale of the team's own: one finding for the whole. */
const MANY = 10;

export default defineRule({
  code: 'soa.status-unknown',
  summary: 'The implementation status of a control is a word that is understood.',
  rationale:
    'A status in words of its own is no fault of the statement, but nobody from outside can count what is implemented and what is still to come, and everything that follows from the status stays open here.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-25'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'sometimes',
  messages: {
    unknown:
      '{control} {title}: the status "{text}" is not understood, so the control is not judged further. Write implemented, partial, planned or not started, or explain the word in a legend (ISO/IEC 27001, 6.1.3 d).',
    scale:
      '{count} controls have a status in words that are not understood, such as "{text}". Explain them in a legend, for example "L3: implemented" (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Explain your words in a legend of the document: one line for each, such as `B: partially implemented`.',
  examples: [
    {
      title: 'a word that can mean anything',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Blue |
  ^^^^^ information soa.status-unknown
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Planned |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'a word that can mean anything, in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.2
        ^^^^^ information soa.status-unknown
    applicable: true
    status: blue
  - id: A.5.3
    applicable: true
    status: planned
`,
    },
    {
      title: 'must not fire: a legend explains the letters',
      workspace: `
//- /soa.md
# Statement of Applicability

- **B:** Partially implemented

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | B |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'must not fire: German words, and a control that is left out',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen des ISMS | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | In Arbeit |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | siehe Begründung |
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    const rows = controlRows(document).filter((row) => row.applicable !== false && row.status !== 'absent' && row.status !== 'undecided');
    const open = rows.filter((row) => row.status === 'unknown');
    for (const _ of rows) looked();
    const [first] = open;
    if (!first) return;
    if (open.length >= MANY) {
      report({ span: first.idSpan, at: 'column', message: 'scale', values: { count: open.length, text: first.statusText ?? '' } });
      return;
    }
    for (const row of open) {
      report({
        span: row.idSpan,
        message: 'unknown',
        values: { control: row.id, title: titleOfRow(row, catalogue), text: row.statusText ?? '' },
        at: row.id,
        fixes: () => statusFixes(document, row, open),
      });
    }
  },
});
