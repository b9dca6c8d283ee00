import { defineRule } from '../rule.js';
import { sectionDuties } from '../sectionDuty.js';
import { insertSection } from '../sectionFix.js';
import { titleOf, titlePlace } from '../subjects.js';

const NAMES: Readonly<Record<string, string>> = {
  purpose: 'what it is for',
  scope: 'to whom and to what it applies',
  policy: 'the rules themselves',
  roles: 'who is responsible for what',
  review: 'when it is reviewed',
  exceptions: 'how exceptions are granted',
};

export default defineRule({
  code: 'doc.section-missing',
  summary: 'A document says what a document of its kind has to say.',
  rationale:
    'Two documents have content that a clause asks for in writing and that shows in sections: the scope its boundaries, the information security policy its text. A policy on a topic is read better with purpose, scope, roles, review and exceptions, and no clause asks for them. A sentence that says it counts as much as a heading.',
  basis: 'clause',
  clause: '7.5.2',
  requirements: ['S-17'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'sometimes',
  messages: {
    clause: '"{title}" does not say {what}, as ISO/IEC 27001, {clause} asks for in writing. Add it under a heading of its own.',
    habit: '"{title}" does not say {what}. Add a section or a sentence; auditors look for it in a policy (ISO/IEC 27001, 7.5.2).',
  },
  disagree: 'A sentence anywhere in the document is enough. `doc.section-missing: off` ends it for teams whose policies are built in another way.',
  examples: [
    {
      title: 'a policy without a scope',
      workspace: `
//- /policies/backup.md
# Backup policy
^^^^^^^^^^^^^^^ warning doc.section-missing

**Owner:** Head of IT  
**Review cycle:** Annual

## Purpose

Data can be restored after a loss.

## Roles

The platform team runs the backups.

## Exceptions

The CISO approves exceptions.
`,
      fixed: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT  
**Review cycle:** Annual

## Purpose

Data can be restored after a loss.

## Scope

This document applies to everybody and everything inside the scope of the ISMS.

## Roles

The platform team runs the backups.

## Exceptions

The CISO approves exceptions.
`,
    },
    {
      title: 'numbered headings below front matter, in German',
      workspace: `
//- /richtlinien/datensicherung.md
---
title: Richtlinie Datensicherung
       ^^^^^^^^^^^^^^^^^^^^^^^^^ information doc.section-missing
owner: ISB
review_interval: P1Y
---

# Richtlinie Datensicherung

## 1. Zweck

Nach einem Verlust können wir die Daten wiederherstellen, die wir brauchen.

## 2. Geltungsbereich

Diese Richtlinie gilt für alle Systeme, die Daten von Kunden halten.

## 3. Rollen

Das Team Plattform macht die Sicherungen.
`,
      fixed: `
//- /richtlinien/datensicherung.md
---
title: Richtlinie Datensicherung
owner: ISB
review_interval: P1Y
---

# Richtlinie Datensicherung

## 1. Zweck

Nach einem Verlust können wir die Daten wiederherstellen, die wir brauchen.

## 2. Geltungsbereich

Diese Richtlinie gilt für alle Systeme, die Daten von Kunden halten.

## 3. Rollen

Das Team Plattform macht die Sicherungen.

## 4. Ausnahmen

Ausnahmen von diesem Dokument müssen schriftlich beantragt und von ISB genehmigt werden.
`,
    },
    {
      title: 'an information security policy without rules, a scope without boundaries',
      workspace: `
//- /policies/information-security.md
# Information security policy
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning doc.section-missing

**Owner:** CISO  
**Review cycle:** Annual

## Purpose

Why we have this page.

## Scope

The booking service.

## Roles

The CISO keeps it.

## Exceptions

The CISO approves exceptions.
//- /scope.md
# ISMS scope
^^^^^^^^^^^^ warning doc.section-missing

**Owner:** CISO  
**Version:** 1.0

## Purpose

Why we have this page.

## References

ISO/IEC 27001
`,
    },
    {
      title: 'must not fire: sentences say it',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

The purpose of this policy is that data can be restored. This policy applies to all systems. The platform team is responsible for the backups.
This policy is reviewed every year. Exceptions must be approved by the CISO.
`,
    },
    {
      title: 'must not fire: the scope stands under headings of its own, a register has no sections',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO

## Purpose

Why we have this page.

## Boundaries

The booking service in Bern.
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Owner | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | 2 | 3 | Head of IT | Mitigate |
`,
    },
    {
      title: 'must not fire: an empty section is what doc.section-empty is about',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT  
**Review cycle:** Annual

## Purpose

Data can be restored after a loss.

## Scope

## Roles

The platform team runs the backups.

## Exceptions

The CISO approves exceptions.
`,
    },
  ],
  check({ document, report, looked }) {
    for (const duty of sectionDuties(document)) {
      if (duty.clause !== '' || duty.severity === 'warning') looked();
      if (document.sections[duty.section].state !== 'absent') continue;
      report({
        span: titlePlace(document),
        at: duty.section,
        message: duty.clause === '' ? 'habit' : 'clause',
        values: { title: titleOf(document), what: NAMES[duty.section] ?? duty.section, clause: duty.clause },
        class: duty.class,
        severity: duty.severity,
        fixes: () => insertSection(document, duty.section),
      });
    }
  },
});
