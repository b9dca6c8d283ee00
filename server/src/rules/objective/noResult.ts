import { heldReviews } from '../../workspace/reviews.js';
import { pastDate, rowsOf } from '../lists.js';
import { stateOf } from '../reviewWords.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'objective.no-result',
  summary: 'When an information security objective is due, its result is known.',
  rationale:
    'Results of objectives are evaluated. An objective whose date has passed and that no status, no measurement and no management review speaks of was not followed up.',
  basis: 'clause',
  clause: '6.2',
  requirements: ['X-16'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing:
      'The objective "{objective}" was due on {due}, and its result is not recorded. Say whether it was reached, here or in the minutes of the management review (ISO/IEC 27001, 6.2 l).',
  },
  disagree: 'Add a column with the status, or record the result in the minutes of the management review.',
  examples: [
    {
      title: 'an empty status behind the date',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Owner | Due date | Status |
|---|---|---|---|---|---|
| Everybody knows the rules | Staff with completed training | 100 % | CISO | 2026-09-30 |  |
  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning objective.no-result
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /ziele.md
# Informationssicherheitsziele

| Ziel | Kennzahl | Zielwert | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| Alle kennen die Regeln | Anteil geschulter Personen | 100 % | ISB | 30.09.2026 | - |
  ^^^^^^^^^^^^^^^^^^^^^^ warning objective.no-result
`,
    },
    {
      title: 'must not fire: the status is there',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Owner | Due date | Status |
|---|---|---|---|---|---|
| Everybody knows the rules | Staff with completed training | 100 % | CISO | 2026-09-30 | Reached |
`,
    },
    {
      title: 'must not fire: the date is ahead',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Owner | Due date | Status |
|---|---|---|---|---|---|
| Everybody knows the rules | Staff with completed training | 100 % | CISO | 2026-12-31 |  |
`,
    },
    {
      title: 'cannot be judged: results may stand elsewhere',
      workspace: `
//- /README.md
# ISMS documentation
//- /objectives.md
# Information security objectives

| Objective | Measure | Target | Owner | Due date |
|---|---|---|---|---|
| Everybody knows the rules | Staff with completed training | 100 % | CISO | 2026-09-30 |
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const rows = rowsOf(document, 'objectives');
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held } = heldReviews(workspace, today);
    for (const { name, cells } of rows) {
      const due = pastDate(cells['dueOn'], today);
      const stated = [cells['status'], cells['result']].filter((cell) => cell !== undefined);
      if (due === undefined) continue;
      const isReviewed = held.some((review) => (review.heldOn ?? '') >= due && stateOf(review, 'objectives') === 'answered');
      if (stated.some((cell) => !cell.isEmpty) || isReviewed) looked();
      // Where no column is meant for it, the result may stand with the measurements.
      else if (stated.length === 0)
        unknown(`the objective "${name.text}" was due on ${due}. Where is its result? Add a column for it, or link to the measurements.`);
      else {
        looked();
        report({ span: name.span, at: name.text, message: 'missing', values: { objective: name.text, due } });
      }
    }
  },
});
