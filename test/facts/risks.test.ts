import assert from 'node:assert/strict';
import { criterionIn } from '../../server/src/facts/riskCriteria.js';
import type { RiskFacts } from '../../server/src/facts/riskFacts.js';
import { formulaIn } from '../../server/src/facts/riskFormula.js';
import { leadingRiskId, mentionedIds, riskKey } from '../../server/src/facts/riskIds.js';
import { readRating } from '../../server/src/facts/riskRating.js';
import { factsOf } from '../checks.js';
import { READER } from '../workspace.js';

const { vocabulary } = READER;

function risksOf(text: string, path = 'risk-register.md'): RiskFacts {
  const { risks } = factsOf(text, path);
  assert.ok(risks, 'nothing about risks was read');
  return risks;
}

/** What the first row says, in short. */
function firstRow(text: string, path?: string): unknown {
  const row = risksOf(text, path).rows[0]!;
  const { likelihood, impact, level, residual } = row.ratings;
  return [row.source, row.key, likelihood?.number, impact?.number, level?.number, residual?.number, row.option, row.standing, row.cells['owner']?.text];
}

describe('risks', () => {
  const EXPECTED = ['register', 'R-1', 3, 4, 12, 4, 'modify', 'open', 'CIO'];
  const HEADER = 'ID | Risk | Likelihood | Impact | Level | Treatment | Residual risk | Owner | Status';
  it('reads a Markdown table', () => {
    const table = `# Risk register\n\n| ${HEADER} |\n|${'---|'.repeat(9)}\n| R-001 | Theft | 3 | 4 | 12 (Medium) | Mitigate – encrypt | 4 (L1 x I4) | CIO | Open |\n| R-002 | Fire | 1 | 5 | 5 | Accept | 5 | COO | Accepted |\n`;
    assert.deepEqual(firstRow(table), EXPECTED);
    assert.deepEqual(
      risksOf(table).rows.map(({ option, standing }) => [option, standing]),
      [
        ['modify', 'open'],
        ['retain', 'accepted'],
      ],
    );
  });
  it('reads a YAML list with a treatment of its own', () => {
    const list =
      'title: Risk register\nrisks:\n  - id: R-1\n    title: Theft\n    likelihood: 3\n    impact: 4\n    level: 12\n    residual: 4\n    owner: CIO\n    status: open\n    treatment: { option: reduce, due_on: 2027-01-31 }\n  - id: R-2\n    title: Fire\n    likelihood: 1\n    impact: 5\n';
    assert.deepEqual(firstRow(list, 'risks.yaml'), EXPECTED);
    assert.equal(risksOf(list, 'risks.yaml').rows[0]!.dates.dueOn?.date, '2027-01-31');
  });
  it('reads CSV', () => {
    const csv =
      'Risk ID,Description,Likelihood,Impact,Score,Treatment,Residual Score,Risk Owner,Status\nR-1,Theft,3,4,12,Mitigate,4,CIO,Open\nR-2,Fire,1,2,2,Accept,2,COO,Open\n';
    assert.deepEqual(firstRow(csv, 'risk-register.csv'), EXPECTED);
  });
  it('reads headings with labels under them', () => {
    const entry = (id: string): string =>
      `## ${id}: Theft\n\n- **Likelihood:** 3\n- **Impact:** 4\n- **Level:** 12\n- **Residual risk:** 4\n- **Treatment:** Mitigate\n- **Owner:** CIO\n- **Status:** Open\n`;
    assert.deepEqual(firstRow(`# Risk register\n\n${entry('R-001')}\n${entry('R-002')}`), EXPECTED);
  });
  it('reads one file a risk, in front matter or in bold lines', () => {
    const front =
      '---\ntype: risk\nid: R-001\ntitle: Theft\nlikelihood: 3\nimpact: 4\nlevel: 12\nresidual: 4\ntreatment: modify\nowner: CIO\nstatus: open\n---\n\n# Theft\n\nLaptops are stolen from trains.\n';
    assert.deepEqual(firstRow(front, 'risks/r-001.md'), EXPECTED);
    const lines =
      '---\ntype: risk\n---\n\n# Theft\n\n**Risk ID:** R-001\n**Likelihood:** 3\n**Impact:** 4\n**Level:** 12\n**Residual risk:** 4\n**Treatment:** Mitigate\n**Owner:** CIO\n**Status:** Open\n';
    assert.deepEqual(firstRow(lines, 'risks/r-001.md'), EXPECTED);
  });
  it('reads a treatment plan as a table of its own', () => {
    const plan =
      '# Risk treatment plan\n\n**Owner:** CISO\n**Version:** 1.0\n\n| Risk ID | Option | Action | Owner | Due | Status |\n|---|---|---|---|---|---|\n| R-1 | Share | Insurance | CFO | Q1 2027 | In progress |\n';
    const row = risksOf(plan, 'risk-treatment-plan.md').rows[0]!;
    assert.deepEqual([row.source, row.key, row.option, row.dates.dueOn?.date, row.standing], ['plan', 'R-1', 'share', '2027-03', 'open']);
  });
  it('takes no table of a method for a register', () => {
    const method =
      '# Risk assessment methodology\n\n**Owner:** CISO\n**Version:** 1.0\n\n| Level | Status | Risk | Impact |\n|---|---|---|---|\n| 1 | Open | Low | Small |\n| 2 | Open | High | Large |\n';
    assert.deepEqual(risksOf(method, 'method.md').rows, []);
  });
});

