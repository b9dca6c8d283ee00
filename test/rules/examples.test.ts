import assert from 'node:assert/strict';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { checkFindings, checkFix } from '../checks.js';

describe('the examples of the rules', () => {
  for (const rule of RULES) {
    describe(rule.code, () => {
      it('has one that fires and one that must not', () => {
        assert.ok(rule.examples.some((example) => example.workspace.includes(` ${rule.code}`)));
        assert.ok(rule.examples.some((example) => !example.workspace.includes(` ${rule.code}`)));
      });
      it('names nothing in its messages that is not filled in', () => {
        for (const message of Object.values(rule.messages)) assert.doesNotMatch(message, /\{\W|\bundefined\b/);
      });
      for (const example of rule.examples) {
        it(example.title, () => checkFindings(example.workspace));
        if (example.fixed !== undefined) it(`${example.title}: the fix`, () => checkFix(example.workspace, example.fixed!));
      }
    });
  }
});
