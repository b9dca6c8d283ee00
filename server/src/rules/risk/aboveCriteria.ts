import { isLevelAbove, isRatingAbove, levelOf, riskBook } from '../../workspace/risks.js';
import { atOf, isAccepted, isTreated, limitWords, openRisks } from '../riskRows.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'risk.above-criteria',
  summary: 'A risk above your own acceptance criteria is treated, or accepted by name.',
  rationale:
    'The methodology says from which level on a risk is not simply accepted. The register is compared with it: a risk above that line needs a treatment that brings it below, or somebody who accepts it by name and date.',
  basis: 'clause',
  clause: '6.1.2 e)',
  requirements: ['X-09'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    untreated:
      '{risk} stands at {level}, above your acceptance criterion of {limit}, and is neither treated nor accepted. Treat it, or record who accepts it and when (ISO/IEC 27001, 6.1.2 e).',
    retained:
      '{risk} stands at {level}, above your acceptance criterion of {limit}, and is retained without a record of who accepted it. Record name and date, or treat it (ISO/IEC 27001, 6.1.2 e).',
    residual:
      '{risk} stays at {level} after treatment, above your acceptance criterion of {limit}, and nobody accepted that. Treat it further, or record who accepts it and when (ISO/IEC 27001, 6.1.2 e).',
  },
  disagree:
    'Correct the sentence of the methodology that states the criterion, or enter accepted_by and accepted_on. Where no document states a criterion in numbers or ranks, nothing is said.',
  examples: [
    {
      title: 'a risk above the criterion, neither treated nor accepted',
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
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform | |
                                             ^^ warning risk.above-criteria
`,
    },
    {
      title: 'a retained risk that nobody accepted, in YAML',
      workspace: `
//- /risk/methodology.md
---
title: Risk assessment methodology
owner: ciso
version: "1.2"
---

# Risk assessment methodology

Risks above 12 must be treated.
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    likelihood: 5
    impact: 3
    level: 15
           ^^ warning risk.above-criteria
    treatment: retain
  - id: R-2
    title: Failure of the only region
    likelihood: 3
    impact: 5
    level: 15
    treatment: retain
    accepted_by: CEO
    accepted_on: 2026-05-04
`,
    },
    {
      title: 'what remains is above the criterion, in German',
      workspace: `
//- /risikomethodik.md
# Methodik der Risikobeurteilung

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

Risiken bis zur Stufe 6 werden vom Eigentümer akzeptiert.
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung | Restrisiko |
|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Vermindern | 4 |
| R-2 | Ausfall der Region | 3 | 5 | 15 | Vermindern | 10 |
                                                       ^^ warning risk.above-criteria
`,
    },
    {
      title: 'must not fire: above the criterion, and treated',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

All "High" and "Very High" risks are unacceptable and must be treated.
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 (Medium) | Head of IT | |
| R-2 | Failure of the only region | 4 | 5 | 20 (Very high) | Head of Platform | Mitigate |
`,
    },
    {
      title: 'must not fire: accepted by name in the treatment plan',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

Likelihood and impact are rated from 1 to 5. Risks above 9 must be treated.
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | |
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform | Accept |
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

| Risk owner | Risks | Approved on | Residual risks accepted |
|---|---|---|---|
| Head of Platform | R-2 | 2026-05-04 | Yes |
`,
    },
    {
      title: 'cannot be judged: no document states a criterion',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform | Mitigate |
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
    const { limit } = book;
    if (!limit) {
      unknown(
        'No document says in numbers or ranks which risks are accepted. Write it in the methodology, such as "Risks up to level 6 are accepted by their owner".',
      );
      return;
    }
    for (const row of rows) {
      const above = isLevelAbove(row, book);
      const residual = row.ratings.residual;
      const isResidualAbove = isRatingAbove(residual, book);
      if (above === undefined && isResidualAbove === undefined) {
        unknown(`The level of ${row.name} cannot be compared with the acceptance criterion. State it as a number or a rank of the methodology.`);
        continue;
      }
      looked();
      if (isAccepted(row, book) || row.standing === 'accepted') continue;
      const place = row.ratings.level?.span ?? row.place;
      const values = { risk: row.name, level: row.ratings.level?.text || String(levelOf(row, book) ?? ''), limit: limitWords(limit) };
      const related = [{ ...workspace.place(limit.document.path, limit.span), message: 'The acceptance criterion' }];
      const found = (message: string, span: typeof place, level: string): void => {
        report({ span, at: atOf(row), message, values: { ...values, level }, related });
      };
      if (above === true && row.option === 'retain' && !book.saysAccepted) found('retained', place, values.level);
      else if (above === true && !isTreated(row, book)) found('untreated', place, values.level);
      else if (isResidualAbove === true && residual && !book.saysAccepted) found('residual', residual.span, residual.text);
    }
  },
});
