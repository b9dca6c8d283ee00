import { intervalWords } from '../../standard/intervals.js';
import { cadencesIn } from '../../workspace/reviews.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'doc.contradiction',
  summary: 'Two documents do not state different values for the same thing.',
  rationale:
    'Where two documents say different things, nobody can follow both, and an auditor holds the organisation to the stricter one. Only what certainly speaks of the same thing is compared: how often the management review is held.',
  basis: 'own-document',
  clause: '7.5.3',
  requirements: ['X-21'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    interval: 'Here the management review is held every {here}, in "{other}" every {there}. Decide on one, and say it in one place (ISO/IEC 27001, 7.5.3).',
  },
  disagree: 'Say in one of the two documents what the other interval is for, or link to the document that decides.',
  examples: [
    {
      title: 'the policy and the procedure',
      workspace: `
//- /README.md
# ISMS documentation
//- /information-security-policy.md
# Information security policy

The management review is held every year.
//- /management-review-procedure.md
# Management review procedure

The management review is held every six months.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning doc.contradiction
`,
    },
    {
      title: 'the same in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /leitlinie.md
# Informationssicherheitsleitlinie

Die Managementbewertung findet jährlich statt.
//- /verfahren-managementbewertung.md
# Verfahren Managementbewertung

Die Managementbewertung findet halbjährlich statt.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning doc.contradiction
`,
    },
    {
      title: 'must not fire: both say the same in other words',
      workspace: `
//- /README.md
# ISMS documentation
//- /information-security-policy.md
# Information security policy

The management review is held annually.
//- /management-review-procedure.md
# Management review procedure

The management review is held every 12 months.
`,
    },
    {
      title: 'must not fire: something else that happens at the review',
      workspace: `
//- /README.md
# ISMS documentation
//- /information-security-policy.md
# Information security policy

The management review is held annually.
//- /objectives.md
# Information security objectives

The progress of each objective is looked at quarterly and reported to the management review.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const own = document.template ? undefined : document.governance?.reviewCadence;
    if (!own?.isSubject) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    looked();
    const first = cadencesIn(workspace).find(({ cadence }) => cadence.isSubject);
    if (!first || first.document.path === document.path || first.cadence.interval === own.interval) return;
    report({
      span: { start: own.start, end: own.end },
      at: 'management-review',
      message: 'interval',
      values: {
        here: intervalWords(own.interval),
        there: intervalWords(first.cadence.interval),
        other: first.document.fields.title.value ?? first.document.path,
      },
      related: [
        {
          ...workspace.place(first.document.path, { start: first.cadence.start, end: first.cadence.end }),
          message: 'The other interval is stated here.',
        },
      ],
    });
  },
});
