import * as z from 'zod/mini';
import type { DocumentFacts } from '../../facts/facts.js';
import type { RiskRow } from '../../facts/riskFacts.js';
import { addInterval, daysBetween } from '../../standard/dates.js';
import { isInterval } from '../../standard/intervals.js';
import { keepsRisks, keepsTreatments } from '../../workspace/risks.js';
import { atOf, hasColumn } from '../riskRows.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'risk.treatment-overdue',
  summary: 'Treatments are done by the date that the plan sets.',
  rationale:
    'A plan whose dates pass without a new one is not managed. The date is your own; what is done, closed, accepted or retained has no date to meet, and a plan without a status cannot be judged.',
  basis: 'own-document',
  clause: '8.3',
  requirements: ['S-58', 'S-87'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  options: z.object({
    grace: z._default(
      z.string().check(z.refine(isInterval, 'an ISO 8601 duration such as P14D'), z.describe('How long after its date a treatment is not called late.')),
      'P0D',
    ),
  }),
  messages: {
    overdue:
      'The treatment of {risk} was due on {due}, {days} days ago, and is still open. Finish it and record that, or set a new date with a reason (ISO/IEC 27001, 8.3).',
  },
  disagree: 'Set the status to done or closed, or move the date. `risk.treatment-overdue: { grace: P14D }` leaves two weeks.',
  examples: [
    {
      title: 'a date in the past in a plan',
      workspace: `
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

| Risk ID | Option | Action | Owner | Due | Status |
|---|---|---|---|---|---|
| R-1 | Mitigate | Encrypt all disks | Head of IT | 2026-06-30 | In progress |
                                                    ^^^^^^^^^^ warning risk.treatment-overdue
| R-2 | Mitigate | Second region | Head of Platform | 2027-02-28 | In progress |
| R-3 | Mitigate | Supplier review | Head of IT | 2026-03-31 | Done |
`,
    },
    {
      title: 'a date in the past in a YAML register',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    likelihood: 2
    impact: 3
    treatment: modify
    due_on: 2026-06-30
            ^^^^^^^^^^ warning risk.treatment-overdue
    status: open
  - id: R-2
    title: Failure of the only region
    likelihood: 2
    impact: 5
    treatment: retain
    due_on: 2026-06-30
    status: accepted
`,
    },
    {
      title: 'a quarter that is over, in German',
      workspace: `
//- /risikobehandlungsplan.md
# Risikobehandlungsplan

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

| Risiko-ID | Option | Maßnahmen | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| R-1 | Vermindern | Verschlüsselung | Leiterin IT | Q2 2026 | In Arbeit |
                                                     ^^^^^^^ warning risk.treatment-overdue
| R-2 | Vermindern | Zweite Region | Leiter Plattform | 31.01.2026 | Umgesetzt |
`,
    },
    {
      title: 'must not fire: done in time, and the date of an open one is ahead',
      workspace: `
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

| Risk ID | Option | Action | Owner | Due | Status |
|---|---|---|---|---|---|
| R-1 | Mitigate | Encrypt all disks | Head of IT | 2026-06-30 | Completed 2026-06-11 |
| R-2 | Mitigate | Second region | Head of Platform | 2027-02-28 | Open |
`,
    },
    {
      title: 'must not fire: the date of the last assessment is no due date',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Status | Date identified |
|---|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate | Open | 2025-05-04 |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate | Open | 2025-05-04 |
`,
    },
    {
      title: 'cannot be judged: the plan has no status',
      workspace: `
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

| Risk ID | Option | Action | Owner | Due |
|---|---|---|---|---|
| R-1 | Mitigate | Encrypt all disks | Head of IT | 2024-06-30 |
| R-2 | Mitigate | Second region | Head of Platform | 2024-02-28 |
`,
    },
  ],
  check({ document, options, today, report, looked, unknown }) {
    for (const row of datedRows(document)) {
      if (row.standing === undefined && !hasColumn(document, row, 'status')) {
        unknown('The treatment plan has dates and no status. Which treatments are done? Add a column for the status.');
        continue;
      }
      looked();
      const { date, start, end } = row.dates.dueOn!;
      const isSettled = row.standing === 'closed' || row.standing === 'accepted' || row.option === 'retain';
      if (isSettled || addInterval(date, options.grace) >= today) continue;
      report({ span: { start, end }, at: atOf(row), message: 'overdue', values: { risk: row.name, due: date, days: daysBetween(date, today) } });
    }
  },
});

function datedRows(document: DocumentFacts): readonly RiskRow[] {
  if (!keepsRisks(document) && !keepsTreatments(document)) return [];
  return (document.risks?.rows ?? []).filter((row) => row.dates.dueOn !== undefined);
}
