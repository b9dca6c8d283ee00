import type { ControlCatalogue } from '../../standard/controls.js';
import type { Soa } from '../../workspace/workspace.js';
import { defineRule, type Fix } from '../rule.js';
import { controlOfTitle, successorsOf } from '../soaIds.js';
import { insertControls } from '../soaInsert.js';
import { listOfControls } from '../soaRows.js';

export default defineRule({
  code: 'soa.control-missing',
  summary: 'The Statement of Applicability decides about each of the 93 controls of Annex A.',
  rationale:
    'The controls that were chosen are compared with Annex A, so that none is forgotten. A control without a row is neither included nor left out with a reason. All files of one statement count together, and it is one finding however many are missing.',
  basis: 'clause',
  clause: '6.1.3 c)',
  requirements: ['S-82'],
  stage: [1],
  class: 'minor',
  severity: 'error',
  fix: 'sometimes',
  messages: {
    missing:
      'The Statement of Applicability says nothing about {count} of the {all} controls of Annex A: {controls}. Add a row for each, and decide (ISO/IEC 27001, 6.1.3 c and d).',
  },
  disagree:
    'A statement of the edition of 2013 is judged by soa.obsolete-id alone. A page with a few controls that is no Statement of Applicability gets its type under `documents` in isms.yaml.',
  examples: [
    {
      title: 'one control without a row',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1–A.5.22 | Organizational controls | Yes | Risk R-1 | Implemented |
  ^^^^^^^^^^^^ error soa.control-missing
| A.5.24–A.5.37 | Organizational controls | Yes | Risk R-1 | Implemented |
| A.6.1–A.6.8 | People controls | Yes | Risk R-2 | Implemented |
| A.7.1–A.7.14 | Physical controls | No | We rent no premises. | |
| A.8.1–A.8.34 | Technological controls | Yes | Risk R-3 | Implemented |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1–A.5.22 | Organizational controls | Yes | Risk R-1 | Implemented |
| A.5.23 | Information security for use of cloud services | | | |
| A.5.24–A.5.37 | Organizational controls | Yes | Risk R-1 | Implemented |
| A.6.1–A.6.8 | People controls | Yes | Risk R-2 | Implemented |
| A.7.1–A.7.14 | Physical controls | No | We rent no premises. | |
| A.8.1–A.8.34 | Technological controls | Yes | Risk R-3 | Implemented |
`,
    },
    {
      title: 'two controls without an entry in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1-A.5.37
        ^^^^^^^^^^^^ error soa.control-missing
    applicable: true
    status: implemented
  - id: A.6.2-A.6.8
    applicable: true
    status: implemented

  # Premises.
  - id: A.7.1-A.7.14
    applicable: false
    justification: We rent no premises.
  - id: A.8.1-A.8.33
    applicable: true
    status: planned
`,
      fixed: `
//- /soa.yaml
controls:
  - id: A.5.1-A.5.37
    applicable: true
    status: implemented
  - id: A.6.1
    applicable:
  - id: A.6.2-A.6.8
    applicable: true
    status: implemented

  # Premises.
  - id: A.7.1-A.7.14
    applicable: false
    justification: We rent no premises.
  - id: A.8.1-A.8.33
    applicable: true
    status: planned
  - id: A.8.34
    applicable:
`,
    },
    {
      title: 'must not fire: files that complete each other',
      workspace: `
//- /soa/5-and-6.md
# Erklärung zur Anwendbarkeit, Teil 1

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1–A.5.37 | Organisatorisch | Ja | Risiko R-1 | Umgesetzt |
| A.6.1–A.6.8 | Personenbezogen | Ja | Risiko R-2 | Umgesetzt |
//- /soa/7-and-8.md
# Erklärung zur Anwendbarkeit, Teil 2

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.7.1–A.7.14 | Physisch | Nein | Keine eigenen Räume | |
| A.8.1–A.8.34 | Technisch | Ja | Risiko R-3 | Umgesetzt |
`,
    },
    {
      title: 'must not fire: a statement of the edition of 2013, which is another finding',
      workspace: `
//- /soa.yaml
controls:
  - id: A.9.1.1
    applicable: true
    status: implemented
  - id: A.9.2.1
    applicable: true
    status: implemented
  - id: A.9.2.3
    applicable: true
    status: planned
`,
    },
  ],
  check({ document, workspace, catalogue, report, looked, unknown }) {
    if (!document.soa || document.template) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const soa = workspace.soas().find((candidate) => candidate.documents[0]?.path === document.path);
    // A statement of the edition of 2013 has other controls; soa.obsolete-id says so.
    if (!soa || soa.documents.some((part) => part.soa!.edition === '2013')) return;
    const all = catalogue.controls2022.size;
    const decided = decidedControls(soa, catalogue);
    const missing = [...catalogue.controls2022.keys()].filter((id) => !decided.has(id));
    for (const _ of catalogue.controls2022.keys()) looked();
    if (missing.length === 0) return;
    report({
      span: soa.documents[0]!.soa!.rows[0]!.idSpan,
      at: 'controls',
      message: 'missing',
      values: { count: missing.length, all, controls: listOfControls(missing, catalogue) },
      class: missing.length > all / 2 ? 'major' : 'minor',
      fixes(): Fix[] {
        const changes = insertControls(soa, missing, catalogue);
        return changes.length === 0 ? [] : [{ title: `Add rows for ${listOfControls(missing, catalogue)}, undecided`, changes, preferred: true }];
      },
    });
  },
});

/** The controls with a row, also under an id that another rule speaks of: an old number, an unknown one, or one that is there twice. */
function decidedControls(soa: Soa, catalogue: ControlCatalogue): Set<string> {
  const decided = new Set<string>();
  for (const { row } of soa.rows) {
    const isRepeated = decided.has(row.id);
    if (row.edition === '2022' && row.known) decided.add(row.id);
    const meant = !row.known || isRepeated || row.edition === '2013' ? controlOfTitle(row, catalogue) : undefined;
    // The title says more than an old number.
    for (const successor of meant === undefined ? successorsOf(row, catalogue) : []) decided.add(successor);
    if (meant !== undefined) decided.add(meant);
  }
  return decided;
}
