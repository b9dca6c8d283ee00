import type { Workspace } from '../../workspace/workspace.js';
import { EXCLUSION_FACTS, shownIn, type ExclusionFact, type ShownFact } from '../exclusionFacts.js';
import { defineRule } from '../rule.js';
import { controlRows, titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.exclusion-contradicted',
  summary: 'What is left out does not exist elsewhere in the ISMS.',
  rationale:
    'Leaving a control out is your choice as long as no risk, law or contract needs it. A policy in force on its subject, or a register full of what it is about, says the opposite. Only such facts are compared, from a list that the documentation of this rule shows; the choice itself is never judged.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-19'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    policy:
      '{control} {title} is left out, but "{text}" ({path}) governs {shows}. Include the control, or withdraw what contradicts it (ISO/IEC 27001, 6.1.3 d).',
    register:
      '{control} {title} is left out, but {path} shows {shows}: {text}. Include the control, or say in the reason why it is not needed for that (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree:
    'Where the policy or the register does not belong to this ISMS, say so in isms.yaml under `documents`, or put a suppression with a reason into the row.',
  examples: [
    {
      title: 'remote work is left out and governed by a policy',
      workspace: `
//- /policies/remote-working.md
# Remote working policy

**Owner:** CISO
**Version:** 1.2

## Purpose

This policy applies to everybody who works from home.
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.6.6 | Confidentiality or non-disclosure agreements | Yes | Contracts | Implemented |
| A.6.7 | Remote working | No | Everybody works in the office at all times. | |
  ^^^^^ warning soa.exclusion-contradicted
| A.6.8 | Information security event reporting | Yes | Risk R-2 | Implemented |
`,
    },
    {
      title: 'suppliers are left out and listed, in YAML',
      workspace: `
//- /suppliers.yaml
title: Supplier register
owner: ciso
suppliers:
  - { supplier: Mailhouse Ltd, service: Newsletters, data: Addresses, contract: 2026-01-01, criticality: low }
  - { supplier: Hosting AG, service: Servers, data: All, contract: 2026-01-01, criticality: high }
//- /soa.yaml
controls:
  - id: A.5.18
    applicable: true
  - id: A.5.19
        ^^^^^^ warning soa.exclusion-contradicted
    applicable: false
    justification: We have no suppliers that matter for information security.
  - id: A.5.21
    applicable: true
`,
    },
    {
      title: 'cryptography in German',
      workspace: `
//- /richtlinien/kryptografie.md
# Richtlinie Kryptografie

**Verantwortlich:** ISB
**Version:** 1.2

## Zweck

Diese Richtlinie regelt, wie Daten verschlüsselt werden.
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.8.23 | Webfilterung | Ja | Risiko R-1 | Umgesetzt |
| A.8.24 | Verwendung von Kryptographie | Nein | Wir verschlüsseln nichts, weil es nichts zu schützen gibt. | |
  ^^^^^^ warning soa.exclusion-contradicted
| A.8.25 | Lebenszyklus einer sicheren Entwicklung | Ja | Risiko R-2 | Geplant |
`,
    },
    {
      title: 'must not fire: a draft and a template contradict nothing',
      workspace: `
//- /policies/remote-working.md
# Remote working policy

**Owner:** CISO
**Version:** 0.1
**Status:** Draft

## Purpose

This policy applies to everybody who works from home.
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.6.6 | Confidentiality or non-disclosure agreements | Yes | Contracts | Implemented |
| A.6.7 | Remote working | No | Everybody works in the office at all times. | |
| A.6.8 | Information security event reporting | Yes | Risk R-2 | Implemented |
`,
    },
    {
      title: 'must not fire: no outsourced development, and a supplier of something else',
      workspace: `
//- /suppliers.yaml
title: Supplier register
owner: ciso
suppliers:
  - { supplier: Mailhouse Ltd, service: Newsletters, data: Addresses, contract: 2026-01-01, criticality: low }
  - { supplier: Hosting AG, service: Servers, data: All, contract: 2026-01-01, criticality: high }
//- /soa.yaml
controls:
  - { id: A.5.19, applicable: true, justification: Suppliers hold our data }
  - { id: A.8.29, applicable: true, justification: Own development }
  - { id: A.8.30, applicable: false, justification: All code is written by our own staff. }
`,
    },
  ],
  check({ document, workspace, catalogue, report, looked, unknown }) {
    const excluded = controlRows(document).filter((row) => row.applicable === false && row.edition === '2022');
    if (excluded.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    for (const row of excluded) {
      looked();
      const found = firstFact(row.id, workspace);
      if (!found) continue;
      const { fact, shown } = found;
      report({
        span: row.idSpan,
        at: row.id,
        message: fact.from,
        values: { control: row.id, title: titleOfRow(row, catalogue), text: shown.text, path: shown.document.path, shows: fact.shows },
        related: [{ ...workspace.place(shown.document.path, shown.span), message: `Shows ${fact.shows}` }],
      });
    }
  },
});

function firstFact(control: string, workspace: Workspace): { readonly fact: ExclusionFact; readonly shown: ShownFact } | undefined {
  for (const fact of EXCLUSION_FACTS) {
    if (!fact.controls.includes(control)) continue;
    for (const document of workspace.ofKind(fact.from === 'policy' ? 'topic-policy' : fact.register)) {
      const shown = shownIn(fact, document);
      if (shown) return { fact, shown };
    }
  }
  return undefined;
}
