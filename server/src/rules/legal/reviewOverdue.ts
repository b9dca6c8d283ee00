import { pastDate, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'legal.review-overdue',
  summary: 'The register of laws and contracts is looked at when it is due.',
  rationale: 'Laws change. A row whose own date of the next check has passed may describe a law as it was.',
  basis: 'own-document',
  clause: 'A.5.31',
  requirements: ['X-26'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    late: 'The check of "{law}" was due on {due}. Look at it, and enter the next date (ISO/IEC 27001, A.5.31).',
  },
  disagree: 'Enter the date of the next check, or remove the column and keep one date for the whole register.',
  examples: [
    {
      title: 'a date that has passed',
      workspace: `
//- /README.md
# ISMS documentation
//- /legal-register.md
# Legal register

| Law | Requirement | Owner | Next review |
|---|---|---|---|
| GDPR | Protect personal data | DPO | 2026-06-30 |
                                       ^^^^^^^^^^ warning legal.review-overdue
| NIS2 | Report incidents | CISO | 2027-06-30 |
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /rechtskataster.md
# Rechtskataster

| Gesetz | Anforderung | Verantwortlich | Nächste Prüfung |
|---|---|---|---|
| DSGVO | Personenbezogene Daten schützen | DSB | 30.06.2026 |
                                                  ^^^^^^^^^^ warning legal.review-overdue
`,
    },
    {
      title: 'must not fire: the date is ahead',
      workspace: `
//- /README.md
# ISMS documentation
//- /legal-register.md
# Legal register

| Law | Requirement | Owner | Next review |
|---|---|---|---|
| GDPR | Protect personal data | DPO | 2027-06-30 |
`,
    },
    {
      title: 'must not fire: dates of the last review',
      workspace: `
//- /README.md
# ISMS documentation
//- /legal-register.md
# Legal register

| Law | Requirement | Owner | Last review |
|---|---|---|---|
| GDPR | Protect personal data | DPO | 2026-06-30 |
`,
    },
  ],
  check({ document, today, report, looked }) {
    for (const { name, cells } of rowsOf(document, 'laws')) {
      const { nextReview } = cells;
      if (nextReview?.date === undefined) continue;
      looked();
      const due = pastDate(nextReview, today);
      if (due !== undefined) report({ span: nextReview.span, at: name.text, message: 'late', values: { law: name.text, due } });
    }
  },
});
