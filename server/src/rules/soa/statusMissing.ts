import type { SoaRow } from '../../facts/facts.js';
import { writeCell } from '../cells.js';
import { defineRule, type Fix } from '../rule.js';

export default defineRule({
  code: 'soa.status-missing',
  summary: 'Every applicable control needs an implementation status.',
  rationale:
    'The Statement of Applicability says for each necessary control whether it is implemented. Without that the auditor cannot plan the samples of Stage 2 and does not know what is still to come.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-25', 'S-82'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    missing: '{control} {title} has no implementation status. Say whether it is implemented, in part, planned or not started (ISO/IEC 27001, 6.1.3 d).',
    undecided: '{control} {title} leaves its implementation status open: "{text}". Choose one (ISO/IEC 27001, 6.1.3 d).',
    column:
      'None of the {count} controls of this Statement of Applicability has an implementation status. Add a column that says whether each is implemented (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree:
    'Controls that are left out need no status. A status in words that are not understood is not missing. Set another severity for the rule in isms.yaml.',
  examples: [
    {
      title: 'an empty status',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 |  |
  ^^^^^ warning soa.status-missing
| A.5.3 | Segregation of duties | Yes | Risk R-2 | In place |
`,
      fixed: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.5.2 | Information security roles and responsibilities | Yes | Risk R-1 | Planned |
| A.5.3 | Segregation of duties | Yes | Risk R-2 | In place |
`,
    },
    {
      title: 'must not fire: a control that is left out',
      workspace: `
//- /soa.md
# Statement of Applicability

| Control | Title | Applicable | Justification | Status |
|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame of the ISMS | Implemented |
| A.7.4 | Physical security monitoring | No | No premises in scope | |
| A.8.1 | User end point devices | Yes | Risk R-4 | Partial |
`,
    },
  ],
  check({ document, catalogue, report, looked }) {
    if (!document.soa || document.template) return;
    const rows = document.soa.rows.filter((row) => row.level === 'control' && row.applicable !== false);
    const open = rows.filter((row) => row.status === 'absent' || row.status === 'undecided');
    for (const _ of rows) looked();
    const [first] = rows;
    if (!first || open.length === 0) return;
    if (open.length === rows.length && rows.length > 1 && open.every((row) => row.status === 'absent')) {
      report({ span: first.idSpan, at: 'column', message: 'column', values: { count: rows.length } });
      return;
    }
    const words = statusWords(document.soa.rows);
    for (const row of open) {
      const cell = row.cells['status'];
      const title = catalogue.controls2022.get(row.id)?.title ?? row.title ?? '';
      report({
        span: row.idSpan,
        message: row.status === 'undecided' ? 'undecided' : 'missing',
        values: { control: row.id, title, text: cell?.text ?? '' },
        at: row.id,
        fixes: () => (cell && document.format === 'markdown' ? fixes(document.path, row, words) : []),
      });
    }
  },
});

/** The words that this Statement of Applicability uses for each status, so that a fix speaks its language. */
function statusWords(rows: readonly SoaRow[]): readonly string[] {
  const usual = { planned: 'Planned', implemented: 'Implemented', partial: 'Partially implemented', 'not-started': 'Not implemented' };
  return Object.entries(usual).map(([status, word]) => {
    const used = rows.find((row) => row.status === status && row.statusText !== undefined && row.statusText.length <= 30)?.statusText;
    return used ?? word;
  });
}

function fixes(path: string, row: SoaRow, words: readonly string[]): Fix[] {
  const cell = row.cells['status']!;
  return words.map((word, index) => ({
    title: `Set the status of ${row.id} to "${word}"`,
    changes: [writeCell(path, cell, word)],
    preferred: index === 0,
  }));
}
