import type { RiskRow } from '../../facts/riskFacts.js';
import { calculated, riskBook, type RiskBook } from '../../workspace/risks.js';
import { atOf, hasColumn, openRisks } from '../riskRows.js';
import { defineRule, type AuditClass, type Fix } from '../rule.js';

const FIELDS = ['likelihood', 'impact', 'level'] as const;
type Field = (typeof FIELDS)[number];

export default defineRule({
  code: 'risk.field-missing',
  summary: 'Each risk of the register is analysed: likelihood, consequences and level.',
  rationale:
    'The analysis is part of the assessment; a risk without a rating cannot be ranked or compared with the criteria. Only columns that your register has are looked at. A level that follows from the two ratings by your formula is an observation.',
  basis: 'clause',
  clause: '6.1.2 d)',
  requirements: ['S-86'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    missing: '{risk} has no {fields}. Rate it by your methodology (ISO/IEC 27001, 6.1.2 d).',
    level: '{risk} has no level; by your formula it is {expected}. Enter it (ISO/IEC 27001, 6.1.2 d).',
  },
  disagree: 'Leave out columns that your method does not use. Closed risks are not looked at.',
  examples: [
    {
      title: 'a risk without a rating',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Mitigate |
| R-2 | Failure of the only region | TBD |  |  | Head of Platform | Mitigate |
  ^^^ warning risk.field-missing
`,
    },
    {
      title: 'a level that follows from the formula, in YAML',
      workspace: `
//- /risk/methodology.md
---
title: Risk assessment methodology
owner: ciso
version: "1.2"
---

# Risk assessment methodology

The level of a risk is the product of likelihood and impact.
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    likelihood: 2
    impact: 3
    level: 6
  - id: R-2
        ^^^ information risk.field-missing
    title: Failure of the only region
    likelihood: 2
    impact: 5
    level: ""
`,
      fixed: `
//- /risk/methodology.md
---
title: Risk assessment methodology
owner: ciso
version: "1.2"
---

# Risk assessment methodology

The level of a risk is the product of likelihood and impact.
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    likelihood: 2
    impact: 3
    level: 6
  - id: R-2
    title: Failure of the only region
    likelihood: 2
    impact: 5
    level: "10"
`,
    },
    {
      title: 'no impact, in German',
      workspace: `
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung |
|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Vermindern |
| R-2 | Ausfall der Region | 3 | - | 15 | Vermindern |
  ^^^ warning risk.field-missing
`,
    },
    {
      title: 'must not fire: words are ratings',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Risk level | Owner |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | Likely | Serious | High | Head of IT |
| R-2 | Failure of the only region | Rare | Serious | Medium | Head of Platform |
`,
    },
    {
      title: 'must not fire: a closed risk, and a register without a column for levels',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Owner | Status |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | 2 | 3 | Head of IT | Open |
| R-2 | Old data centre |  |  | Head of Platform | Closed |
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const rows = openRisks(document);
    // A register in which nothing is rated is empty: one finding, and not one for each row.
    if (rows.length === 0 || !rows.some((row) => FIELDS.some((field) => row.ratings[field]?.state === 'value'))) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const book = riskBook(workspace);
    for (const row of rows) {
      const open = FIELDS.filter((field) => hasColumn(document, row, field) && row.ratings[field]?.state !== 'value');
      if (hasColumn(document, row, 'likelihood') || hasColumn(document, row, 'level')) looked();
      if (open.length === 0) continue;
      report({ span: row.place, at: atOf(row), ...finding(row, open, book), fixes: () => levelFix(document.path, row, open, book) });
    }
  },
});

function finding(
  row: RiskRow,
  open: readonly Field[],
  book: RiskBook,
): { readonly message: string; readonly values: Readonly<Record<string, string | number>>; readonly class?: AuditClass; readonly severity?: 'information' } {
  const expected = calculated(row, book);
  if (expected !== undefined && open.join() === 'level')
    return { message: 'level', values: { risk: row.name, expected }, class: 'observation', severity: 'information' };
  return { message: 'missing', values: { risk: row.name, fields: open.join(' and no ') } };
}

function levelFix(path: string, row: RiskRow, open: readonly Field[], book: RiskBook): Fix[] {
  const expected = calculated(row, book);
  const cell = row.cells['level'];
  if (expected === undefined || open.join() !== 'level' || cell?.text !== '') return [];
  // An empty cell of a table is the blanks between its bars, of YAML the place between the quotes.
  const isWide = cell.span.end > cell.span.start;
  const newText = isWide ? ` ${expected} ` : String(expected);
  return row.ratings.level && (isWide || row.ratings.level.span.start > row.start)
    ? [{ title: `Write ${expected}`, changes: [{ path, span: cell.span, newText }], preferred: true, safe: true }]
    : [];
}
