import { defineConfigurationRule } from '../rule.js';
import { didYouMean, suggestionFix } from '../problemFixes.js';

export default defineConfigurationRule({
  code: 'config.unknown-rule',
  summary: 'Every rule that isms.yaml names is one that exists.',
  rationale: 'A setting for a rule that does not exist sets nothing: the rule that was meant runs as before.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'warning',
  fix: 'sometimes',
  messages: { unknown: 'There is no rule "{code}", so this does not count.{suggestion} "isms-docs rules" lists all of them.' },
  disagree: 'Take the entry out; a rule of a later version is known once that version is installed.',
  examples: [
    {
      title: 'a setting for a rule in another spelling',
      workspace: `
//- /isms.yaml
rules:
  link.brokn: off
  ^^^^^^^^^^ warning config.unknown-rule
`,
      fixed: `
//- /isms.yaml
rules:
  link.broken: off
`,
    },
    {
      title: 'an entry of what is ignored',
      workspace: `
//- /isms.yaml
ignore:
  - code: doc.review-overdu
          ^^^^^^^^^^^^^^^^^ warning config.unknown-rule
    path: isms.yaml
    reason: Reviewed by the group in March.
`,
      fixed: `
//- /isms.yaml
ignore:
  - code: doc.review-overdue
    path: isms.yaml
    reason: Reviewed by the group in March.
`,
    },
    {
      title: 'must not fire: rules that exist, with options or without',
      workspace: `
//- /isms.yaml
rules: { link.broken: off, doc.review-overdue: { severity: hint } }
`,
    },
    {
      title: 'must not fire: a file that cannot be read',
      workspace: `
//- /isms.yaml
rules: { no.such-rule: off
`,
    },
  ],
  check({ problems, workspace, report, looked }) {
    if (!workspace.ismsFile.lines) return;
    looked();
    for (const problem of problems.filter(({ kind }) => kind === 'unknown-rule'))
      report({
        span: problem,
        at: problem.at,
        message: 'unknown',
        values: { code: problem.text, suggestion: didYouMean(problem.suggestion) },
        fixes: () => suggestionFix(problem),
      });
  },
});
