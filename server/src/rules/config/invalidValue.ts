import { defineConfigurationRule } from '../rule.js';
import { didYouMean, suggestionFix } from '../problemFixes.js';

export default defineConfigurationRule({
  code: 'config.invalid-value',
  summary: 'Every value of isms.yaml is one that its key can have.',
  rationale: 'A value that cannot be understood does not count, and neither does the entry of a list that it stands in. What was meant to be set is not set.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'error',
  fix: 'sometimes',
  messages: {
    wrong: '{at}: "{text}" stands where {expected} is expected, so it does not count.{suggestion}',
    shape: '{at} wants {expected}, so what stands here does not count.',
  },
  disagree: 'Take the key out: everything in isms.yaml is optional.',
  examples: [
    {
      title: 'a date in another form',
      workspace: `
//- /isms.yaml
certification:
  stage1: { date: 14.09.2026 }
                  ^^^^^^^^^^ error config.invalid-value
`,
    },
    {
      title: 'a kind of document that is written otherwise',
      workspace: `
//- /isms.yaml
documents:
  - path: legal/**
    type: not-ism
          ^^^^^^^ error config.invalid-value
  - path: handbook.md
    type: topic-policy
`,
      fixed: `
//- /isms.yaml
documents:
  - path: legal/**
    type: not-isms
  - path: handbook.md
    type: topic-policy
`,
    },
    {
      title: 'a severity that is none',
      workspace: `
//- /isms.yaml
rules:
  link.broken: { severity: warn }
                           ^^^^ error config.invalid-value
`,
    },
    {
      title: 'must not fire: dates, durations, numbers and choices as they are meant',
      workspace: `
//- /isms.yaml
certification: { stage1: { date: 2026-09-14, days: 2, mode: remote }, minimum_gap_weeks: 4 }
defaults: { review_interval: P1Y }
rules: { link.broken: off, doc.review-overdue: { severity: hint, class: advice } }
`,
    },
    {
      title: 'must not fire: a key that is not known has a finding of its own',
      workspace: `
//- /isms.yaml
organisation: [1, 2]
`,
    },
  ],
  check({ problems, workspace, report, looked }) {
    if (!workspace.ismsFile.lines) return;
    looked();
    for (const problem of problems.filter(({ kind }) => kind === 'invalid-value'))
      report({
        span: problem,
        at: problem.at,
        message: problem.text === '' ? 'shape' : 'wrong',
        values: {
          at: problem.at === '' ? 'isms.yaml' : problem.at,
          text: problem.text,
          expected: problem.expected,
          suggestion: didYouMean(problem.suggestion),
        },
        fixes: () => suggestionFix(problem),
      });
  },
});