describe('ratings', () => {
  const RATINGS: readonly (readonly [text: string, number: number | undefined, rank: number | undefined])[] = [
    ['4', 4, undefined],
    ['4/5', 4, undefined],
    ['15 High', 15, 4],
    ['High (15)', 15, 4],
    ['3 x 4 = 12', 12, undefined],
    ['5 (L1 x I5)', 5, undefined],
    ['Very high', undefined, 5],
    ['sehr hoch', undefined, 5],
    ['Élevé', undefined, 4],
    ['13-20', undefined, undefined],
    ['30 %', undefined, undefined],
    ['€ 50', undefined, undefined],
    ['2 to 3 times', undefined, undefined],
    ['TBD', undefined, undefined],
  ];
  for (const [text, number, rank] of RATINGS) {
    it(text, () => {
      const rating = readRating({ text, span: { start: 0, end: text.length } }, vocabulary);
      assert.deepEqual([rating.number, rating.rank], [number, rank]);
    });
  }
});

describe('ids of risks', () => {
  it('are compared in one spelling', () => {
    assert.deepEqual(['R-001', 'r 1', 'R_01', 'R1'].map(riskKey), ['R-1', 'R-1', 'R-1', 'R-1']);
    assert.equal(riskKey('RISK-2026-007'), 'RISK-2026-7');
  });
  it('stand at the beginning of a cell or anywhere in a text', () => {
    assert.equal(leadingRiskId('R-001 (High)'), 'R-001');
    assert.equal(leadingRiskId('Theft of 3 laptops'), undefined);
    assert.deepEqual(mentionedIds('R-001 and R-FOUNDER-002, not A.5.17'), ['R-1', 'R-FOUNDER-2']);
  });
});

describe('acceptance criteria', () => {
  const SENTENCES: readonly (readonly [language: string, sentence: string, number: number | undefined, rank?: number])[] = [
    ['en', 'Risks up to level 4 are accepted by their owner.', 4],
    ['en', 'Risks above 12 are treated.', 12],
    ['en', 'Risks with a score of 10 or higher must be treated.', 9],
    ['en', 'A risk score ≤ 6 is acceptable.', 6],
    ['en', 'Risks below 8 are acceptable.', 7],
    ['en', 'All "High" and "Very High" risks are deemed unacceptable and must be treated.', undefined, 3],
    ['de', 'Risiken bis zur Stufe 6 werden vom Eigentümer akzeptiert.', 6],
    ['de', 'Risiken über 12 werden behandelt.', 12],
    ['de', 'Risiken ab einem Wert von 10 müssen behandelt werden.', 9],
    ['fr', 'Les risques de niveau inférieur à 8 sont acceptables.', 7],
    ['fr', 'Les risques supérieurs à 12 doivent être traités.', 12],
    ['es', 'Los riesgos con un valor superior a 12 deben ser tratados.', 12],
    ['it', 'I rischi con un livello fino a 6 sono accettati.', 6],
    ['nl', 'Risico’s met een score boven 12 worden behandeld.', 12],
    ['pt', 'Os riscos com nível até 6 são aceitáveis.', 6],
  ];
  for (const [language, sentence, number, rank] of SENTENCES) {
    it(sentence, () => {
      assert.deepEqual(criterionIn(sentence, vocabulary, language), { number, rank });
    });
  }
  for (const sentence of [
    'Risks must be treated within 12 months.',
    'Risks above 12 may be accepted by the management only.',
    'The budget for risk treatment is € 12.',
    'Accepting a residual risk above the Medium band requires sign-off.',
    'Risks from 5 to 9 are accepted, those above are treated.',
    'Minimal risks: accept with periodic review.',
  ])
    it(`none: ${sentence}`, () => {
      assert.equal(criterionIn(sentence, vocabulary, 'en'), undefined);
    });
});

