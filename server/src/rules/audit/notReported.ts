import { heldReviews } from '../../workspace/reviews.js';
import { stateOf } from '../reviewWords.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'audit.not-reported',
  summary: 'The results of an audit reach the managers concerned.',
  rationale:
    'An audit is of use when those who can act know its result. A list of recipients, a signature of receipt, or minutes of a management review that speak of audit results show it.',
  basis: 'clause',
  clause: '9.2.2 c)',
  requirements: ['X-23'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing:
      'The report does not say to whom it went, and no minutes of a management review speak of audit results. Name the managers who received it (ISO/IEC 27001, 9.2.2 c).',
  },
  disagree: 'A line such as "Reported to: Managing Director, 2026-06-20", or a distribution list, is enough.',
  examples: [
    {
      title: 'a report without recipients',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report
^^^^^^^^^^^^^^^^^^^^^^^ warning audit.not-reported

**Audit date:** 2026-06-10
**Lead auditor:** Max Roe
**Scope:** clauses 4 to 10

No nonconformity was found.
`,
    },
    {
      title: 'the same in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /bericht-internes-audit.md
# Bericht zum internen Audit
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning audit.not-reported

| Feld | Wert |
|---|---|
| Datum | 10.06.2026 |
| Auditor | Max Beispiel |

Es gab keine Abweichung.
`,
    },
    {
      title: 'must not fire: received by a manager',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Received by:** Jane Doe, managing director

No nonconformity was found.
`,
    },
    {
      title: 'must not fire: the management review looked at it',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10

No nonconformity was found.
//- /minutes.md
# Minutes of the meeting of June: management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- Audit results: no nonconformity
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const audit = document.template || !document.kinds.includes('audit-report') ? undefined : document.governance?.audit;
    if (!audit) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    looked();
    if (audit.reported || heldReviews(workspace, today).held.some((review) => stateOf(review, 'audit-results') === 'answered')) return;
    report({ span: titlePlace(document), at: 'reported', message: 'missing' });
  },
});
