import { addInterval, daysBetween } from '../../standard/dates.js';
import { intervalWords } from '../../standard/intervals.js';
import { USUAL_REVIEW_INTERVAL } from '../../standard/managementReview.js';
import { heldReviews, statedCadence } from '../../workspace/reviews.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'mr.overdue',
  summary: 'The management review is held at the interval that the organisation has set.',
  rationale:
    'Reviews have to happen at planned intervals. What is planned is what the organisation wrote: the interval in its procedure, or the next date in the last minutes. Where neither is written, the usual year gives advice.',
  basis: 'own-document',
  clause: '9.3.1',
  requirements: ['X-24'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    next: 'The next management review was set for {due}, and no later minutes were found. Hold it, or record why it moved (ISO/IEC 27001, 9.3.1).',
    interval:
      'The last management review was held on {held}; by "{where}" it is held every {interval}, so the next one was due on {due} (ISO/IEC 27001, 9.3.1).',
    usual:
      'The last management review was held on {held}, more than a year ago. No interval of your own is written down; a year is usual (ISO/IEC 27001, 9.3.1).',
  },
  disagree: 'Add the minutes of the later review, or state another interval in the procedure of the management review.',
  examples: [
    {
      title: 'the date in the last minutes has passed',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-01-22
**Present:** Managing Director, CISO

- Objectives: met
- Risk register: accepted

**Next review date:** 2026-07-22
                      ^^^^^^^^^^ warning mr.overdue
`,
    },
    {
      title: 'the interval of the procedure has passed, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /verfahren-managementbewertung.md
# Verfahren Managementbewertung

Die Managementbewertung findet halbjährlich statt.
//- /protokoll.md
# Protokoll der Managementbewertung
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.overdue

**Datum:** 22.01.2026
**Teilnehmer:** Geschäftsführerin, ISB

- Sicherheitsziele: erreicht
- Risiken: unverändert
`,
    },
    {
      title: 'no interval of its own: advice',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information mr.overdue

**Date:** 2025-01-22
**Present:** Managing Director, CISO

- Objectives: met
- Risk register: accepted
`,
    },
    {
      title: 'must not fire: later minutes are there',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO
**Next review date:** 2026-07-22

- Objectives: met
//- /minutes-2.md
# Minutes of the management review, August

**Date:** 2026-08-03
**Present:** Managing Director, CISO

- Objectives: met
`,
    },
    {
      title: 'must not fire: a year has not passed',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- Objectives: met
`,
    },
    {
      title: 'cannot be judged: minutes without a date',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Present:** Managing Director, CISO

- Objectives: met
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    if (document.template || !document.governance?.minutes) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held, ahead } = heldReviews(workspace, today);
    const newest = held.at(-1);
    if (newest?.document.path !== document.path) return;
    if (newest.heldOn === undefined) {
      unknown('the minutes state no date on which the review was held.');
      return;
    }
    looked();
    const isPast = (due: string): boolean => daysBetween(due, today) > 0;
    const { nextReview } = document.fields;
    const next = nextReview.value;
    // A review that is dated ahead was moved, and not forgotten.
    if (ahead.length > 0) return;
    if (next !== undefined && nextReview.ambiguous !== true && /^\d{4}-\d\d/.test(next)) {
      if (isPast(next) && next > newest.heldOn) report({ span: nextReview.span ?? titlePlace(document), at: 'next', message: 'next', values: { due: next } });
      return;
    }
    const stated = statedCadence(workspace);
    const due = addInterval(newest.heldOn, stated?.interval ?? USUAL_REVIEW_INTERVAL);
    if (!isPast(due)) return;
    if (!stated) {
      report({ span: titlePlace(document), at: 'interval', message: 'usual', values: { held: newest.heldOn }, class: null, severity: 'information' });
      return;
    }
    report({
      span: titlePlace(document),
      at: 'interval',
      message: 'interval',
      values: { held: newest.heldOn, due, interval: intervalWords(stated.interval), where: stated.document.fields.title.value ?? stated.document.path },
      related: [{ ...workspace.place(stated.document.path, stated.span), message: 'The interval is stated here.' }],
    });
  },
});
