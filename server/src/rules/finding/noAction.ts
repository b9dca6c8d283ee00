import { isLeftOut, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'finding.no-action',
  summary: 'Each open finding has a corrective action.',
  rationale:
    'Findings of internal audits and other nonconformities are closed or in active correction when the Stage 1 auditor looks. A row that is open and says nothing about an action is neither.',
  basis: 'clause',
  clause: '10.2 c)',
  requirements: ['S-84'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'The finding {finding} is open and has no corrective action. Say what is done about its cause, by whom and by when (ISO/IEC 27001, 10.2 c).',
  },
  disagree: 'Fill in the action, or close the finding. A finding that needs none says so in the column of the action.',
  examples: [
    {
      title: 'an empty cell',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings.md
# Findings register

| Finding ID | Finding | Corrective action | Owner | Due date | Status |
|---|---|---|---|---|---|
| F-1 | Two access reviews are late | Remind the owners by calendar | Head of IT | 2026-12-31 | Open |
| F-2 | No restore test in spring |  | Head of IT | 2026-12-31 | Open |
  ^^^ warning finding.no-action
`,
    },
    {
      title: 'YAML',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings.yaml
title: Findings register
type: findings-register
findings:
  - id: F-1
    finding: Two access reviews are late
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning finding.no-action
    action: ""
    owner: head-of-it
    due_on: 2026-12-31
    status: open
    source: internal audit
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /feststellungen.md
# Liste der Auditfeststellungen

| Nr. | Feststellung | Korrekturmaßnahme | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| F-2 | Keine Rücksicherung im Frühjahr | - | Leiterin IT | 31.12.2026 | Offen |
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning finding.no-action
`,
    },
    {
      title: 'must not fire: a closed finding',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings.md
# Findings register

| Finding ID | Finding | Corrective action | Owner | Due date | Status |
|---|---|---|---|---|---|
| F-2 | No restore test in spring |  | Head of IT | 2026-06-30 | Closed |
`,
    },
    {
      title: 'must not fire: a template',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings-template.md
# Findings register (template)

| Finding ID | Finding | Corrective action | Owner | Due date | Status |
|---|---|---|---|---|---|
| [F-1] | [Finding] | [Action] | [Owner] | [Date] | [Open] |
`,
    },
  ],
  check({ document, report, looked }) {
    for (const { name, cells, isClosed } of rowsOf(document, 'findings')) {
      if (!cells['action']) continue;
      looked();
      if (isClosed || !isLeftOut(cells['action'])) continue;
      report({ span: name.span, at: name.text, message: 'missing', values: { finding: name.text } });
    }
  },
});
