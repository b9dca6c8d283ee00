import type { DocumentFacts } from '../../facts/facts.js';
import { isCustom, commonValues, isFirst } from '../../workspace/habits.js';
import type { Workspace } from '../../workspace/workspace.js';
import { addField } from '../fieldFix.js';
import { defineRule, type Fix } from '../rule.js';
import { needsApproval, titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'doc.unapproved',
  summary: 'Policies, plans, methods and the Statement of Applicability show who approved them.',
  rationale:
    'An approval that nobody can see counts as none. The name of the approver together with any date of the document is enough; a date of the approval itself hardly anybody writes, and nobody is asked for it here.',
  basis: 'clause',
  clause: '7.5.2 c)',
  requirements: ['S-16', 'S-81'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    nobody: 'It cannot be seen who approved "{title}". Name the approver, here or in the history (ISO/IEC 27001, 7.5.2 c).',
    byWhom: '"{title}" calls itself "{status}", and does not say by whom. Name the approver (ISO/IEC 27001, 7.5.2 c).',
  },
  disagree: 'Approvals that a merge or another system records: name the system in the control of documents, and set `doc.unapproved: off`.',
  examples: [
    {
      title: 'a policy without an approver, beside one that has one',
      workspace: `
//- /policies/backup.md
# Backup policy
^^^^^^^^^^^^^^^ warning doc.unapproved

**Owner:** Head of IT
**Version:** 1.2

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Approved by:** Jane Doe, CEO
**Effective date:** 2026-03-02

## Purpose

Access is granted to those who need it.
`,
      fixed: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT
**Version:** 1.2
**Approved by:** Jane Doe, CEO

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Approved by:** Jane Doe, CEO
**Effective date:** 2026-03-02

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'a status that says approved, and nobody who did it',
      workspace: `
//- /richtlinien/datensicherung.md
---
title: Richtlinie Datensicherung
       ^^^^^^^^^^^^^^^^^^^^^^^^^ information doc.unapproved
status: freigegeben
version: "1.2"
---

# Richtlinie Datensicherung

## Zweck

Daten lassen sich nach einem Verlust wiederherstellen.
//- /richtlinien/zugriff.md
---
title: Richtlinie Zugriffskontrolle
approved_by: "Beispiel, Erika"
version: "1.0"
---

# Richtlinie Zugriffskontrolle

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
      fixed: `
//- /richtlinien/datensicherung.md
---
approved_by: Beispiel, Erika
title: Richtlinie Datensicherung
status: freigegeben
version: "1.2"
---

# Richtlinie Datensicherung

## Zweck

Daten lassen sich nach einem Verlust wiederherstellen.
//- /richtlinien/zugriff.md
---
title: Richtlinie Zugriffskontrolle
approved_by: "Beispiel, Erika"
version: "1.0"
---

# Richtlinie Zugriffskontrolle

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
    },
    {
      title: 'must not fire: an approver and the date of the history, without a date of the approval',
      workspace: `
//- /policies/backup.md
# Backup policy

**Approved by:** CEO

## Purpose

Data can be restored after a loss.

## History

| Version | Date | Author | Change |
|---|---|---|---|
| 1.1 | 2026-03-02 | J. Doe | Reviewed |
`,
    },
    {
      title: 'must not fire: a procedure',
      workspace: `
//- /procedures/backup.md
# Backup procedure

**Owner:** Head of IT

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Approved by:** Jane Doe, CEO
**Effective date:** 2026-03-02

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'cannot be judged: no document names an approver',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT
**Version:** 1.2

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT

## Purpose

Access is granted to those who need it.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (!needsApproval(document)) return;
    if (isApproved(document)) {
      looked();
      return;
    }
    if (document.fields.approver.state === 'placeholder') {
      // The place itself is what doc.placeholder-left is about.
      unknown(`Who approved "${titleOf(document)}" is not filled in yet.`);
      return;
    }
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    if (!isCustom(workspace, ['approver'])) {
      if (isFirst(document, workspace, needsApproval))
        unknown('No document names an approver. Where are approvals recorded? Name approver and date in the documents, or the system that holds them.');
      return;
    }
    const together = statementOf(document, workspace);
    if (together.some((part) => part.path < document.path || isApproved(part))) {
      // Several files are one Statement of Applicability: it is approved, and judged, once.
      looked();
      return;
    }
    looked();
    const { status } = document.fields;
    const saysSo = document.lifecycle === 'final';
    report({
      span: titlePlace(document),
      at: 'approver',
      message: saysSo ? 'byWhom' : 'nobody',
      values: { title: titleOf(document), status: status.value ?? '' },
      ...(saysSo ? { class: 'observation', severity: 'information' } : {}),
      fixes: () =>
        commonValues(workspace, 'approver').flatMap((name, index): Fix[] => {
          const change = addField(document, 'approver', name);
          return change ? [{ title: `Enter ${name} as the approver`, changes: [change], preferred: index === 0 }] : [];
        }),
    });
  },
});

/** Whether it can be seen that somebody approved a document. */
function isApproved({ fields, history }: DocumentFacts): boolean {
  return fields.approver.state === 'value' || fields.approvedOn.state === 'value' || history.some((entry) => entry.approver !== undefined);
}

/** The other files of the Statement of Applicability that a document is part of. */
function statementOf(document: DocumentFacts, workspace: Workspace): readonly DocumentFacts[] {
  if (document.kind !== 'soa') return [];
  const soa = workspace.soas().find((each) => each.documents.some((part) => part.path === document.path));
  return (soa?.documents ?? []).filter((part) => part.path !== document.path);
}
