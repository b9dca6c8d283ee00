import type { ContentIdea } from '../../facts/content.js';
import { firstOfKind, NOT_READ, saying } from '../contentAnswers.js';
import { defineRule } from '../rule.js';
import { titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'roles.isms-unassigned',
  summary: 'Somebody answers for the ISMS and reports on it to top management.',
  rationale:
    'Two duties are given to somebody by top management: that the ISMS conforms to the standard, and that its performance is reported to the top. Auditors ask who has each. A row of a table or a sentence in any document counts; a role is as good as a name.',
  basis: 'clause',
  clause: '5.3',
  requirements: ['X-07'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    'isms-responsibility':
      '"{title}" does not say who answers for the ISMS meeting ISO/IEC 27001, and no other document does. Name a role or a person (5.3 a).',
    'reporting-to-top':
      '"{title}" does not say who reports on the performance of the ISMS to top management, and no other document does. Name a role or a person (ISO/IEC 27001, 5.3 b).',
  },
  disagree: 'Say in any document who is responsible for the ISMS and who reports on it to the management.',
  examples: [
    {
      title: 'roles of the business alone',
      workspace: `
//- /roles.md
# Roles and responsibilities
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning roles.isms-unassigned
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning roles.isms-unassigned

**Version:** 1.0
**Last review:** 2026-06-01

| Role | Duty |
|---|---|
| Head of IT | Runs the laptops |
`,
    },
    {
      title: 'a German document with front matter, nobody reports',
      workspace: `
//- /rollen.md
---
title: Rollen und Verantwortlichkeiten
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning roles.isms-unassigned
owner: ISB
version: "1.0"
---

# Rollen und Verantwortlichkeiten

| Rolle | Aufgabe |
|---|---|
| ISB | Ist für das ISMS verantwortlich |
`,
    },
    {
      title: 'must not fire: one sentence says both',
      workspace: `
//- /roles.md
# Roles and responsibilities

**Version:** 1.0
**Last review:** 2026-06-01

The CISO is responsible for the ISMS and reports on its performance to the board.
`,
    },
    {
      title: 'must not fire: the policy says who reports',
      workspace: `
//- /roles.md
# Roles and responsibilities

**Version:** 1.0
**Last review:** 2026-06-01

| Role | Duty |
|---|---|
| CISO | Responsible for information security |
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

The CISO reports to top management every quarter.
`,
    },
    {
      title: 'cannot be judged: no document on roles',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

The booking service in Bern.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (document.kind !== 'roles') return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    if (firstOfKind(workspace, 'roles')?.path !== document.path) return;
    for (const idea of ['isms-responsibility', 'reporting-to-top'] as const satisfies readonly ContentIdea[]) {
      looked();
      if (saying(workspace, idea).length === 0) report({ span: titlePlace(document), at: idea, message: idea, values: { title: titleOf(document) } });
    }
  },
});
