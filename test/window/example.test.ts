import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VSIX } from '../harness/runWindow.js';
import { Workbench } from './workbench.js';

/** What a package may weigh at most, in bytes. */
const MOST = 1_000_000;

describe('the window, with the extension as it is packaged', () => {
  const vsix = process.env[VSIX] ?? '';
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open('example', vsix);
    await workbench.showReadiness();
    await workbench.line(/^Stage 1/).waitFor();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(this.currentTest.title);
    await workbench.page.keyboard.press('Escape');
    await workbench.closeEditors();
  });

  it('is a package of less than a megabyte', () => {
    assert.ok(statSync(vsix).size < MOST, `${vsix} has ${statSync(vsix).size} bytes`);
  });

  it('shows the verdicts of both stages and the documents below them', async () => {
    await workbench.line(/^Risk treatment plan and results: Not met/).waitFor();
    // Below what is open there is no room for the second stage.
    await workbench.line(/^Stage 1: Not ready, /).click();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.line(/^Stage 2: Cannot be judged/).waitFor();
    await workbench.line(/^The gap: /).waitFor();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.line(/^Risk treatment plan and results: Not met/).waitFor();
  });

  it('opens the place of an item with one click', async () => {
    await workbench.line(/^Documents are reviewed when due: Not met/).click();
    await workbench.page.getByRole('tab', { name: /^access-control\.md/ }).waitFor();
    await workbench.position().filter({ hasText: 'Ln 9, Col 26 (10 selected)' }).waitFor();
  });

  it('underlines a problem and lists it in the Problems view', async () => {
    await workbench.openDocument('access-control.md');
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await workbench.command('Problems: Focus on Problems View');
    await workbench.page.locator('.markers-panel').getByText('The review of this document was due on 2026-06-02').first().waitFor();
    await workbench.page.getByRole('button', { name: /^(?:Hide|Close) Panel/ }).click();
  });

  it('mends a problem with its quick fix, and the tree says so', async () => {
    const file = join(workbench.folder, 'policies/access-control.md');
    const text = readFileSync(file, 'utf8');
    await workbench.openDocument('access-control.md');
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await workbench.click('last_reviewed');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget').getByText('Record a review today, 2026-11-23').click();
    await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    await workbench.line(/^Documents are reviewed when due: Not met/).waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+S');
    await eventually(() => /^last_reviewed: 2026-11-23$/m.test(readFileSync(file, 'utf8')));
    writeFileSync(file, text);
  });

  it('says what a control is where its id stands', async () => {
    await workbench.openDocument('access-control.md');
    const { x, y } = await workbench.placeOf('A.5.18');
    await workbench.page.mouse.move(x, y);
    await workbench.page.mouse.move(x + 1, y);
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Access rights' });
    await hover.waitFor();
    assert.match(await hover.first().innerText(), /A\.5\.18 Access rights/);
  });

  it('says nothing about the page that tells how to use the example', async () => {
    await workbench.openDocument('backup.md');
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await workbench.openDocument('README.md');
    await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  });
});

/** Waits for something that has no place in the window. */
async function eventually(wanted: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !wanted();) {
    assert.ok(Date.now() < end, 'it did not come true');
    await new Promise((done) => setTimeout(done, 50));
  }
}
