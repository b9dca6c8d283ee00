import { isLevelAbove, riskBook } from '../../workspace/risks.js';
import { atOf, hasColumn, isAccepted, isTreated, openRisks } from '../riskRows.js';
import { defineRule } from '../rule.js';

/** Ranks up to low: such a risk is often only watched. */
const LOW = 2;
const TREATMENT_COLUMNS = ['treatment', 'action', 'control'] as const;

export default defineRule({
  code: 'risk.treatment-missing',
  summary: 'Each risk that is not simply accepted has a treatment.',
  rationale:
    'After the assessment somebody decides for each risk whether it is modified, shared, avoided or retained. A row without that decision, and without an entry in the treatment plan, is where an auditor stops. Risks within your acceptance criteria need no treatment.',
  basis: 'clause',
  clause: '6.1.3 a)',
  requirements: ['S-87'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: '{risk} has no treatment. Decide whether it is modified, shared, avoided or retained, and enter it (ISO/IEC 27001, 6.1.3 a).',
    notPlanned: '{risk} has no treatment, and the risk treatment plan does not name it. Add it there, or record that it is retained (ISO/IEC 27001, 6.1.3 a).',
  },
  disagree:
    'A treatment in the row, controls against the risk, a status "accepted" and an entry in a treatment plan count. Say in the methodology up to which level risks need no treatment.',
  examples: [
    {
      title: 'an empty treatment',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform | |
  ^^^ warning risk.treatment-missing
`,
    },
    {
      title: 'an entry without a treatment in YAML',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    owner: Head of IT
    likelihood: 2
    impact: 3
    level: 6
    treatment: modify
  - id: R-2
        ^^^ warning risk.treatment-missing
    title: Failure of the only region
    owner: Head of Platform
    likelihood: 2
    impact: 5
    level: 10
`,
    },
    {
      title: 'a register without treatments beside a plan, in German',
      workspace: `
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Stufe | Verantwortlich |
|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 2 | 3 | 6 | Leiterin IT |
| R-2 | Ausfall der Region | 2 | 5 | 10 | Leiter Plattform |
  ^^^ warning risk.treatment-missing
//- /risikobehandlungsplan.md
# Risikobehandlungsplan

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

| Risiko-ID | Option | Maßnahmen | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| R-1 | Vermindern | Verschlüsselung | Leiterin IT | 2027-01-31 | In Arbeit |
`,
    },
    {
      title: 'must not fire: the risk is within the acceptance criteria',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

Likelihood and impact are rated from 1 to 5. Risks up to level 6 are accepted by their owner.
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | |
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform | Mitigate |
`,
    },
    {
      title: 'must not fire: the plan treats each risk, and the accepted one needs nothing',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment | Status |
|---|---|---|---|---|---|---|---|
| R-001 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | | Open |
| R-002 | Failure of the only region | 2 | 5 | 10 | Head of Platform | | Accepted |
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

## R-1 Stolen laptop

All disks are encrypted by the end of the quarter.
`,
    },
    {
      title: 'cannot be judged: no column for treatments and no plan',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT |
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform |
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const rows = openRisks(document);
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const book = riskBook(workspace);
    const planNamesRisks = book.risks.some(({ row }) => row.key !== undefined && book.planned.has(row.key));
    for (const row of rows) {
      const above = isLevelAbove(row, book);
      const settled = isTreated(row, book) || isAccepted(row, book) || row.standing === 'accepted' || above === false;
      // What is above the criteria is said by risk.above-criteria.
      if (settled || above === true || (row.ratings.level?.rank ?? LOW + 1) <= LOW) {
        looked();
        continue;
      }
      const hasOwnColumn = TREATMENT_COLUMNS.some((role) => hasColumn(document, row, role));
      if (!hasOwnColumn && !planNamesRisks) {
        unknown(
          'Neither the risk register nor a plan says what is done about each risk. Where are the treatments? Add them, or name the risks in the treatment plan.',
        );
        continue;
      }
      looked();
      report({ span: row.place, at: atOf(row), message: planNamesRisks ? 'notPlanned' : 'missing', values: { risk: row.name } });
    }
  },
});
