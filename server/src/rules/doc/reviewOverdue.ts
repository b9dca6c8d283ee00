import type { DocumentFacts, DueFact } from '../../facts/facts.js';
import { dueOf } from '../../facts/fields.js';
import { addInterval, daysBetween } from '../../standard/dates.js';
import { intervalWords } from '../../standard/intervals.js';
import { isReviewed } from '../../workspace/reviewed.js';
import { defineRule, type Fix } from '../rule.js';

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
  messages: {
    date: 'The review of this document was due on {due}, {days} days ago. Review it and set the next date (ISO/IEC 27001, 7.5.2).',
    interval:
      'The review of this document was due on {due}, {days} days ago: {interval} after {base}, the date of {what}. Review it and update that date (ISO/IEC 27001, 7.5.2).',
  },
  disagree: 'Correct the date or the interval in the document. A status such as "retired" ends its reviews.',
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
      title: 'must not fire: no interval and no next date is stated',
      workspace: `
//- /policies/access-control.md
---
title: Access control policy
last_reviewed: 2023-03-02
---

# Access control policy

## Purpose

Access is granted to those who need it.
`,
    },
  ],
  check({ document, today, report, looked }) {
    if (!isReviewed(document)) return;
    const due = dueOf(document.fields);
    if (!due) return;
    looked();
    if (due.date >= today) return;
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
      fixes: () => fixes(document, due, today),
    });
  },
});

const WHAT: Readonly<Record<DueFact['from'], string>> = {
  nextReview: 'the next review',
  lastReview: 'the last review',
  approvedOn: 'the approval',
  effectiveOn: 'entry into force',
};

/** "Reviewed today": the dates that are stated move on. Only dates in ISO form are rewritten, others are left to the author. */
function fixes(document: DocumentFacts, due: DueFact, today: string): Fix[] {
  const { lastReview, nextReview, reviewInterval } = document.fields;
  const changes = [];
  if (lastReview.state === 'value' && lastReview.source !== 'history' && isIso(lastReview))
    changes.push({ path: document.path, span: lastReview.span!, newText: today });
  if (due.from === 'nextReview' && isIso(nextReview)) {
    const interval = reviewInterval.state === 'value' && /^P\d+[YMWD]$/.test(reviewInterval.value!) ? reviewInterval.value! : undefined;
    if (interval === undefined) return [];
    changes.push({ path: document.path, span: nextReview.span!, newText: addInterval(today, interval) });
  }
  return changes.length === 0 ? [] : [{ title: `Record a review today, ${today}`, changes, preferred: true }];
}

function isIso(fact: { readonly value?: string; readonly span?: { readonly start: number; readonly end: number } }): boolean {
  return fact.span !== undefined && fact.value?.length === 10 && fact.span.end - fact.span.start === 10;
}
