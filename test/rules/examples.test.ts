import assert from 'node:assert/strict';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { checkFindings, checkFix, checkUnknown } from '../checks.js';

describe('the examples of the rules', () => {
  for (const rule of RULES) {
    describe(rule.code, () => {
      const fires = rule.examples.filter((example) => !/^(?:must not fire|cannot be judged): /.test(example.title));
      it('has one that fires and one that must not', () => {
        assert.ok(fires.length > 0 && fires.every((example) => example.workspace.includes(` ${rule.code}`)));
        assert.ok(rule.examples.some((example) => example.title.startsWith('must not fire: ')));
      });
      it('offers a fix in an example where it says that it has one', () => {
        if (rule.fix !== 'none') assert.ok(rule.examples.some((example) => example.fixed !== undefined));
      });
      it('names nothing in its messages that is not filled in', () => {
        for (const message of Object.values(rule.messages)) assert.doesNotMatch(message, /\{\W|\bundefined\b/);
      });
      for (const example of rule.examples) {
        it(example.title, () => {
          if (example.title.startsWith('cannot be judged: ')) checkUnknown(example.workspace, rule.code);
          else checkFindings(example.workspace, { only: rule.code });
        });
        if (example.fixed !== undefined) it(`${example.title}: the fix`, () => checkFix(example.workspace, example.fixed!, { only: rule.code }));
      }
    });
  }
});
