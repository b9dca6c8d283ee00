/** An ISMS with one fault of every settled rule, a German document, an unfilled template, a page that is none of it, and dates of certification. */
export const FAULTY_ISMS = `
//- /isms.yaml
organization: Larkspur Analytics Ltd
certification:
  stage1: { date: 2027-01-18 }
  stage2: { date: 2027-03-08 }
//- /scope.md
---
title: ISMS scope
owner: Head of IT
version: "1.2"
---

# ISMS scope

## Scope

The ISMS covers the analytics service and the people who run it.
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
version: "2.1"
last_reviewed: 2025-03-02
review_interval: P1Y
---

# Access control policy

## Purpose

Access follows A.5.15 and A.5.18; see the [backup policy](backups.md).
//- /policies/backup.md
# Backup policy

| Field | Value |
|---|---|
| Owner | [Name] |
| Version | 1.0 |
| Approved by | CEO |

## Purpose

Data can be restored after a loss.
//- /policies/kryptographie.md
# Kryptographierichtlinie

**Verantwortlich:** Leitung IT
**Nächste Überprüfung:** 31.03.2027

## Zweck

Schlüssel werden getrennt von den Daten verwahrt (A.8.24).
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Evidence |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented | [policy](policies/access-control.md) |
| A.5.15 | Access control | Yes | Risk R-1 |  |  |
| A.7.4 | Physical security monitoring | No |  |  |  |
//- /CHANGELOG.md
# Changelog

## 1.4.0

- Release notes mention A.5.15 and [nothing](nowhere.md).
`;

/** An ISMS in which the settled rules find nothing. */
export const CLEAN_ISMS = `
//- /policies/cryptography.md
# Cryptography policy

**Owner:** Head of IT

## Purpose

Keys are kept apart from what they protect.
`;
