import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'audit.criteria-missing',
  summary: 'An audit says against what it audits.',
  rationale:
    'Each audit has criteria and a scope. The standard, its clauses, controls or policies of the organisation are criteria; the name of a department is none.',
  basis: 'clause',
  clause: '9.2.2 a)',
  requirements: ['X-23'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    missing: 'This does not say against what was audited. Name the criteria, such as ISO/IEC 27001 and your policies (ISO/IEC 27001, 9.2.2 a).',
  },
  disagree: 'Name the standard, clauses, controls or the word criteria anywhere in the document.',
  examples: [
    {
      title: 'a report that names a department alone',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report
^^^^^^^^^^^^^^^^^^^^^^^ warning audit.criteria-missing

**Audit date:** 2026-06-10
**Lead auditor:** Max Roe

The IT department was visited. All was well. Reported to the board.
`,
    },
    {
      title: 'the same in French',
      workspace: `
//- /README.md
# ISMS documentation
//- /rapport-audit-interne.md
# Rapport d'audit interne
^^^^^^^^^^^^^^^^^^^^^^^^^ warning audit.criteria-missing

**Date :** 10/06/2026
**Auditeur :** Max Martin

Le service informatique a été visité. Transmis à la direction.
`,
    },
    {
      title: 'must not fire: the standard is named',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Standard:** ISO/IEC 27001:2022
`,
    },
    {
      title: 'must not fire: clauses are criteria',
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
  check({ document, report, looked }) {
    const audit = document.template ? undefined : document.governance?.audit;
    if (!audit) return;
    looked();
    if (!audit.criteria) report({ span: titlePlace(document), at: 'criteria', message: 'missing' });
  },
});
