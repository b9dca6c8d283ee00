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

/** A Statement of Applicability with the 93 controls of Annex A in one table; two of its rows are at fault. */
export function generateSoa(evidence: string): string {
  const rows = CONTROLS.map(({ id, theme, number }) => {
    const left = number % 13 === 0;
    const justification = id === UNJUSTIFIED ? '' : left ? 'No such activity in scope.' : 'Needed to treat risks of the register.';
    const status = id === WITHOUT_STATUS ? '' : left ? 'Not applicable' : number % 5 === 0 ? 'Planned' : 'Implemented';
    return `| ${id} | Control number ${number} of theme ${theme} | ${left ? 'No' : 'Yes'} | ${justification} | ${status} | [policy](${evidence}) | CISO |`;
  });
  return `# Statement of Applicability\n\n**Version:** 3.0  \n**Owner:** CISO  \n**Status:** Approved  \n**Approved by:** CEO  \n**Date:** 2026-03-01\n\n| Control | Title | Applicable | Justification | Status | Evidence | Owner |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** A risk register as a YAML list. */
export function generateRegister(count: number, random: Random): string {
  const risks = Array.from({ length: count }, (_, index) => {
    const { id } = random.pick(CONTROLS.filter(({ number }) => number % 13 !== 0));
    return `  - id: R-${index + 1}\n    title: Loss of asset ${random.between(1, 500)}\n    owner: Head of IT\n    likelihood: ${random.between(1, 5)}\n    impact: ${random.between(1, 5)}\n    treatment: mitigate\n    controls: [${id}]\n    status: open\n`;
  });
  return `title: Risk register\nowner: CISO\nversion: "1.4"\nlast_reviewed: 2026-06-01\nrisks:\n${risks.join('')}`;
}
