import { REVIEW_INPUTS } from '../../standard/managementReview.js';
import { heldReviews } from '../../workspace/reviews.js';
import { inputWords } from '../reviewWords.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'mr.no-trend',
  summary: 'The management review looks at how figures develop, not at one value alone.',
  rationale:
    'Nonconformities, measurements, audit results and objectives are looked at with their trends. From the second review on there is something to compare with; one number alone shows no development.',
  basis: 'clause',
  clause: '9.3.2 d)',
  requirements: ['X-24'],
  stage: [2],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    single: 'For "{input}" there is one value alone. Add the earlier one, or say how it developed (ISO/IEC 27001, 9.3.2 {ref}).',
  },
  disagree: 'A word such as "unchanged" or "up from 3", a table, or a link to the figures shows the trend.',
  examples: [
    {
      title: 'one number in the second review',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

- Nonconformities: 4 open
//- /minutes-2.md
# Minutes of the management review, July

**Date:** 2026-07-22
**Present:** Managing Director, CISO

- Nonconformities: 3 open
  ^^^^^^^^^^^^^^^^^^^^^^^ information mr.no-trend
`,
    },
    {
      title: 'one number under a heading, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /protokoll-1.md
# Protokoll der Managementbewertung Januar

**Datum:** 22.01.2026
**Teilnehmer:** Geschäftsführerin, ISB

## Abweichungen

4 offen
//- /protokoll-2.md
# Protokoll der Managementbewertung Juli

**Datum:** 22.07.2026
**Teilnehmer:** Geschäftsführerin, ISB

## Abweichungen
^^^^^^^^^^^^^^^ information mr.no-trend

3 offen
`,
    },
    {
      title: 'must not fire: compared with the last one',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

- Nonconformities: 4 open
//- /minutes-2.md
# Minutes of the management review, July

**Date:** 2026-07-22
**Present:** Managing Director, CISO

- Nonconformities: 3 open, down from 4
`,
    },
    {
      title: 'must not fire: the first review',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

- Nonconformities: 4 open
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const minutes = document.template ? undefined : document.governance?.minutes;
    if (!minutes || minutes.heldOn === undefined) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held } = heldReviews(workspace, today);
    const newest = held.at(-1);
    if (newest?.document.path !== document.path) return;
    if (held.length < 2) {
      unknown('a trend shows from the second review on.');
      return;
    }
    for (const input of REVIEW_INPUTS) {
      const fact = minutes.inputs.find(({ id }) => id === input.id)!;
      if (!input.trend || fact.state !== 'answered' || fact.values === 0) continue;
      looked();
      if (fact.values > 1 || fact.compared || document.links.length > 0) continue;
      report({ span: fact.span ?? titlePlace(document), at: input.id, message: 'single', values: inputWords(input) });
    }
  },
});
