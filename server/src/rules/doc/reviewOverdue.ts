import * as z from 'zod/mini';
import type { DueFact } from '../../facts/facts.js';
import { dueOf } from '../../facts/fields.js';
import { addInterval, daysBetween } from '../../standard/dates.js';
import { intervalWords, isInterval } from '../../standard/intervals.js';
import { isReviewed } from '../../workspace/reviewed.js';
import { newestDate, reviewedToday, staleSince } from '../reviewDates.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'doc.review-overdue',
  summary: 'A document is reviewed when its own date or interval says so.',
  rationale:
    'Documents that were last looked at years ago are among the first things an auditor notices at Stage 1. The interval is yours: only a date or an interval that the document states is judged, never a usual one.',
  basis: 'own-document',
  clause: '7.5.2',
  requirements: ['S-31'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'sometimes',
  options: z.object({
    grace: z._default(
      z
        .string()
        .check(
          z.refine(isInterval, 'an ISO 8601 duration such as P14D'),
          z.describe('How long after the day on which it was due a review is not called late.'),
        ),
      'P0D',
    ),
  }),
  messages: {
    date: 'The review of this document was due on {due}, {days} days ago. Review it and set the next date (ISO/IEC 27001, 7.5.2).',
    interval:
      'The review of this document was due on {due}, {days} days ago: {interval} after {base}, the date of {what}. Review it and update that date (ISO/IEC 27001, 7.5.2).',
    default:
      'The review of this document was due on {due}, {days} days ago, by the default of isms.yaml: {interval} after {base}, the date of {what}. Review it, or state its own interval (ISO/IEC 27001, 7.5.2).',
  },
  disagree:
    'Correct the date or the interval in the document. A status such as "retired" ends its reviews. `doc.review-overdue: { grace: P14D }` leaves two weeks after the day. What was not looked at for more than 24 months is doc.review-stale instead.',
  examples: [
    {
      title: 'an interval that has run out',
      workspace: `
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
last_reviewed: 2025-03-02
               ^^^^^^^^^^ warning doc.review-overdue
review_interval: P1Y
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
review_interval: P1Y
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'the next date and the interval in a German table',
      workspace: `
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

| Feld | Wert |
|---|---|
| Verantwortlich | ISB |
| Letzte Überprüfung | 2025-10-02 |
| Nächste Überprüfung | 2026-10-02 |
                        ^^^^^^^^^^ warning doc.review-overdue
| Überprüfungszyklus | jährlich |

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
      fixed: `
//- /richtlinien/zugriff.md
# Richtlinie Zugriffskontrolle

| Feld | Wert |
|---|---|
| Verantwortlich | ISB |
| Letzte Überprüfung | 2026-11-23 |
| Nächste Überprüfung | 2027-11-23 |
| Überprüfungszyklus | jährlich |

## Zweck

Zugriff hat nur, wer ihn braucht.
`,
    },
    {
      title: 'the default interval of isms.yaml gives advice',
      workspace: `
//- /isms.yaml
defaults: { review_interval: P1Y }
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT
**Last review:** 2025-03-02
                 ^^^^^^^^^^ information doc.review-overdue

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'must not fire: the days of grace are not over',
      workspace: `
//- /isms.yaml
rules: { doc.review-overdue: { grace: P14D } }
//- /policies/access-control.md
# Access control policy

**Owner:** Head of IT
**Next review:** 2026-11-15

## Purpose

Access is granted to those who need it.
`,
    },
    {
      title: 'must not fire: no interval and no next date is stated',
      workspace: `
//- /policies/access-control.md
---
title: Access control policy
last_reviewed: 2025-03-02
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
    },
  ],
  check({ document, workspace, options, today, report, looked }) {
    if (!isReviewed(document) || staleSince(document, today)) return;
    const due = dueOf(document.fields);
    if (due) {
      looked();
      if (addInterval(due.date, options.grace) >= today) return;
      const base = document.fields[due.from];
      report({
        at: due.from,
        span: base.span ?? { start: 0, end: 0 },
        message: due.from === 'nextReview' ? 'date' : 'interval',
        values: {
          due: due.date,
          days: daysBetween(due.date, today),
          interval: intervalWords(document.fields.reviewInterval.value ?? ''),
          base: base.value ?? '',
          what: WHAT[due.from],
        },
        fixes: () => reviewedToday(document, due.from, today),
      });
      return;
    }
    const interval = workspace.ismsFile.content.defaults?.review_interval;
    const newest = newestDate(document);
    if (interval === undefined || !newest || document.fields.reviewInterval.state !== 'absent' || document.fields.nextReview.state !== 'absent') return;
    looked();
    const date = addInterval(newest.date, interval);
    if (addInterval(date, options.grace) >= today) return;
    report({
      at: newest.from,
      span: document.fields[newest.from].span ?? { start: 0, end: 0 },
      message: 'default',
      values: { due: date, days: daysBetween(date, today), interval: intervalWords(interval), base: newest.date, what: WHAT[newest.from] },
      class: null,
      severity: 'information',
      fixes: () => reviewedToday(document, newest.from, today),
    });
  },
});

const WHAT: Readonly<Record<DueFact['from'], string>> = {
  nextReview: 'the next review',
  lastReview: 'the last review',
  approvedOn: 'the approval',
  effectiveOn: 'entry into force',
};
