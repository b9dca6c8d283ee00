import { spoken, tells } from '../../standard/governance.js';
import { isLeftOut, pastDate, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'supplier.review-missing',
  summary: 'Suppliers are reviewed when they are due.',
  rationale:
    'A register with a column for the review of suppliers says that they are reviewed. An empty cell shows one that was not, a date of the next review that has passed one that is late. Planned and former suppliers do not count.',
  basis: 'clause',
  clause: 'A.5.22',
  requirements: ['X-22'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'No review of "{supplier}" is recorded. Review the supplier, and enter the date (ISO/IEC 27001, A.5.22).',
    late: 'The review of "{supplier}" was due on {due}. Review the supplier, and enter the next date (ISO/IEC 27001, A.5.22).',
  },
  disagree: 'Enter the date of the review, or say in the cell why none is needed.',
  examples: [
    {
      title: 'never reviewed, and late',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Last review | Next review |
|---|---|---|---|---|
| Cloud Ltd | Hosting | High |  | 2027-03-01 |
  ^^^^^^^^^ warning supplier.review-missing
| Mail Ltd | Mail | High | 2025-03-01 | 2026-03-01 |
                                        ^^^^^^^^^^ warning supplier.review-missing
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /lieferanten.md
# Lieferantenverzeichnis

| Lieferant | Leistung | Kritikalität | Letzte Bewertung |
|---|---|---|---|
| Cloud GmbH | Hosting | hoch | - |
  ^^^^^^^^^^ warning supplier.review-missing
`,
    },
    {
      title: 'must not fire: reviewed, and the next one is ahead',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Last review | Next review |
|---|---|---|---|---|
| Cloud Ltd | Hosting | High | 2026-03-01 | 2027-03-01 |
`,
    },
    {
      title: 'must not fire: a supplier that is planned',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Status | Last review |
|---|---|---|---|---|
| Cloud Ltd | Hosting | High | Planned |  |
`,
    },
    {
      title: 'cannot be judged: no column for it',
      workspace: `
//- /README.md
# ISMS documentation
//- /suppliers.md
# Supplier register

| Supplier | Service | Criticality | Contract |
|---|---|---|---|
| Cloud Ltd | Hosting | High | signed |
`,
    },
  ],
  check({ document, today, report, looked, unknown }) {
    const rows = rowsOf(document, 'suppliers');
    if (rows.length > 0 && rows.every(({ cells }) => !cells['lastReview'] && !cells['nextReview'])) {
      unknown('the register of suppliers has no column for their review. Where are the reviews kept? Add the date, or link to them.');
      return;
    }
    for (const { name, cells, isClosed } of rows) {
      const { lastReview, nextReview, status } = cells;
      if (isClosed || (status !== undefined && tells(spoken(status.text), 'planned'))) continue;
      looked();
      const due = pastDate(nextReview, today);
      if (due !== undefined) report({ span: nextReview!.span, at: name.text, message: 'late', values: { supplier: name.text, due } });
      else if (isLeftOut(lastReview)) report({ span: name.span, at: name.text, message: 'missing', values: { supplier: name.text } });
    }
  },
});
