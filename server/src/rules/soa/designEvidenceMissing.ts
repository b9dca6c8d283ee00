import { coverOf } from '../../workspace/cover.js';
import type { SoaRow } from '../../facts/facts.js';
import { defineRule, type DocumentContext } from '../rule.js';
import { reportByCover } from '../soaCover.js';
import { hasColumn, implementedRows, listOfControls, sharesColumn } from '../soaRows.js';

export default defineRule({
  code: 'soa.design-evidence-missing',
  summary: 'An implemented control leads to a document that describes it, or to evidence.',
  rationale:
    'Stage 1 looks at the design: for each control that is called implemented, the auditor asks where it is described. The clause does not ask the Statement of Applicability to link, so an empty row alone is a hint; where no document of the ISMS names the control either, nothing shows its design.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-20'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    uncovered:
      '{control} {title} is called implemented, and neither its row nor any other document here says where it is described. Link the policy, the procedure or the evidence (ISO/IEC 27001, 6.1.3 d).',
    covered: '{control} {title} is called implemented, and its row leads to no document. Link one: {documents}.',
    column:
      'This Statement of Applicability links no documents, and no other document names these of its {count} implemented controls: {controls}. Link the policy, the procedure or the evidence of each (ISO/IEC 27001, 6.1.3 d).',
    empty:
      'None of the {count} implemented controls leads to a document; the columns for policies and evidence are empty. Link what describes each control (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Name the control in the document that describes it, or link the document in any column of the row.',
  examples: [
    {
      title: 'neither a policy nor evidence',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Policy | Evidence |
|---|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | ISP-01 | REC-01 |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented |  | - |
  ^^^^^ warning soa.design-evidence-missing
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned | | |
`,
    },
    {
      title: 'neither a policy nor evidence in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
    policies: [policies/isp.md]
  - id: A.5.2
        ^^^^^ warning soa.design-evidence-missing
    applicable: true
    status: implemented
  - id: A.5.3
    applicable: true
    status: planned
`,
    },
    {
      title: 'must not fire: evidence without a policy',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus | Richtlinie | Nachweis |
|---|---|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt | Leitlinie | Protokoll |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Umgesetzt | | TICKET-12 |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | | | |
`,
    },
    {
      title: 'must not fire: no columns for links, but a policy names the controls',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.15 | Access control | Yes | Risk R-1 | Implemented |
| A.5.16 | Identity management | Yes | Risk R-1 | Implemented |
| A.5.18 | Access rights | Yes | Risk R-1 | Implemented |
//- /access.md
# Access control policy

**Owner:** CISO

## Purpose

This policy implements A.5.15, A.5.16 and A.5.18.
`,
    },
    {
      title: 'cannot be judged: no columns for links, and documents do not name controls',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.15 | Access control | Yes | Risk R-1 | Implemented |
| A.5.16 | Identity management | Yes | Risk R-1 | Implemented |
| A.5.18 | Access rights | Yes | Risk R-1 | Implemented |
`,
    },
  ],
  check(context) {
    const { document, workspace, looked, unknown } = context;
    const rows = implementedRows(document);
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const open = rows.filter((row) => row.policies.length === 0 && row.evidence.length === 0);
    const unclear = open.filter((row) => sharesColumn(row, 'policy') || sharesColumn(row, 'evidence'));
    for (let count = rows.length - open.length; count > 0; count--) looked();
    if (unclear.length > 0) unknown(`${unclear.length} implemented controls are described in words that name no document. Where are they described?`);
    const silent = open.filter((row) => !unclear.includes(row));
    if (silent.length === 0) return;
    if (hasColumn(document, 'policy')) {
      for (const _ of silent) looked();
      reportByCover(rows, silent, context);
    } else if (!hasColumn(document, 'evidence')) judgeWhole(rows, silent, context);
  },
});

/** Without columns for links, the documents that name a control speak for it; where none names any, nothing can be concluded. */
function judgeWhole(rows: readonly SoaRow[], silent: readonly SoaRow[], { workspace, catalogue, report, looked, unknown }: DocumentContext<unknown>): void {
  const uncovered = silent.filter((row) => coverOf(row.id, workspace).length === 0);
  if (uncovered.length === silent.length) {
    unknown(
      'The Statement of Applicability has no column for policies or evidence, and documents do not name the controls that they implement. Where is each control described?',
    );
    return;
  }
  for (const _ of silent) looked();
  if (uncovered.length === 0) return;
  const controls = listOfControls(
    uncovered.map(({ id }) => id),
    catalogue,
  );
  report({ span: silent[0]!.idSpan, at: 'column', message: 'column', values: { count: rows.length, controls } });
}
