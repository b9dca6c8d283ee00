import type { RiskRow } from '../../facts/riskFacts.js';
import { calculated, riskBook, type RiskBook } from '../../workspace/risks.js';
import { atOf, openRisks } from '../riskRows.js';
import { defineRule, type Fix } from '../rule.js';

/** Where more of the levels do not follow from the formula, it was not understood, or is not the one in use. */
const WRONG = 0.5;

export default defineRule({
  code: 'risk.method-not-followed',
  summary: 'Ratings and levels follow the scales and the formula of your own methodology.',
  rationale:
    'Results have to be consistent and comparable. Scales and formula are read from your methodology, never assumed: products and sums both exist. Where most levels do not follow, another formula is in use than the one that was read, and nothing is said.',
  basis: 'own-document',
  clause: '6.1.2 b)',
  requirements: ['X-08'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    level:
      '{risk} has level {level}; by your method it is {expected}, likelihood {likelihood} {sign} impact {impact}. Correct the level or the ratings (ISO/IEC 27001, 6.1.2 b).',
    scale: '{risk} is rated {rating}, outside of your scale from {from} to {to}. Correct the rating (ISO/IEC 27001, 6.1.2 b).',
    band: '{risk} has level {level} and is called "{word}"; by your bands {level} is another one. Correct one of them (ISO/IEC 27001, 6.1.2 b).',
  },
  disagree:
    'Write the formula and the scale in the methodology as you use them, such as "Level = likelihood + impact". A formula with weights is not recalculated.',
  examples: [
    {
      title: 'a level that does not follow from the formula',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

Risk level = likelihood × impact
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 12 | Mitigate |
                                             ^^ warning risk.method-not-followed
| R-3 | Leak through a supplier | 1 | 4 | 4 | Mitigate |
`,
      fixed: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

Risk level = likelihood × impact
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Mitigate |
| R-3 | Leak through a supplier | 1 | 4 | 4 | Mitigate |
`,
    },
    {
      title: 'a sum in a YAML register, and a rating outside of the scale',
      workspace: `
//- /risk/methodology.md
---
title: Risk assessment methodology
owner: ciso
version: "1.2"
---

# Risk assessment methodology

Likelihood and impact are rated from 1 to 4. The level is the sum of likelihood and impact.
//- /risk/risks.yaml
title: Risk register
risks:
  - id: R-1
    title: Stolen laptop
    likelihood: 2
    impact: 3
    level: 5
  - id: R-2
    title: Failure of the only region
    likelihood: 2
    impact: 5
            ^ warning risk.method-not-followed
    level: 7
  - id: R-3
    title: Leak through a supplier
    likelihood: 1
    impact: 4
    level: 4
           ^ warning risk.method-not-followed
`,
    },
    {
      title: 'a product in German',
      workspace: `
//- /risikomethodik.md
# Methodik der Risikobeurteilung

**Verantwortlich:** ISB
**Version:** 1.2
**Letzte Überprüfung:** 2026-06-01

Der Risikowert ist das Produkt aus Eintrittswahrscheinlichkeit und Auswirkung.
//- /risikoregister.md
# Risikoregister

| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Risikostufe | Behandlung |
|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop | 3 | 4 | 12 | Vermindern |
| R-2 | Ausfall der Region | 3 | 5 | 8 | Vermindern |
                                     ^ warning risk.method-not-followed
`,
    },
    {
      title: 'must not fire: most levels follow another formula than the one that was read',
      workspace: `
//- /risk/methodology.md
# Risk assessment methodology

**Owner:** CISO
**Version:** 1.2
**Last review:** 2026-06-01

Risk level = likelihood × impact
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 5 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 7 | Mitigate |
| R-3 | Leak through a supplier | 2 | 2 | 4 | Mitigate |
`,
    },
    {
      title: 'must not fire: the level in words, and the product in brackets',
      workspace: `
//- /risk-register.md
# Risk register

**Owner:** CISO

- Inherent risk = likelihood x impact (1-25). Bands: **Low** 1-6, **Medium** 7-12, **High** 13-25.

| Risk ID | Risk | L | I | Risk level | Treatment | Residual |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 Low | Mitigate | 2 (L1 x I2) |
| R-2 | Failure of the only region | 3 | 5 | High (15) | Mitigate | 5 (L1 x I5) |
`,
    },
    {
      title: 'cannot be judged: no document states the formula',
      workspace: `
//- /risk-register.md
# Risk register

| Risk ID | Risk | Likelihood | Impact | Level | Treatment |
|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 12 | Mitigate |
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    const rows = openRisks(document);
    if (rows.length === 0) return;
    if (!workspace.complete) {
      unknown('Not every document has been read yet.');
      return;
    }
    const book = riskBook(workspace);
    const rated = rows.filter((row) => calculated(row, book) !== undefined && row.ratings.level?.number !== undefined);
    const wrong = rated.filter((row) => calculated(row, book) !== row.ratings.level!.number);
    const isUnderstood = rated.length > 0 && (wrong.length <= rated.length * WRONG || rated.length === 1);
    const inBands = rows.filter((row) => wordOfBand(row, book) !== undefined);
    const inScale = book.scale ? rows.filter((row) => row.ratings.likelihood?.number !== undefined || row.ratings.impact?.number !== undefined) : [];
    if (!isUnderstood && inBands.length === 0 && inScale.length === 0) {
      unknown(
        rated.length > 0
          ? 'Most levels do not follow from the formula that was read. Write the formula in the methodology as you use it.'
          : 'No document states how levels follow from likelihood and impact. Write scale and formula in the methodology.',
      );
      return;
    }
    for (const _ of new Set([...(isUnderstood ? rated : []), ...inBands, ...inScale])) looked();
    for (const row of inScale) {
      for (const rating of [row.ratings.likelihood, row.ratings.impact]) {
        if (rating?.number === undefined || (rating.number >= book.scale!.from && rating.number <= book.scale!.to)) continue;
        report({
          span: rating.span,
          at: atOf(row),
          message: 'scale',
          values: { risk: row.name, rating: rating.text, from: book.scale!.from, to: book.scale!.to },
        });
      }
    }
    if (isUnderstood) {
      for (const row of wrong) {
        const level = row.ratings.level!;
        const expected = calculated(row, book)!;
        report({
          span: level.span,
          at: atOf(row),
          message: 'level',
          values: {
            risk: row.name,
            level: level.number!,
            expected,
            likelihood: row.ratings.likelihood!.number!,
            impact: row.ratings.impact!.number!,
            sign: book.formula === 'product' ? 'times' : 'plus',
          },
          fixes: (): Fix[] => recalculated(document.path, level, expected),
        });
      }
    }
    const misnamed = inBands.filter((row) => wordOfBand(row, book) === false);
    if (misnamed.length > inBands.length * WRONG) return;
    for (const row of misnamed) {
      if (wrong.includes(row)) continue;
      const level = row.ratings.level!;
      report({ span: level.span, at: atOf(row), message: 'band', values: { risk: row.name, level: level.number!, word: level.text } });
    }
  },
});

/** Whether the word beside a level is that of its band; undefined where there is no word or no band. */
function wordOfBand(row: RiskRow, { bands }: RiskBook): boolean | undefined {
  const level = row.ratings.level;
  const band = level?.number === undefined ? undefined : bands.find(({ from, to }) => from <= level.number! && level.number! <= to);
  return band === undefined || level?.rank === undefined ? undefined : band.rank === level.rank;
}

function recalculated(
  path: string,
  level: { readonly text: string; readonly span: { readonly start: number; readonly end: number } },
  expected: number,
): Fix[] {
  const bare = /^\d+$/.test(level.text) && level.span.end - level.span.start === level.text.length;
  return bare ? [{ title: `Write ${expected}`, changes: [{ path, span: level.span, newText: String(expected) }], preferred: true }] : [];
}
