import type { DirectiveOutcome } from '../rule.js';
import { defineSuppressionRule } from '../rule.js';
import { isReason } from '../../facts/directiveReason.js';

export default defineSuppressionRule({
  code: 'suppress.reason-missing',
  summary: 'Whoever hides a finding says why.',
  rationale:
    'A finding that is hidden without a reason cannot be told from one that was overlooked, neither by the next colleague nor by the auditor. Without a reason the finding stays.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'warning',
  fix: 'none',
  messages: {
    comment: 'This comment gives no reason, so it hides nothing. Write the reason behind the code and a colon: isms-ignore {codes}: reason.',
    entry: 'This entry gives no reason, so it hides nothing. Write one sentence under "reason".',
  },
  disagree: 'Take the comment out and set the rule to off in isms.yaml, for all documents and for everybody to see.',
  examples: [
    {
      title: 'a comment with a code alone, and one whose reason has yet to be written',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppress.reason-missing
See the [plan](plan.md) and, <!-- isms-ignore link.broken: TODO: say why --> in time, the rest.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppress.reason-missing
`,
    },
    {
      title: 'YAML',
      workspace: `
//- /policies/backup.md
---
title: Backup policy
# isms-ignore doc.review-overdue:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppress.reason-missing
next_review: 2025-01-01
---

# Backup policy
`,
    },
    {
      title: 'an entry of isms.yaml',
      workspace: `
//- /isms.yaml
ignore:
  - { code: doc.mandatory-missing, path: ".", at: soa }
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppress.reason-missing
`,
    },
    {
      title: 'must not fire: with a reason, and an example in code',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken: the plan is written in March -->
See the [plan](plan.md). Hide a finding with \`<!-- isms-ignore CODE -->\`.

    <!-- isms-ignore link.broken -->
`,
    },
    {
      title: 'must not fire: a page that is no ISMS document',
      workspace: `
//- /CHANGELOG.md
# Changelog

<!-- isms-ignore link.broken -->
See [the plan](plan.md).
`,
    },
  ],
  check({ outcomes, path, report, looked }) {
    for (const outcome of firstOfEach(outcomes)) {
      looked();
      const { directive } = outcome;
      if (isReason(directive.reason)) continue;
      const codes = directive.codes.map((code) => code.text).join(', ');
      report({
        span: { start: directive.start, end: directive.end },
        at: codes,
        message: path === 'isms.yaml' ? 'entry' : 'comment',
        values: { codes: codes === '' ? 'CODE' : codes },
      });
    }
  },
});

/** One outcome a directive, however many codes it names. */
function firstOfEach(outcomes: readonly DirectiveOutcome[]): DirectiveOutcome[] {
  return outcomes.filter((outcome, index) => outcomes[index - 1]?.directive !== outcome.directive);
}
