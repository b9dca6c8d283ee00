import { heldReviews } from '../../workspace/reviews.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'mr.no-decision',
  summary: 'The minutes of the management review record what was decided.',
  rationale:
    'The results of the review are decisions about improvement and about changes of the ISMS. That no change is needed is a decision too, but it has to stand there.',
  basis: 'clause',
  clause: '9.3.3',
  requirements: ['X-24'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    none: 'The minutes record no decision. Write what was decided about improvements and changes of the ISMS, or that none is needed (ISO/IEC 27001, 9.3.3).',
  },
  disagree: 'A heading such as "Decisions", or a sentence that says what was agreed, approved or concluded, is enough.',
  examples: [
    {
      title: 'minutes that end with the inputs',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.no-decision

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- External and internal issues: no change
- Audit results: two minor remarks
- Objectives: all were met in June
`,
    },
    {
      title: 'an empty heading, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /protokoll.md
# Protokoll der Managementbewertung
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.no-decision

| Feld | Wert |
|---|---|
| Datum | 22.06.2026 |
| Teilnehmer | Geschäftsführerin, ISB |

## Auditlage

Das Audit fand zwei Hinweise.

## Risiken

Ein Risiko ist neu.

## Beschlüsse

[Beschlüsse]
`,
    },
    {
      title: 'must not fire: a conclusion is a decision',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- Audit results: two minor remarks
- Objectives: all were met in June

Conclusion: the ISMS remains suitable, no change is needed.
`,
    },
    {
      title: 'must not fire: the decision was made at another meeting of the year',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, March

**Date:** 2026-03-22
**Present:** Managing Director, CISO

- Audit results: two minor remarks
//- /minutes-2.md
# Minutes of the management review, June

**Date:** 2026-06-22
**Present:** Managing Director, CISO

It was decided to hire a second engineer.
`,
    },
    {
      title: 'cannot be judged: minutes that only lead to slides',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

See the [slides](slides.pdf).
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const minutes = document.template ? undefined : document.governance?.minutes;
    if (!minutes) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held } = heldReviews(workspace, today);
    const index = held.findIndex((review) => review.document.path === document.path);
    if (index === -1) return;
    // What a meeting leaves open the next ones of the year may decide.
    const later = held.slice(index + 1);
    if (minutes.decision || minutes.actions.some((action) => !action.earlier) || later.some((review) => review.minutes.decision)) {
      looked();
      return;
    }
    if (!minutes.inputs.some((input) => input.state === 'answered')) {
      unknown('the minutes name no input of the review; they may lead to another document.');
      return;
    }
    looked();
    report({ span: titlePlace(document), at: 'decision', message: 'none' });
  },
});
