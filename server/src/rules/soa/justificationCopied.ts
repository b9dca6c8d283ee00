import type { SoaRow } from '../../facts/facts.js';
import { defineRule } from '../rule.js';
import { controlRows } from '../soaRows.js';

/** A text that so many included controls share, and so large a part of them, was not written for each. */
const MANY = 20;
const SHARE = 0.5;
/** Shorter texts are marks such as "Best practice". */
const WORDS = 4;

export default defineRule({
  code: 'soa.justification-copied',
  summary: 'Justifications are about their control.',
  rationale:
    'One sentence copied into most rows says nothing about why each control was chosen, and invites the question. Short marks, lists of reasons and references to risks are fine, and so is one reason for the exclusions of one kind.',
  basis: 'clause',
  clause: '6.1.3 d)',
  requirements: ['S-19', 'X-12'],
  stage: [1],
  class: 'observation',
  severity: 'information',
  fix: 'none',
  messages: {
    copied:
      '{count} of {all} included controls have the same justification: "{text}". Say for each what asks for it, such as the risks that it treats (ISO/IEC 27001, 6.1.3 d).',
  },
  disagree: 'Risks in a column of their own, marks for law, contract, practice and risk, and reasons in a list count as reasons of each control.',
  examples: [
    {
      title: 'one sentence for all, in a table',
      workspace: statement('Needed to protect the information of our customers.', '', ' information soa.justification-copied'),
    },
    {
      title: 'one sentence for all, in German',
      workspace: germanStatement('Erforderlich zum Schutz der Informationen unserer Kunden.', ' information soa.justification-copied'),
    },
    { title: 'must not fire: a short mark', workspace: statement('Best practice', '') },
    { title: 'must not fire: the risks stand in a column of their own', workspace: statement('Needed to protect the information of our customers.', 'R-1') },
  ],
  check({ document, report, looked }) {
    const included = controlRows(document).filter((row) => row.applicable === true);
    if (included.length === 0) return;
    looked();
    const groups = new Map<string, SoaRow[]>();
    for (const row of included) {
      const text = row.cells['justification']?.text ?? '';
      const hasOwnReason = row.reasons.length > 0 || row.risks.length > 0;
      if (row.justification !== 'value' || hasOwnReason || text.split(/\s+/).length < WORDS) continue;
      const key = text.toLowerCase().replace(/\s+/g, ' ').trim();
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    for (const [first, ...rest] of groups.values()) {
      const count = rest.length + 1;
      if (!first || count < MANY || count < included.length * SHARE) continue;
      const { span, text } = first.cells['justification']!;
      report({ span, at: 'justification', message: 'copied', values: { count, all: included.length, text } });
    }
  },
});

/** An example with 22 rows that share a justification; the finding stands in the first. */
function statement(justification: string, risks: string, finding = ''): string {
  return table(
    ['Statement of Applicability', 'Control', 'Applicable', 'Status', 'Risks', 'Justification'],
    ['Yes', 'Implemented'],
    justification,
    risks,
    finding,
  );
}

function germanStatement(justification: string, finding: string): string {
  return table(
    ['Erklärung zur Anwendbarkeit', 'Control', 'Anwendbar', 'Umsetzungsstatus', 'Risiken', 'Begründung'],
    ['Ja', 'Umgesetzt'],
    justification,
    '',
    finding,
  );
}

function table([title, ...header]: readonly string[], [yes, done]: readonly string[], justification: string, risks: string, finding: string): string {
  const rows = Array.from({ length: 22 }, (_, index) => {
    const row = `| A.5.${index + 1} | ${yes!} | ${done!} | ${risks} | ${justification} |`;
    const mark = ' '.repeat(row.indexOf(justification)) + '^'.repeat(justification.length) + finding;
    return index === 0 && finding !== '' ? `${row}\n${mark}` : row;
  });
  return `\n//- /soa.md\n# ${title!}\n\n| ${header.join(' | ')} |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}
