import { riskBook } from '../../workspace/risks.js';
import { atOf, hasColumn, openRisks, says } from '../riskRows.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'risk.owner-missing',
  summary: 'Each risk has an owner.',
  rationale:
    'A risk owner may decide about the risk, approves its treatment and accepts what remains. Without an owner nobody can, and the clause asks for owners to be identified.',
  basis: 'clause',
  clause: '6.1.2 c)',
  requirements: ['S-87'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: '{risk} has no owner. Enter who may decide about it (ISO/IEC 27001, 6.1.2 c).',
    column: 'None of the {count} risks has an owner: the column is empty. Enter who may decide about each of them (ISO/IEC 27001, 6.1.2 c).',
  },
  disagree: 'An owner in the treatment plan counts. Where the owner of the asset is the owner of the risk, leave the column out and say so in the methodology.',
  examples: [
    {
      title: 'an empty owner',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | TBD | Mitigate |
  ^^^ warning risk.owner-missing
`,
    },
    {
      title: 'an entry without an owner in YAML',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    owner: Head of IT
    likelihood: 2
    impact: 3
    treatment: modify
  - id: R-2
        ^^^ warning risk.owner-missing
    title: Failure of the only region
    likelihood: 2
    impact: 5
    treatment: modify
`,
    },
    {
      title: 'an empty column, in German',
      workspace: `
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Stufe | Risikoeigner | Behandlung |
|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 2 | 3 | 6 |  | Vermindern |
  ^^^ warning risk.owner-missing
| R-2 | Ausfall der Region | 2 | 5 | 10 |  | Vermindern |
`,
    },
    {
      title: 'must not fire: the treatment plan names the owner',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 |  | Mitigate |
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

| Risk ID | Option | Controls | Risk owner | Due | Status |
|---|---|---|---|---|---|
| R-2 | Mitigate | A.8.14 | Head of Platform | 2027-02-28 | In progress |
`,
    },
    {
      title: 'must not fire: a closed risk',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Status |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Open |
| R-2 | Failure of the old data centre | 2 | 5 | 10 |  | Closed |
`,
    },
    {
      title: 'cannot be judged: no column for owners',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Asset | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Laptops | Theft | 2 | 3 | 6 | Mitigate |
| R-2 | Region | Failure | 2 | 5 | 10 | Mitigate |
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
    const owned = new Set(book.plan.flatMap(({ row }) => (row.key !== undefined && says(row, 'owner') ? [row.key] : [])));
    const isOwned = (row: (typeof rows)[number]): boolean => says(row, 'owner') || (row.key !== undefined && owned.has(row.key));
    const asked = rows.filter((row) => hasColumn(document, row, 'owner') || isOwned(row));
    if (asked.length === 0) {
      unknown('The risk register has no column for owners. Who may decide about each risk? Name them there, or say in the methodology that asset owners do.');
      return;
    }
    for (const _ of asked) looked();
    const open = asked.filter((row) => !isOwned(row));
    const [first] = open;
    if (!first) return;
    if (open.length > 1 && open.length === asked.length) {
      report({ span: first.place, at: 'column', message: 'column', values: { count: open.length } });
      return;
    }
    for (const row of open) report({ span: row.place, at: atOf(row), message: 'missing', values: { risk: row.name } });
  },
});
