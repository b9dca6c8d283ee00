import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VSIX } from '../harness/runWindow.js';
import { Workbench } from './workbench.js';

describe('somebody who begins, with the extension as it is packaged', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open('starter', process.env[VSIX] ?? '');
    await workbench.page.getByRole('tab', { name: /^ISMS Docs/ }).click();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(this.currentTest.title);
    await workbench.page.keyboard.press('Escape');
  });

  it('is shown where to begin, and the first steps with their pictures', async () => {
    const { page } = workbench;
    await page.getByText('No ISMS documents were found in this folder.').waitFor();
    await page.getByText('First steps', { exact: true }).click();
    await page.getByText('See what an auditor would say').first().waitFor();
    const picture = page.getByRole('img', { name: 'An arrow leads from five questions to a list of documents.' });
    await picture.or(page.locator('iframe.webview')).first().waitFor();
  });

  it('answers five questions with the keyboard, types over the first place to fill in, and takes it all back', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Create a Starter ISMS' }).first().focus();
    await page.keyboard.press('Enter');
    for (const [question, answer] of [
      ['What is the name of your organisation?', 'Bay & Sons'],
      ['What shall the ISMS cover?', 'the booking service for hotels'],
      ['Who answers for the ISMS?', 'Jane Doe'],
      ['Every six months', ''],
      ['When is Stage 1?', '2027-01-18'],
    ] as const) {
      await page.locator('.quick-input-widget').getByText(question).first().waitFor();
      await page.keyboard.type(answer);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('tab', { name: /^scope\.md/ }).waitFor();
    await workbench.line(/^ISMS scope: Not met/).waitFor();
    await page.locator('.statusbar-item', { hasText: /Stage 1: Not ready/ }).waitFor();
    assert.match(readFileSync(join(workbench.folder, 'isms.yaml'), 'utf8'), /^organization: Bay & Sons$/m);
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('the-booking-service');
    await page.locator('.view-line', { hasText: 'Products and services: the-booking-service'.replaceAll(' ', '\u00a0') }).waitFor();
    // The first undo takes back what was typed, the next one every document.
    const scope = page.getByRole('tab', { name: /^scope\.md/ });
    for (let presses = 0; presses < 5 && (await scope.isVisible()); presses++) {
      await page.keyboard.press('Control+Z');
      await page.waitForTimeout(1_000);
    }
    await scope.waitFor({ state: 'detached' });
    await page.getByText('No ISMS documents were found in this folder.').waitFor();
    assert.deepEqual(
      readdirSync(workbench.folder).filter((name) => /\.(?:md|yaml)$/.test(name)),
      ['objectives.md'],
    );
  });

  it('copies the example to a folder and opens it, from a window without a folder', async () => {
    const { page, folder } = workbench;
    const place = join(folder, 'place');
    mkdirSync(place);
    const empty = new URL(page.url());
    empty.searchParams.delete('folder');
    empty.searchParams.set('ew', 'true');
    await page.goto(empty.href);
    await page.getByRole('tab', { name: /^ISMS Docs/ }).click();
    await page.getByRole('button', { name: 'Try the Example' }).click();
    await page.getByText('Where shall the example be copied to?').waitFor();
    await page.locator('.quick-input-widget input').first().fill(`${place}/`);
    await page.getByRole('button', { name: 'Copy the Example Here' }).click();
    await page.waitForURL((url) => url.searchParams.get('folder')?.endsWith('/place/larkspur') === true);
    await page.getByRole('tab', { name: /^ISMS Docs/ }).click();
    await workbench.line(/^ISMS scope: Met/).waitFor();
    await page.getByText('As of 2026-11-25').first().waitFor();
  });
});
