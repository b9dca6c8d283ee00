import { firstOfKind, NOT_READ, saying } from '../contentAnswers.js';
import { defineRule } from '../rule.js';
import { titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'parties.missing',
  summary: 'The interested parties of the ISMS are named.',
  rationale:
    'Customers, authorities, owners, staff and suppliers want something of the ISMS, and the auditor asks who they are. This is said of a document on the context that names none where no other document does; without such a document the question stands at clause.not-addressed.',
  basis: 'clause',
  clause: '4.2 a)',
  requirements: ['X-04'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'none',
  messages: {
    none: '"{title}" names no interested parties, and no other document does. List them with what they require (ISO/IEC 27001, 4.2 a).',
  },
  disagree: 'Call them interested parties or stakeholders in any document of the ISMS.',
  examples: [
    {
      title: 'a context without parties',
      workspace: `
//- /context.md
# Context of the organization
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning parties.missing

**Owner:** CISO
**Version:** 1.0

The external and internal issues that matter are the market, the law and our small team.
`,
    },
    {
      title: 'a German table in a document with front matter',
      workspace: `
//- /kontext.md
---
title: Kontext der Organisation
       ^^^^^^^^^^^^^^^^^^^^^^^^ warning parties.missing
owner: ISB
version: "1.0"
---

# Kontext der Organisation

| Externe Themen | Interne Themen |
|---|---|
| Der Markt | Das Team |
`,
    },
    {
      title: 'must not fire: a table of stakeholders',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

| Stakeholder | Need |
|---|---|
| Customers | Their data stay secret |
`,
    },
    {
      title: 'must not fire: the scope names them',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

External and internal issues: the market.
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

The requirements of interested parties, our customers, were considered.
`,
    },
    {
      title: 'cannot be judged: no document on the context',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

We protect what customers give us.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (document.kind !== 'context') return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    if (firstOfKind(workspace, 'context')?.path !== document.path) return;
    looked();
    if (saying(workspace, 'parties').length === 0) report({ span: titlePlace(document), at: 'parties', message: 'none', values: { title: titleOf(document) } });
  },
});
