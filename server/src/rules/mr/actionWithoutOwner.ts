import { defineRule } from '../rule.js';

export default defineRule({
  code: 'mr.action-without-owner',
  summary: 'Each action of the management review has an owner and a date.',
  rationale:
    'An action that nobody owns, or that has no date, is not done. Only tables are looked at, because in a sentence everybody names people in another way.',
  basis: 'clause',
  clause: '9.3.3',
  requirements: ['X-24'],
  stage: [1, 2],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    owner: 'The action "{action}" has no owner. Name who does it (ISO/IEC 27001, 9.3.3).',
    due: 'The action "{action}" has no date. Say by when it is done (ISO/IEC 27001, 9.3.3).',
    both: 'The action "{action}" has neither an owner nor a date. Say who does it by when (ISO/IEC 27001, 9.3.3).',
  },
  disagree: 'A role is an owner, and "next review" is a date.',
  examples: [
    {
      title: 'empty cells in the table of actions',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

| Action | Owner | Due | Status |
|---|---|---|---|
| Renew the contract with the auditor |  | 2026-09-30 | Open |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information mr.action-without-owner
| Test the restore of the database | Head of IT | 2026-08-31 | Open |
`,
    },
    {
      title: 'neither owner nor date, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /protokoll.md
# Protokoll der Managementbewertung

**Datum:** 22.06.2026
**Teilnehmer:** Geschäftsführerin, ISB

| Maßnahme | Verantwortlich | Frist |
|---|---|---|
| Zweite Stelle ausschreiben | - | - |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ information mr.action-without-owner
`,
    },
    {
      title: 'must not fire: a closed action',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

| Action | Owner | Due | Status |
|---|---|---|---|
| Renew the contract with the auditor | CISO |  | Closed |
`,
    },
    {
      title: 'must not fire: actions in sentences',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

## Actions

- The CISO renews the contract with the auditor.
`,
    },
  ],
  check({ document, report, looked }) {
    if (document.template) return;
    for (const action of document.governance?.minutes?.actions ?? []) {
      looked();
      if (action.closed || (action.owner && action.due)) continue;
      report({
        span: { start: action.start, end: action.end },
        at: action.text,
        message: action.owner ? 'due' : action.due ? 'owner' : 'both',
        values: { action: action.text },
      });
    }
  },
});
