import { isReason } from '../../facts/directiveReason.js';
import { defineSuppressionRule } from '../rule.js';

export default defineSuppressionRule({
  code: 'suppress.unused',
  summary: 'What hides a finding is taken out when there is nothing left to hide.',
  rationale: 'A comment that stays behind hides the next finding of its kind, which nobody has seen or given a reason for.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'information',
  fix: 'none',
  messages: { unused: 'Nothing of {code} is found here any more, so this hides nothing. Take it out.' },
  disagree: 'Set suppress.unused to off in isms.yaml.',
  examples: [
    {
      title: 'a link that was mended',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken: the plan is written in March -->
                 ^^^^^^^^^^^ information suppress.unused
See the [plan](plan.md).
//- /policies/plan.md
# Business continuity plan
`,
    },
    {
      title: 'one of two codes, in front matter',
      workspace: `
//- /policies/backup.md
---
title: Backup policy
# isms-ignore doc.review-overdue, link.broken: the review is on Monday
                                  ^^^^^^^^^^^ information suppress.unused
next_review: 2026-11-20
---

# Backup policy
`,
    },
    {
      title: 'must not fire: it hides something, its rule is off, or no rule has that name',
      workspace: `
//- /isms.yaml
rules: { doc.review-overdue: off }
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken, doc.review-overdue, no.rule: the plan is written in March -->
See the [plan](plan.md).
`,
    },
    {
      title: 'must not fire: without a reason or past its date it has a finding already',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken -->
We back up. <!-- isms-ignore link.broken until 2026-01-01: the plan is late -->
`,
    },
    {
      title: 'must not fire: a template is not judged row by row',
      workspace: `
//- /templates/soa-template.md
# Statement of Applicability template

<!-- isms-ignore link.broken: links are filled in later -->
See [the policy]([[link]]). [Name], [Date], [Owner], [Version].
`,
    },
  ],
  check({ outcomes, report, looked, unknown }) {
    for (const { directive, code, codeSpan, known, expired, hides, answered } of outcomes) {
      if (!known || expired || !isReason(directive.reason)) continue;
      if (!answered && hides === 0) {
        unknown(`Whether there is anything of ${code} to hide is not known.`);
        continue;
      }
      looked();
      if (hides === 0) report({ span: codeSpan, at: code, message: 'unused', values: { code } });
    }
  },
});
