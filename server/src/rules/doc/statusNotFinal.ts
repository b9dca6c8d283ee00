import type { DocumentFacts } from '../../facts/facts.js';
import type { DocumentKind } from '../../standard/documentKinds.js';
import { nameOf, resolveTarget } from '../../workspace/paths.js';
import type { Workspace } from '../../workspace/workspace.js';
import { defineRule } from '../rule.js';
import { isControlled, isMandatory, titleOf, titlePlace } from '../subjects.js';

/** The status of a plan is often that of the work: "in progress" is no draft there. */
const PLANS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['plan', 'risk-treatment-plan', 'objectives', 'audit-programme']);
const DRAFT = /draft|entwurf|borrador|rascunho|bozza|brouillon|concept/i;

export default defineRule({
  code: 'doc.status-not-final',
  summary: 'A document that is needed is no draft.',
  rationale:
    'A draft is not in force: whatever it says, nobody has to follow it yet. At Stage 1 the documents that the standard asks for have to be final, and so do those that the Statement of Applicability relies on.',
  basis: 'clause',
  clause: '7.5.2 c)',
  requirements: ['S-81'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'none',
  messages: {
    mandatory: '"{title}" calls itself "{status}", and the standard asks for it. Finish and approve it before Stage 1 (ISO/IEC 27001, 7.5.2 c).',
    cited: '"{title}" calls itself "{status}", and the Statement of Applicability relies on it. Finish and approve it before Stage 1 (ISO/IEC 27001, 7.5.2 c).',
    draft: '"{title}" calls itself "{status}". Finish and approve it when it is to be in force (ISO/IEC 27001, 7.5.2 c).',
  },
  disagree: 'Change the status. The status of a plan that speaks of its work, such as "in progress", is not judged.',
  examples: [
    {
      title: 'a scope that is a draft',
      workspace: `
//- /scope.md
---
title: Scope of the ISMS
status: draft
        ^^^^^ warning doc.status-not-final
---

# Scope of the ISMS

## Scope

The booking service.
`,
    },
    {
      title: 'a German policy in draft that the Statement of Applicability relies on, and one that it does not',
      workspace: `
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

| Feld | Wert |
|---|---|
| Verantwortlich | ISB |
| Version | 0.9 |
| Status | Entwurf |
           ^^^^^^^ warning doc.status-not-final

## Zweck

Zugriff hat nur, wer ihn braucht.
//- /richtlinien/datensicherung.md
# Richtlinie Datensicherung

**Verantwortlich:** ISB
**Version:** 0.9
**Status:** Entwurf
            ^^^^^^^ information doc.status-not-final

## Zweck

Daten lassen sich nach einem Verlust wiederherstellen.
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Status | Richtlinie |
|---|---|---|---|---|---|
| A.5.15 | Zugangssteuerung | Ja | Risiko R-1 | Umgesetzt | [Zugriff](richtlinien/zugriff.md) |
| A.5.16 | Identitätsmanagement | Ja | Risiko R-1 | Umgesetzt | [Zugriff](richtlinien/zugriff.md) |
| A.5.18 | Zugangsrechte | Ja | Risiko R-1 | Umgesetzt | [Zugriff](richtlinien/zugriff.md) |
`,
    },
    {
      title: 'must not fire: a plan whose work is under way',
      workspace: `
//- /risk/treatment.md
# Risk treatment plan

**Status:** In progress

| Risk ID | Option | Owner | Due |
|---|---|---|---|
| R-1 | Mitigate | CISO | 2027-01-31 |
`,
    },
    {
      title: 'must not fire: a template and an approved document',
      workspace: `
//- /scope.md
# Scope of the ISMS

**Status:** Approved

## Scope

The booking service.
//- /templates/scope.md
# Scope of the ISMS of [Company]

**Owner:** [Name]
**Version:** [Version]
**Status:** Draft
**Approved by:** [Name]

## Scope

[Describe the boundaries]
`,
    },
    {
      title: 'cannot be judged: no status is stated',
      workspace: `
//- /scope.md
# Scope of the ISMS

## Scope

The booking service.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const { status } = document.fields;
    if ((!isControlled(document) && document.kind !== 'soa') || document.template || document.lifecycle === undefined) return;
    if (document.lifecycle === 'draft' && PLANS.has(document.kind) && !DRAFT.test(status.value ?? '')) return;
    if (document.lifecycle !== 'draft') {
      looked();
      return;
    }
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    looked();
    const message = isMandatory(document) ? 'mandatory' : isCited(document, workspace) ? 'cited' : 'draft';
    report({
      span: status.span ?? titlePlace(document),
      at: 'status',
      message,
      values: { title: titleOf(document), status: status.value ?? '' },
      class: message === 'draft' ? null : 'minor',
      severity: message === 'draft' ? 'information' : 'warning',
    });
  },
});

/** Whether a Statement of Applicability leads to the document, as policy or as evidence. */
function isCited(document: DocumentFacts, workspace: Workspace): boolean {
  const name = nameOf(document.path);
  return [...workspace.ofKind('soa'), ...workspace.ofKind('soa-entry')].some((from) => {
    if (from.template || from.path === document.path) return false;
    const items = (from.soa?.rows ?? []).flatMap((row) => [...row.policies, ...row.evidence]).filter(({ kind }) => kind === 'link' || kind === 'path');
    return [...from.links.map((link) => link.target), ...items.map((item) => item.text)].some((written) => {
      if (!written.includes(name)) return false;
      const target = resolveTarget(from.path, written);
      return written === document.path || (target.kind === 'inside' && target.path === document.path);
    });
  });
}
