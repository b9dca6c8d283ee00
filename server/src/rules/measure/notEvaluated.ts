import { rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'measure.not-evaluated',
  summary: 'What is measured is evaluated.',
  rationale:
    'A value alone says nothing: somebody compares it with the target and draws a conclusion. A status, a trend, a comment, a section with the analysis, or a management review that looks at the measurements is an evaluation.',
  basis: 'clause',
  clause: '9.1',
  requirements: ['X-23'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'The measure "{measure}" has a value and no evaluation, while others have one. Say what the value means (ISO/IEC 27001, 9.1).',
  },
  disagree: 'A status or a word in the column of the evaluation is enough.',
  examples: [
    {
      title: 'an empty status beside a value',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

| Metric | Target | Value | Status |
|---|---|---|---|
| Patches in time | 95 % | 97 % | On target |
| Phishing failures | 5 % | 12 % |  |
  ^^^^^^^^^^^^^^^^^ warning measure.not-evaluated
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /kennzahlen.md
# Kennzahlen der Informationssicherheit

| Kennzahl | Zielwert | Istwert | Bewertung |
|---|---|---|---|
| Fehlerquote bei Phishing | 5 % | 12 % | - |
  ^^^^^^^^^^^^^^^^^^^^^^^^ warning measure.not-evaluated
`,
    },
    {
      title: 'must not fire: a trend is an evaluation',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

| Metric | Target | Q2 | Q3 | Trend |
|---|---|---|---|---|
| Patches in time | 95 % | 96 % | 97 % | Improving |
`,
    },
    {
      title: 'must not fire: nothing was measured yet',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

| Metric | Target | Value | Status |
|---|---|---|---|
| Patches in time | 95 % |  |  |
`,
    },
    {
      title: 'cannot be judged: there is no column for it',
      workspace: `
//- /README.md
# ISMS documentation
//- /security-metrics.md
# Security metrics

| Metric | Target | Value |
|---|---|---|
| Patches in time | 95 % | 97 % |
`,
    },
  ],
  check({ document, report, looked, unknown }) {
    for (const { name, cells } of rowsOf(document, 'measures')) {
      const { value, evaluation } = cells;
      if (!value || value.isEmpty) continue;
      if (!evaluation) {
        unknown('the table of measures has no column for the evaluation. Where are the results evaluated? Add a status, or link to it.');
        return;
      }
      looked();
      if (evaluation.isEmpty) report({ span: name.span, at: name.text, message: 'missing', values: { measure: name.text } });
    }
  },
});
