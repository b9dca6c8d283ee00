import { isLeftOut, pastDate, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'finding.action-inactive',
  summary: 'The corrective action of an open finding is active: it has an owner and a date that has not passed.',
  rationale:
    'An action without an owner or a date, or one that is late, does not count as active correction. Whether there is an action at all is asked elsewhere.',
  basis: 'clause',
  clause: '10.2 c)',
  requirements: ['S-84'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    owner: 'The corrective action of {finding} has no owner. Name who does it (ISO/IEC 27001, 10.2 c).',
    due: 'The corrective action of {finding} has no date. Say by when it is done (ISO/IEC 27001, 10.2 c).',
    late: 'The corrective action of {finding} was due on {due} and is not closed. Finish it, or agree on a new date and say why (ISO/IEC 27001, 10.2 c).',
  },
  disagree: 'Close the finding, name the owner, or set the new date that was agreed.',
  examples: [
    {
      title: 'late, and without an owner',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings.md
# Findings register

| Finding ID | Finding | Corrective action | Owner | Due date | Status |
|---|---|---|---|---|---|
| F-1 | Two access reviews are late | Remind the owners by calendar | Head of IT | 2026-08-31 | Open |
                                                                                   ^^^^^^^^^^ warning finding.action-inactive
| F-2 | No restore test in spring | Test each quarter | - | 2026-12-31 | Open |
                                                        ^ warning finding.action-inactive
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /feststellungen.md
# Liste der Auditfeststellungen

| Nr. | Feststellung | Korrekturmaßnahme | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| F-2 | Keine Rücksicherung im Frühjahr | Test je Quartal | Leiterin IT | 31.08.2026 | Offen |
                                                                          ^^^^^^^^^^ warning finding.action-inactive
`,
    },
    {
      title: 'must not fire: the date has not passed',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings.md
# Findings register

| Finding ID | Finding | Corrective action | Owner | Due date | Status |
|---|---|---|---|---|---|
| F-1 | Two access reviews are late | Remind the owners by calendar | Head of IT | 2026-12-31 | Open |
`,
    },
    {
      title: 'must not fire: closed in time',
      workspace: `
//- /README.md
# ISMS documentation
//- /findings.md
# Findings register

| Finding ID | Finding | Corrective action | Owner | Due date | Status |
|---|---|---|---|---|---|
| F-1 | Two access reviews are late | Remind the owners by calendar | Head of IT | 2026-08-31 | Closed |
`,
    },
  ],
  check({ document, today, report, looked }) {
    for (const { name, cells, isClosed } of rowsOf(document, 'findings')) {
      const { action, owner, dueOn } = cells;
      if (!owner && !dueOn) continue;
      looked();
      // Without an action there is nothing that could be late.
      if (isClosed || isLeftOut(action)) continue;
      const due = pastDate(dueOn, today);
      const wrong = isLeftOut(owner)
        ? (['owner', owner] as const)
        : isLeftOut(dueOn)
          ? (['due', dueOn] as const)
          : due === undefined
            ? undefined
            : (['late', dueOn!] as const);
      if (wrong)
        report({ span: wrong[1].text === '' ? name.span : wrong[1].span, at: name.text, message: wrong[0], values: { finding: name.text, due: due ?? '' } });
    }
  },
});
