import assert from 'node:assert/strict';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import type { Readiness, ReadinessItem } from '../../server/src/protocol.js';
import { offers } from '../../server/src/packs/offers.js';
import { loadMandatoryDocuments } from '../../server/src/standard/mandatoryDocuments.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { parseFixture } from '../fixture.js';
import { openWorkspace } from '../workspace.js';

const ISMS = parseFixture(`
//- /isms.yaml
defaults: { owner: ciso }
certification:
  stage1: { date: 2027-01-18 }
  stage2: { date: 2027-03-08 }
//- /soa.md
# Statement of Applicability

**Owner:** CISO | **Version:** 1.0 | **Date:** 2026-10-01

| Control | Title | Applicable | Justification | Status | Owner |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | Head of IT |
| A.7.4 | Physical security monitoring | No | | | Head of office |
| A.8.30 | Outsourced development | No | | | Head of office |
//- /policies/backup.md
---
title: Backup policy
type: topic-policy
owner: jane.doe
last_reviewed: 2024-03-02
review_interval: P1Y
---

# Backup policy

## Purpose

Data is kept.
`).files;

describe('the model of the readiness', () => {
  const readiness = ismsReadiness(openWorkspace(ISMS));

  it('has five groups under Stage 1, and the six kinds of record and what concerns all controls under Stage 2', () => {
    assert.deepEqual(
      readiness.stages.map((stage) => stage.groups.map(({ id }) => id)),
      [
        ['mandatory-documents', 'soa', 'audit', 'management-review', 'annex-a'],
        ['access-review', 'change-request', 'incident-record', 'training-completion', 'vulnerability-scan', 'supplier-review', 'evidence'],
      ],
    );
  });

  it('has an item for each rule that concerns a stage, whatever its name', () => {
    const judged = new Set(allItems(readiness).flatMap(({ rules }) => rules));
    const absent = RULES.filter(({ code, stage }) => stage.some((each) => each !== 'gap') && !judged.has(code)).map(({ code }) => code);
    assert.deepEqual(absent, []);
  });

  it('tags each item with what an auditor looks for at its stage', () => {
    const lenses = (stage: number): Set<string> => new Set(readiness.stages[stage]!.groups.flatMap(({ items }) => items.flatMap((item) => item.lenses)));
    assert.deepEqual([...lenses(0)].sort(), ['engagement', 'missing', 'scope', 'stale']);
    assert.deepEqual([...lenses(1)].sort(), ['execution', 'frequency', 'inconsistent', 'stage1-open']);
    for (const { groups } of readiness.stages) for (const { items } of groups) for (const item of items) assert.ok(item.lenses.length > 0, item.id);
    assert.deepEqual(itemOf(readiness, 'soa.exclusions').lenses, ['scope']);
  });

  it('lists each finding of an item with its place, its owner and its fix', () => {
    const item = itemOf(readiness, 'soa.exclusions');
    assert.deepEqual(
      item.places.map(({ at, path, document, owner, range }) => [at, path, document, owner, range?.start.line]),
      [
        ['A.7.4', 'soa.md', 'Statement of Applicability', 'Head of office', 7],
        ['A.8.30', 'soa.md', 'Statement of Applicability', 'Head of office', 8],
      ],
    );
    assert.deepEqual([item.owners, item.documents, item.morePlaces], [['Head of office'], ['soa.md'], 0]);
    assert.deepEqual(itemOf(readiness, 'documents.reviewed').owners, ['jane.doe']);
    assert.equal(itemOf(readiness, 'documents.reviewed').fix?.title, 'Record a review today, 2026-11-23');
  });

  it('offers to make what is missing, under a kind that has a template', () => {
    const isms = openWorkspace(ISMS);
    const kinds = new Set(offers(isms.workspace, loadMandatoryDocuments('types', false), undefined).map(({ kind }) => kind));
    const missing = allItems(readiness).filter(({ create }) => create !== undefined);
    assert.ok(missing.length > 5);
    for (const { create, id } of missing) assert.ok(kinds.has(create!), `${id} asks for ${create!}`);
    assert.equal(itemOf(readiness, 'mandatory.soa').create, undefined);
  });

  it('names at most five things to do next, the heaviest first, with owner and days', () => {
    const { next } = readiness;
    assert.equal(next.length, 5);
    assert.deepEqual(next[0], { item: 'mandatory.scope', stage: 1, action: 'Write the document, or name its file in isms.yaml', owner: 'ciso', days: 56 });
    const weights = next.map(({ item }) => ['major', 'minor', 'observation', null].indexOf(itemOf(readiness, item).class));
    assert.deepEqual(weights, [...weights].sort());
    assert.ok(next.every(({ item }) => itemOf(readiness, item).state !== 'met'));
  });

  it('names nothing to do next that somebody accepted with a reason', () => {
    const accepted = new Map(ISMS).set(
      'isms.yaml',
      'ignore:\n  - { code: doc.mandatory-missing, path: ., at: scope, reason: "It is kept in the contract.", until: 2027-06-01 }\n',
    );
    assert.ok(itemOf(ismsReadiness(openWorkspace(accepted)), 'mandatory.scope').accepted);
    assert.ok(!ismsReadiness(openWorkspace(accepted)).next.some(({ item }) => item === 'mandatory.scope'));
  });

  it('says in words where today lies in the gap, and what would settle it where that is not known', () => {
    const on = (today: string): string => ismsReadiness(openWorkspace(ISMS, { today })).gap.title;
    assert.equal(on('2026-11-23'), 'Begins in 56 days, 7 weeks long');
    assert.equal(on('2027-02-02'), 'Week 3 of 7: run another cycle of new controls');
    assert.equal(on('2027-03-08'), 'Over: Stage 2 has begun');
    const { gap } = ismsReadiness(openWorkspace(new Map()));
    assert.equal(gap.title, 'Unknown: isms.yaml names no date of Stage 1 and Stage 2');
    assert.match(gap.items[0]!.why, /^Cannot be judged: .*Write certification\.stage1\.date/);
  });

  it('compares the length of the gap with what the certification body wants, as advice', () => {
    const gap = (stage2: string, more: string): ReadinessItem =>
      ismsReadiness(openWorkspace(new Map([['isms.yaml', `certification: { stage1: { date: 2027-01-18 }, stage2: { date: ${stage2} }${more} }\n`]]))).gap
        .items[0]!;
    assert.equal(gap('2027-02-15', '').state, 'met');
    assert.deepEqual([gap('2027-02-14', '').state, gap('2027-02-14', '').class], ['not-met', null]);
    assert.equal(gap('2027-02-15', ', minimum_gap_weeks: 6').state, 'not-met');
    assert.equal(gap('2027-01-18', '').state, 'not-met');
  });

  it('says by when what was closed goes to the auditor', () => {
    assert.match(readiness.gap.items.find(({ id }) => id === 'gap.closure-pack')!.title, /by 2027-02-22$/);
  });
});

function allItems({ stages }: Readiness): ReadinessItem[] {
  return stages.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

function itemOf(readiness: Readiness, id: string): ReadinessItem {
  const item = allItems(readiness).find((each) => each.id === id);
  assert.ok(item, `there is no item ${id}`);
  return item;
}
