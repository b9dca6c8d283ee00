import { daysBetween } from '../../standard/dates.js';
import { isReviewed } from '../../workspace/reviewed.js';
import { newestDate, reviewedToday, staleSince } from '../reviewDates.js';
import { defineRule } from '../rule.js';

/** Mean length of a month in days. */
const MONTH = 30.44;

export default defineRule({
  code: 'doc.review-stale',
  summary: 'No document has been left alone for more than 24 months.',
  rationale:
    'Documents that nobody has looked at for two or three years are among the first things an auditor notices at Stage 1: they say how the organisation was. A date of a review, an approval, entry into force or a row of the history shows that somebody looked.',
  basis: 'clause',
  clause: '7.5.2 c)',
  requirements: ['S-31'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    stale:
      'Nobody has looked at this document since {base}, {months} months ago, as far as its dates say. Review it and enter the date (ISO/IEC 27001, 7.5.2 c).',
    next: 'The review of this document was due on {base}, {months} months ago. Review it and set the next date (ISO/IEC 27001, 7.5.2 c).',
  },
  disagree:
    'Enter the date of the last review, or a next review that is still to come. A status such as "retired" ends the reviews; a plan that names its year in its title is over, not stale.',
  examples: [
    {
      title: 'front matter: a review of 2023, and no interval',
      workspace: `
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
last_reviewed: 2023-03-02
               ^^^^^^^^^^ warning doc.review-stale
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
      fixed: `
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
last_reviewed: 2026-11-23
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'German lines: in force since 2022, never reviewed',
      workspace: `
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

**Verantwortlich:** ISB
**Gültig ab:** 2022-03-02
               ^^^^^^^^^^ warning doc.review-stale

## Zweck

Diese Richtlinie sorgt dafür, dass Zugriff nur hat, wer ihn für die eigene Arbeit braucht.
`,
      fixed: `
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

**Verantwortlich:** ISB
**Gültig ab:** 2022-03-02
**Letzte Überprüfung:** 2026-11-23

## Zweck

Diese Richtlinie sorgt dafür, dass Zugriff nur hat, wer ihn für die eigene Arbeit braucht.
`,
    },
    {
      title: 'must not fire: an old approval and a review of this year',
      workspace: `
//- /policies/access-control.md
# Access control policy

**Approved on:** 2019-03-02
**Last review:** 2026-03-02

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'must not fire: the next review is still to come',
      workspace: `
//- /policies/access-control.md
# Access control policy

**Effective date:** 2024-01-10
**Next review:** 2027-01-10

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'must not fire: minutes and a plan of one year',
      workspace: `
//- /records/management-review-2023.md
# Management review minutes 2023

**Date:** 2023-07-06

## Decisions

Keys for all staff are bought.
//- /plans/training-2023.md
# Training plan 2023

**Owner:** CISO
**Version:** 1.0
**Effective date:** 2023-01-10

## Purpose

Everybody is trained.
`,
    },
    {
      title: 'cannot be judged: no date',
      workspace: `
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT

## Purpose

Access is granted to those who need it.
`,
    },
  ],
  check({ document, today, report, looked }) {
    if (!isReviewed(document)) return;
    const stale = staleSince(document, today);
    if (stale || newestDate(document)) looked();
    if (!stale) return;
    report({
      at: stale.from,
      span: document.fields[stale.from].span ?? { start: 0, end: 0 },
      message: stale.from === 'nextReview' ? 'next' : 'stale',
      values: { base: stale.date, months: Math.floor(daysBetween(stale.date, today) / MONTH) },
      fixes: () => reviewedToday(document, stale.from, today),
    });
  },
});
