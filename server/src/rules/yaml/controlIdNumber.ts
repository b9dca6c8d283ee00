import { defineRule, type TextChange } from '../rule.js';

export default defineRule({
  code: 'yaml.control-id-number',
  summary: 'The id of a control in YAML is a text and not a number.',
  rationale:
    'A bare 5.10 in YAML is the number 5.1 for every other tool that reads the file: the control becomes another one. With the prefix, as A.5.10, it is a text. Here it is read as what is meant.',
  basis: 'practice',
  clause: '',
  requirements: ['S-82'],
  stage: [],
  class: null,
  severity: 'warning',
  fix: 'always',
  messages: {
    number: 'YAML reads {written} as the number {read}, which is another control. Write {control}.',
  },
  disagree: 'Quotes around the number do as well: "5.10".',
  examples: [
    {
      title: 'an id of the statement',
      workspace: `
//- /soa.yaml
controls:
  - id: 5.9
    applicable: true
    status: implemented
  - id: 5.10
        ^^^^ warning yaml.control-id-number
    applicable: true
    status: implemented
  - id: "5.20"
    applicable: true
    status: planned
`,
      fixed: `
//- /soa.yaml
controls:
  - id: 5.9
    applicable: true
    status: implemented
  - id: A.5.10
    applicable: true
    status: implemented
  - id: "5.20"
    applicable: true
    status: planned
`,
    },
    {
      title: 'the list of controls in the front matter of a policy',
      workspace: `
//- /access.md
---
title: Access control policy
type: topic-policy
controls: [5.15, 8.20]
                 ^^^^ warning yaml.control-id-number
---
# Access control policy

## Purpose

Only those who need access have it.
`,
      fixed: `
//- /access.md
---
title: Access control policy
type: topic-policy
controls: [5.15, A.8.20]
---
# Access control policy

## Purpose

Only those who need access have it.
`,
    },
    {
      title: 'must not fire: quoted, with the prefix, and without a zero at the end',
      workspace: `
//- /soa.yaml
version: 5.10
controls:
  - id: "5.10"
    applicable: true
  - id: A.5.20
    applicable: true
  - id: 5.31
    applicable: true
`,
    },
    {
      title: 'must not fire: a number in a table is text',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| 5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| 5.10 | Acceptable use of information and other associated assets | Yes | Risk R-1 | Implemented |
| 5.20 | Addressing information security within supplier agreements | Yes | Risk R-2 | Planned |
`,
    },
  ],
  check({ document, report, looked }) {
    const { path } = document;
    const changes = document.numericIds.map(({ id, start, end }): TextChange => ({ path, span: { start, end }, newText: id }));
    for (const { id, losesZero, start, end } of document.numericIds) {
      looked();
      if (!losesZero) continue;
      const written = id.slice('A.'.length);
      report({
        span: { start, end },
        at: id,
        message: 'number',
        values: { written, read: String(Number(written)), control: id },
        fixes: () => [
          { title: `Write ${id}`, changes: [{ path, span: { start, end }, newText: id }], preferred: true, safe: true },
          ...(changes.length > 1 ? [{ title: `Write all ${changes.length} bare ids of this file with their prefix`, changes, preferred: false }] : []),
        ],
      });
    }
  },
});
