import { firstOfKind, NOT_READ } from '../contentAnswers.js';
import { defineRule } from '../rule.js';
import { titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'scope.interfaces-missing',
  summary: 'The scope names its interfaces and dependencies.',
  rationale:
    'The scope is a boundary, and auditors ask what crosses it: cloud providers, suppliers, other parts of the group. The clause wants interfaces and dependencies considered and the scope in writing. A word about suppliers, providers or third parties in the scope or in the manual counts.',
  basis: 'clause',
  clause: '4.3 c)',
  requirements: ['X-05'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    none: '"{title}" names no interfaces and dependencies with others, such as providers and suppliers. Say what crosses the boundary of the ISMS (ISO/IEC 27001, 4.3 c).',
  },
  disagree: 'Say in the scope on whom the ISMS depends, or that it depends on nobody outside.',
  examples: [
    {
      title: 'a scope with boundaries alone',
      workspace: `
//- /scope.md
# ISMS scope
^^^^^^^^^^^^ warning scope.interfaces-missing

**Owner:** CISO
**Version:** 1.0

## Boundaries

The booking service in Bern with its staff and laptops.
`,
    },
    {
      title: 'a Spanish scope with front matter',
      workspace: `
//- /alcance.md
---
title: Alcance del SGSI
       ^^^^^^^^^^^^^^^^ warning scope.interfaces-missing
owner: CISO
version: "1.0"
---

# Alcance del SGSI

## Límites

El servicio de reservas en Madrid con su personal.
`,
    },
    {
      title: 'must not fire: a table of who does what',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

The booking service in Bern.

| Provider | What comes and goes |
|---|---|
| Cloud | Computing |
`,
    },
    {
      title: 'must not fire: a second document on the scope says it, in German',
      workspace: `
//- /geltungsbereich.md
# Geltungsbereich des ISMS

**Verantwortlich:** ISB
**Version:** 1.0

Der Buchungsdienst in Bern.
//- /kontext.md
# Kontext der Organisation

**Verantwortlich:** ISB
**Version:** 1.0

Schnittstellen und Abhängigkeiten: das Rechenzentrum.
`,
    },
    {
      title: 'cannot be judged: a template',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** [Name]
**Version:** [Version]
**Approved by:** [Name]
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (document.kind !== 'scope' || document.template || document.format !== 'markdown') return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    if (firstOfKind(workspace, 'scope')?.path !== document.path) return;
    looked();
    const others = (['scope', 'isms-manual', 'context'] as const).flatMap((kind) => workspace.ofKind(kind));
    if (others.some((other) => !other.template && other.content.interfaces)) return;
    report({ span: titlePlace(document), at: 'interfaces', message: 'none', values: { title: titleOf(document) } });
  },
});
