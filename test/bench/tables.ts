import type { Random } from './random.js';

const CONTROLS = (
  [
    [5, 37],
    [6, 8],
    [7, 14],
    [8, 34],
  ] as const
).flatMap(([theme, count]) => Array.from({ length: count }, (_, index) => ({ theme, number: index + 1, id: `A.${theme}.${index + 1}` })));

/** The control that is left out without a reason, and the one without a status. */
export const UNJUSTIFIED = 'A.7.13';
export const WITHOUT_STATUS = 'A.5.21';

/** Controls that a company without premises leaves out. */
const LEFT_OUT: ReadonlySet<string> = new Set(['A.7.3', 'A.7.8', 'A.7.11', 'A.7.12', UNJUSTIFIED]);

const SUBJECTS = ['customer data', 'accounts of staff', 'the service', 'keys and secrets', 'suppliers', 'the code', 'contracts'];

/** A Statement of Applicability with the 93 controls of Annex A in one table; two of its rows are at fault. */
export function generateSoa(evidence: string): string {
  const rows = CONTROLS.map(({ id, theme, number }) => {
    const left = LEFT_OUT.has(id);
    const justification =
      id === UNJUSTIFIED
        ? ''
        : left
          ? 'No such activity in scope.'
          : `Needed to treat what may happen to ${SUBJECTS[(theme * 7 + number) % SUBJECTS.length]!} ${id}.`;
    const status = id === WITHOUT_STATUS ? '' : left ? 'Not applicable' : 'Implemented';
    return `| ${id} | Control number ${number} of theme ${theme} | ${left ? 'No' : 'Yes'} | ${justification} | ${status} | [policy](${evidence}) | CISO |`;
  });
  return `# Statement of Applicability\n\n**Version:** 3.0  \n**Owner:** CISO  \n**Status:** Approved  \n**Approved by:** CEO  \n**Date:** 2026-03-01\n\n| Control | Title | Applicable | Justification | Status | Evidence | Owner |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** A risk register as a YAML list. */
export function generateRegister(count: number, random: Random): string {
  const risks = Array.from({ length: count }, (_, index) => {
    const { id } = random.pick(CONTROLS.filter((control) => !LEFT_OUT.has(control.id)));
    return `  - id: R-${index + 1}\n    title: Loss of asset ${random.between(1, 500)}\n    owner: Head of IT\n    likelihood: ${random.between(1, 5)}\n    impact: ${random.between(1, 5)}\n    treatment: mitigate\n    controls: [${id}]\n    status: open\n`;
  });
  return `title: Risk register\nowner: CISO\nversion: "1.4"\nlast_reviewed: 2026-06-01\nrisks:\n${risks.join('')}`;
}
