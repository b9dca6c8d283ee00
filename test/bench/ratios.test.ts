import assert from 'node:assert/strict';
import { openWorkspace, TODAY } from '../workspace.js';
import { measure } from './cost.js';
import { GOALS } from './goals.js';
import { parseWithRemark } from './remark.js';
import { Typist } from './typist.js';
import { generateWorkspace, TYPED } from './workspace.js';

/** Bounds are wider than the goals: other work runs beside the tests, and so few documents are read before the code is compiled. */
const SLACK = 2;
const SLACK_OF_A_START = 4;

describe('speed, compared with remark', function () {
  this.timeout(120_000);
  const { files, faults } = generateWorkspace(60);

  it('reads a workspace and finds the faults that were put in, and no others', () => {
    const ours = least(3, () => void openWorkspace(files, { today: TODAY }));
    const remark = least(1, () => {
      for (const [path, text] of files) if (path.endsWith('.md')) parseWithRemark(text);
    });
    const isms = openWorkspace(files, { today: TODAY });
    const found = isms
      .allFindings()
      .filter(({ path }) => isms.factsOf(path) !== undefined)
      .map(({ path, code, span }) => ({ path, code, line: isms.factsOf(path)!.lines.positionAt(span.start).line }));
    assert.deepEqual(found, faults);
    assert.ok(ours < remark * GOALS.facts * SLACK_OF_A_START, `reading took ${ours.toFixed(0)} ms, remark ${remark.toFixed(0)} ms`);
  });

  for (const [name, path] of Object.entries(TYPED)) {
    it(`answers a key in ${path}`, () => {
      const text = files.get(path)!;
      const typist = new Typist(openWorkspace(files, { today: TODAY }), path, text);
      const keys = 20;
      const press = (): void => {
        for (let key = 0; key < keys; key++) typist.press();
      };
      const ours = least(3, press) / keys;
      const remark = least(2, () => parseWithRemark(text));
      const goal = GOALS.keys[name as keyof typeof TYPED];
      assert.ok(ours < remark * goal * SLACK, `a key took ${ours.toFixed(1)} ms, remark ${remark.toFixed(1)} ms`);
    });
  }
});

/** The least processor time of several tries, in milliseconds: what disturbs a try only adds to it. */
function least(tries: number, work: () => void): number {
  return Math.min(...Array.from({ length: tries }, () => measure(work).cost.cpu));
}
