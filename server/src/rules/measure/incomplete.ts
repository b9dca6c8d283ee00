import { rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'measure.incomplete',
  summary: 'Each measure says how it is measured, when and by whom.',
  rationale:
    'Measuring is planned: what, by which method, when, and who does it. Cells that are left empty in a column that is meant for it are gaps in that plan; columns that are not there may be answered in prose.',
  basis: 'clause',
  clause: '9.1',
  requirements: ['X-23'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'The measure "{measure}" does not say {what}. Fill it in (ISO/IEC 27001, 9.1).',
  },
  disagree: 'Fill in the cell, or remove the column where one sentence answers it for all measures.',
  examples: [
    {
      title: 'nobody measures',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

| Metric | Method | Frequency | Owner | Target |
|---|---|---|---|---|
| Patches in time | Report of the scanner | Monthly | Head of IT | 95 % |
| Phishing failures | Simulated mails | Quarterly |  | 5 % |
  ^^^^^^^^^^^^^^^^^ warning measure.incomplete
`,
    },
    {
      title: 'no interval, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /kennzahlen.md
# Kennzahlen der Informationssicherheit

| Kennzahl | Methode | Häufigkeit | Verantwortlich |
|---|---|---|---|
| Fehlerquote bei Phishing | Simulierte Mails | - | ISB |
  ^^^^^^^^^^^^^^^^^^^^^^^^ warning measure.incomplete
`,
    },
    {
      title: 'must not fire: all cells are filled',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

| Metric | Method | Frequency | Owner | Target |
|---|---|---|---|---|
| Patches in time | Report of the scanner | Monthly | Head of IT | 95 % |
`,
    },
    {
      title: 'must not fire: the rest is said in a sentence',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

The CISO measures each month with the reports of the scanner.

| Metric | Target | Value | Status |
|---|---|---|---|
| Patches in time | 95 % | 97 % | On target |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'measures')) {
      const asked = Object.entries(WORDS).filter(([role]) => cells[role] !== undefined);
      if (asked.length === 0) continue;
      looked();
      const missing = asked.filter(([role]) => cells[role]!.isEmpty).map(([, words]) => words);
      if (missing.length > 0) report({ span: name.span, at: name.text, message: 'missing', values: { measure: name.text, what: missing.join(', ') } });
    }
  },
});

/** What the columns of a measure answer, as the end of a sentence. */
const WORDS: Readonly<Record<string, string>> = { method: 'how it is measured', when: 'when', who: 'who measures' };
