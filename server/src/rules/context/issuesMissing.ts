import { firstOfKind, NOT_READ, saying } from '../contentAnswers.js';
import { defineRule } from '../rule.js';
import { titleOf, titlePlace } from '../subjects.js';

/** The two sides of the context. */
const SIDES = [
  { idea: 'external-issues', what: 'external issues' },
  { idea: 'internal-issues', what: 'internal issues' },
] as const;

export default defineRule({
  code: 'context.issues-missing',
  summary: 'The context names external and internal issues.',
  rationale:
    'What outside and inside the organisation bears on information security is where the ISMS begins, and auditors ask for both sides. The clause does not ask for it in writing, so this is an observation, and only said of a document on the context that leaves one side out where no other document has it.',
  basis: 'clause',
  clause: '4.1',
  requirements: ['X-02'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'none',
  messages: {
    side: '"{title}" names no {what}, and no other document does. Name those that bear on information security (ISO/IEC 27001, 4.1).',
  },
  disagree: 'Name the issues under a heading or in a sentence that calls them external or internal, in any document.',
  examples: [
    {
      title: 'a context with one side',
      workspace: `
//- /context.md
# Context of the organization
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning context.issues-missing

**Owner:** CISO
**Version:** 1.0

| External issue | Effect on information security |
|---|---|
| Regulators ask for more | More evidence is needed |
`,
    },
    {
      title: 'German, front matter, no internal issues',
      workspace: `
//- /kontext.md
---
title: Kontext der Organisation
       ^^^^^^^^^^^^^^^^^^^^^^^^ warning context.issues-missing
owner: ISB
version: "1.0"
---

# Kontext der Organisation

## Externe Themen

Der Markt verlangt Nachweise.
`,
    },
    {
      title: 'must not fire: one paragraph names both',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

The external and internal issues that matter are the market, the law and our small team.
`,
    },
    {
      title: 'must not fire: an analysis of strengths and weaknesses, opportunities and threats',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

## SWOT

Strengths: a small team. Threats: new laws.
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
    for (const { idea, what } of SIDES) {
      looked();
      if (saying(workspace, idea).length === 0) report({ span: titlePlace(document), at: idea, message: 'side', values: { title: titleOf(document), what } });
    }
  },
});
