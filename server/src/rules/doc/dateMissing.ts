import type { DocumentFacts } from '../../facts/facts.js';
import { isCustom, isFirst } from '../../workspace/habits.js';
import { addField } from '../fieldFix.js';
import { defineRule, type Fix } from '../rule.js';
import { isControlled, isMandatory, titleOf, titlePlace } from '../subjects.js';

const DATES = ['approvedOn', 'effectiveOn', 'lastReview'] as const;

export default defineRule({
  code: 'doc.date-missing',
  summary: 'A document has a date.',
  rationale:
    'Without any date nobody can tell what was in force when, or whether a document was looked at in the last years. One date is enough: of the approval, of entry into force, of the last review, or of a row of the history.',
  basis: 'clause',
  clause: '7.5.2 a)',
  requirements: ['S-81'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'sometimes',
  messages: {
    mandatory: '"{title}" has no date: none of approval, entry into force, review or history. Enter one (ISO/IEC 27001, 7.5.2 a).',
    habit: '"{title}" has no date, as others here have. Enter the day of its approval or of its last review (ISO/IEC 27001, 7.5.2 a).',
  },
  disagree: 'Where git alone dates your documents, set `doc.date-missing: off`. A Statement of Applicability has a rule of its own, soa.version-missing.',
  examples: [
    {
      title: 'a policy of the management without any date, beside one with a date',
      workspace: `
//- /policies/information-security.md
# Information security policy
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning doc.date-missing

**Owner:** CISO
**Version:** 1.2

## Purpose

This policy says how we direct information security.
//- /policies/backup.md
# Backup policy

**Owner:** CISO
**Last review:** 2026-03-02

## Purpose

Data can be restored after a loss.
`,
      fixed: `
//- /policies/information-security.md
# Information security policy

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-11-23

## Purpose

This policy says how we direct information security.
//- /policies/backup.md
# Backup policy

**Owner:** CISO
**Last review:** 2026-03-02

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'a habit: a German table without a date',
      workspace: `
//- /richtlinien/datensicherung.md
# Richtlinie Datensicherung
^^^^^^^^^^^^^^^^^^^^^^^^^^^ information doc.date-missing

| Feld | Wert |
|---|---|
| **Version** | 1.1 |
| **Verantwortlich** | ISB |

## Zweck

Diese Richtlinie gilt für alle Daten, die wir nach einem Verlust wiederherstellen müssen, und für die Personen, die das tun.
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

| Feld | Wert |
|---|---|
| **Version** | 1.1 |
| **Gültig ab** | 02.03.2026 |

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
      fixed: `
//- /richtlinien/datensicherung.md
# Richtlinie Datensicherung

| Feld | Wert |
|---|---|
| **Version** | 1.1 |
| **Verantwortlich** | ISB |
| **Letzte Überprüfung** | 2026-11-23 |

## Zweck

Diese Richtlinie gilt für alle Daten, die wir nach einem Verlust wiederherstellen müssen, und für die Personen, die das tun.
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

| Feld | Wert |
|---|---|
| **Version** | 1.1 |
| **Gültig ab** | 02.03.2026 |

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
    },
    {
      title: 'must not fire: the history has a date',
      workspace: `
//- /scope.md
---
title: Scope of the ISMS
owner: ciso
---

# Scope of the ISMS

## Scope

The booking service.

## History

| Version | Date | Author | Change |
|---|---|---|---|
| 1.1 | 2026-03-02 | J. Doe | Reviewed |
`,
    },
    {
      title: 'must not fire: a date that is left to fill in is what doc.placeholder-left is about',
      workspace: `
//- /scope.md
---
title: Scope of the ISMS
owner: ciso
approved_on: YYYY-MM-DD
---

# Scope of the ISMS

## Scope

The booking service.
//- /policies/backup.md
---
title: Backup policy
approved_on: 2026-03-02
---

# Backup policy

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'cannot be judged: no document has a date',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

Data can be restored after a loss.
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    if (!isControlled(document)) return;
    const states = DATES.map((name) => document.fields[name].state);
    if (states.includes('value') || document.history.some((entry) => entry.date !== undefined)) {
      looked();
      return;
    }
    // A next review that is dated says when somebody looked, as far as anybody needs to know.
    if (states.includes('placeholder') || document.fields.nextReview.state !== 'absent') return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    if (!isCustom(workspace, DATES)) {
      if (isFirst(document, workspace, isControlled)) unknown('No document has a date. Where does it stand when they were approved or reviewed?');
      return;
    }
    looked();
    const isGrave = isMandatory(document);
    report({
      span: titlePlace(document),
      at: 'date',
      message: isGrave ? 'mandatory' : 'habit',
      values: { title: titleOf(document) },
      class: isGrave ? 'minor' : null,
      severity: isGrave ? 'warning' : 'information',
      fixes: () => fixes(document, today),
    });
  },
});

function fixes(document: DocumentFacts, today: string): Fix[] {
  const change = addField(document, 'lastReview', today);
  return change ? [{ title: `Record a review today, ${today}`, changes: [change], preferred: true }] : [];
}
