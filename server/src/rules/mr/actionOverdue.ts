import { spoken } from '../../standard/governance.js';
import { heldReviews } from '../../workspace/reviews.js';
import { stateOf } from '../reviewWords.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'mr.action-overdue',
  summary: 'The next management review says what became of the actions of the last one.',
  rationale:
    'From the second review on, its first input is the state of earlier actions. An action that was due before the next review and that no later minutes mention was lost.',
  basis: 'clause',
  clause: '9.3.2 a)',
  requirements: ['X-24'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    lost: 'The action "{action}" was due on {due}; the review of {next} does not say what became of it. Record its state (ISO/IEC 27001, 9.3.2 a).',
  },
  disagree: 'Set the status of the action to closed, or name it in the later minutes. "All actions of the last review are closed" is enough.',
  examples: [
    {
      title: 'an action that the next minutes forget',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

| Action | Owner | Due |
|---|---|---|
| Renew the contract with the auditor | CISO | 2026-03-31 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.action-overdue
//- /minutes-2.md
# Minutes of the management review, July

**Date:** 2026-07-22
**Present:** Managing Director, CISO

- Audit results: no findings
- Objectives: met
`,
    },
    {
      title: 'the same, in German',
      workspace: `
//- /README.md
# ISMS documentation
//- /protokoll-1.md
# Protokoll der Managementbewertung Januar

**Datum:** 22.01.2026
**Teilnehmer:** Geschäftsführerin, ISB

| Maßnahme | Verantwortlich | Frist |
|---|---|---|
| Vertrag mit dem Auditor erneuern | ISB | 31.03.2026 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mr.action-overdue
//- /protokoll-2.md
# Protokoll der Managementbewertung Juli

**Datum:** 22.07.2026
**Teilnehmer:** Geschäftsführerin, ISB

- Auditergebnisse: keine Hinweise
- Sicherheitsziele: erreicht
`,
    },
    {
      title: 'must not fire: all were reported on',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

| Action | Owner | Due |
|---|---|---|
| Renew the contract with the auditor | CISO | 2026-03-31 |
//- /minutes-2.md
# Minutes of the management review, July

**Date:** 2026-07-22
**Present:** Managing Director, CISO

- Actions of the last review: all closed
- Objectives: met
`,
    },
    {
      title: 'must not fire: the action was closed where it stands',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

| Action | Owner | Due | Status |
|---|---|---|---|
| Renew the contract with the auditor | CISO | 2026-03-31 | Done |
//- /minutes-2.md
# Minutes of the management review, July

**Date:** 2026-07-22
**Present:** Managing Director, CISO

- Objectives: met
`,
    },
    {
      title: 'cannot be judged: there is one review alone',
      workspace: `
//- /README.md
# ISMS documentation
//- /minutes-1.md
# Minutes of the management review, January

**Date:** 2026-01-22
**Present:** Managing Director, CISO

| Action | Owner | Due |
|---|---|---|
| Renew the contract with the auditor | CISO | 2026-03-31 |
`,
    },
  ],
  check({ document, workspace, today, report, looked, unknown }) {
    const minutes = document.template ? undefined : document.governance?.minutes;
    if (!minutes) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const { held } = heldReviews(workspace, today);
    const index = held.findIndex((review) => review.document.path === document.path);
    const later = index === -1 || minutes.heldOn === undefined ? [] : held.slice(index + 1);
    const [next] = later;
    if (next?.heldOn === undefined) {
      unknown('only the next review shows what became of these actions.');
      return;
    }
    for (const action of minutes.actions) {
      const { dueOn } = action;
      if (dueOn === undefined || dueOn >= next.heldOn) continue;
      looked();
      const isMentioned = later.some((review) => stateOf(review, 'previous-actions') === 'answered' || review.minutes.words.includes(spoken(action.text)));
      if (action.closed || isMentioned) continue;
      report({
        span: { start: action.start, end: action.end },
        at: action.text,
        message: 'lost',
        values: { action: action.text, due: dueOn, next: next.heldOn },
        related: [{ ...workspace.place(next.document.path, { start: 0, end: 0 }), message: 'These are the next minutes.' }],
      });
    }
  },
});
