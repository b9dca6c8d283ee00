import { defineRule } from '../rule.js';
import { reportByCover } from '../soaCover.js';
import { hasColumn, implementedRows, sharesColumn } from '../soaRows.js';

export default defineRule({
  code: 'soa.evidence-missing',
  summary: 'An implemented control leads to evidence that it works.',
  rationale:
    'Stage 2 samples implemented controls, and evidence has to be shown within minutes. The clause does not ask the Statement of Applicability to link it, so an empty cell alone is a hint; where no document or record of the ISMS names the control either, nothing shows that it works.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-20'],
  stage: [2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    uncovered:
      '{control} {title} is called implemented, and neither its row nor any other document here leads to evidence. Link a record, a ticket or the system that shows it (ISO/IEC 27001, 6.1.3 d).',
    covered:
      '{control} {title} is called implemented, and its row leads to no evidence. Link a record, a ticket or the system that shows it. The control is named in {documents}.',
    empty:
      'None of the {count} implemented controls leads to evidence; the column for it is empty. Link a record, a ticket or the system that shows each (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'A pointer to a system, a ticket or a query counts as evidence. Evidence that is kept elsewhere may be named in words.',
  examples: [
    {
      title: 'a policy without evidence',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Policy | Evidence |
|---|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | ISP-01 | REC-01 |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented | ISP-01 | - |
  ^^^^^ warning soa.evidence-missing
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned | | |
`,
    },
    {
      title: 'no evidence in YAML, where others have some',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
    evidence: [records/isp.md]
  - id: A.5.2
        ^^^^^ warning soa.evidence-missing
    applicable: true
    status: implemented
  - id: A.5.3
    applicable: true
    status: planned
`,
    },
    {
      title: 'must not fire: words that name a system, an issue, and one column for reasons and evidence',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Status | Justification and evidence |
|---|---|---|---|
| A.5.1 | Policies for information security | Implemented | Keycloak enforces it |
| A.5.2 | Information security roles and responsibilities | Implemented | #12 |
| A.5.3 | Segregation of duties | Planned | |
`,
    },
    {
      title: 'must not fire: neither policy nor evidence is said by another rule',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus | Richtlinie | Nachweis |
|---|---|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt | Leitlinie | Protokoll |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Umgesetzt | | |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | | | |
`,
    },
    {
      title: 'cannot be judged: no column for evidence',
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
    const shown = rows.filter((row) => row.evidence.length > 0);
    for (const _ of shown) looked();
    const open = rows.filter((row) => row.evidence.length === 0);
    if (open.length === 0) return;
    if (!hasColumn(document, 'evidence')) {
      unknown('The Statement of Applicability has no column for evidence. Where is it kept? Link it, or name the system.');
      return;
    }
    // Where the row leads to no policy either, soa.design-evidence-missing says it.
    const silent = open.filter((row) => !sharesColumn(row, 'evidence') && (row.policies.length > 0 || !hasColumn(document, 'policy')));
    if (silent.length < open.length)
      unknown(`${open.length - silent.length} implemented controls name nothing that could be looked at. Where is their evidence kept?`);
    for (const _ of silent) looked();
    reportByCover(rows, silent, context);
  },
});
