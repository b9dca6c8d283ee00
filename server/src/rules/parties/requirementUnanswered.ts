import type { ContentIdea } from '../../facts/content.js';
import { NOT_READ, saying } from '../contentAnswers.js';
import { defineRule } from '../rule.js';
import { titleOf } from '../subjects.js';

export default defineRule({
  code: 'parties.requirement-unanswered',
  summary: 'It is said what the interested parties require, and what the ISMS answers.',
  rationale:
    'Since 2022 an organisation decides which requirements of its interested parties the ISMS answers. A list of names alone leaves both questions open. A column, a sentence, or a word such as "addressed by" is enough, in any document.',
  basis: 'clause',
  clause: '4.2',
  requirements: ['X-04'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'none',
  messages: {
    'party-requirements': '"{title}" names interested parties and not what they require. Add their requirements (ISO/IEC 27001, 4.2 b).',
    'party-answers':
      '"{title}" names interested parties and not which of their requirements the ISMS answers. Add a column that says how (ISO/IEC 27001, 4.2 c).',
  },
  disagree: 'Say beside the parties what they require and how the ISMS answers it.',
  examples: [
    {
      title: 'a list of names',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

## Interested parties
^^^^^^^^^^^^^^^^^^^^^ warning parties.requirement-unanswered
^^^^^^^^^^^^^^^^^^^^^ warning parties.requirement-unanswered

- Customers
- Banks
`,
    },
    {
      title: 'a German table without an answer',
      workspace: `
//- /kontext.md
---
title: Kontext der Organisation
owner: ISB
version: "1.0"
---

# Kontext der Organisation

| Interessierte Partei | Anforderung |
|---|---|
| Kunden | Ihre Daten bleiben geheim |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning parties.requirement-unanswered
`,
    },
    {
      title: 'must not fire: a table with requirements and answers',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

| Interested party | Requirement | Addressed by |
|---|---|---|
| Customers | Their data stay secret | A.5.15 |
`,
    },
    {
      title: 'must not fire: a sentence says it, in Dutch',
      workspace: `
//- /context.md
# Context van de organisatie

**Eigenaar:** CISO
**Versie:** 1.0

De eisen van belanghebbenden worden in het ISMS behandeld.
`,
    },
    {
      title: 'cannot be judged: no parties are named',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

The external and internal issues that matter are the market, the law and our small team.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const place = document.content.parties;
    if (!place || document.template || document.kind !== 'context') return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    const first = saying(workspace, 'parties').find((each) => each.kind === 'context');
    if (first?.path !== document.path) return;
    for (const idea of ['party-requirements', 'party-answers'] as const satisfies readonly ContentIdea[]) {
      looked();
      if (saying(workspace, idea).length === 0) report({ span: place, at: idea, message: idea, values: { title: titleOf(document) } });
    }
  },
});
