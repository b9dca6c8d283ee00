import { REVIEW_INPUTS } from '../../standard/managementReview.js';
import { heldReviews, sameYear } from '../../workspace/reviews.js';
import { inputWords, insertInput, isUnderstood, stateOf } from '../reviewWords.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'mr.input-missing',
  summary: 'The minutes of the management review speak of every input that the clause names.',
  rationale:
    'Clause 9.3.2 names what top management has to look at. Ten of these inputs can be found in minutes by their meaning: under a heading, in a row of a table, or in a sentence. Meetings of one year are read together, so that a review in four quarters is one review. "No change" is an answer. Actions of earlier reviews are asked for from the second review on.',
  basis: 'clause',
  clause: '9.3.2',
  requirements: ['S-34', 'S-85'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    missing: 'The minutes do not speak of "{input}". Record what was said about it, also when nothing changed (ISO/IEC 27001, 9.3.2 {ref}).',
    missingInYear:
      'None of the {count} minutes of this year speaks of "{input}". Record what was said about it, also when nothing changed (ISO/IEC 27001, 9.3.2 {ref}).',
  },
  disagree: 'Say it in the minutes in a word, such as "Feedback of customers: none". A table or a link to the figures counts.',
  examples: [
    {
      title: 'minutes under headings without a word about audits',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.input-missing

**Date:** 2026-06-22
**Present:** Managing Director, CISO

## Changes in external and internal issues

A second region was added.

## Interested parties

Two customers now want evidence of deletion.

## Performance

- Nonconformities: two open, one closed
- Monitoring and measurement results: all in the green
- Objectives: three of three met

## Feedback

No complaints.

## Risk assessment and treatment

Two risks fell.

## Opportunities for improvement

Automate the access review.

## Decisions

The ISMS is suitable.
`,
      fixed: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

## Changes in external and internal issues

A second region was added.

## Interested parties

Two customers now want evidence of deletion.

## Performance

- Nonconformities: two open, one closed
- Monitoring and measurement results: all in the green
- Objectives: three of three met

## Feedback

No complaints.

## Risk assessment and treatment

Two risks fell.

## Opportunities for improvement

Automate the access review.

## Audit results

[What was said, or: no change]

## Decisions

The ISMS is suitable.
`,
    },
    {
      title: 'a table without risks, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /protokoll.md
# Protokoll der Managementbewertung
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.input-missing

| Feld | Wert |
|---|---|
| Datum | 22.06.2026 |
| Teilnehmer | Geschäftsführerin, ISB |

| Thema | Ergebnis |
|---|---|
| Externe und interne Themen | keine Änderung |
| Interessierte Parteien | keine Änderung |
| Abweichungen und Korrekturmaßnahmen | eine offen |
| Kennzahlen | im Ziel |
| Auditergebnisse | ein Audit, zwei Hinweise |
| Sicherheitsziele | zwei von drei erreicht |
| Rückmeldungen von Kunden | keine |
| Verbesserungsmöglichkeiten | keine |
| Beschlüsse | keine Änderung am ISMS nötig |
`,
    },
    {
      title: 'must not fire: everything in prose',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

Date: 2026-06-22

Present: Managing Director, CISO

External and internal issues did not change, nor did the needs of interested parties. The open findings were closed.
KPIs are in the green, and all objectives were met. The audit found nothing, there was no feedback, the risk register was accepted as it is.
No improvement is needed. Decision: go on.
`,
    },
    {
      title: 'must not fire: two meetings of one year answer together',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-spring.md
# Minutes of the management review, spring

**Date:** 2026-03-22
**Present:** Managing Director

- Actions of the previous review: first review, none
- External issues: no change
- Interested parties: no change
- Corrective actions: none open
- KPIs: in the green
//- /minutes-autumn.md
# Minutes of the management review, autumn

**Date:** 2026-09-22
**Present:** Managing Director

- Actions from the last review: all closed
- Audit results: see audit-report.md
- Objectives: met
- Feedback of customers: none
- Risk register: accepted
- Opportunities: none
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
    if (document.template || !document.governance?.minutes) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held } = heldReviews(workspace, today);
    const newest = held.at(-1);
    if (newest?.document.path !== document.path) return;
    const year = sameYear(newest, held);
    if (!isUnderstood(year)) {
      unknown('the minutes name hardly any input of the review. If they lead to another document, add its text or name the inputs here.');
      return;
    }
    for (const input of REVIEW_INPUTS) {
      if (input.fromReview > held.length) continue;
      looked();
      if (year.some((review) => stateOf(review, input.id) !== 'absent')) continue;
      report({
        span: titlePlace(document),
        at: input.id,
        message: year.length > 1 ? 'missingInYear' : 'missing',
        values: { ...inputWords(input), count: year.length },
        fixes: () => insertInput(document, input),
      });
    }
  },
});
