import { defineConfigurationRule } from '../rule.js';
import { didYouMean, suggestionFix } from '../problemFixes.js';

export default defineConfigurationRule({
  code: 'config.unknown-key',
  summary: 'Every key of isms.yaml is one that is known.',
  rationale: 'A key that is written otherwise than it is called counts for nothing, and nobody notices until it matters.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'warning',
  fix: 'sometimes',
  messages: { unknown: 'The key "{key}" is not known here and does not count. Known are: {known}.{suggestion}' },
  disagree: 'Keep notes of your own in a comment, behind #.',
  examples: [
    {
      title: 'a key in another spelling',
      workspace: `
//- /isms.yaml
organisation: Larkspur Ltd
^^^^^^^^^^^^ warning config.unknown-key
`,
      fixed: `
//- /isms.yaml
organization: Larkspur Ltd
`,
    },
    {
      title: 'an option that a rule does not have',
      workspace: `
//- /isms.yaml
rules:
  link.broken:
    severty: hint
    ^^^^^^^ warning config.unknown-key
`,
      fixed: `
//- /isms.yaml
rules:
  link.broken:
    severity: hint
`,
    },
    {
      title: 'must not fire: keys in any order, comments, and a code that is no rule',
      workspace: `
//- /isms.yaml
# remember: budget
teams: [platform]
organization: Larkspur Ltd
rules: { link.brokn: off }
`,
    },
    {
      title: 'must not fire: a file that cannot be read',
      workspace: `
//- /isms.yaml
organisation: [
`,
    },
  ],
  check({ problems, workspace, report, looked }) {
    if (!workspace.ismsFile.lines) return;
    looked();
    for (const problem of problems.filter(({ kind }) => kind === 'unknown-key'))
      report({
        span: problem,
        at: problem.at,
        message: 'unknown',
        values: { key: problem.text, known: problem.expected, suggestion: didYouMean(problem.suggestion) },
        fixes: () => suggestionFix(problem),
      });
  },
});
