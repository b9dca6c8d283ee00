import { spoken, tells } from '../../standard/governance.js';
import { rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'objective.not-measurable',
  summary: 'Each information security objective can be measured.',
  rationale:
    'Objectives are measurable where practicable: a number, a rate, a date, or a state that is reached or not. "Better security" is none of them. A row counts with all of its cells.',
  basis: 'clause',
  clause: '6.2 b)',
  requirements: ['X-16'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'The objective "{objective}" has neither a measure nor a target. Say by what you will see that it is reached (ISO/IEC 27001, 6.2 b).',
    vague: 'Nothing in the objective "{objective}" can be counted or checked. Give a number, a rate or a state that is reached or not (ISO/IEC 27001, 6.2 b).',
  },
  disagree: 'Where an objective cannot be measured in practice, say in its row how you will know.',
  examples: [
    {
      title: 'a wish',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Responsible |
|---|---|---|---|
| Weaknesses are closed in time | Critical weaknesses closed within 7 days | 95 % | Head of engineering |
| Better security awareness | Awareness | Improved awareness | CISO |
  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning objective.not-measurable
`,
    },
    {
      title: 'empty cells, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /ziele.md
# Informationssicherheitsziele

| Ziel | Kennzahl | Zielwert | Verantwortlich |
|---|---|---|---|
| Sichere Systeme | - | - | ISB |
  ^^^^^^^^^^^^^^^ warning objective.not-measurable
`,
    },
    {
      title: 'must not fire: a rate and a target',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Responsible |
|---|---|---|---|
| Reduce phishing susceptibility | Phishing test failure rate | < 10 % | CISO |
`,
    },
    {
      title: 'must not fire: a state that is reached or not',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Responsible |
|---|---|---|---|
| Everybody knows the rules | Training completed | All staff | CISO |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'objectives')) {
      const { measure, target } = cells;
      if (!measure && !target) continue;
      looked();
      const isMissing = [measure, target].every((cell) => cell === undefined || cell.isEmpty);
      const text = Object.values(cells)
        .map((cell) => cell.text)
        .join(' ');
      if (!isMissing && (/[\d%<>≤≥=]/.test(`${name.text} ${measure?.text ?? ''} ${target?.text ?? ''}`) || tells(spoken(text), 'measurable-sign'))) continue;
      report({ span: name.span, at: name.text, message: isMissing ? 'missing' : 'vague', values: { objective: name.text } });
    }
  },
});
