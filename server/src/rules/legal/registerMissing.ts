import type { DocumentFacts } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'legal.register-missing',
  summary: 'Where the control applies, there is a register of laws, rules and contracts.',
  rationale:
    'A.5.31 asks in its own text for the requirements to be written down. It is said where the Statement of Applicability calls the control implemented, leads nowhere for it, and no document but the Statement speaks of it.',
  basis: 'clause',
  clause: 'A.5.31',
  requirements: ['X-26'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing:
      'The Statement of Applicability calls A.5.31 implemented, but no register of laws, rules and contracts was found. Write it, or link to it (ISO/IEC 27001, A.5.31).',
  },
  disagree: 'Link to the register from the row of A.5.31, or name the file under `documents` in isms.yaml with the type `legal-register`.',
  examples: [
    {
      title: 'implemented without a register',
      workspace: `
//- /README.md
# ISMS documentation
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.30 | ICT readiness for business continuity | Yes | Risk R-1 | Implemented |
| A.5.31 | Legal, statutory, regulatory and contractual requirements | Yes | Law | Implemented |
  ^^^^^^ warning legal.register-missing
| A.5.32 | Intellectual property rights | Yes | Law | Implemented |
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Status |
|---|---|---|---|---|
| A.5.31 | Rechtliche und vertragliche Anforderungen | Ja | Gesetz | Umgesetzt |
  ^^^^^^ warning legal.register-missing
`,
    },
    {
      title: 'must not fire: the register is there',
      workspace: `
//- /README.md
# ISMS documentation
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.31 | Legal, statutory, regulatory and contractual requirements | Yes | Law | Implemented |
//- /legal-register.md
# Legal register

| Law | Requirement | Owner |
|---|---|---|
| GDPR | Protect personal data | DPO |
`,
    },
    {
      title: 'must not fire: the row leads to it',
      workspace: `
//- /README.md
# ISMS documentation
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Evidence |
|---|---|---|---|---|---|
| A.5.31 | Legal, statutory, regulatory and contractual requirements | Yes | Law | Implemented | Register in the legal tool |
`,
    },
    {
      title: 'cannot be judged: another document speaks of it',
      workspace: `
//- /README.md
# ISMS documentation
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.31 | Legal, statutory, regulatory and contractual requirements | Yes | Law | Implemented |
//- /policies/compliance-policy.md
# Compliance policy

**Owner:** CEO

The laws that apply are kept by the lawyer (A.5.31).
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const row = document.template ? undefined : document.soa?.rows.find(({ id, edition }) => id === 'A.5.31' && edition === '2022');
    if (!row || row.applicable === false || row.status !== 'implemented') return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const isKept = (other: DocumentFacts): boolean =>
      !other.template && (other.kinds.includes('legal-register') || other.registers.some(({ kind }) => kind === 'legal-register'));
    const known = workspace.documents();
    if (known.some(isKept) || row.evidence.length + row.policies.length > 0) {
      looked();
      return;
    }
    if (workspace.citing('A.5.31').some((other) => !other.template && other.path !== document.path)) {
      unknown(
        'a document speaks of A.5.31, but no register was recognised. Name the file with the type legal-register, or link to it from the Statement of Applicability.',
      );
      return;
    }
    looked();
    report({ span: row.idSpan, at: row.id, message: 'missing' });
  },
});
