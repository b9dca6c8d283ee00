import assert from 'node:assert/strict';
import { progressOn } from '../../server/src/host/progress.js';

describe('the progress of long work', () => {
  const shown = (isTTY: boolean, times: readonly number[]): string[] => {
    const written: string[] = [];
    let time = 0;
    const progress = progressOn({ isTTY, write: (text: string) => written.push(text) }, () => time);
    for (time of times) progress.show(`at ${time}`);
    progress.clear();
    return written;
  };

  it('shows on a terminal after a second, ten times a second at most, and leaves nothing', () =>
    assert.deepEqual(shown(true, [10, 990, 1010, 1050, 1120]), ['\r\u001b[Kat 1010', '\r\u001b[Kat 1120', '\r\u001b[K']));

  it('shows nothing for short work, and nothing where no terminal is', () => {
    assert.deepEqual(shown(true, [10, 400, 900]), []);
    assert.deepEqual(shown(false, [10, 1500, 3000]), []);
  });
});
