import { isCustom, isFirst } from '../../workspace/habits.js';
import { addField } from '../fieldFix.js';
import { defineRule } from '../rule.js';
import { isControlled, isMandatory, titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'doc.version-missing',
  summary: 'A document says which version it is.',
  rationale:
    'At Stage 1 the auditor notes the versions that were read, and at Stage 2 compares them. git keeps every version, so that a number in the text is a good habit; it counts where the standard itself asks for the document and nothing else states versions.',
  basis: 'clause',
  clause: '7.5.2 a)',
  requirements: ['S-15', 'S-81'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'sometimes',
  messages: {
    mandatory: '"{title}" states no version, and no list of documents does so for it. Enter one (ISO/IEC 27001, 7.5.2 a).',
    habit: '"{title}" states no version, as others here do. A number helps the auditor to name what was read (ISO/IEC 27001, 7.5.2 a).',
  },
  disagree:
    'Where git keeps your versions and you state none, set `doc.version-missing: off`. A Statement of Applicability has a rule of its own, soa.version-missing.',
  examples: [
    {
      title: 'a scope without a version, beside a policy with one',
      workspace: `
//- /scope.md
# Scope of the ISMS
^^^^^^^^^^^^^^^^^^^ warning doc.version-missing

| Field | Value |
|---|---|
| Owner | CISO |

## Scope

The booking service and everybody who works on it.
//- /policies/backup.md
# Backup policy

**Version:** 1.2

## Purpose

Data can be restored after a loss.
`,
      fixed: `
//- /scope.md
# Scope of the ISMS

| Field | Value |
|---|---|
| Owner | CISO |
| Version | 1.0 |

## Scope

The booking service and everybody who works on it.
//- /policies/backup.md
# Backup policy

**Version:** 1.2

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'a habit: front matter without a version, in German',
      workspace: `
//- /richtlinien/datensicherung.md
---
title: Richtlinie Datensicherung
       ^^^^^^^^^^^^^^^^^^^^^^^^^ information doc.version-missing
owner: ISB
---

# Richtlinie Datensicherung

## Zweck

Daten lassen sich nach einem Verlust wiederherstellen.
//- /richtlinien/zugriff.md
---
title: Richtlinie Zugriffskontrolle
version: "1.0"
---

# Richtlinie Zugriffskontrolle

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
      fixed: `
//- /richtlinien/datensicherung.md
---
version: "1.0"
title: Richtlinie Datensicherung
owner: ISB
---

# Richtlinie Datensicherung

## Zweck

Daten lassen sich nach einem Verlust wiederherstellen.
//- /richtlinien/zugriff.md
---
title: Richtlinie Zugriffskontrolle
version: "1.0"
---

# Richtlinie Zugriffskontrolle

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
    },
    {
      title: 'must not fire: the history has the version',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

Data can be restored after a loss.

## Document history

| Version | Date | Author | Change |
|---|---|---|---|
| 1.1 | 2026-03-02 | J. Doe | Reviewed |
`,
    },
    {
      title: 'must not fire: minutes are a record',
      workspace: `
//- /records/management-review-2026.md
# Management review minutes 2026

**Date:** 2026-07-06

## Decisions

Keys for all staff are bought.
//- /policies/backup.md
# Backup policy

**Version:** 1.2

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'cannot be judged: no document states a version',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

Data can be restored after a loss.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (!isControlled(document)) return;
    if (document.fields.version.state !== 'absent' || document.history.some((entry) => entry.version !== undefined)) {
      if (document.fields.version.state !== 'placeholder') looked();
      return;
    }
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    if (!isCustom(workspace, ['version'])) {
      if (isFirst(document, workspace, isControlled))
        unknown('No document states a version. Where are versions kept? In git, say so in the control of documents.');
      return;
    }
    looked();
    // A list of documents, or the rules for them, may say where versions are.
    const isElsewhere = workspace.ofKind('document-control').some((other) => !other.template && other.path !== document.path);
    const isGrave = isMandatory(document) && !isElsewhere;
    report({
      span: titlePlace(document),
      at: 'version',
      message: isGrave ? 'mandatory' : 'habit',
      values: { title: titleOf(document) },
      class: isGrave ? 'minor' : null,
      severity: isGrave ? 'warning' : 'information',
      fixes() {
        const change = addField(document, 'version', '1.0');
        return change ? [{ title: 'Enter version 1.0', changes: [change], preferred: true }] : [];
      },
    });
  },
});
