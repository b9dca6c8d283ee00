import { addField } from '../fieldFix.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

const DATES = ['approvedOn', 'effectiveOn', 'lastReview'] as const;

export default defineRule({
  code: 'soa.version-missing',
  summary: 'The Statement of Applicability has a version and a date.',
  rationale:
    'The certificate names the version of the Statement of Applicability that it rests on. Without a version and a date nobody can say which state was certified.',
  basis: 'clause',
  clause: '7.5.2 a)',
  requirements: ['X-15'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    both: 'The Statement of Applicability has neither a version nor a date. Enter both; the certificate refers to them (ISO/IEC 27001, 7.5.2 a).',
    version: 'The Statement of Applicability has no version. Enter one; the certificate refers to it (ISO/IEC 27001, 7.5.2 a).',
    date: 'The Statement of Applicability has no date. Enter the day of its approval or of its last review (ISO/IEC 27001, 7.5.2 a).',
  },
  disagree:
    'One of the files of a statement is enough. A row of the history with a version and a date counts. `rules: { soa.version-missing: off }` where git tags name the versions.',
  examples: [
    {
      title: 'a date without a version',
      workspace: `
//- /soa.md
# Statement of Applicability
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning soa.version-missing

**Owner:** CISO
**Last review:** 2026-03-02

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

**Owner:** CISO
**Last review:** 2026-03-02
**Version:** 1.0

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'YAML with a version and without a date',
      workspace: `
//- /soa.yaml
title: Statement of Applicability
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning soa.version-missing
version: "3.0"
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.3
    applicable: true
    status: planned
`,
      fixed: `
//- /soa.yaml
last_reviewed: 2026-11-23
title: Statement of Applicability
version: "3.0"
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.3
    applicable: true
    status: planned
`,
    },
    {
      title: 'must not fire: a history has both',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | |

## Änderungshistorie

| Version | Datum | Autor | Änderung |
|---|---|---|---|
| 1.0 | 02.03.2026 | ISB | Erste Fassung |
`,
    },
    {
      title: 'must not fire: another file of the same statement has both',
      workspace: `
//- /soa/organizational.md
# Statement of Applicability: organizational controls

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
//- /soa/people.md
# Statement of Applicability: people controls

**Version:** 1.2
**Last review:** 2026-03-02

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.6.1 | Screening | Yes | Risk R-1 | Implemented |
| A.6.2 | Terms and conditions of employment | Yes | Risk R-1 | Implemented |
| A.6.4 | Disciplinary process | Yes | Risk R-2 | Planned |
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    if (!document.soa || document.template) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const soa = workspace.soas().find((candidate) => candidate.documents[0]?.path === document.path);
    // A file for each control has its version in the repository, not in every file.
    if (!soa || soa.documents.every((part) => part.kind === 'soa-entry')) return;
    looked();
    const hasVersion = soa.documents.some((part) => part.fields.version.state === 'value' || part.history.some((entry) => entry.version !== undefined));
    const hasDate = soa.documents.some(
      (part) => DATES.some((name) => part.fields[name].state === 'value') || part.history.some((entry) => entry.date !== undefined),
    );
    if (hasVersion && hasDate) return;
    report({
      span: titlePlace(document),
      at: hasVersion ? 'date' : hasDate ? 'version' : 'version date',
      message: hasVersion ? 'date' : hasDate ? 'version' : 'both',
      class: hasVersion ? 'observation' : 'minor',
      fixes() {
        const [name, value, title] = hasVersion
          ? (['lastReview', today, `Enter today, ${today}, as the last review`] as const)
          : (['version', '1.0', 'Enter version 1.0'] as const);
        const change = addField(document, name, value);
        return change ? [{ title, changes: [change], preferred: true }] : [];
      },
    });
  },
});
