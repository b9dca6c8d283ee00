import { defineWorkspaceRule } from '../rule.js';

/** The key of isms.yaml that the finding stands at. */
const KEY = 'certification';

export default defineWorkspaceRule({
  code: 'project.stage-missing',
  summary: 'Both stages of the certification have a date.',
  rationale:
    'A first certification has two stages. Where isms.yaml speaks of the certification and one of them has no date, nothing can be counted back from it. Without a word on the certification there is nothing to judge.',
  basis: 'article',
  clause: '',
  requirements: ['S-01'],
  stage: [1],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    stage: 'isms.yaml speaks of the certification and has no date for stage {stage}. Add {key} with its date under `certification`.',
  },
  disagree: '`project.stage-missing: off` in isms.yaml, when the date is not agreed yet.',
  examples: [
    {
      title: 'the second stage has no date',
      workspace: `
//- /isms.yaml
certification:
^^^^^^^^^^^^^ information project.stage-missing
  body: Northgate Certification
  stage1: { date: 2027-01-18 }
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0
`,
    },
    {
      title: 'neither stage has one, with German documents',
      workspace: `
//- /isms.yaml
certification:
^^^^^^^^^^^^^ information project.stage-missing
^^^^^^^^^^^^^ information project.stage-missing
  body: Prüfstelle
//- /leitlinie.md
# Informationssicherheitsleitlinie

**Verantwortlich:** ISB
**Version:** 1.0
`,
    },
    {
      title: 'must not fire: both have a date',
      workspace: `
//- /isms.yaml
certification:
  stage1: { date: 2027-01-18 }
  stage2: { date: 2027-03-08 }
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0
`,
    },
    {
      title: 'cannot be judged: no word on the certification',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0
`,
    },
  ],
  check({ workspace, report, looked, unknown }) {
    const { certification } = workspace.ismsFile.content;
    if (!certification) {
      unknown('isms.yaml does not speak of the certification. Add `certification` with the dates of both stages.');
      return;
    }
    const start = Math.max(0, workspace.ismsFile.text.indexOf(KEY));
    for (const key of ['stage1', 'stage2'] as const) {
      looked();
      if (certification[key]?.date === undefined)
        report({ span: { start, end: start + KEY.length }, at: key, message: 'stage', values: { stage: key === 'stage1' ? 1 : 2, key } });
    }
  },
});
