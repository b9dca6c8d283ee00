import assert from 'node:assert/strict';
import { newDocument } from '../../server/src/packs/newDocument.js';
import { templatesIn } from '../../server/src/packs/templates.js';
import { loadMandatoryDocuments } from '../../server/src/standard/mandatoryDocuments.js';
import { openWorkspace } from '../workspace.js';
import { filledIn, makingIn } from './making.js';

const EMPTY = makingIn('');
const MANDATORY = (['types', 'article'] as const).flatMap((profile) => loadMandatoryDocuments(profile, false));

describe('a new document', () => {
  for (const { id, kind } of templatesIn('en').all) {
    describe(`of ${id}`, () => {
      const made = newDocument(id, EMPTY)!;
      const found = (text: string): string[] =>
        openWorkspace(new Map([[made.path, text]]))
          .allFindings()
          .filter((finding) => finding.path === made.path)
          .map((finding) => finding.code);

      it('is read as what was asked for', () => {
        const facts = openWorkspace(new Map([[made.path, made.text]])).factsOf(made.path)!;
        assert.equal(facts.kind, kind);
        assert.equal(facts.topic, kind === 'topic-policy' ? id : facts.topic);
        assert.equal(facts.language ?? 'en', 'en');
      });

      it('has one finding: that it is to be filled in', () => {
        assert.deepEqual(found(made.text), ['doc.placeholder-left']);
        assert.ok(openWorkspace(new Map([[made.path, made.text]])).factsOf(made.path)!.template, 'a template that nobody filled in answers nothing');
      });

      it('has no finding when its places are filled in and it is approved', () => {
        const text = filledIn(made.text);
        assert.ok(!openWorkspace(new Map([[made.path, text]])).factsOf(made.path)!.template, text);
        // Paths are evidence only where the files are there.
        assert.deepEqual(found(text.replaceAll('records/trainings.yaml', made.path)), []);
      });

      it('begins at its first place to fill in', () => {
        assert.match(made.text.slice(made.start, made.end), /^(?:\[.+\]|<.+>|TBD)$/);
      });
    });
  }

  it('is there for every document that the standard wants in writing, in both ways of counting', () => {
    const kinds = new Set(templatesIn('en').all.map((template) => template.kind));
    assert.deepEqual(
      MANDATORY.filter((document) => !document.answeredBy.some((kind) => kinds.has(kind))).map((document) => document.id),
      [],
    );
  });

  it('says what the workspace knows', () => {
    const making = makingIn(`
//- /isms.yaml
organization: "Bay & Sons: Ltd"
defaults: { review_interval: P6M, owner: "Head of IT" }
//- /rules/backup.md
---
title: Backup policy
type: topic-policy
owner: Operations
controls: [A.8.13]
---

# Backup policy

## Purpose

Data can be restored after a loss.
`);
    const { path, text } = newDocument('logging', making)!;
    assert.equal(path, 'rules/logging.md', 'policies lie beside each other');
    assert.match(text, /^owner: Head of IT$/m);
    assert.match(text, /^review_interval: P6M$/m);
    assert.match(text, /management system of Bay & Sons: Ltd\.$/m);
    assert.match(text, /is reviewed every six months/);
    assert.match(newDocument('soa', making)!.text, /id: A\.8\.13\n {4}applicable: TBD\n {4}justification:\n {4}status:\n {4}policies: \[rules\/backup\.md\]\n/);
  });

  it('never lies where something is', () => {
    const making = makingIn(`
//- /scope.md
# Notes
//- /Scope-2.md
# Notes
`);
    assert.equal(newDocument('scope', making)!.path, 'scope-3.md');
  });

  it('takes what somebody typed as text, whatever it looks like', () => {
    const known = { ...EMPTY.known, organization: 'a | b <!-- {owner}', owner: 'yes: "no" #1\n---' };
    const { path, text } = newDocument('roles', { ...EMPTY, known })!;
    const facts = openWorkspace(new Map([[path, text]])).factsOf(path)!;
    assert.equal(facts.fields.owner.value, 'yes: "no" #1 ---');
    assert.match(newDocument('scope', { ...EMPTY, known })!.text, /\(ISMS\) of a \\\| b \\<!-- \{owner\} covers/);
  });

  it('is not there for a kind without a template', () => {
    assert.equal(newDocument('not-isms', EMPTY), undefined);
  });
});
