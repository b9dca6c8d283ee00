import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EDIT, EditedWorkspace } from './editedWorkspace.js';

/** Sequences of edits a run; ISMS_SEQUENCES asks for more. */
const SEQUENCES = Number(process.env['ISMS_SEQUENCES'] ?? 500);

describe('an ISMS that is edited', () => {
  it('says what a fresh start says, after any sequence of edits', function () {
    this.timeout(120_000 + SEQUENCES * 100);
    fc.assert(
      fc.property(fc.array(EDIT, { minLength: 1, maxLength: 12 }), (edits) => {
        const workspace = new EditedWorkspace();
        for (const edit of edits) workspace.apply(edit);
        assert.deepEqual(workspace.said(), workspace.saidByFreshStart());
      }),
      { numRuns: SEQUENCES, ...(process.env['ISMS_SEED'] === undefined ? {} : { seed: Number(process.env['ISMS_SEED']) }) },
    );
  });

  it('is edited by sequences that change what is said', function () {
    this.timeout(60_000);
    const answers = fc.sample(fc.array(EDIT, { minLength: 4, maxLength: 12 }), { numRuns: 60, seed: 1 }).map((edits) => {
      const workspace = new EditedWorkspace();
      for (const edit of edits) workspace.apply(edit);
      return JSON.stringify(workspace.said());
    });
    assert.ok(new Set(answers).size > 30, `${new Set(answers).size} different answers`);
  });
});
