import type { DocumentKind } from '../../standard/documentKinds.js';
import { spoken } from '../../standard/governance.js';
import type { Workspace } from '../../workspace/workspace.js';
import { defineRule } from '../rule.js';
import { titleOf } from '../subjects.js';

/** Who owns one of these runs the ISMS. */
const RUNS_THE_ISMS: readonly DocumentKind[] = ['soa', 'information-security-policy', 'risk-methodology', 'scope'];

export default defineRule({
  code: 'audit.not-independent',
  summary: 'Nobody audits the own work.',
  rationale:
    'Auditors are objective and impartial: they do not audit what they answer for. It is said where the row of an audit names one person for both, or where the auditor owns the documents of the ISMS and the report says nothing about independence.',
  basis: 'clause',
  clause: '9.2.2 b)',
  requirements: ['X-23'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    row: '{name} audits and answers for what is audited. Have somebody else audit it (ISO/IEC 27001, 9.2.2 b).',
    owner: '{name} audits and owns "{document}". Have somebody else audit that part, or say how objectivity is kept (ISO/IEC 27001, 9.2.2 b).',
  },
  disagree: 'Say in the report how objectivity was kept, such as "the auditor does not answer for the audited area".',
  examples: [
    {
      title: 'one person for both in a row',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

| Audit | When | Clauses | Auditor | Auditee |
|---|---|---|---|---|
| IA-1 | 2026-06 | Clauses 4 to 10 | Head of IT | Head of IT |
                                     ^^^^^^^^^^ warning audit.not-independent
| IA-2 | 2026-12 | Clauses 4 to 10 | Max Roe | Head of IT |
`,
    },
    {
      title: 'the owner of the policy audits, in German',
      workspace: `
//- /leitlinie.md
# Informationssicherheitsleitlinie

**Verantwortlich:** Max Beispiel
**Genehmigt durch:** Geschäftsführerin

Wir schützen die Daten unserer Kunden.
//- /README.md
# ISMS-Dokumentation
//- /bericht-internes-audit.md
# Bericht zum internen Audit

**Datum:** 10.06.2026
**Auditor:** Max Beispiel
  ^^^^^^^^^^^^^^^^^^^^^^^ warning audit.not-independent
**Umfang:** Kapitel 4 bis 10
`,
    },
    {
      title: 'must not fire: the report says how objectivity is kept',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** Max Roe
**Approved by:** CEO

We protect the data of our customers.
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Auditor:** Max Roe

Chapter 5 was audited by an independent colleague.
`,
    },
    {
      title: 'must not fire: another person',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CISO
**Approved by:** CEO

We protect the data of our customers.
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Auditor:** Anna Petrova
`,
    },
    {
      title: 'cannot be judged: nobody is named',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Scope:** clauses 4 to 10
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const audit = document.template ? undefined : document.governance?.audit;
    if (!audit) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    if (audit.auditors.length === 0) {
      unknown('the document does not say who audits.');
      return;
    }
    for (const auditor of audit.auditors) {
      looked();
      const span = { start: auditor.start, end: auditor.end };
      if (auditor.auditee !== undefined && spoken(auditor.auditee) === spoken(auditor.name)) {
        report({ span, at: auditor.name, message: 'row', values: { name: auditor.name } });
        continue;
      }
      const owned = audit.independence ? undefined : ownedBy(auditor.name, workspace);
      if (owned) report({ span, at: auditor.name, message: 'owner', values: { name: auditor.name, document: titleOf(owned) } });
    }
  },
});

function ownedBy(name: string, workspace: Workspace): ReturnType<Workspace['ofKind']>[number] | undefined {
  for (const kind of RUNS_THE_ISMS) {
    const found = workspace
      .ofKind(kind)
      .find(({ template, fields }) => !template && fields.owner.state === 'value' && spoken(fields.owner.value!) === spoken(name));
    if (found) return found;
  }
  return undefined;
}
