import type { DocumentFacts } from '../../facts/facts.js';
import { dueOf } from '../../facts/fields.js';
import { addInterval, daysBetween } from '../../standard/dates.js';
import { intervalWords } from '../../standard/intervals.js';
import { keepsRisks, riskBook } from '../../workspace/risks.js';
import { newestDate, staleSince } from '../reviewDates.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'risk.reassessment-overdue',
  summary: 'Risks are assessed again at the interval that the methodology sets.',
  rationale:
    'Risk assessments are repeated at planned intervals. The interval is the one that your methodology states; the date is the newest that the registers show. A register with an interval of its own is judged by that one.',
  basis: 'own-document',
  clause: '8.2',
  requirements: ['X-11'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    overdue:
      'The risks were last assessed on {base}. By your methodology they are assessed every {interval}, so the next assessment was due on {due}, {days} days ago (ISO/IEC 27001, 8.2).',
  },
  disagree:
    'Record the date of the last assessment in the register, in its history or in a column "Last reviewed", or correct the interval in the methodology.',
  examples: [
    {
      title: 'a register that is older than the interval of the methodology',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

The risk assessment is repeated at least once a year.
//- /risk-register.md
# Risk register
^^^^^^^^^^^^^^^ warning risk.reassessment-overdue

**Owner:** CISO
**Last updated:** 2025-06-01

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
`,
    },
    {
      title: 'dates of the rows in YAML',
      workspace: `
//- /risk/methodology.md
---
title: Risk assessment methodology
owner: ciso
version: "1.2"
---

# Risk assessment methodology

Risks are reassessed every six months.
//- /risk/risks.yaml
title: Risk register
       ^^^^^^^^^^^^^ warning risk.reassessment-overdue
risks:
  - { id: R-1, title: Stolen laptop, likelihood: 2, impact: 3, treatment: modify, reviewed_on: 2026-02-01 }
  - { id: R-2, title: Failure of the region, likelihood: 2, impact: 5, treatment: modify, reviewed_on: 2026-03-01 }
`,
    },
    {
      title: 'must not fire: assessed in time',
      workspace: `
//- /risikomethodik.md
# Methodik der Risikobeurteilung

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

Die Risikobeurteilung wird jährlich wiederholt, das Risiko dabei neu bewertet.
//- /risikoregister.md
# Risikoregister

**Verantwortlich:** ISB
**Letzte Überprüfung:** 2026-03-01

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung |
|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Vermindern |
| R-2 | Ausfall der Region | 3 | 5 | 15 | Vermindern |
`,
    },
    {
      title: 'must not fire: one of two registers is newer',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

The risk assessment is repeated at least once a year.
//- /risk/register-2025.md
# Risk register 2025

**Owner:** CISO
**Last updated:** 2025-06-01

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
//- /risk/register-2026.md
# Risk register 2026

**Owner:** CISO
**Last updated:** 2026-06-01

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
`,
    },
    {
      title: 'must not fire: the register states its own next review',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

The risk assessment is repeated every month.
//- /risk-register.md
# Risk register

**Owner:** CISO
**Last review:** 2026-06-01
**Next review:** 2027-06-01

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
`,
    },
    {
      title: 'cannot be judged: no interval is stated',
      workspace: `
//- /risk-register.md
# Risk register

**Owner:** CISO
**Last updated:** 2025-06-01

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    if (!keepsRisks(document)) return;
    const book = riskBook(workspace);
    // One finding for all registers together.
    if (!workspace.complete || book.registers[0]?.path !== document.path) return;
    const { reviewInterval, nextReview } = document.fields;
    if (reviewInterval.state === 'value' || nextReview.state === 'value' || staleSince(document, today)) {
      // Its own date is judged by doc.review-overdue: one finding a date.
      if ((dueOf(document.fields)?.date ?? '') >= today) looked();
      else unknown('The risk register states its own reviews: whether one is late stands under the reviews of documents.');
      return;
    }
    const base = book.registers
      .flatMap((each) => assessedOn(each) ?? [])
      .sort()
      .at(-1);
    if (book.interval === undefined || base === undefined) {
      unknown(
        base === undefined
          ? 'No date in the risk register says when the risks were last assessed. Add one, such as a column "Last reviewed".'
          : 'The methodology does not say how often risks are assessed. Write it, such as "once a year and after significant changes".',
      );
      return;
    }
    looked();
    const due = addInterval(base, book.interval);
    if (due >= today) return;
    report({
      span: titlePlace(document),
      at: 'assessment',
      message: 'overdue',
      values: { base, due, days: daysBetween(due, today), interval: intervalWords(book.interval) },
    });
  },
});

/** When the risks of a document were last looked at: the newest date of a row, or of the document. */
function assessedOn(document: DocumentFacts): string | undefined {
  const rows = (document.risks?.rows ?? []).flatMap((row) => [row.dates.reviewedOn?.date, row.dates.acceptedOn?.date].filter((date) => date !== undefined));
  return [...rows, newestDate(document)?.date]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
