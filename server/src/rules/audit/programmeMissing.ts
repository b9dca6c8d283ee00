import { auditsIn } from '../../workspace/audits.js';
import { defineWorkspaceRule } from '../rule.js';

export default defineWorkspaceRule({
  code: 'audit.programme-missing',
  summary: 'Internal audits follow a programme that is written down.',
  rationale:
    'A report shows one audit; the programme shows that audits are planned, how often, by whom and over what. Where neither a programme nor a report is here, the missing mandatory document says it, once.',
  basis: 'clause',
  clause: '9.2.2',
  requirements: ['S-23', 'S-29'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    absent:
      'There is a report of an internal audit, but no audit programme. Write down which audits are planned, how often, by whom and over which clauses and controls (ISO/IEC 27001, 9.2.2).',
    template: 'The audit programme is an unfilled template: {path}. Fill it in (ISO/IEC 27001, 9.2.2).',
  },
  disagree: 'Name the programme under `documents` in isms.yaml with the type `audit-programme`. A section of a procedure is one when the file is named so.',
  examples: [
    {
      title: 'a report without a programme',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Lead auditor:** Max Roe
**Scope:** clauses 4 to 10

No nonconformity was found. Reported to the managing director.
//- .
warning audit.programme-missing programme
`,
    },
    {
      title: 'a report and a template of the programme, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /bericht-internes-audit.md
# Bericht zum internen Audit

**Datum:** 10.06.2026
**Auditor:** Max Beispiel
**Umfang:** Kapitel 4 bis 10

Keine Abweichung. Vorgelegt der Geschäftsführung.
//- /auditprogramm-vorlage.md
# Auditprogramm (Vorlage)

**Verantwortlich:** [Name]
**Version:** [Version]

| Audit | Termin | Umfang |
|---|---|---|
| [Audit] | [Termin] | [Umfang] |
//- .
warning audit.programme-missing programme
`,
    },
    {
      title: 'must not fire: both are here',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

| Audit | When | Clauses and controls |
|---|---|---|
| IA-1 | 2026-06 | Clauses 4 to 10, A.5 to A.8 |
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Lead auditor:** Max Roe
`,
    },
    {
      title: 'must not fire: neither is here, and the mandatory document is missing',
      workspace: `
//- /policy.md
# Information security policy

We protect the data of our customers.
`,
    },
    {
      title: 'cannot be judged: no report of an audit is here',
      workspace: `
//- /policy.md
# Information security policy

We protect the data of our customers.
`,
    },
  ],
  check({ workspace, mandatory, report, looked, unknown }) {
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { programmes, reports } = auditsIn(workspace);
    if (programmes.length > 0) {
      looked();
      return;
    }
    // In the other profile the programme is a mandatory document of its own, and in both it is when there is no report either.
    if (reports.length === 0 || mandatory.some(({ id }) => id === 'audit-programme')) {
      unknown('that neither programme nor report was found is said with the mandatory documents.');
      return;
    }
    looked();
    const template = workspace.ofKind('audit-programme')[0];
    report({ span: { start: 0, end: 0 }, at: 'programme', message: template ? 'template' : 'absent', values: { path: template?.path ?? '' } });
  },
});
