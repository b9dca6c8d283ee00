import { REVIEW_INPUTS } from '../../standard/managementReview.js';
import { heldReviews, sameYear } from '../../workspace/reviews.js';
import { inputWords, stateOf } from '../reviewWords.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'mr.input-empty',
  summary: 'Under each input of the management review stands what was said.',
  rationale:
    'A heading from the template with nothing under it shows that an input was not looked at. "No change", a link or a table is an answer; a gap to fill in is none.',
  basis: 'clause',
  clause: '9.3.2',
  requirements: ['S-34'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    empty: 'Nothing is recorded about "{input}". Write what was said, or "no change" (ISO/IEC 27001, 9.3.2 {ref}).',
  },
  disagree: 'Write "no change" or "none", or link to the place where the figures are.',
  examples: [
    {
      title: 'a heading with nothing under it',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

## Changes in external and internal issues

A second region was added.

## Audit results
^^^^^^^^^^^^^^^^ warning mr.input-empty

## Decisions

The ISMS is suitable.
`,
    },
    {
      title: 'an empty cell, in French',
      workspace: `
//- /README.md
# ISMS documentation
//- /revue.md
# Compte rendu de la revue de direction

**Date :** 22/06/2026
**Participants :** directrice générale, RSSI

| Élément d'entrée | Discussion |
|---|---|
| Enjeux externes et internes | aucun changement |
| Résultats d'audit |  |
  ^^^^^^^^^^^^^^^^^ warning mr.input-empty
| Objectifs | atteints |
`,
    },
    {
      title: 'must not fire: short answers',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

## Changes in external and internal issues

No change.

## Audit results

[Report of the internal audit](audit.md)
`,
    },
    {
      title: 'must not fire: a template',
      workspace: `
//- /README.md
# ISMS documentation
//- /templates/minutes.md
# Minutes of the management review (template)

**Date:** [Date]
**Present:** [Names]

## Changes in external and internal issues

[Changes]

## Audit results

[Results]
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
    const own = held.find((review) => review.document.path === document.path);
    if (!own) return;
    const year = sameYear(own, held);
    for (const input of REVIEW_INPUTS) {
      const fact = minutes.inputs.find(({ id }) => id === input.id)!;
      if (fact.state === 'answered') looked();
      if (fact.state !== 'empty' || (input.fromReview > 1 && held.length < 2)) continue;
      if (year.some((review) => stateOf(review, input.id) === 'answered')) continue;
      looked();
      report({ span: fact.span ?? titlePlace(document), at: input.id, message: 'empty', values: inputWords(input) });
    }
  },
});
