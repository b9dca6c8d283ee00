import type { SoaRow } from '../../facts/facts.js';
import type { ControlCatalogue } from '../../standard/controls.js';
import { writeCell } from '../cells.js';
import { defineRule, type Fix } from '../rule.js';

/** A cell with so many words beside the decision may hold the reason, whatever its column is called. */
const WORDS_OF_A_REASON = 3;

export default defineRule({
  code: 'soa.exclusion-unjustified',
  summary: 'A control that is left out needs a reason.',
  rationale:
    'The Statement of Applicability may leave out a control only with a justification. The auditor reads every exclusion at Stage 1, and asks whether a risk, a law or a contract needs the control after all.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-19', 'S-82'],
  stage: [1],
  class: 'minor',
  severity: 'error',
  fix: 'sometimes',
  messages: {
    missing: '{control} {title} is left out without a reason. Say in the justification why no risk, law or contract needs it (ISO/IEC 27001, 6.1.3 d).',
    placeholder:
      '{control} {title} is left out, and its justification still waits to be filled in: "{text}". Say why no risk, law or contract needs it (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Write the reason into the row, in any column. A Statement of Applicability that is still a template is not judged row by row.',
  examples: [
    {
      title: 'an empty justification',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.30 | Outsourced development | No |  | Not applicable |
  ^^^^^^ error soa.exclusion-unjustified
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.8.30 | Outsourced development | No | Not needed: no outsourced development. | Not applicable |
| A.8.33 | Test information | Yes | Risk R-7 | Planned |
`,
    },
    {
      title: 'must not fire: the reason stands in the remarks',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Status | Remarks |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Implemented | |
| A.8.30 | Outsourced development | No | Not applicable | All development is done by our own staff. |
| A.8.33 | Test information | Yes | Planned | |
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    if (!document.soa || document.template) return;
    for (const row of document.soa.rows) {
      if (row.applicable !== false || row.level !== 'control') continue;
      looked();
      if (row.justification === 'value' || hasReasonElsewhere(row)) continue;
      const cell = row.cells['justification'];
      const title = catalogue.controls2022.get(row.id)?.title ?? row.title ?? '';
      report({
        span: row.idSpan,
        message: row.justification === 'placeholder' ? 'placeholder' : 'missing',
        values: { control: row.id, title, text: cell?.text ?? '' },
        at: row.id,
        fixes: () => (cell && document.format === 'markdown' ? fixes(document.path, row, catalogue) : []),
      });
    }
  },
});

/** Remarks, evidence and the like can carry the reason; a miss costs less than a false alarm. */
function hasReasonElsewhere(row: SoaRow): boolean {
  return Object.entries(row.cells).some(([role, cell]) => {
    if (['control', 'title', 'applicable', 'excluded', 'status', 'owner', 'date', 'theme'].includes(role)) return false;
    return role !== 'justification' && cell.text.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length >= WORDS_OF_A_REASON;
  });
}

function fixes(path: string, row: SoaRow, catalogue: ControlCatalogue): Fix[] {
  const cell = row.cells['justification']!;
  const hint = catalogue.controls2022.get(row.id)?.exclusionHint;
  const reasons = [
    ...(hint === undefined ? [] : [`Not needed: ${hint.split(/;|\(rare\)/, 1)[0]!.trim()}.`]),
    'Not needed: no risk of the register, no law and no contract asks for it.',
  ];
  return reasons.map((reason, index) => ({ title: `Write the reason: "${reason}"`, changes: [writeCell(path, cell, reason)], preferred: index === 0 }));
}
