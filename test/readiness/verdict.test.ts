import assert from 'node:assert/strict';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import type { Gap, ReadinessItem, StageReadiness } from '../../server/src/protocol.js';
import { parseFixture } from '../fixture.js';
import { openWorkspace } from '../workspace.js';

const TITLES: Readonly<Record<string, string>> = {
  'scope.md': '# ISMS scope\n\n## Scope\n\nThe ISMS covers the analytics service.\n',
  'policy.md': '# Information security policy\n\n**Owner:** CISO | **Version:** 1.0\n\n## Purpose\n\nWe protect what customers entrust to us.\n',
  'methodology.md': '# Risk assessment methodology\n\n**Owner:** CISO | **Version:** 1.0\n\n## Purpose\n\nRisks are rated by likelihood and impact.\n',
  'risks.md':
    '# Risk register\n\n**Owner:** CISO | **Version:** 1.0\n\n| ID | Risk | Likelihood | Impact | Owner | Treatment |\n|---|---|---|---|---|---|\n| R-1 | Loss of data | 2 | 4 | Head of IT | Mitigate |\n',
  'soa.md':
    '# Statement of Applicability\n\n**Owner:** CISO | **Version:** 1.0\n\n| Control | Title | Applicable | Justification | Status |\n|---|---|---|---|---|\n| A.5.1 | Policies for information security | Yes | Frame | Implemented |\n| A.5.2 | Information security roles and responsibilities | Yes | Frame | Implemented |\n| A.7.4 | Physical security monitoring | No | No premises | |\n',
};

describe('the verdict', () => {
  it('cannot be given where no ISMS document is', () => {
    for (const workspace of ['', '//- /CHANGELOG.md\n# Changelog\n\n## 1.0\n\n- First\n'])
      assert.equal(stageOne(parseFixture(workspace).files).outcome, 'cannot-be-judged');
  });

  it('of Stage 1 is not ready without any one of its stoppers, which is named first', () => {
    const whole = stageOne(new Map(Object.entries(TITLES)));
    const stoppers = { 'scope.md': 'scope', 'soa.md': 'soa', 'methodology.md': 'risk-assessment-process', 'risks.md': 'risk-assessment-results' };
    for (const [path, id] of Object.entries(stoppers)) {
      assert.equal(itemOf(whole, `mandatory.${id}`).state, 'met', id);
      const without = stageOne(new Map(Object.entries(TITLES).filter(([other]) => other !== path)));
      assert.deepEqual([without.outcome, without.decidedBy[0]], ['not-ready', `mandatory.${id}`]);
      assert.equal(itemOf(without, `mandatory.${id}`).state, 'not-met');
    }
  });

  it('counts each item once, and unknown is never met', () => {
    const stage = stageOne(new Map(Object.entries(TITLES)));
    const items = itemsOf(stage);
    const count = (state: string): number => items.filter((item) => item.state === state).length;
    assert.deepEqual(stage.counts, { met: count('met'), notMet: count('not-met'), unknown: count('unknown') });
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const item of items) {
      assert.ok(/[.?]$/.test(item.why) && !/compliant|certified|passed/.test(item.why), item.why);
      if (item.state === 'unknown') assert.match(item.why, /^Cannot be judged/);
      // Advice has no class, and is not met all the same.
      if (item.class !== null) assert.equal(item.state, 'not-met', item.id);
    }
  });

  it('of Stage 2 cannot be given as long as records are not read', () => {
    const { outcome, counts } = ismsReadiness(openWorkspace(new Map(Object.entries(TITLES)))).stages[1]!;
    assert.deepEqual([outcome, counts.met, counts.notMet], ['cannot-be-judged', 0, 0]);
  });

  it('takes an unfilled template for no document', () => {
    const template =
      '# ISMS scope\n\n**Owner:** [Name]\n**Version:** [x.y]\n**Approved by:** [Name]\n\n## Scope\n\nThe ISMS covers [describe the scope] at [locations].\n';
    const stage = stageOne(new Map(Object.entries({ ...TITLES, 'scope.md': template })));
    assert.equal(itemOf(stage, 'mandatory.scope').state, 'not-met');
    assert.equal(stage.outcome, 'not-ready');
  });

  it('tells in which part of the gap a day lies', () => {
    const phases = ['2027-01-17', '2027-01-18', '2027-02-01', '2027-02-15', '2027-03-01', '2027-03-08'].map(
      (today) => gap('2027-01-18', '2027-03-08', today).phase,
    );
    assert.deepEqual(phases, ['before', 'close-findings', 'accumulate-evidence', 'stage2-prep', 'final-check', 'after']);
    assert.equal(gap('2027-01-18', '2027-03-08', '2027-01-18').weeks, 7);
    assert.equal(gap('2027-03-08', '2027-01-18', '2027-01-18').phase, 'unknown');
    assert.equal(ismsReadiness(openWorkspace(new Map())).gap.phase, 'unknown');
  });
});

function stageOne(files: ReadonlyMap<string, string>): StageReadiness {
  return ismsReadiness(openWorkspace(files)).stages[0]!;
}

function gap(stage1: string, stage2: string, today: string): Gap {
  const file = `certification:\n  stage1: { date: ${stage1} }\n  stage2: { date: ${stage2} }\n`;
  return ismsReadiness(openWorkspace(new Map([['isms.yaml', file]]), { today })).gap;
}

function itemsOf(stage: StageReadiness): ReadinessItem[] {
  return stage.groups.flatMap(({ items }) => items);
}

function itemOf(stage: StageReadiness, id: string): ReadinessItem {
  const item = itemsOf(stage).find((each) => each.id === id);
  assert.ok(item, `there is no item ${id}`);
  return item;
}
