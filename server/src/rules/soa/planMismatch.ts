import type { SoaRow } from '../../facts/facts.js';
import { keepsRisks, keepsTreatments, riskBook, type RiskBook } from '../../workspace/risks.js';
import { atOf } from '../riskRows.js';
import { defineRule, type DocumentContext } from '../rule.js';
import { controlsOf, decisionsOn, prefixOf, risksOf } from '../soaPlan.js';
import { controlRows, listOfControls } from '../soaRows.js';

/** From this many on, register and statement are kept in two ways: one finding for the whole. */
const MANY = 6;

export default defineRule({
  code: 'soa.plan-mismatch',
  summary: 'Statement of Applicability and risk treatment agree, in both directions.',
  rationale:
    'The necessary controls follow from the treatment of risks. A control that treats a risk and is left out, or a risk that is the reason for a control and is in no register, shows that the two are not kept together. Where the register names controls for a risk and the statement refers to that risk for another control, that is an observation.',
  basis: 'clause',
  clause: '6.1.3 c)',
  requirements: ['X-13'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    excluded:
      '{risk} is treated with {control}, which the Statement of Applicability leaves out. Include the control there, or treat the risk otherwise (ISO/IEC 27001, 6.1.3 c).',
    noRisk: '{control} refers to risk {risk}, which is in no risk register. Correct the reference, or add the risk (ISO/IEC 27001, 6.1.3 c).',
    notTreated:
      '{control} refers to risk {risk}, whose treatment names other controls: {controls}. Add it there, or correct the reason (ISO/IEC 27001, 6.1.3 c).',
    many: '{count} controls refer to risks whose treatment does not name them. Keep the controls of the register and the risks of the statement in step (ISO/IEC 27001, 6.1.3 c).',
  },
  disagree: 'Closed risks may stay in the register: their ids count. A register without controls, and a statement without risks, are not compared.',
  examples: [
    {
      title: 'the plan treats a risk with a control that is left out',
      workspace: `
//- /risk-treatment-plan.md
# Risk treatment plan

**Owner:** CISO
**Version:** 1.2

| Risk ID | Option | Controls | Owner | Due | Status |
|---|---|---|---|---|---|
| R-1 | Mitigate | A.8.1, A.8.24 | Head of IT | 2027-01-31 | In progress |
                          ^^^^^^ warning soa.plan-mismatch
| R-2 | Mitigate | A.8.14 | Head of Platform | 2027-02-28 | In progress |
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.8.1 | User endpoint devices | Yes | Risk R-1 | Implemented |
| A.8.14 | Redundancy of information processing facilities | Yes | Risk R-2 | Planned |
| A.8.24 | Use of cryptography | No | Nothing is worth encrypting here. | |
`,
    },
    {
      title: 'the statement refers to a risk that does not exist, in YAML',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - { id: R-1, title: Stolen laptop, likelihood: 2, impact: 3, treatment: modify }
  - { id: R-2, title: Failure of the region, likelihood: 2, impact: 5, treatment: modify }
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    justification: Frame of the ISMS
  - id: A.8.1
        ^^^^^ warning soa.plan-mismatch
    applicable: true
    risks: [R-1, R-12]
  - id: A.8.14
    applicable: true
    risks: [R-002]
`,
    },
    {
      title: 'the treatment names other controls, in German',
      workspace: `
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung | Controls |
|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Vermindern | A.8.1 |
| R-2 | Ausfall der Region | 3 | 5 | 15 | Vermindern | A.8.14 |
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.8.1 | Endgeräte | Ja | Risiko R-1 | Umgesetzt |
| A.8.14 | Redundanz | Ja | Risiko R-2 | Umgesetzt |
| A.8.24 | Kryptographie | Ja | Risiko R-1 | Umgesetzt |
  ^^^^^^ information soa.plan-mismatch
`,
    },
    {
      title: 'must not fire: both agree',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Controls | Status |
|---|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate | A.8.1, A.8.24 | Open |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate | A.8.14 | Open |
| R-3 | Outsourced code | 2 | 5 | 10 | Mitigate | A.8.30 | Closed |
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.8.1 | User endpoint devices | Yes | Risk R-1 | Implemented |
| A.8.24 | Use of cryptography | Yes | Risks R-1 and ISO-27001 | Implemented |
| A.8.30 | Outsourced development | No | All code is written by our own staff. | |
`,
    },
    {
      title: 'must not fire: the register names no controls',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.8.1 | User endpoint devices | Yes | Risk R-1 | Implemented |
| A.8.14 | Redundancy of information processing facilities | Yes | Risk R-2 | Implemented |
| A.8.24 | Use of cryptography | Yes | Customers ask for it | Implemented |
`,
    },
    {
      title: 'cannot be judged: no register of risks',
      workspace: `
//- /soa.yaml
controls:
  - { id: A.8.1, applicable: true, risks: [R-1] }
  - { id: A.8.14, applicable: true, risks: [R-2] }
  - { id: A.8.24, applicable: true, risks: [R-1] }
`,
    },
  ],
  check(context) {
    const { document, workspace, unknown } = context;
    const isSoa = controlRows(document).length > 0;
    const rows = keepsRisks(document) || keepsTreatments(document) ? (document.risks?.rows ?? []) : [];
    if (!isSoa && rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    if (rows.length > 0) checkPlan(context);
    if (isSoa) checkStatement(context, riskBook(workspace));
  },
});

/** From the treatment of risks to the statement: what treats a risk is not left out. */
function checkPlan({ document, workspace, report, looked }: DocumentContext<unknown>): void {
  for (const row of document.risks!.rows) {
    if (row.standing === 'closed' || row.key === undefined) continue;
    for (const { id, start, end } of controlsOf(row, document)) {
      const decisions = decisionsOn(id, workspace);
      if (decisions.length === 0) continue;
      looked();
      if (!decisions.every((decision) => decision.row.applicable === false)) continue;
      const related = decisions.map((decision) => ({ ...workspace.place(decision.document.path, decision.row.idSpan), message: `${id} is left out here` }));
      report({ span: { start, end }, at: `${atOf(row)} ${id}`, message: 'excluded', values: { risk: row.name, control: id }, related });
    }
  }
}

/** From the statement to the risks: what is given as a reason exists and is treated so. */
function checkStatement({ document, catalogue, report, looked, unknown }: DocumentContext<unknown>, book: RiskBook): void {
  const named = controlRows(document).filter((row) => row.applicable === true && row.edition === '2022');
  const keys = new Set([...book.risks, ...book.plan].flatMap(({ row }) => row.key ?? []));
  const prefixes = new Set([...keys].map(prefixOf));
  if (book.risks.length < 2 || keys.size === 0) {
    if (named.some((row) => risksOf(row).length > 0))
      unknown('No risk register with ids was found to compare with. Where are the risks that the Statement of Applicability refers to?');
    return;
  }
  const treatments = treatmentsOf(book);
  const others: { readonly row: SoaRow; readonly risk: string; readonly controls: readonly string[] }[] = [];
  for (const row of named) {
    const risks = risksOf(row).filter(({ key }) => keys.has(key) || (prefixes.has(prefixOf(key)) && prefixOf(key) !== ''));
    if (risks.length === 0) continue;
    looked();
    const gone = risks.find(({ key }) => !keys.has(key) && !book.registers.some((register) => register.risks?.mentions.includes(key)));
    if (gone) {
      report({ span: row.idSpan, at: row.id, message: 'noRisk', values: { control: row.id, risk: gone.written } });
      continue;
    }
    const all = risks.map(({ key }) => treatments.get(key) ?? []);
    // Only where each of its risks has controls of its own and none of them is this one.
    if (all.every((controls) => controls.length > 0 && !controls.includes(row.id))) others.push({ row, risk: risks[0]!.written, controls: all[0]! });
  }
  const [first] = others;
  if (!first) return;
  if (others.length >= MANY) {
    report({ span: first.row.idSpan, at: 'risks', message: 'many', values: { count: others.length }, class: 'observation', severity: 'information' });
    return;
  }
  for (const { row, risk, controls } of others)
    report({
      span: row.idSpan,
      at: row.id,
      message: 'notTreated',
      values: { control: row.id, risk, controls: listOfControls(controls, catalogue) },
      class: 'observation',
      severity: 'information',
    });
}

/** The controls that register and plan name for each risk. */
function treatmentsOf(book: RiskBook): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { document, row } of [...book.risks, ...book.plan]) {
    if (row.key === undefined) continue;
    const controls = controlsOf(row, document).map(({ id }) => id);
    found.set(row.key, [...(found.get(row.key) ?? []), ...controls]);
  }
  return found;
}
