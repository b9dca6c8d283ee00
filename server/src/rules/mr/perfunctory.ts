import { defineRule } from '../rule.js';
import { heldReviews } from '../../workspace/reviews.js';
import { titlePlace } from '../subjects.js';

/** Usual practice: less than a sentence or two about each input, and no action, shows a form that was filled in. */
const FEW_WORDS = 15;
/** Minutes with fewer answers are judged by what they lack. */
const MINIMUM_ANSWERS = 5;

export default defineRule({
  code: 'mr.perfunctory',
  summary: 'The management review was a discussion with results, not a form to fill in.',
  rationale:
    'Minutes in which every input has a few words and nothing came of any of them make auditors doubt that the management took part. One input with more to say, a table, a link or one action is enough.',
  basis: 'clause',
  clause: '9.3.3',
  requirements: ['S-33'],
  stage: [1],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    thin: 'Each input has fewer than {words} words, and no action came out of the review. Say what was discussed and what follows from it (ISO/IEC 27001, 9.3.3).',
  },
  disagree: 'Add what the management asked for or decided; one action or one input with its figures is enough.',
  examples: [
    {
      title: 'one word under each heading',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information mr.perfunctory

**Date:** 2026-06-22
**Present:** Managing Director, CISO

## External and internal issues

Discussed.

## Nonconformities

Fine.

## Audit results

Fine.

## Objectives

On track.

## Risk assessment

Fine.
`,
    },
    {
      title: 'one word in each row, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /protokoll.md
# Protokoll der Managementbewertung
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information mr.perfunctory

**Datum:** 22.06.2026
**Teilnehmer:** Geschäftsführerin, ISB

| Thema | Besprechung |
|---|---|
| Externe und interne Themen | besprochen |
| Abweichungen | besprochen |
| Kennzahlen | besprochen |
| Sicherheitsziele | besprochen |
| Risiken | besprochen |
`,
    },
    {
      title: 'must not fire: short answers and one action',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- External and internal issues: no change
- Nonconformities: none
- Audit results: no findings
- Objectives: met
- Risk assessment: no change

## Actions

- CISO renews the contract with the auditor by 2026-09-30.
`,
    },
    {
      title: 'must not fire: the figures are in a linked document',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- External and internal issues: no change
- Nonconformities: none
- Audit results: see [report](audit.md)
- Objectives: met
- Risk assessment: no change
`,
    },
  ],
  check({ document, workspace, today, report, looked }) {
    const minutes = document.template ? undefined : document.governance?.minutes;
    if (!minutes || !workspace.complete || !heldReviews(workspace, today).held.some((review) => review.document.path === document.path)) return;
    const answers = minutes.inputs.filter((input) => input.state === 'answered');
    if (answers.length < MINIMUM_ANSWERS) return;
    looked();
    if (minutes.anyAction || document.links.length > 0 || answers.some((input) => input.words >= FEW_WORDS)) return;
    report({ span: titlePlace(document), at: 'minutes', message: 'thin', values: { words: FEW_WORDS } });
  },
});
