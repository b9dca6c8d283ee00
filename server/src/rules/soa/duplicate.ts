import type { DocumentFacts, SoaRow } from '../../facts/facts.js';
import { defineRule, type Fix } from '../rule.js';
import { titleOfRow } from '../soaRows.js';

export default defineRule({
  code: 'soa.duplicate',
  summary: 'Each control stands in the Statement of Applicability once.',
  rationale:
    'Two rows for one control make two statements about it, and sooner or later they differ. Often the second one is another control whose number was mistyped.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-82'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    same: '{control} {title} has a row already. Take one of them out (ISO/IEC 27001, 6.1.3 d).',
    differs:
      '{control} {title} has a row already, and the two decide differently: {first} there, {second} here. Keep the one that is true (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Statements for several sites or services repeat each other: keep each in a file of its own.',
  examples: [
    {
      title: 'the same row twice',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
  ^^^^^ warning soa.duplicate
| A.5.4 | Management responsibilities | Yes | Risk R-2 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
| A.5.4 | Management responsibilities | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'two entries that decide differently, in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.3
    applicable: true
    status: implemented
  - id: A.5.3
        ^^^^^ error soa.duplicate
    applicable: false
    justification: Three people cannot separate duties.
`,
    },
    {
      title: 'must not fire: a statement in another language beside it',
      workspace: `
//- /de/soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | |
//- /en/soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
| A.7.4 | Physical security monitoring | No | No premises of our own | |
`,
    },
    {
      title: 'must not fire: a row that opens a group',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.10
    applicable: true
    status: implemented
  - id: A.5.11
    applicable: true
    status: planned
`,
    },
  ],
  check({ document, workspace, catalogue, report, looked, unknown }) {
    if (!document.soa || document.template) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const soa = workspace.soas().find((candidate) => candidate.documents.some(({ path }) => path === document.path));
    const seen = new Map<string, { readonly path: string; readonly row: SoaRow }>();
    for (const { document: part, row } of soa?.rows ?? []) {
      if (row.level !== 'control') continue;
      const earlier = seen.get(row.id);
      if (part.path === document.path) looked();
      if (!earlier) {
        seen.set(row.id, { path: part.path, row });
        continue;
      }
      if (part.path !== document.path) continue;
      const differs = earlier.row.applicable !== row.applicable || earlier.row.status !== row.status;
      report({
        span: row.idSpan,
        at: row.id,
        message: differs ? 'differs' : 'same',
        values: { control: row.id, title: titleOfRow(row, catalogue), first: decisionOf(earlier.row), second: decisionOf(row) },
        severity: differs ? 'error' : 'warning',
        related: [{ ...workspace.place(earlier.path, earlier.row.idSpan), message: `The first row of ${row.id}` }],
        fixes: () => removal(document, row),
      });
    }
  },
});

function decisionOf(row: SoaRow): string {
  const applies = row.applicable === null ? 'undecided' : row.applicable ? 'applicable' : 'left out';
  return row.status === 'absent' || row.status === 'not-applicable' ? applies : `${applies}, ${row.statusText ?? row.status}`;
}

/** Takes out a row that repeats an earlier one letter by letter; of others a person decides which is true. */
function removal(document: DocumentFacts, row: SoaRow): Fix[] {
  const table = document.soaTables.find((candidate) => candidate.repeats.includes(row.start));
  if (!table || ['braces', 'keyed-braces', 'word'].includes(table.form.layout)) return [];
  const { lines, path } = document;
  const first = lines.lineAt(Math.min(row.start, row.idSpan.start));
  const last = lines.lineAt(row.end);
  const end = lines.startOf(last) === row.end ? row.end : lines.startOf(last + 1);
  return [
    {
      title: `Take out the repeated row of ${row.id}`,
      changes: [{ path, span: { start: lines.startOf(first), end }, newText: '' }],
      preferred: true,
      safe: true,
    },
  ];
}
