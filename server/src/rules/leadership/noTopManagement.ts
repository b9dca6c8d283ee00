import { spoken, tells } from '../../standard/governance.js';
import { heldReviews, sameYear } from '../../workspace/reviews.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'leadership.no-top-management',
  summary: 'Top management takes part in the management review and stands behind the information security policy.',
  rationale:
    'The standard gives both duties to top management: reviewing the ISMS and setting the policy. A review among specialists counts as none. It is said only where every person that is named has a role that is known and is not of top management; names alone cannot be judged, and a delegation in writing is fine.',
  basis: 'clause',
  clause: '5.1',
  requirements: ['S-22'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    review: 'Nobody of top management is named among those who took part. Name them with their roles, or hold the review with them (ISO/IEC 27001, 9.3.1).',
    policy: 'The information security policy was approved by "{approver}", which is no role of top management. Have it approved there (ISO/IEC 27001, 5.2).',
  },
  disagree: 'Name the person with the role in top management, or say in the minutes to whom top management delegated the review.',
  examples: [
    {
      title: 'a review among specialists',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Security engineer, compliance manager
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning leadership.no-top-management

- Objectives: met
`,
    },
    {
      title: 'a policy approved by the security officer, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /leitlinie.md
# Informationssicherheitsleitlinie

**Genehmigt durch:** Informationssicherheitsbeauftragter
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning leadership.no-top-management
**Version:** 1.0

Wir schützen die Daten unserer Kunden.
`,
    },
    {
      title: 'must not fire: the managing director is there',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22

| Name | Role |
|---|---|
| Jane Doe | Managing Director |
| Max Roe | Security engineer |

- Objectives: met
`,
    },
    {
      title: 'must not fire: delegated in writing',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Compliance manager, to whom the board delegated the review

- Objectives: met
`,
    },
    {
      title: 'cannot be judged: names without roles',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Jane Doe, Max Roe

- Objectives: met
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    if (document.template) return;
    if (document.kind === 'information-security-policy') {
      const { value, span } = document.fields.approver;
      if (value === undefined) return;
      const approver = spoken(value);
      if (tells(approver, 'top-management')) {
        looked();
        return;
      }
      if (!tells(approver, 'staff-role')) {
        unknown(`whether "${value}" belongs to top management is not known; name the role.`);
        return;
      }
      looked();
      report({ span: span ?? titlePlace(document), at: 'policy', message: 'policy', values: { approver: value } });
      return;
    }
    const minutes = document.governance?.minutes;
    if (!minutes) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held } = heldReviews(workspace, today);
    const newest = held.at(-1);
    if (newest?.document.path !== document.path) return;
    const year = sameYear(newest, held);
    if (year.some((review) => review.minutes.topManagement === 'present')) {
      looked();
      return;
    }
    if (minutes.topManagement !== 'absent') {
      unknown('the minutes do not say with their roles who took part.');
      return;
    }
    looked();
    report({ span: minutes.attendeesSpan ?? titlePlace(document), at: 'review', message: 'review', class: 'major' });
  },
});
