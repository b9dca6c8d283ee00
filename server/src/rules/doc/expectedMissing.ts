import { statedCadence } from '../../workspace/reviews.js';
import { defineWorkspaceRule } from '../rule.js';

export default defineWorkspaceRule({
  code: 'doc.expected-missing',
  summary: 'It is written down how the management review is held.',
  rationale:
    'The standard asks for reviews at planned intervals and for their results, not for a procedure. Auditors ask for it all the same: who takes part, how often, and what is looked at. A sentence with the interval in any document of the ISMS is enough.',
  basis: 'article',
  clause: '9.3.1',
  requirements: ['S-30'],
  stage: [1],
  class: null,
  severity: 'information',
  fix: 'none',
  messages: {
    missing:
      'Nothing says how often and with whom the management review is held. Write a short procedure, or a sentence in the information security policy (usual practice; ISO/IEC 27001, 9.3.1 asks for planned intervals).',
  },
  disagree: 'Say it where you like, such as "the management review is held each year". The next date in the last minutes plans one meeting.',
  examples: [
    {
      title: 'minutes without a procedure',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO

- Objectives: met
//- .
information doc.expected-missing management-review-procedure
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /protokoll.md
# Protokoll der Managementbewertung

**Datum:** 22.06.2026
**Teilnehmer:** Geschäftsführerin, ISB

- Sicherheitsziele: erreicht
//- .
information doc.expected-missing management-review-procedure
`,
    },
    {
      title: 'must not fire: a sentence in the policy',
      workspace: `
//- /README.md
# ISMS documentation
//- /policy.md
# Information security policy

The board holds a management review of the ISMS annually.
//- /minutes.md
# Minutes of the management review

**Date:** 2026-06-22
**Present:** Managing Director, CISO
`,
    },
    {
      title: 'must not fire: a procedure is there',
      workspace: `
//- /README.md
# ISMS documentation
//- /management-review-procedure.md
# Management review procedure

**Owner:** CISO

Top management reviews the ISMS.
`,
    },
    {
      title: 'cannot be judged: there are no ISMS documents',
      workspace: `
//- /notes.md
# Notes of the kitchen

Buy milk.
`,
    },
  ],
  check({ workspace, mandatory, report, looked, unknown }) {
    if (!workspace.complete || workspace.documents().length === 0) {
      unknown(workspace.complete ? 'No ISMS document was found; open the folder that holds them.' : 'Not every document has been read yet.');
      return;
    }
    // In the other profile the procedure is one of the mandatory documents.
    if (mandatory.some(({ id }) => id === 'management-review-procedure')) return;
    looked();
    const isWritten = workspace.ofKind('management-review-procedure').some(({ template }) => !template) || statedCadence(workspace) !== undefined;
    if (!isWritten) report({ span: { start: 0, end: 0 }, at: 'management-review-procedure', message: 'missing' });
  },
});
