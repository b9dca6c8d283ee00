/** A small ISMS in fixture notation: one overdue policy, one link that leads nowhere, one policy without a fault. */
export const SMALL_ISMS = `
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
last_reviewed: 2025-03-02
review_interval: P1Y
---

# Access control policy

## Purpose

Access follows A.5.15 and the [backup policy](backup.md).
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT | **Version:** 1.0

## Purpose

Data can be restored; see the [continuity plan](continuity.md).
//- /policies/cryptography.md
# Cryptography policy

## Purpose

Keys are kept apart from what they protect.
`;

/** The text of `policies/access-control.md` with its last review on a given day. */
export function accessControl(lastReviewed: string): string {
  return `---
title: Access control policy
owner: Head of IT
last_reviewed: ${lastReviewed}
review_interval: P1Y
---

# Access control policy

## Purpose

Access follows A.5.15 and the [backup policy](backup.md).
`;
}

/** A policy that links to `target`. */
export function policyLinkingTo(target: string): string {
  return `---\nowner: Head of IT\nversion: '1.0'\n---\n\n# Backup policy\n\n## Purpose\n\nData can be restored; see the [continuity plan](${target}).\n`;
}

/** A policy without a fault. */
export const CONTINUITY = '# Business continuity policy\n\n## Purpose\n\nThe service goes on.\n';
