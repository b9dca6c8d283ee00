import { isCustom, commonValues, isFirst } from '../../workspace/habits.js';
import { assignedOwner } from '../../workspace/owners.js';
import { addField } from '../fieldFix.js';
import { defineRule, type Fix } from '../rule.js';
import { isControlled, isMandatory, isPolicy, titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'doc.owner-missing',
  summary: 'Somebody answers for every document.',
  rationale:
    'An auditor asks who keeps a document current. A name or a role in the document, a line of CODEOWNERS or a default in isms.yaml answers that. An author will do: the standard asks for identification and leaves the form to you.',
  basis: 'clause',
  clause: '7.5.2 a)',
  requirements: ['S-14', 'S-81'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'sometimes',
  messages: {
    nobody: '"{title}" names nobody: no owner, author or approver. Say who keeps it current, here, in CODEOWNERS or in isms.yaml (ISO/IEC 27001, 7.5.2 a).',
    owner: '"{title}" names no owner. Say who keeps it current, here, in CODEOWNERS or in isms.yaml (ISO/IEC 27001, 7.5.2 a).',
  },
  disagree: 'Give all documents an owner at once: `defaults: { owner: … }` in isms.yaml, or a line of CODEOWNERS.',
  examples: [
    {
      title: 'a policy without any name, beside one with an owner',
      workspace: `
//- /policies/backup.md
# Backup policy
^^^^^^^^^^^^^^^ warning doc.owner-missing

**Version:** 1.2

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT
**Version:** 1.0

## Purpose

Access is granted to those who need it.
`,
      fixed: `
//- /policies/backup.md
# Backup policy

**Version:** 1.2
**Owner:** Head of IT

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT
**Version:** 1.0

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'front matter that names the approver alone',
      workspace: `
//- /policies/backup.md
---
title: Backup policy
       ^^^^^^^^^^^^^ information doc.owner-missing
version: "1.2"
approved_by: Jane Doe
---

# Backup policy

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
      fixed: `
//- /policies/backup.md
---
owner: Head of IT
title: Backup policy
version: "1.2"
approved_by: Jane Doe
---

# Backup policy

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'must not fire: an author is named',
      workspace: `
//- /richtlinien/datensicherung.md
# Richtlinie Datensicherung

| Feld | Wert |
|---|---|
| Autor | Erika Beispiel |
| Version | 1.2 |

## Zweck

Daten lassen sich nach einem Verlust wiederherstellen.
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

| Feld | Wert |
|---|---|
| Verantwortlich | ISB |
| Version | 1.2 |

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
    },
    {
      title: 'must not fire: the page about roles names the owner of each policy',
      workspace: `
//- /policies/backup.md
# Backup policy

**Version:** 1.2

## Purpose

Data can be restored after a loss.
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT
**Version:** 1.0

## Purpose

Access is granted to those who need it.
//- /roles.md
# Roles and responsibilities

**Owner:** CISO
**Version:** 1.0

The ISMS is kept by these people.

| Subject | Document | Owner |
|---|---|---|
| Backup | [Backup](policies/backup.md) | Head of IT |
| Access | [Access control](policies/access-control.md) | Head of IT |
`,
    },
    {
      title: 'must not fire: isms.yaml names the owner of all documents',
      workspace: `
//- /isms.yaml
defaults: { owner: ciso }
//- /policies/backup.md
# Backup policy

**Version:** 1.2

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'cannot be judged: no document names an owner',
      workspace: `
//- /policies/backup.md
# Backup policy

**Version:** 1.2

## Purpose

Data can be restored after a loss.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (!isControlled(document)) return;
    const { owner, author, approver } = document.fields;
    if (owner.state !== 'absent' || author.state === 'value') {
      // A place that is left to fill in is what doc.placeholder-left is about.
      if (owner.state === 'value' || author.state === 'value') looked();
      return;
    }
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    if (!isCustom(workspace, ['owner'])) {
      if (isFirst(document, workspace, isControlled))
        unknown('No document names an owner. Who keeps them current? Name owners in the documents, in CODEOWNERS or under `defaults` in isms.yaml.');
      return;
    }
    looked();
    if (assignedOwner(document.path, workspace) !== undefined) return;
    const isGrave = approver.state !== 'value' && (isPolicy(document) || isMandatory(document));
    report({
      span: titlePlace(document),
      at: 'owner',
      message: approver.state === 'value' ? 'owner' : 'nobody',
      values: { title: titleOf(document) },
      class: isGrave ? 'observation' : null,
      severity: isGrave ? 'warning' : 'information',
      fixes: () =>
        commonValues(workspace, 'owner').flatMap((name, index): Fix[] => {
          const change = addField(document, 'owner', name);
          return change ? [{ title: `Enter ${name} as the owner`, changes: [change], preferred: index === 0 }] : [];
        }),
    });
  },
});
