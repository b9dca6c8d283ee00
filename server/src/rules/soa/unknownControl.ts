import type { DocumentFacts, SoaRow } from '../../facts/facts.js';
import { defineRule, type Fix } from '../rule.js';
import { controlOfTitle, isAnnexSpelling, replaceId } from '../soaIds.js';
import { controlRows } from '../soaRows.js';

/** From this many on, the ids are a numbering of the team's own: one finding for the whole. */
const MANY = 6;
/** A heading that says that what stands under it are controls of the organisation. */
const OWN_SECTION =
  /(?<!\p{L})(?:(?:own|additional|custom|organi[sz]ation[- ]specific|company[- ]specific|internal|further) (?:security )?controls?|controls? (?:of our own|beyond annex a|outside (?:of )?annex a)|eigene (?:controls|ma(?:ß|ss)nahmen)|zus(?:ä|ae)tzliche (?:controls|ma(?:ß|ss)nahmen)|(?:mesures|contrôles) (?:propres|supplémentaires|additionnel(?:le)?s)|controles (?:propios|adicionales|próprios|adicionais)|controlli (?:propri|aggiuntivi)|(?:eigen|aanvullende) (?:controls|maatregelen))(?!\p{L})/iu;

export default defineRule({
  code: 'soa.unknown-control',
  summary: 'The ids in the Statement of Applicability are ids of Annex A.',
  rationale:
    'An id in the spelling of Annex A that no edition has is a slip, or a control of the organisation under a number that belongs to the annex. Controls of the organisation are welcome under ids of their own.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-82'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    unknown: '{control} is in no edition of Annex A. Correct the number, or give a control of your own an id of your own (ISO/IEC 27001, 6.1.3 d).',
    titled: '{control} is in no edition of Annex A; the row is titled like {meant}. Correct the number (ISO/IEC 27001, 6.1.3 d).',
    many: '{count} ids of this statement are in no edition of Annex A: {controls}. Use the numbers of the annex, and ids of your own for controls of your own (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Controls of the organisation with ids such as ORG-1 are never judged here, and neither are rows under a heading such as "Own controls".',
  examples: [
    {
      title: 'a mistyped number',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| **A.5.53** | Segregation of duties | Yes | Risk R-2 | Planned |
  ^^^^^^^^^^ warning soa.unknown-control
| A.5.4 | Management responsibilities | Yes | Risk R-2 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| **A.5.3** | Segregation of duties | Yes | Risk R-2 | Planned |
| A.5.4 | Management responsibilities | Yes | Risk R-2 | Planned |
`,
    },
    {
      title: 'a number that is not in the annex, in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.8.35
        ^^^^^^ warning soa.unknown-control
    applicable: true
    status: implemented
  - id: A.8.34
    applicable: true
    status: planned
`,
    },
    {
      title: 'must not fire: a control of the organisation with an id of its own',
      workspace: `
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.5.1 | Richtlinien | Ja | Rahmen | Umgesetzt |
| A.5.3 | Aufgabentrennung | Ja | Risiko R-2 | Geplant |
| A.7.4 | Überwachung | Nein | Keine eigenen Räume | |
| ORG-1 | Freigabe von Modellen | Ja | Risiko R-9 | Umgesetzt |
`,
    },
    {
      title: 'must not fire: rows under a heading that calls them own controls',
      workspace: `
//- /soa.md
# Statement of Applicability

## Annex A

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | Planned |
| A.5.4 | Management responsibilities | Yes | Risk R-2 | Planned |

## Own controls

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.9.1 | Approval of models | Yes | Risk R-9 | Implemented |
| A.5.40 | Review of prompts | Yes | Risk R-9 | Implemented |
`,
    },
    {
      title: 'must not fire: a number of the edition of 2013',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.9.2.3
    applicable: true
    status: implemented
  - id: A.8.34
    applicable: true
    status: planned
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    const rows = controlRows(document);
    for (const _ of rows) looked();
    const open = rows.filter((row) => !row.known && isAnnexSpelling(row) && !isOwn(document, row));
    const [first] = open;
    if (!first) return;
    if (open.length >= MANY) {
      const ids = open.map(({ id }) => id);
      const controls = ids.length > 12 ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more` : ids.join(', ');
      report({ span: first.idSpan, at: 'ids', message: 'many', values: { count: ids.length, controls } });
      return;
    }
    const present = new Set(rows.map(({ id }) => id));
    for (const row of open) {
      const meant = controlOfTitle(row, catalogue);
      report({
        span: row.idSpan,
        at: row.id,
        message: meant === undefined ? 'unknown' : 'titled',
        values: { control: row.id, meant: meant ?? '' },
        fixes(): Fix[] {
          const change = meant === undefined || present.has(meant) ? undefined : replaceId(document, row, meant);
          return change ? [{ title: `Write ${meant!}`, changes: [change], preferred: true }] : [];
        },
      });
    }
  },
});

/** Whether a row stands under a heading that calls its controls the organisation's own. */
function isOwn(document: DocumentFacts, row: SoaRow): boolean {
  return document.outline.some((heading) => heading.start < row.start && row.start < heading.sectionEnd && OWN_SECTION.test(heading.text));
}
