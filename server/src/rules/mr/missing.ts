import { keepsRecords } from '../../workspace/keptRecords.js';
import { heldReviews } from '../../workspace/reviews.js';
import { defineWorkspaceRule } from '../rule.js';

export default defineWorkspaceRule({
  code: 'mr.missing',
  summary: 'Top management has reviewed the ISMS, and there are minutes of it.',
  rationale:
    'The minutes of the management review are what an auditor asks for first to see whether the management stands behind the ISMS. It has to be planned and under way at Stage 1. Where no records are kept in these files at all, the minutes are probably kept with the others elsewhere: that cannot be judged. A review that is dated ahead is no finding.',
  basis: 'clause',
  clause: '9.3.3',
  requirements: ['S-21', 'S-85'],
  stage: [1],
  class: 'major',
  severity: 'error',
  fix: 'none',
  messages: {
    absent:
      'Other records are kept here, but no minutes of a management review were found. Hold the review before Stage 2 and record it, or link to where the minutes are (ISO/IEC 27001, 9.3.3).',
    template: 'Of the management review there is an unfilled template only: {path}. Hold the review before Stage 2 and record it (ISO/IEC 27001, 9.3.3).',
  },
  disagree: 'Name the minutes under `documents` in isms.yaml with the type `management-review`, or add minutes that link to the place where they are kept.',
  examples: [
    {
      title: 'other records are here, minutes are not',
      workspace: `
//- /README.md
# ISMS documentation
//- /policy.md
# Information security policy

We protect the data of our customers.
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Lead auditor:** Max Roe
//- .
error mr.missing minutes
`,
    },
    {
      title: 'a template and nothing else, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /leitlinie.md
# Informationssicherheitsleitlinie

Wir schützen die Daten unserer Kunden.
//- /managementbewertung-protokoll.md
# Protokoll der Managementbewertung

**Datum:** [Datum]
**Teilnehmer:** [Namen]
**Vorsitz:** [Name]

## Status der Maßnahmen

[Maßnahmen]

## Beschlüsse

[Beschlüsse]
//- /bericht-internes-audit.md
# Bericht zum internen Audit

**Datum:** 10.06.2026
**Auditor:** Max Beispiel
//- .
error mr.missing minutes
`,
    },
    {
      title: 'must not fire: minutes are here',
      workspace: `
//- /README.md
# ISMS documentation
//- /policy.md
# Information security policy

We protect the data of our customers.
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

The objectives were met. No change is needed.
`,
    },
    {
      title: 'must not fire: the review is dated ahead',
      workspace: `
//- /README.md
# ISMS documentation
//- /policy.md
# Information security policy

We protect the data of our customers.
//- /minutes.md
# Management review, December 2026

**Date:** 2026-12-10
**Invited:** Managing Director, CISO
`,
    },
    {
      title: 'cannot be judged: no records are kept here',
      workspace: `
//- /README.md
# ISMS documentation
//- /policy.md
# Information security policy

We protect the data of our customers.
`,
    },
  ],
  check({ workspace, today, report, looked, unknown }) {
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held, ahead } = heldReviews(workspace, today);
    if (held.length > 0) {
      looked();
      return;
    }
    const [next] = ahead;
    if (next) {
      unknown(`the management review is dated ahead: ${next.heldOn!}. It has to be held before Stage 2.`);
      return;
    }
    if (!keepsRecords(workspace)) {
      unknown('no records are kept in these files. Where are the minutes of the management review? Add them, or a document that links to them.');
      return;
    }
    looked();
    const template = workspace.ofKind('management-review').find((document) => document.template);
    report({ span: { start: 0, end: 0 }, at: 'minutes', message: template ? 'template' : 'absent', values: { path: template?.path ?? '' } });
  },
});
