import { isWholeIsms, NOT_READ, NOT_WHOLE, saying } from '../contentAnswers.js';
import { defineWorkspaceRule } from '../rule.js';

export default defineWorkspaceRule({
  code: 'communication.undefined',
  summary: 'It is settled what is communicated about information security, when, to whom and how.',
  rationale:
    'Auditors ask who is told what: staff about the policy, customers about incidents, authorities about breaches. A table with four columns is the usual answer, and sentences in several documents are one too. It is said only where the folder looks like a whole ISMS and no document has a word about it.',
  basis: 'clause',
  clause: '7.4',
  requirements: ['X-19'],
  stage: [1],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    silent: 'No document says what is communicated about information security, to whom, when and how. A short table is enough (ISO/IEC 27001, 7.4).',
  },
  disagree: 'Say in any document who is informed of what.',
  examples: [
    {
      title: 'a whole ISMS without a word about it',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

The booking service in Bern.
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

We meet requirements and improve the ISMS continually.
//- /risks.md
# Risk register

**Owner:** CISO
**Version:** 1.0

| Risk ID | Risk | Likelihood | Impact | Owner | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | 2 | 3 | Head of IT | Mitigate |
//- .
information communication.undefined communication
`,
    },
    {
      title: 'in German, with front matter',
      workspace: `
//- /geltungsbereich.md
---
title: Geltungsbereich des ISMS
owner: ISB
version: "1.0"
---

# Geltungsbereich des ISMS

Der Buchungsdienst in Bern.
//- /leitlinie.md
---
title: Informationssicherheitsleitlinie
owner: Leitung
status: Freigegeben
version: "1.0"
---

# Informationssicherheitsleitlinie

## Grundsätze

Wir erfüllen Anforderungen.
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt |
| A.5.2 | Rollen | Ja | Rahmen | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant |
//- .
information communication.undefined communication
`,
    },
    {
      title: 'must not fire: a section on communication in the policy',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

The booking service in Bern.
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

## Communication

All staff get a mail when this policy changes.
//- /risks.md
# Risk register

**Owner:** CISO
**Version:** 1.0

| Risk ID | Risk | Likelihood | Impact | Owner | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | 2 | 3 | Head of IT | Mitigate |
`,
    },
    {
      title: 'cannot be judged: a single policy',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

We protect what customers give us.
`,
    },
  ],
  check({ workspace, report, looked, unknown }) {
    if (!workspace.complete || !isWholeIsms(workspace)) {
      unknown(workspace.complete ? NOT_WHOLE : NOT_READ);
      return;
    }
    looked();
    if (saying(workspace, 'communication').length === 0) report({ span: { start: 0, end: 0 }, at: 'communication', message: 'silent' });
  },
});
