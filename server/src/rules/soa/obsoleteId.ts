import type { SoaRow } from '../../facts/facts.js';
import type { ControlCatalogue } from '../../standard/controls.js';
import { defineRule, type DocumentContext, type Fix } from '../rule.js';
import { controlOfTitle, replaceId, successorsOf } from '../soaIds.js';
import { controlRows } from '../soaRows.js';

/** From this many on, the statement was carried over from the edition of 2013: one finding for the whole. */
const MANY = 6;

export default defineRule({
  code: 'soa.obsolete-id',
  summary: 'The Statement of Applicability uses the numbers of the edition of 2022.',
  rationale:
    'Certificates of the edition of 2013 ended in October 2025. A statement with its numbers does not compare the controls with the Annex A that is audited, and a single number of 2013 leads to another control or to none.',
  basis: 'clause',
  clause: '6.1.3 c)',
  requirements: ['S-82'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    successor: '{control} is a number of the edition of 2013; in that of 2022 the control is {successors}. Replace it (ISO/IEC 27001, 6.1.3 c).',
    none: '{control} is a number of the edition of 2013 that has no successor. Take the row out, or keep the control under an id of your own (ISO/IEC 27001, 6.1.3 c).',
    titled: '{control} is a number of the edition of 2013, and the row is titled like {meant}. Correct the number (ISO/IEC 27001, 6.1.3 c).',
    many: '{count} of {all} ids are numbers of the edition of 2013, such as {examples}. Go over to the 93 controls of 2022 (ISO/IEC 27001, 6.1.3 c).',
  },
  disagree: 'Old numbers in a column beside the new ones, in the history and in a statement beside one of 2022 are fine.',
  examples: [
    {
      title: 'one number of 2013',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.9.2.3 | Management of privileged access rights | Yes | Risk R-2 | Planned |
  ^^^^^^^ warning soa.obsolete-id
| A.8.4 | Access to source code | Yes | Risk R-2 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.2 | Privileged access rights | Yes | Risk R-2 | Planned |
| A.8.4 | Access to source code | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'one number of 2013 in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.9.2.3
        ^^^^^^^ warning soa.obsolete-id
    applicable: true
    status: implemented
  - id: A.8.34
    applicable: true
    status: planned
`,
      fixed: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.8.2
    applicable: true
    status: implemented
  - id: A.8.34
    applicable: true
    status: planned
`,
    },
    {
      title: 'a statement of 2013 is one finding',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.9.1.1 | Zugangssteuerungsrichtlinie | Ja | Rahmen | Umgesetzt |
  ^^^^^^^ warning soa.obsolete-id
| A.9.2.1 | Registrierung | Ja | Risiko R-2 | Umgesetzt |
| A.9.2.3 | Privilegierte Zugänge | Ja | Risiko R-2 | Geplant |
`,
    },
    {
      title: 'must not fire: old numbers in a column of their own',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | 2013 | Applicable | Justification | Status |
|---|---|---|---|---|---|
| A.5.15 | Access control | A.9.1.1 | Yes | Risk R-1 | Implemented |
| A.8.2 | Privileged access rights | A.9.2.3 | Yes | Risk R-2 | Planned |
| A.8.4 | Access to source code | A.9.4.5 | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'must not fire: the old statement beside the new one',
      workspace: `
//- /soa-2013.md
# Statement of Applicability ISO/IEC 27001:2013

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.9.1.1 | Access control policy | Yes | Risk R-1 | Implemented |
| A.9.2.1 | User registration and de-registration | Yes | Risk R-2 | Implemented |
| A.9.2.3 | Management of privileged access rights | Yes | Risk R-2 | Planned |
//- /soa.yaml
controls:
  - id: A.5.15
    applicable: true
    status: implemented
  - id: A.8.2
    applicable: true
    status: implemented
  - id: A.8.4
    applicable: true
    status: planned
`,
    },
  ],
  check(context) {
    const { document, workspace, looked, unknown } = context;
    const rows = controlRows(document);
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    for (const _ of rows) looked();
    const open = rows.filter((row) => row.edition === '2013' && row.known);
    const isWhole = document.soa!.edition === '2013' || open.length > rows.length / 2;
    if (open.length === 0) return;
    if (isWhole && workspace.ofKind('soa').some((other) => other.path !== document.path && !other.template && other.soa?.edition === '2022')) return;
    if (isWhole || open.length >= MANY) reportWhole(rows, open, isWhole, context);
    else for (const row of open) reportRow(row, rows, context);
  },
});

function reportWhole(rows: readonly SoaRow[], open: readonly SoaRow[], isWhole: boolean, { catalogue, report }: DocumentContext<unknown>): void {
  const examples = open
    .slice(0, 3)
    .map((row) => {
      const successors = controlOfTitle(row, catalogue) ?? successorsOf(row, catalogue).join(' and ');
      return successors === '' ? row.id : `${row.id} (now ${successors})`;
    })
    .join(', ');
  report({
    span: open[0]!.idSpan,
    at: 'edition',
    message: 'many',
    values: { count: open.length, all: rows.length, examples },
    class: isWhole ? 'major' : 'minor',
  });
}

function reportRow(row: SoaRow, rows: readonly SoaRow[], { document, catalogue, report }: DocumentContext<unknown>): void {
  const meant = controlOfTitle(row, catalogue);
  const successors = successorsOf(row, catalogue);
  const targets = [...new Set([...(meant === undefined ? [] : [meant]), ...successors])].filter((id) => !rows.some((other) => other.id === id));
  report({
    span: row.idSpan,
    at: row.id,
    message: meant !== undefined && !successors.includes(meant) ? 'titled' : successors.length > 0 ? 'successor' : 'none',
    values: { control: row.id, successors: successors.join(' or '), meant: meant ?? '' },
    fixes: () => targets.flatMap((id, index): Fix[] => replacement(row, id, index === 0, catalogue, document)),
  });
}

/** Writes the successor, and its title where the row has that of 2013. */
function replacement(row: SoaRow, id: string, preferred: boolean, catalogue: ControlCatalogue, document: DocumentContext<unknown>['document']): Fix[] {
  const change = replaceId(document, row, id);
  if (!change) return [];
  const cell = row.cells['title'];
  const title = catalogue.controls2022.get(id)!.title;
  const isOldTitle = cell && cell.span.start !== row.idSpan.start && cell.text.toLowerCase() === catalogue.controls2013.get(row.id)?.title.toLowerCase();
  const changes = isOldTitle ? [change, { path: document.path, span: cell.span, newText: title }] : [change];
  return [{ title: `Replace ${row.id} by ${id} ${title}`, changes, preferred }];
}
