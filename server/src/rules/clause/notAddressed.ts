import type { ContentIdea } from '../../facts/content.js';
import type { DocumentKind } from '../../standard/documentKinds.js';
import { isWholeIsms, NOT_READ, NOT_WHOLE, saying } from '../contentAnswers.js';
import { defineWorkspaceRule, type AuditClass } from '../rule.js';

/** What answers a clause that asks for no document by name: a kind of document, something that is said anywhere, or a control of the same subject. */
interface ClauseAnswers {
  readonly clause: string;
  readonly what: string;
  readonly class: AuditClass;
  readonly kinds: readonly DocumentKind[];
  readonly ideas: readonly ContentIdea[];
  readonly controls: readonly string[];
}

/** The clauses that are answered in writing though they ask for no document; the others have rules of their own. */
const CLAUSES: readonly ClauseAnswers[] = [
  { clause: '4.1', what: 'the external and internal issues', class: 'minor', kinds: ['context'], ideas: ['external-issues', 'internal-issues'], controls: [] },
  { clause: '4.2', what: 'the interested parties and their requirements', class: 'minor', kinds: [], ideas: ['parties'], controls: [] },
  { clause: '5.3', what: 'who answers for the ISMS', class: 'minor', kinds: ['roles'], ideas: ['isms-responsibility'], controls: ['A.5.2'] },
  {
    clause: '7.3',
    what: 'how people are made aware of the policy and of their part',
    class: 'observation',
    kinds: ['competence', 'training-register'],
    ideas: ['awareness'],
    controls: ['A.6.3'],
  },
  {
    clause: '10.1',
    what: 'how the ISMS is improved',
    class: 'observation',
    kinds: ['corrective-action', 'findings-register'],
    ideas: ['commitment-improvement'],
    controls: [],
  },
];

export default defineWorkspaceRule({
  code: 'clause.not-addressed',
  summary: 'Every clause from 4 to 10 is answered somewhere.',
  rationale:
    'An auditor goes through the clauses one by one and asks where each is answered. This looks at those that ask for no document by name: context, interested parties, roles, awareness and improvement; communication has a rule of its own. The documents that the standard asks for by name are what doc.mandatory-missing is about. A section, a sentence or a row in any document is an answer.',
  basis: 'clause',
  clause: '4.4',
  requirements: ['X-01'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    silent: 'No document says {what}. Write it down, or say in isms.yaml which document does (ISO/IEC 27001, {clause}).',
  },
  disagree: 'Name the document that answers the clause under `documents` in isms.yaml, or add the sentence that is asked for.',
  examples: [
    {
      title: 'scope, policy and risks, and nothing of context and parties',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

## Boundaries

The booking service in Bern.
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

The ISMS is improved continually, and the CISO is responsible for the ISMS. All staff are informed about changes by newsletter. Training: see A.6.3.
//- /risks.md
# Risk register

**Owner:** CISO
**Version:** 1.0
**Last review:** 2026-06-01

| Risk ID | Risk | Likelihood | Impact | Owner | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | 2 | 3 | Head of IT | Mitigate |
//- .
warning clause.not-addressed 4.1
warning clause.not-addressed 4.2
`,
    },
    {
      title: 'nothing of roles, in German with front matter',
      workspace: `
//- /geltungsbereich.md
---
title: Geltungsbereich des ISMS
version: "1.0"
---

# Geltungsbereich des ISMS

Der Buchungsdienst in Bern. Externe und interne Themen: der Markt. Interessierte Parteien: Kunden.
//- /leitlinie.md
---
title: Informationssicherheitsleitlinie
owner: Leitung
status: Freigegeben
version: "1.0"
---

# Informationssicherheitsleitlinie

## Grundsätze

Alles wird laufend verbessert, das ist stets so. Alle Mitarbeitenden werden informiert. Schulung: A.6.3.
//- /risiken.md
# Risikoregister

**Verantwortlich:** ISB
**Version:** 1.0
**Letzte Überprüfung:** 2026-06-01

| Risiko-ID | Risiko | Eintrittswahrscheinlichkeit | Auswirkung | Maßnahme |
|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 2 | 3 | Mindern |
//- .
warning clause.not-addressed 5.3
`,
    },
    {
      title: 'must not fire: sentences in the policy answer',
      workspace: `
//- /scope.md
# ISMS scope

**Owner:** CISO
**Version:** 1.0

## Boundaries

The booking service in Bern. External and internal issues and interested parties were considered.
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

The ISMS is improved continually, and the CISO is responsible for the ISMS. All staff are informed about changes by newsletter. Training: see A.6.3.
//- /risks.md
# Risk register

**Owner:** CISO
**Version:** 1.0
**Last review:** 2026-06-01

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
    for (const { clause, what, class: weight, kinds, ideas, controls } of CLAUSES) {
      looked();
      const isAnswered =
        kinds.some((kind) => workspace.ofKind(kind).some((document) => !document.template)) ||
        ideas.some((idea) => saying(workspace, idea).length > 0) ||
        controls.some((control) => workspace.citing(control).some((document) => document.kind !== 'soa' && !document.template));
      if (isAnswered) continue;
      report({
        span: { start: 0, end: 0 },
        at: clause,
        message: 'silent',
        values: { what, clause },
        class: weight,
        severity: weight === 'minor' ? 'warning' : 'information',
      });
    }
  },
});
