import assert from 'node:assert/strict';
import { offers } from '../../server/src/packs/offers.js';
import { starter, type StarterAnswers } from '../../server/src/packs/starter.js';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import { loadMandatoryDocuments } from '../../server/src/standard/mandatoryDocuments.js';
import { mandatoryAnswer } from '../../server/src/workspace/mandatory.js';
import { openWorkspace } from '../workspace.js';
import { filledIn, makingIn } from './making.js';

const ANSWERS: StarterAnswers = {
  organization: 'Bay & Sons: Ltd',
  about: 'the booking service for hotels.',
  owner: 'Jané Doe',
  reviewInterval: 'P1Y',
  stage1: '2027-01-18',
};
const MANDATORY = (['types', 'article'] as const).flatMap((profile) => loadMandatoryDocuments(profile, false));
const NEVER = (): boolean => false;

function filesOf(change: (text: string) => string = (text) => text): Map<string, string> {
  return new Map(starter(ANSWERS, makingIn(''), NEVER).map(({ path, text }) => [path, change(text)]));
}

describe('a starter', () => {
  it('begins with the scope and has every document that the standard wants in writing, in both ways of counting', () => {
    const { workspace } = openWorkspace(filesOf());
    assert.equal([...filesOf().keys()][0], 'scope.md');
    for (const document of MANDATORY) {
      const answer = mandatoryAnswer(document, workspace);
      assert.ok('document' in answer && answer.document?.template, `${document.id} is ${answer.kind}`);
    }
    assert.equal(workspace.ofKind('soa')[0]!.soa!.rows.filter((row) => row.applicable === null).length, 93);
  });

  it('has one finding a document: that it is to be filled in', () => {
    const isms = openWorkspace(filesOf());
    const documents = [...isms.documents.keys()];
    const counts = new Map(documents.map((path) => [path, 0]));
    for (const { code, path, message } of isms.allFindings()) {
      if (code === 'doc.mandatory-missing') assert.match(message, /is an unfilled template/);
      // Nobody was asked for the date of Stage 2.
      else if (code === 'project.stage-missing') assert.equal(path, 'isms.yaml');
      else {
        assert.equal(code, 'doc.placeholder-left');
        counts.set(path, counts.get(path)! + 1);
      }
    }
    // Of the people one is known.
    assert.deepEqual(
      [...counts].filter(([, count]) => count !== 1),
      [['people.yaml', 0]],
    );
  });

  it('is ready for Stage 1 when every place is filled in and approved', () => {
    const isms = openWorkspace(filesOf(filledIn));
    assert.deepEqual(
      isms.allFindings().flatMap(({ code, path, message }) => (code === 'project.stage-missing' ? [] : [`${path} ${code} ${message}`])),
      [],
    );
    const [stage1] = ismsReadiness(isms).stages;
    assert.equal(stage1!.outcome, 'ready');
  });

  it('says in isms.yaml what was told', () => {
    const { ismsFile } = openWorkspace(filesOf()).workspace;
    assert.deepEqual(ismsFile.problems, []);
    assert.deepEqual(ismsFile.content, {
      organization: 'Bay & Sons: Ltd',
      standard: 'ISO/IEC 27001:2022',
      certification: { stage1: { date: '2027-01-18' } },
      defaults: { review_interval: 'P1Y', owner: 'Jané Doe' },
    });
  });

  it('leaves out what is there, under whatever name', () => {
    const making = makingIn(`
//- /isms.yaml
organization: Other
//- /objectives.md
# Notes
//- /docs/boundary.md
---
title: Scope
type: scope
owner: CEO
---

# Scope

## Boundaries

The ISMS covers the booking service.
`);
    const paths = starter(ANSWERS, making, (kind) => making.isms.workspace.ofKind(kind).length > 0).map((document) => document.path);
    for (const path of ['isms.yaml', 'objectives.md', 'scope.md']) assert.ok(!paths.includes(path), path);
    assert.ok(paths.includes('soa.yaml'));
  });
});

describe('the documents that are offered', () => {
  it('begin with those that are missing', () => {
    const { workspace } = openWorkspace(filesOf());
    assert.deepEqual(
      offers(workspace, MANDATORY, 'en').filter((offer) => offer.group === 'missing'),
      [],
    );
    const empty = offers(openWorkspace(new Map()).workspace, loadMandatoryDocuments('types', false), 'en');
    assert.deepEqual(
      empty.filter((offer) => offer.group === 'missing').map((offer) => offer.kind),
      [
        'scope',
        'information-security-policy',
        'risk-methodology',
        'risk-register',
        'risk-treatment-plan',
        'soa',
        'objectives',
        'competence',
        'operational-control',
        'measurement',
        'audit-programme',
        'management-review',
        'corrective-action',
      ],
    );
    assert.equal(empty[0]!.kind, 'scope');
  });

  it('say of which there is one', () => {
    const { isms } = makingIn(`
//- /policies/backup.md
# Backup policy

**Owner:** Operations

## Purpose

Data can be restored after a loss.
`);
    const present = offers(isms.workspace, [], 'en').filter((offer) => offer.present);
    assert.deepEqual(
      present.map((offer) => offer.kind),
      ['backup'],
    );
  });
});
