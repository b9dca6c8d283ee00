import type { SoaRow } from '../../facts/facts.js';
import type { DocumentKind } from '../../standard/documentKinds.js';
import { riskBook, type RiskBook } from '../../workspace/risks.js';
import type { Workspace } from '../../workspace/workspace.js';
import { defineRule } from '../rule.js';
import { controlsOf } from '../soaPlan.js';
import { controlRows, listOfControls, titleOfRow } from '../soaRows.js';

/** Cells in which a date, a quarter or a ticket can stand. */
const NOTES = ['status', 'remarks', 'method', 'justification', 'evidence', 'date'] as const;
/** A year, a quarter, a ticket. */
const WHEN = /(?<!\d)20[2-4]\d(?!\d)|(?<!\p{L})[QT][1-4](?![\p{L}\d])|#\d+|(?<!\p{L})\p{Lu}{2,10}-\d+/u;
/** The year in the name of a file is no date of a plan. */
const FILE_NAME = /\.\p{L}{2,5}$/u;
/** Documents that say who does what by when. */
const PLANS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'risk-treatment-plan',
  'plan',
  'findings-register',
  'corrective-action',
  'objectives',
  'change-register',
]);

export default defineRule({
  code: 'soa.planned-without-plan',
  summary: 'A control that is planned has a plan: when, and by whom.',
  rationale:
    'A control may be applicable and not implemented yet. Then the risk treatment plan says who implements it by when; "planned" alone is a wish. A date, a ticket in the row, or a plan that names the control is enough.',
  basis: 'clause',
  clause: '6.1.3 e)',
  requirements: ['X-14'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    row: '{control} {title} is {status}, and neither the row nor a treatment plan says {lack}. Add a date or a ticket, or name it in the plan (ISO/IEC 27001, 6.1.3 e).',
    all: '{count} controls are applicable and not implemented, and neither their rows nor a treatment plan say {lack}: {controls}. Name them in the risk treatment plan (ISO/IEC 27001, 6.1.3 e).',
  },
  disagree: 'A date column, a date or a ticket in the remarks, and a plan, register of findings or objective that names the control count.',
  examples: [
    {
      title: 'planned, and nobody says when',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status | Remarks |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented | |
| A.5.7 | Threat intelligence | Yes | Risk R-2 | Planned | Feed to be chosen |
  ^^^^^ warning soa.planned-without-plan
| A.8.16 | Monitoring activities | Yes | Risk R-3 | Planned | Q1 2027, platform team |
`,
    },
    {
      title: 'several in YAML',
      workspace: `
//- /soa.yaml
controls:
  - id: A.5.1
    applicable: true
    status: implemented
  - id: A.5.7
        ^^^^^ warning soa.planned-without-plan
    applicable: true
    status: planned
  - id: A.8.16
    applicable: true
    status: not-started
`,
    },
    {
      title: 'a plan that names another control, in German',
      workspace: `
//- /risikobehandlungsplan.md
# Risikobehandlungsplan

**Verantwortlich:** ISB
**Version:** 1.2

| Risiko-ID | Option | Maßnahmen | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| R-1 | Vermindern | A.8.1 | Leiterin IT | 2027-01-31 | In Arbeit |
| R-2 | Vermindern | A.8.14 | Leiter Plattform | 2027-02-28 | In Arbeit |
//- /soa.md
# Erklärung zur Anwendbarkeit

| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus |
|---|---|---|---|---|
| A.8.1 | Endgeräte | Ja | Risiko R-1 | Geplant |
| A.8.14 | Redundanz | Ja | Risiko R-2 | Geplant |
| A.8.24 | Kryptographie | Ja | Risiko R-1 | Geplant |
  ^^^^^^ warning soa.planned-without-plan
`,
    },
    {
      title: 'must not fire: the register treats a risk with the control by a date',
      workspace: `
//- /risk/risks.yaml
title: Risk register
risks:
  - { id: R-1, title: Unseen attacks, likelihood: 2, impact: 3, treatment: modify, controls: [A.5.7], owner: ciso, due_on: 2027-03-31 }
  - { id: R-2, title: Failure of the region, likelihood: 2, impact: 5, treatment: modify }
//- /soa.yaml
controls:
  - { id: A.5.1, applicable: true, status: implemented }
  - { id: A.5.7, applicable: true, status: planned }
  - { id: A.5.8, applicable: true, status: implemented }
`,
    },
    {
      title: 'must not fire: left out, or in progress',
      workspace: `
//- /soa.yaml
controls:
  - { id: A.5.1, applicable: true, status: implemented }
  - { id: A.5.7, applicable: true, status: partial }
  - { id: A.8.30, applicable: false, status: planned, justification: No development is outsourced }
`,
    },
  ],
  check({ document, workspace, catalogue, report, looked, unknown }) {
    const rows = controlRows(document).filter(
      (row) => row.applicable === true && row.status !== 'absent' && row.status !== 'undecided' && row.status !== 'unknown',
    );
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    for (const _ of rows) looked();
    const planned = rows.filter((row) => row.status === 'planned' || row.status === 'not-started');
    if (planned.length === 0) return;
    const book = riskBook(workspace);
    const open = planned.filter((row) => !saysWhen(row) && !isInPlan(row, workspace, book));
    const [first] = open;
    if (!first) return;
    if (open.length > 1 && open.length === planned.length) {
      report({
        span: first.idSpan,
        at: 'planned',
        message: 'all',
        values: {
          count: open.length,
          controls: listOfControls(
            open.map(({ id }) => id),
            catalogue,
          ),
          lack: lackOf(open),
        },
      });
      return;
    }
    for (const row of open)
      report({
        span: row.idSpan,
        at: row.id,
        message: 'row',
        values: {
          control: row.id,
          title: titleOfRow(row, catalogue),
          status: row.status === 'planned' ? 'planned' : 'not implemented yet',
          lack: lackOf([row]),
        },
      });
  },
});

/** An owner in the row says by whom. */
function lackOf(rows: readonly SoaRow[]): string {
  return rows.every(({ owner }) => owner !== undefined) ? 'by when' : 'by when and by whom';
}

function saysWhen(row: SoaRow): boolean {
  return (
    row.implementedOn !== undefined || NOTES.some((role) => (row.cells[role]?.text ?? '').split(/\s/).some((word) => WHEN.test(word) && !FILE_NAME.test(word)))
  );
}

function isInPlan(row: SoaRow, workspace: Workspace, book: RiskBook): boolean {
  if (workspace.citing(row.id).some((document) => !document.template && !document.soa && document.kinds.some((kind) => PLANS.has(kind)))) return true;
  return book.risks.some(({ document, row: risk }) => risk.dates.dueOn !== undefined && controlsOf(risk, document).some(({ id }) => id === row.id));
}
