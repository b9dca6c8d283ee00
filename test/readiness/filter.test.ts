import assert from 'node:assert/strict';
import { NO_FILTER, placesShown, shows } from '../../client/src/readiness/filter.js';
import { childrenOf } from '../../client/src/readiness/node.js';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import type { ReadinessItem } from '../../server/src/protocol.js';
import { parseFixture } from '../fixture.js';
import { openWorkspace } from '../workspace.js';

const WORKSPACE = `
//- /scope.md
# ISMS scope

**Owner:** CISO | **Version:** 1.0

## Scope

The ISMS covers the analytics service.
//- /policies/access-control.md
---
title: Access control policy
owner: Head of IT
version: "1.0"
last_reviewed: 2025-03-02
review_interval: P1Y
---

# Access control policy

## Purpose

Access is granted to those who need it; see the [plan](plan.md) and the [list](list.md).
//- /soa.md
# Statement of Applicability

**Owner:** CISO | **Version:** 1.0 | **Date:** 2026-10-01

| Control | Title | Applicable | Justification | Status | Owner |
|---|---|---|---|---|---|
| A.5.1 | Policies for information security | Yes | Frame | Implemented | CEO |
| A.7.4 | Physical security monitoring | No | | | Facilities |
`;

describe('the filter of the readiness', () => {
  const items = ismsReadiness(openWorkspace(parseFixture(WORKSPACE).files)).stages.flatMap((stage) => stage.groups.flatMap((group) => group.items));
  const shown = (filter: Parameters<typeof shows>[0]): ReadinessItem[] => items.filter((item) => shows(filter, item));
  const ids = (found: readonly ReadinessItem[]): string[] => found.map((item) => item.id);

  it('shows everything without a wish', () => {
    assert.equal(shown(NO_FILTER).length, items.length);
  });

  it('narrows by lens, state and owner', () => {
    assert.ok(ids(shown({ ...NO_FILTER, lens: 'stale' })).includes('documents.reviewed'));
    assert.ok(!ids(shown({ ...NO_FILTER, lens: 'stale' })).includes('mandatory.scope'));
    const met = shown({ states: ['met'] });
    assert.ok(met.length > 0 && met.every((item) => item.state === 'met'));
    const owned = shown({ ...NO_FILTER, owner: 'Facilities' });
    assert.ok(owned.length > 0 && owned.every((item) => item.owners.includes('Facilities')));
  });

  it('narrows to a document, and to nothing where the active editor shows none', () => {
    assert.ok(ids(shown({ states: ['not-met'], document: 'policies/access-control.md', lens: 'missing' })).includes('documents.linked'));
    assert.deepEqual(ids(shown({ states: ['not-met'], document: 'scope.md', lens: 'missing' })).includes('documents.linked'), false);
    assert.deepEqual(shown({ states: [], document: null }), []);
  });

  it('leaves out of the tree what it shows nothing of, and counts what is left', () => {
    const readiness = ismsReadiness(openWorkspace(parseFixture(WORKSPACE).files));
    const of = { folder: { uri: {} as never, name: 'isms' }, readiness };
    const all = childrenOf({ kind: 'folder', of });
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['nextThings', 'stage', 'stage', 'gap'],
    );
    const narrowed = childrenOf({ kind: 'folder', of }, { states: [], lens: 'frequency' });
    assert.deepEqual(
      narrowed.map(({ kind }) => kind),
      ['stage'],
    );
    assert.deepEqual(childrenOf({ kind: 'folder', of }, { states: [], owner: 'Nobody' }), []);
    const [group] = childrenOf({ kind: 'stage', of, stage: readiness.stages[0]! }, { states: ['met'] });
    assert.ok(group?.kind === 'group' && group.shown > 0 && group.shown < group.group.items.length);
    assert.equal(childrenOf(group, { states: ['met'] }).length, group.shown);
  });

  it('has a line for each place of an item with several, by document where that has several, and none for one', () => {
    const readiness = ismsReadiness(openWorkspace(parseFixture(WORKSPACE).files));
    const of = { folder: { uri: {} as never, name: 'isms' }, readiness };
    const item = items.find(({ id }) => id === 'documents.linked')!;
    const lines = (of1: ReadinessItem): string[] => childrenOf({ kind: 'item', of, asks: 1, item: of1 }).map(({ kind }) => kind);
    assert.deepEqual(lines(item), ['place', 'place']);
    assert.deepEqual(lines({ ...item, places: item.places.slice(0, 1) }), []);
    const elsewhere = { ...item.places[0]!, path: 'other.md' };
    assert.deepEqual(lines({ ...item, places: [...item.places, elsewhere], morePlaces: 3 }), ['document', 'place', 'more']);
  });

  it('shows of an item the places that it is narrowed to', () => {
    const item = items.find(({ id }) => id === 'documents.linked')!;
    assert.equal(placesShown({ states: [], document: 'policies/access-control.md' }, item).length, 2);
    assert.equal(placesShown({ states: [], owner: 'CISO' }, item).length, 0);
  });
});
