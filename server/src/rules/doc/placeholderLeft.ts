import { FIELD_NAMES } from '../../standard/vocabulary.js';
import { defineRule } from '../rule.js';

const MAXIMUM_RELATED = 10;
const NAMES: Readonly<Record<string, string>> = {
  id: 'document id',
  approvedOn: 'approval date',
  effectiveOn: 'effective date',
  lastReview: 'last review',
  nextReview: 'next review',
  reviewInterval: 'review interval',
};

export default defineRule({
  code: 'doc.placeholder-left',
  summary: 'A document in force has no places left to fill in.',
  rationale: 'A document with gaps has not been finished, so it cannot have been approved as it is. A template that nobody filled in answers no requirement.',
  basis: 'clause',
  clause: '7.5.2',
  requirements: ['S-17'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'none',
  messages: {
    template:
      'This document is still a template: {count} places wait to be filled in. Fill it in, or move it to a folder that isms.yaml calls not-isms (ISO/IEC 27001, 7.5.2).',
    field: 'The {field} of this document is not filled in yet. Enter it, or remove the line (ISO/IEC 27001, 7.5.2).',
  },
  disagree:
    "Text in brackets inside sentences is not judged, only whole values of the document's own fields. For a collection of templates add a line to `documents` in isms.yaml with `type: not-isms`.",
  examples: [
    {
      title: 'an owner that nobody entered',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** [Name]
           ^^^^^^ warning doc.placeholder-left
**Version:** 1.2
**Approved by:** CEO

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'a German template: one finding, however many places are open',
      workspace: `
//- /richtlinien/datensicherung.md
---
title: Richtlinie Datensicherung
       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning doc.placeholder-left
owner: "[Name]"
version: "{{version}}"
approved_on: TT.MM.JJJJ
---

# Richtlinie Datensicherung

## Zweck

[Zweck beschreiben]

## Geltungsbereich

[Geltungsbereich beschreiben]
`,
    },
    {
      title: 'must not fire: nothing is left to fill in',
      workspace: `
//- /policies/backup.md
---
title: Backup policy
owner: Head of IT
version: "1.0"
---

# Backup policy

## Purpose

Data can be restored after a loss.
`,
    },
    {
      title: 'must not fire: brackets in a sentence',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

Data can be restored after a loss [see the continuity plan].
`,
    },
  ],
  check({ document, report, looked }) {
    looked();
    if (document.template) {
      const [first] = document.gaps;
      const field = FIELD_NAMES.map((name) => document.fields[name]).find((fact) => fact.state === 'placeholder' && fact.span);
      const span = document.fields.title.span ?? field?.span ?? first ?? { start: 0, end: 0 };
      const related = document.gaps.slice(0, MAXIMUM_RELATED).map((gap) => ({ path: document.path, span: gap, message: 'waits to be filled in' }));
      report({ span, at: 'template', message: 'template', values: { count: Math.max(document.gaps.length, 1) }, related });
      return;
    }
    for (const name of FIELD_NAMES) {
      const fact = document.fields[name];
      // A history without dates is a habit of the history, not a field left open.
      if (fact.state === 'placeholder' && fact.span && fact.source !== 'history')
        report({ span: fact.span, at: name, message: 'field', values: { field: NAMES[name] ?? name } });
    }
  },
});
