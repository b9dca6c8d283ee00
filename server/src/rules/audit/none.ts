import { addInterval } from '../../standard/dates.js';
import { auditsIn } from '../../workspace/audits.js';
import { keepsRecords } from '../../workspace/keptRecords.js';
import { defineWorkspaceRule } from '../rule.js';

export default defineWorkspaceRule({
  code: 'audit.none',
  summary: 'An internal audit was held, and there is a report of it.',
  rationale:
    'Internal audits have to be planned and under way at Stage 1, and held over the whole scope before the certificate. An audit that is dated ahead is no finding, but it stays open. Where no records are kept in these files, the report may be kept elsewhere too.',
  basis: 'clause',
  clause: '9.2.2',
  requirements: ['S-83', 'S-107'],
  stage: [1],
  class: 'major',
  severity: 'error',
  fix: 'none',
  messages: {
    absent:
      'The audit programme plans audits up to {last}, but no report of an audit was found. Hold the audit before Stage 2 and file its report, or link to it (ISO/IEC 27001, 9.2.2).',
  },
  disagree: 'Name the report under `documents` in isms.yaml with the type `audit-report`, or add a document that links to the place where reports are kept.',
  examples: [
    {
      title: 'the dates of the programme have passed',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

| Audit | When | Clauses and controls |
|---|---|---|
| IA-1 | 2026-03 | Clauses 4 to 10, A.5 to A.8 |
//- /records/access-review.md
---
record: access-review
date: 2026-08-04
---

# Access review, August 2026
//- /records/restore-test.md
---
record: restore-test
date: 2026-09-04
---

# Restore test, September 2026
//- .
error audit.none report
`,
    },
    {
      title: 'the same in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /auditprogramm.md
# Internes Auditprogramm

| Audit | Termin | Umfang |
|---|---|---|
| IA-1 | 10.03.2026 | Kapitel 4 bis 10, A.5 bis A.8 |
//- /nachweise/zugriffe.md
---
record: access-review
date: 2026-08-04
---

# Überprüfung der Zugriffe
//- /nachweise/ruecksicherung.md
---
record: restore-test
date: 2026-09-04
---

# Test der Rücksicherung
//- .
error audit.none report
`,
    },
    {
      title: 'must not fire: the audit is dated ahead',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

| Audit | When | Clauses and controls |
|---|---|---|
| IA-1 | 2026-12 | Clauses 4 to 10, A.5 to A.8 |
//- /records/access-review.md
---
record: access-review
date: 2026-08-04
---

# Access review, August 2026
//- /records/restore-test.md
---
record: restore-test
date: 2026-09-04
---

# Restore test, September 2026
`,
    },
    {
      title: 'must not fire: the report is here',
      workspace: `
//- /README.md
# ISMS documentation
//- /internal-audit-report.md
# Internal audit report

**Audit date:** 2026-06-10
**Lead auditor:** Max Roe
`,
    },
    {
      title: 'cannot be judged: no records are kept here',
      workspace: `
//- /README.md
# ISMS documentation
//- /audit-programme.md
# Internal audit programme

| Audit | When | Clauses and controls |
|---|---|---|
| IA-1 | 2026-03 | Clauses 4 to 10, A.5 to A.8 |
`,
    },
  ],
  check({ workspace, today, report, looked, unknown }) {
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { programmes, reports } = auditsIn(workspace);
    if (reports.length > 0) {
      looked();
      return;
    }
    const dates = programmes.flatMap(({ audit }) => audit.dates).sort();
    const last = dates.at(-1);
    if (last === undefined) {
      unknown('no report of an internal audit was found, and no programme says when one is due. Add the report, or a document that links to it.');
      return;
    }
    // A month is over with its last day.
    if (addInterval(last, 'P0D') >= today) {
      unknown(`no report of an internal audit was found; the programme plans one up to ${last}. It has to be held before Stage 2.`);
      return;
    }
    if (!keepsRecords(workspace)) {
      unknown('no records are kept in these files. Where are the reports of internal audits? Add them, or a document that links to them.');
      return;
    }
    looked();
    report({ span: { start: 0, end: 0 }, at: 'report', message: 'absent', values: { last } });
  },
});
