import { defineConfigurationRule } from '../rule.js';

export default defineConfigurationRule({
  code: 'config.syntax',
  summary: 'isms.yaml can be read.',
  rationale: 'Nothing of a file that is no YAML counts: neither what documents are, nor the settings of rules, nor what is ignored.',
  basis: 'practice',
  clause: '',
  requirements: [],
  stage: [],
  class: null,
  severity: 'error',
  fix: 'none',
  messages: { broken: 'isms.yaml cannot be read as YAML, so nothing in it counts: {problem}. Correct this place.' },
  disagree: 'Delete isms.yaml: everything works without it.',
  examples: [
    {
      title: 'a bracket that is never closed',
      workspace: `
//- /isms.yaml
teams: [platform, product
organization: Larkspur Ltd
^ error config.syntax
`,
    },
    {
      title: 'must not fire: an empty file',
      workspace: `
//- /isms.yaml
`,
    },
    {
      title: 'must not fire: a key that is not known is no fault of the syntax',
      workspace: `
//- /isms.yaml
organisation: Larkspur Ltd
`,
    },
  ],
  check({ problems, workspace, report, looked }) {
    if (!workspace.ismsFile.lines) return;
    looked();
    for (const problem of problems.filter(({ kind }) => kind === 'syntax'))
      report({ span: problem, at: 'syntax', message: 'broken', values: { problem: problem.text } });
  },
});
