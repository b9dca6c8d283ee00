import { AUDITED_CLAUSES, AUDITED_THEMES } from '../../facts/auditCoverage.js';
import { auditsIn, coverageOf } from '../../workspace/audits.js';
import type { Workspace } from '../../workspace/workspace.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'audit.coverage-partial',
  summary: 'Internal audits cover every clause from 4 to 10, and the controls over the programme.',
  rationale:
    'The ISMS is audited as a whole before the certificate. Programme and reports are read together; a clause that none of them names was neither audited nor planned. Controls may be spread over the programme: only a theme of Annex A that a programme leaves out while it names others is said, and only if the Statement of Applicability includes a control of it.',
  basis: 'clause',
  clause: '9.2.2',
  requirements: ['S-36', 'S-83'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    clauses: 'No audit covers {holes}; covered or planned are {covered}. Plan an audit of the rest before Stage 2 (ISO/IEC 27001, 9.2.2).',
    themes: 'The programme names controls of {covered}, but none of {holes}. Plan when they are audited (ISO/IEC 27001, 9.2.2).',
  },
  disagree: 'Name what is covered in the programme or the report: "Clauses 4 to 10", "all clauses", "all applicable controls".',
  examples: [
    {
      title: 'a programme with a hole',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme
^^^^^^^^^^^^^^^^^^^^^^^^^^ warning audit.coverage-partial

| Audit | When | Clauses and controls | Auditor |
|---|---|---|---|
| IA-1 | 2026-06 | Clauses 4 to 7, A.5 to A.8 | External auditor |
| IA-2 | 2026-12 | Clauses 9 and 10 | External auditor |
`,
    },
    {
      title: 'a report of a part, without a programme, in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /bericht-internes-audit.md
# Bericht zum internen Audit
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning audit.coverage-partial

**Datum:** 10.06.2026
**Auditor:** Max Beispiel
**Umfang:** Kapitel 6 bis 9
`,
    },
    {
      title: 'a theme of the controls is left out',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme
^^^^^^^^^^^^^^^^^^^^^^^^^^ warning audit.coverage-partial

All clauses are audited each year.

| Audit | When | Controls |
|---|---|---|
| IA-1 | 2026-06 | A.5 and A.6 |
| IA-2 | 2026-12 | A.8 |
`,
    },
    {
      title: 'must not fire: programme and report together cover all of it',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

| Audit | When | Clauses and controls |
|---|---|---|
| IA-2 | 2026-12 | Clauses 8 to 10 |
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Scope:** clauses 4 to 7, A.5 to A.8
`,
    },
    {
      title: 'must not fire: the whole scope in a sentence',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

The audit of June 2026 covered the entire ISMS and all applicable controls.
`,
    },
    {
      title: 'cannot be judged: nothing is said about clauses',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Scope:** IT operations
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (document.template || !document.governance?.audit) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { programmes, reports } = auditsIn(workspace);
    const all = [...programmes, ...reports];
    if (all[0]?.document.path !== document.path) return;
    const { clauses, themes } = coverageOf(all);
    if (clauses.length === 0) unknown('neither programme nor report names the clauses that are audited. Add them, such as "clauses 4 to 10".');
    else {
      looked();
      const holes = AUDITED_CLAUSES.filter((clause) => !clauses.includes(clause));
      if (holes.length > 0)
        report({ span: titlePlace(document), at: 'clauses', message: 'clauses', values: { holes: named('clause', holes), covered: named('clause', clauses) } });
    }
    if (themes.length === 0 || programmes.length === 0) return;
    looked();
    const holes = AUDITED_THEMES.filter((theme) => !themes.includes(theme) && mayApply(theme, workspace));
    if (holes.length > 0)
      report({ span: titlePlace(document), at: 'controls', message: 'themes', values: { holes: holes.join(', '), covered: themes.join(', ') } });
  },
});

/** Whether a control of a theme may apply: where the Statement of Applicability excludes all of them, there is nothing to audit. */
function mayApply(theme: string, workspace: Workspace): boolean {
  const rows = workspace
    .soas()
    .flatMap((soa) => soa.rows.map(({ row }) => row))
    .filter((row) => row.id.startsWith(`${theme}.`));
  return rows.length === 0 || rows.some((row) => row.applicable !== false);
}

function named(word: string, numbers: readonly string[]): string {
  return numbers.length === 1 ? `${word} ${numbers[0]!}` : `${word}s ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)!}`;
}
