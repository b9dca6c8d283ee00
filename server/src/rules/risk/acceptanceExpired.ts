import { daysBetween } from '../../standard/dates.js';
import { atOf, openRisks } from '../riskRows.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'risk.acceptance-expired',
  summary: 'What was accepted for a time is decided again when the time is over.',
  rationale: 'An acceptance until a day is a decision with an end. After it the risk is accepted by nobody. Only a day that your register states is judged.',
  basis: 'own-document',
  clause: '6.1.3 f)',
  requirements: ['X-10'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    expired: 'The acceptance of {risk} ended on {date}, {days} days ago. Let its owner accept it again with a new date, or treat it (ISO/IEC 27001, 6.1.3 f).',
  },
  disagree: 'Enter the new date of the acceptance, or close the risk.',
  examples: [
    {
      title: 'an acceptance that has ended',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Accepted by | Accepted until |
|---|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Accept | Head of IT | 2026-06-30 |
                                                                             ^^^^^^^^^^ warning risk.acceptance-expired
| R-2 | Failure of the only region | 2 | 5 | 10 | Accept | CEO | 2027-06-30 |
`,
    },
    {
      title: 'an acceptance that has ended in YAML',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    likelihood: 2
    impact: 3
    treatment: retain
    accepted_by: cfo
    accepted_until: 2026-10-31
                    ^^^^^^^^^^ warning risk.acceptance-expired
  - id: R-2
    title: Failure of the only region
    likelihood: 2
    impact: 5
    treatment: modify
`,
    },
    {
      title: 'in German',
      workspace: `
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung | Akzeptiert von | Akzeptiert bis |
|---|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Akzeptieren | CFO | 30.06.2026 |
                                                              ^^^^^^^^^^ warning risk.acceptance-expired
| R-2 | Ausfall der Region | 3 | 5 | 15 | Akzeptieren | CFO | 30.06.2027 |
`,
    },
    {
      title: 'must not fire: the risk is closed',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Status | Accepted until |
|---|---|---|---|---|---|---|---|
| R-1 | Old data centre | 2 | 3 | 6 | Accept | Closed | 2026-06-30 |
| R-2 | Failure of the only region | 2 | 5 | 10 | Accept | Accepted | 2027-06-30 |
`,
    },
    {
      title: 'must not fire: accepted without an end',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Accepted by | Accepted on |
|---|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Accept | Head of IT | 2025-06-30 |
| R-2 | Failure of the only region | 2 | 5 | 10 | Accept | CEO | 2025-06-30 |
`,
    },
  ],
  check({ document, today, report, looked }) {
    for (const row of openRisks(document)) {
      const until = row.dates.acceptedUntil;
      if (!until) continue;
      looked();
      const days = daysBetween(until.date, today);
      if (days > 0)
        report({ span: { start: until.start, end: until.end }, at: atOf(row), message: 'expired', values: { risk: row.name, date: until.date, days } });
    }
  },
});
