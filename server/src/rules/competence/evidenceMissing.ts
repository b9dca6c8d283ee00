import { isLeftOut, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'competence.evidence-missing',
  summary: 'For each role in information security there is evidence of competence.',
  rationale:
    'The organisation keeps evidence that those who work for information security can do it: training, education or experience. A matrix with an empty cell for the evidence shows a role or a person without.',
  basis: 'clause',
  clause: '7.2 d)',
  requirements: ['X-18'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'For "{role}" no evidence of competence is recorded. Name training, education or experience, or link to the record (ISO/IEC 27001, 7.2 d).',
  },
  disagree: 'Experience counts: "ten years as administrator" is evidence. Or say where the records are kept.',
  examples: [
    {
      title: 'an empty cell',
      workspace: `
//- /README.md
# ISMS documentation
//- /competence-matrix.md
# Competence matrix

| Role | Person | Evidence |
|---|---|---|
| CISO | Jane Doe | Certificate of 2024 |
| Internal auditor | Max Roe |  |
  ^^^^^^^^^^^^^^^^ warning competence.evidence-missing
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /kompetenzmatrix.md
# Kompetenzmatrix

| Rolle | Person | Nachweis |
|---|---|---|
| Interne Auditorin | Anna Beispiel | - |
  ^^^^^^^^^^^^^^^^^ warning competence.evidence-missing
`,
    },
    {
      title: 'must not fire: experience is evidence',
      workspace: `
//- /README.md
# ISMS documentation
//- /competence-matrix.md
# Competence matrix

| Role | Person | Evidence |
|---|---|---|
| Internal auditor | Max Roe | Ten years of audits |
`,
    },
    {
      title: 'must not fire: a role that nobody has',
      workspace: `
//- /README.md
# ISMS documentation
//- /competence-matrix.md
# Competence matrix

| Role | Person | Evidence |
|---|---|---|
| Internal auditor |  |  |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'competence')) {
      const { proof, person } = cells;
      if (!proof || isLeftOut(person)) continue;
      looked();
      if (proof.isEmpty)
        report({ span: name.span, at: [name.text, cells['person']?.text ?? ''].join(' ').trim(), message: 'missing', values: { role: name.text } });
    }
  },
});
