import { defineSuppressionRule, type Fix } from '../rule.js';

export default defineSuppressionRule({
  code: 'suppress.unknown-code',
  summary: 'What hides findings names rules that exist.',
  rationale: 'A code in another spelling hides nothing, and neither does a comment without one.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    unknown: 'There is no rule "{code}", so this hides nothing.{suggestion} "isms-docs rules" lists all of them.',
    none: 'This comment names no rule, so it hides nothing. Write the code of the finding: isms-ignore CODE: reason.',
  },
  disagree: 'Take the comment out.',
  examples: [
    {
      title: 'a code in another spelling',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.brokn: the plan is written in March -->
                 ^^^^^^^^^^ warning suppress.unknown-code
See the [plan](plan.md).
`,
      fixed: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken: the plan is written in March -->
See the [plan](plan.md).
`,
    },
    {
      title: 'no code at all, in front matter',
      workspace: `
//- /policies/backup.md
---
title: Backup policy
# isms-ignore-file: this is the way we work
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppress.unknown-code
---

# Backup policy
`,
    },
    {
      title: 'must not fire: a rule that exists',
      workspace: `
//- /policies/backup.md
# Backup policy

<!-- isms-ignore link.broken: the plan is written in March -->
See the [plan](plan.md).
`,
    },
    {
      title: 'must not fire: an example in code',
      workspace: `
//- /policies/backup.md
# Backup policy

Write \`<!-- isms-ignore CODE: reason -->\` on the line before.
`,
    },
  ],
  check({ outcomes, path, report, looked, nearestCode }) {
    for (const { code, codeSpan, known } of outcomes) {
      looked();
      if (known) continue;
      const suggestion = nearestCode(code);
      report({
        span: codeSpan,
        at: code,
        message: code === '' ? 'none' : 'unknown',
        values: { code, suggestion: suggestion === undefined ? '' : ` Did you mean ${suggestion}?` },
        fixes: (): Fix[] =>
          suggestion === undefined ? [] : [{ title: `Write ${suggestion}`, changes: [{ path, span: codeSpan, newText: suggestion }], preferred: true }],
      });
    }
  },
});
