import type { DocumentFacts } from '../../facts/facts.js';
import { riskBook } from '../../workspace/risks.js';
import { atOf, hasColumn, isAccepted, openRisks, says } from '../riskRows.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'risk.residual-unaccepted',
  summary: 'Risk owners accept what remains of their risks, by name and date.',
  rationale:
    'Treatment ends with a decision: the owner approves the plan and accepts the residual risk. A register that has columns for it and leaves them all empty shows that nobody did. Where the acceptance is not kept in these files at all, that is a question, unless the register states residual risks and no document is approved by anybody.',
  basis: 'clause',
  clause: '6.1.3 f)',
  requirements: ['X-10'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    row: 'Nobody accepted what remains of {risk}. Enter who accepts it and when (ISO/IEC 27001, 6.1.3 f).',
    column:
      'None of the {count} residual risks is accepted: the columns for it are empty. Let the risk owners accept them by name and date (ISO/IEC 27001, 6.1.3 f).',
    nowhere:
      'The register states residual risks, and no document shows that their owners accepted them. Add columns such as "Accepted by" and "Accepted on", or record it in the treatment plan (ISO/IEC 27001, 6.1.3 f).',
  },
  disagree:
    'A sentence such as "The residual risks were accepted by the management on 4 May 2026" in the plan, in minutes or in a record counts, and so does a table of acceptances that names the risks.',
  examples: [
    {
      title: 'one acceptance is missing',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Residual | Accepted by | Accepted on |
|---|---|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate | 2 | Head of IT | 2026-05-04 |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate | 5 | | |
  ^^^ warning risk.residual-unaccepted
`,
    },
    {
      title: 'no acceptance at all in YAML',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
        ^^^ warning risk.residual-unaccepted
    title: Stolen laptop
    likelihood: 2
    impact: 3
    treatment: modify
    residual: 2
    accepted_by:
    accepted_on:
  - id: R-2
    title: Failure of the only region
    likelihood: 2
    impact: 5
    treatment: retain
    residual: 10
    accepted_by: ""
    accepted_on: ""
`,
    },
    {
      title: 'residual risks and no acceptance anywhere, in German',
      workspace: `
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung | Restrisiko |
|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Vermindern | 4 |
                                                       ^ warning risk.residual-unaccepted
| R-2 | Ausfall der Region | 3 | 5 | 15 | Vermindern | 5 |
`,
    },
    {
      title: 'must not fire: a sentence in the plan records the acceptance',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Residual |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate | 2 |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate | 5 |
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

The risk owners approved this plan on 2026-05-04 and accepted the residual risks.
`,
    },
    {
      title: 'must not fire: the treatment is not finished, so that no residual risk is stated',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Residual | Accepted by | Accepted on |
|---|---|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate | 2 | Head of IT | 2026-05-04 |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate | | | |
`,
    },
    {
      title: 'cannot be judged: no residual risk is stated',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
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
    // Before a residual risk is stated, or the risk is retained, there is nothing to accept.
    const due = rows.filter((row) => says(row, 'residual') || says(row, 'residualLikelihood') || row.option === 'retain' || row.standing === 'accepted');
    const asked = due.filter((row) => hasColumn(document, row, 'acceptedBy') || hasColumn(document, row, 'acceptedOn'));
    if (asked.length > 0) {
      for (const _ of asked) looked();
      const open = asked.filter((row) => !isAccepted(row, book));
      const [first] = open;
      if (!first || book.saysAccepted) return;
      if (open.length > 1 && open.length === asked.length) {
        report({ span: first.place, at: 'column', message: 'column', values: { count: open.length }, class: 'major' });
        return;
      }
      for (const row of open) report({ span: row.place, at: atOf(row), message: 'row', values: { risk: row.name } });
      return;
    }
    if (due.length > 0 && (book.saysAccepted || due.every((row) => isAccepted(row, book)))) {
      looked();
      return;
    }
    // Acceptances are recorded somewhere: whether these are all nobody can tell from these files.
    const isKept = book.speaksOfAcceptance || book.accepted.size > 0 || book.plan.some(({ row }) => isAccepted(row, book));
    const stated = due.find((row) => row.ratings.residual?.state === 'value');
    if (!stated || isKept || [...book.registers, ...book.plans].some(isApproved)) {
      unknown('No document shows that risk owners accepted the residual risks. Where is that recorded? Add who accepted them and when, or name the system.');
      return;
    }
    looked();
    report({ span: stated.ratings.residual!.span, at: 'residual', message: 'nowhere' });
  },
});

/** Whoever approved the register or the plan may have accepted what remains with it. */
function isApproved({ fields }: DocumentFacts): boolean {
  return fields.approver.state === 'value';
}
