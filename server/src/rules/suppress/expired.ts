import { isDate } from '../../standard/dates.js';
import { isReason } from '../../facts/directiveReason.js';
import { defineSuppressionRule } from '../rule.js';

export default defineSuppressionRule({
  code: 'suppress.expired',
  summary: 'What hides a finding for a time is taken out when the time is over.',
  rationale: 'A date behind "until" is a promise to look again. From the day after it the finding is shown again; the comment only misleads whoever reads it.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'warning',
  fix: 'none',
  messages: {
    past: 'This hid {code} until {until}, and that is past. Mend the finding, or give a new date with a reason that still holds.',
    unreadable: '"{until}" is no date, so this hides nothing. Write the last day as YYYY-MM-DD.',
  },
  disagree: 'Leave "until" out where there is no end.',
  examples: [
    {
      title: 'a date that is past, and one that cannot be read',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken until 2026-10-31: the plan is written in October -->
                 ^^^^^^^^^^^ warning suppress.expired
See the [plan](plan.md). <!-- isms-ignore link.broken until 31.12.2026: the plan is late -->
                                          ^^^^^^^^^^^ warning suppress.expired
`,
    },
    {
      title: 'YAML',
      workspace: `
//- /isms.yaml
ignore:
  - code: doc.mandatory-missing
          ^^^^^^^^^^^^^^^^^^^^^ warning suppress.expired
    path: .
    at: soa
    reason: The statement is being written.
    until: 2026-11-22
`,
    },
    {
      title: 'must not fire: the last day, and a date without a reason',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken until 2026-11-23: the plan is written today -->
See the [plan](plan.md).

<!-- isms-ignore link.broken until 2026-01-01 -->
See the [other plan](other.md).
`,
    },
    {
      title: 'must not fire: without a date',
      workspace: `
//- /policies/backup.md
# Backup policy

See the [plan](plan.md). <!-- isms-ignore link.broken: the plan lies in the vault -->
`,
    },
  ],
  check({ outcomes, report, looked }) {
    for (const { directive, code, codeSpan, known, expired } of outcomes) {
      const { until, reason } = directive;
      if (until === undefined) continue;
      looked();
      if (!expired || !known || !isReason(reason)) continue;
      report({ span: codeSpan, at: code, message: isDate(until) ? 'past' : 'unreadable', values: { code, until } });
    }
  },
});
