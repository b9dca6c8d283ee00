import { isLeftOut, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'objective.plan-missing',
  summary: 'Each information security objective has somebody responsible and a date or an interval.',
  rationale:
    'To reach its objectives the organisation plans who does it and when it is done. An objective that is measured again and again has an interval instead of a date. Only cells of columns that are there are looked at.',
  basis: 'clause',
  clause: '6.2',
  requirements: ['X-16'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    owner: 'Nobody is responsible for the objective "{objective}". Name who is (ISO/IEC 27001, 6.2 j).',
    when: 'The objective "{objective}" has no date and no interval. Say by when it is reached, or how often it is measured (ISO/IEC 27001, 6.2 k).',
  },
  disagree: 'Name a role in the column of the responsible, or an interval such as "quarterly" in the column of the date.',
  examples: [
    {
      title: 'nobody is responsible',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Owner | Due date |
|---|---|---|---|---|
| Weaknesses are closed in time | Critical weaknesses closed within 7 days | 95 % |  | 2026-12-31 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning objective.plan-missing
`,
    },
    {
      title: 'no date, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /ziele.md
# Informationssicherheitsziele

| Ziel | Kennzahl | Zielwert | Verantwortlich | Frist |
|---|---|---|---|---|
| Schwachstellen werden geschlossen | Anteil in 7 Tagen | 95 % | ISB | - |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning objective.plan-missing
`,
    },
    {
      title: 'must not fire: an interval instead of a date',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Owner | Frequency |
|---|---|---|---|---|
| Weaknesses are closed in time | Critical weaknesses closed within 7 days | 95 % | CISO | Quarterly |
`,
    },
    {
      title: 'must not fire: no such column',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

All objectives are owned by the CISO and reached by the end of the year.

| Objective | Measure | Target |
|---|---|---|
| Weaknesses are closed in time | Critical weaknesses closed within 7 days | 95 % |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'objectives')) {
      const { owner, dueOn, cadence } = cells;
      const when = [dueOn, cadence].filter((cell) => cell !== undefined);
      if (!owner && when.length === 0) continue;
      looked();
      if (isLeftOut(owner)) report({ span: name.span, at: `${name.text} owner`, message: 'owner', values: { objective: name.text } });
      if (when.length > 0 && when.every((cell) => cell.isEmpty))
        report({ span: name.span, at: `${name.text} when`, message: 'when', values: { objective: name.text } });
    }
  },
});
