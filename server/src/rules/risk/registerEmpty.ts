import { keepsRisks } from '../../workspace/risks.js';
import { defineRule } from '../rule.js';
import { titlePlace } from '../subjects.js';

export default defineRule({
  code: 'risk.register-empty',
  summary: 'The risk register holds risks.',
  rationale:
    'Controls follow from risks: a register with headings and no risk shows that no assessment was made, and Stage 1 ends there. A register in which no table could be read is not called empty.',
  basis: 'clause',
  clause: '8.2',
  requirements: ['S-86'],
  stage: [1],
  class: 'major',
  severity: 'error',
  fix: 'none',
  messages: {
    rows: 'The risk register has a table and no risk in it. Enter the risks of your assessment: what could happen, likelihood, impact, level, owner and treatment (ISO/IEC 27001, 8.2).',
    unrated:
      'None of the {count} entries of the risk register is rated: likelihood, impact and level are all empty. Assess the risks and enter the result (ISO/IEC 27001, 8.2).',
  },
  disagree: 'Where the risks are kept in another tool, say so in a sentence in place of the empty table.',
  examples: [
    {
      title: 'a table with a header alone',
      workspace: `
//- /risk-register.md
# Risk register
^^^^^^^^^^^^^^^ error risk.register-empty

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
|  |  |  |  |  |  |  |
`,
    },
    {
      title: 'a list without a rating, in German',
      workspace: `
//- /risikoregister.md
# Risikoregister
^^^^^^^^^^^^^^^^ error risk.register-empty

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Stufe | Verantwortlich | Behandlung |
|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop |  |  |  | Leiterin IT |  |
| R-2 | Ausfall der Region | - | - | - | Leiter Plattform |  |
`,
    },
    {
      title: 'an empty list in YAML',
      workspace: `
//- /risk/risks.yaml
title: Risk register
       ^^^^^^^^^^^^^ error risk.register-empty
owner: ciso
version: "1.2"
last_reviewed: 2026-06-01
risks: []
`,
    },
    {
      title: 'must not fire: one risk is there',
      workspace: `
//- /risk/risks.yaml
title: Risk register
owner: ciso
version: "1.2"
last_reviewed: 2026-06-01
risks:
  - id: R-1
    title: Stolen laptop with customer data
    owner: Head of IT
    likelihood: 2
    impact: 3
    level: 6
    treatment: modify
  - id: R-2
    title:
`,
    },
    {
      title: 'must not fire: ratings in words',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Risk level | Owner |
|---|---|---|---|---|---|
| R-1 | Stolen laptop | Likely | Serious | High | Head of IT |
| R-2 | Failure of the only region | Rare | Serious | Medium | Head of Platform |
`,
    },
    {
      title: 'cannot be judged: the risks are kept elsewhere',
      workspace: `
//- /risk-register.md
# Risk register

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

The risks are kept in the governance tool; the risk manager exports them before each review.
`,
    },
  ],
  check({ document, report, looked, unknown }) {
    if (!keepsRisks(document)) return;
    const rows = (document.risks?.rows ?? []).filter(({ source }) => source === 'register');
    const tables = (document.risks?.tables ?? []).filter(({ source }) => source === 'register');
    const message = rows.length === 0 ? 'rows' : 'unrated';
    if (rows.length === 0 && tables.length === 0 && !document.risks?.emptyList) {
      unknown('No table of risks could be read in the risk register. Where are the risks kept? Link them, or name the system.');
      return;
    }
    looked();
    if (rows.some((row) => Object.values(row.ratings).some(({ state }) => state === 'value'))) return;
    report({ span: titlePlace(document), at: 'risks', message, values: { count: rows.length } });
  },
});
