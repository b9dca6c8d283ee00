import type { MandatoryDocument } from '../../standard/mandatoryDocuments.js';
import { mandatoryAnswer } from '../../workspace/mandatory.js';
import { clauseInBrackets } from '../ruleWords.js';
import { defineWorkspaceRule, type AuditClass } from '../rule.js';

const WEIGHT: readonly AuditClass[] = ['major', 'minor', 'observation'];

export default defineWorkspaceRule({
  code: 'doc.mandatory-missing',
  summary: 'Every document that the standard wants in writing is there and filled in.',
  rationale:
    'Stage 1 begins with the documents that ISO/IEC 27001 asks for in writing. Without scope, Statement of Applicability, risk assessment process and its results it ends there. One missing file is one finding, also when it would answer two of them. A record that is not in these files may be kept elsewhere: that cannot be judged.',
  basis: 'clause',
  clause: '7.5.1',
  requirements: ['S-14', 'S-28', 'S-81', 'S-106'],
  stage: [1],
  class: 'minor',
  severity: 'error',
  fix: 'none',
  messages: {
    absent: 'No {titles} was found. Write it, or say in isms.yaml which file it is (ISO/IEC 27001, {clauses}).',
    template: 'The {titles} is an unfilled template: {path}. Fill it in (ISO/IEC 27001, {clauses}).',
  },
  disagree:
    'Name the file under `documents` in isms.yaml with its type. `verdict: { profile: article }` chooses the other list of fourteen, `verdict: { strict: true }` the classes of strict certification bodies.',
  examples: [
    {
      title: 'a workspace without scope and without risk assessment',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CEO
**Version:** 1.0
**Approved by:** CEO, 2026-03-01

## Purpose

We protect the data of our customers, and we keep improving how.
//- .
error doc.mandatory-missing scope
error doc.mandatory-missing risk-assessment-process risk-treatment-process
error doc.mandatory-missing soa
error doc.mandatory-missing objectives
error doc.mandatory-missing operational-control
error doc.mandatory-missing risk-assessment-results
error doc.mandatory-missing risk-treatment
error doc.mandatory-missing internal-audit
`,
    },
    {
      title: 'must not fire: the policy states the scope of the ISMS and its objectives, the risk register its method and the treatment',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CEO
**Version:** 1.0
**Approved by:** CEO, 2026-03-01

## Purpose

We protect the data of our customers, and we keep improving how.

## Scope

The ISMS covers the development and the operation of the shop, at the office in Bern and in the cloud.

## Objectives

- Fewer than three incidents with loss of data a year, counted by the CISO.
- All staff trained each year, counted by the head of people.

## Internal audit

Each clause is audited once a year.
//- /risk-register.md
# Risk register

**Owner:** CISO

## Methodology

Risk = likelihood x impact, each from 1 to 5. Low is 1 to 6, medium 8 to 12, high 15 to 25. Above 12 a risk is not accepted.

## Risks

| ID | Risk | Likelihood | Impact | Level | Treatment | Owner |
|---|---|---|---|---|---|---|
| R-1 | Loss of the database | 3 | 5 | 15 | Daily backup in a second region, tested each quarter | Head of IT |
| R-2 | Stolen laptop | 3 | 2 | 6 | Encrypt all disks and lock lost devices at once | Head of IT |
//- .
error doc.mandatory-missing soa
error doc.mandatory-missing operational-control
error doc.mandatory-missing internal-audit
`,
    },
    {
      title: 'must not fire: a workspace without any ISMS document',
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
    const missing = new Map<string, { readonly wanted: MandatoryDocument[]; readonly message: 'absent' | 'template'; readonly path: string }>();
    for (const wanted of mandatory) {
      const answer = mandatoryAnswer(wanted, workspace);
      switch (answer.kind) {
        case 'found':
          looked();
          break;
        case 'elsewhere':
          unknown(`${wanted.title}: no such record is kept here. If it is kept elsewhere, add a document that says where.`);
          break;
        case 'absent':
        case 'template': {
          looked();
          // One file would answer both the process of assessment and that of treatment.
          const key = answer.kind === 'template' ? answer.document.path : wanted.answeredBy.join();
          const same = missing.get(key);
          if (same) same.wanted.push(wanted);
          else missing.set(key, { wanted: [wanted], message: answer.kind, path: answer.kind === 'template' ? answer.document.path : '' });
        }
      }
    }
    for (const { wanted, message, path } of missing.values()) {
      report({
        span: { start: 0, end: 0 },
        at: wanted.map((each) => each.id).join(' '),
        message,
        values: {
          titles: wanted.map((each) => each.title).join(' and '),
          clauses: [...new Set(wanted.map((each) => clauseInBrackets(each.clause)))].join('; '),
          path,
        },
        class: WEIGHT.find((weight) => wanted.some((each) => each.missingClass === weight)) ?? 'minor',
        severity: wanted.some((each) => each.missingClass !== 'observation') ? 'error' : 'information',
      });
    }
  },
});