describe('formulas of levels', () => {
  const SENTENCES: readonly (readonly [language: string, sentence: string, formula: string | undefined])[] = [
    ['en', 'Risk Level = Likelihood (L) x Impact (I)', 'product'],
    ['en', 'The level of a risk is likelihood times consequence, from 1 to 16.', 'product'],
    ['en', 'The level of a risk is their product.', 'product'],
    ['en', 'Risk = likelihood + impact', 'sum'],
    ['en', 'Risk Score = Probability × Impact × 100', 'other'],
    ['en', 'Likelihood and impact are rated from 1 to 5.', undefined],
    ['de', 'Risikowert = Eintrittswahrscheinlichkeit × Schadensausmaß', 'product'],
    ['de', 'Die Stufe ist die Summe aus Wahrscheinlichkeit und Auswirkung.', 'sum'],
    ['fr', 'Le niveau est le produit de la vraisemblance et de la gravité.', 'product'],
    ['es', 'Nivel de riesgo = probabilidad x impacto', 'product'],
    ['it', 'Il livello di rischio è il prodotto di probabilità e impatto.', 'product'],
    ['nl', 'Risicoscore = kans × impact', 'product'],
    ['pt', 'Nível de risco = probabilidade × impacto', 'product'],
  ];
  for (const [language, sentence, formula] of SENTENCES) {
    it(sentence, () => {
      assert.equal(formulaIn(sentence, vocabulary, language), formula);
    });
  }
});

describe('the method of assessing risks', () => {
  const method = (text: string): RiskFacts['method'] =>
    risksOf(`# Risk assessment methodology\n\n**Owner:** CISO\n**Version:** 1.0\n\n${text}\n`, 'method.md').method;
  it('has bands in lists and in sentences', () => {
    assert.deepEqual(
      method('- 1-6: Low\n- 7-12: Medium\n- 13-25: High').bands.map(({ from, to, rank }) => [from, to, rank]),
      [
        [1, 6, 2],
        [7, 12, 3],
        [13, 25, 4],
      ],
    );
    assert.equal(method('Bands: **Low** 1-6, **Medium** 8-12, **High** 15-25.').bands.length, 3);
    assert.deepEqual(method('- 1-6: Low\n- 5-12: Medium').bands, [], 'bands that overlap say nothing');
    assert.deepEqual(method('- 1-2: Low\n- 3-4: Medium\n- 5-5: High').bands, [], 'the scale of one factor is no band of levels');
  });
  it('has a criterion in a table of verdicts', () => {
    const table =
      '| Score | Verdict | Action |\n|---|---|---|\n| 1–4 | Acceptable | Monitor |\n| 5–9 | Tolerable | Schedule action |\n| 10–25 | Intolerable | Treatment mandatory |';
    assert.deepEqual(
      method(table).criteria.map(({ number }) => number),
      [9],
    );
  });
  it('has one scale, a formula in a block of code and an interval', () => {
    const read = method(
      'Likelihood and impact are rated from 1 to 5.\n\n```\nRisk = Likelihood x Impact\n```\n\nThe risk assessment is repeated at least annually.',
    );
    assert.deepEqual([read.scale?.from, read.scale?.to], [1, 5]);
    assert.deepEqual(
      read.formulas.map(({ formula }) => formula),
      ['product'],
    );
    assert.deepEqual(
      read.intervals.map(({ interval }) => interval),
      ['P1Y'],
    );
  });
});

describe('acceptances of residual risks', () => {
  const plan = (text: string): RiskFacts => risksOf(`# Risk treatment plan\n\n**Owner:** CISO\n**Version:** 1.0\n\n${text}\n`, 'risk-treatment-plan.md');
  for (const sentence of [
    'The risk owners accepted the residual risks on 2026-05-04.',
    'Die Restrisiken wurden am 04.05.2026 von der Leitung akzeptiert.',
    'Les risques résiduels ont été acceptés le 4 mai 2026.',
  ])
    it(sentence, () => {
      assert.equal(plan(sentence).saysAccepted, true);
    });
  for (const sentence of ['No residual risk has been accepted yet.', 'Risk owners must accept the residual risks.', 'Residual risks are shown below.'])
    it(`none: ${sentence}`, () => {
      assert.equal(plan(sentence).saysAccepted, false);
    });
  it('are read from a table that names the risks', () => {
    const table =
      '| Risk owner | Risks | Approved on | Residual risks accepted |\n|---|---|---|---|\n| CIO | R-1, R-002 | 2026-05-04 | Yes |\n| COO | R-3 | 2026-05-04 | No |';
    assert.deepEqual(plan(table).acceptedIds, ['R-1', 'R-2']);
  });
});
