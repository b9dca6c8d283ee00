import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../harness/chromium.js';
import { PROJECT } from '../harness/project.js';
import { startServer, type RunningServer } from '../harness/vscodeServer.js';
import { WORKSPACES } from '../harness/workspaces.js';

/** So long a thing may take to appear, in milliseconds. */
const PATIENCE = 60_000;
/** The pictures of tests that failed. */
const PICTURES = join(PROJECT, 'out/window');

/** The window of an editor on a workspace of its own, driven as a person would. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  readonly #browser: Browser;
  readonly #server: RunningServer;
  readonly #temporary: string;

  private constructor(page: Page, browser: Browser, server: RunningServer, folder: string, temporary: string) {
    this.page = page;
    this.folder = folder;
    this.#browser = browser;
    this.#server = server;
    this.#temporary = temporary;
  }

  /** Opens a copy of a workspace in an editor that has the packaged extension. */
  static async open(workspace: string, vsix: string): Promise<Workbench> {
    const temporary = mkdtempSync(join(tmpdir(), 'isms-docs-window-'));
    const folder = WORKSPACES[workspace]!(join(temporary, workspace));
    const server = await startServer({ folder, extension: { kind: 'packaged', vsix } });
    try {
      const browser = await startBrowser();
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      page.setDefaultTimeout(PATIENCE);
      await page.goto(server.url);
      await page.locator('.monaco-workbench').waitFor();
      return new Workbench(page, browser, server, folder, temporary);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** Keeps a picture of the window below `out/window`. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name.replace(/\W+/g, '-')}.png`) });
  }

  /** Shows our view at the side. */
  async showReadiness(): Promise<void> {
    if (await this.line(/^Stage 1/).isVisible()) return;
    await this.page.getByRole('tab', { name: /^ISMS Docs/ }).click();
  }

  /** A line of the tree at the side, by what a screen reader says. */
  line(name: RegExp): Locator {
    return this.page.getByRole('treeitem', { name });
  }

  /** Opens a document by its name, as with Ctrl+P. */
  async openDocument(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('tab', { name: new RegExp(`^${name.replace('.', '\\.')}`) }).waitFor();
  }

  /** Closes all editors; changes are thrown away. */
  async closeEditors(): Promise<void> {
    await this.command('File: Revert File');
    await this.command('View: Close All Editors');
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The middle of a text in the editor, in pixels of the window. The text must have no blanks: the editor draws them as other characters. */
  async placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    await this.page.locator('.view-line', { hasText: text }).first().waitFor();
    const script = `(() => {
      for (const line of document.querySelectorAll('.view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(${JSON.stringify(text)});
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + ${text.length});
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      throw new Error('the text is not drawn in one piece');
    })()`;
    return this.page.evaluate<{ readonly x: number; readonly y: number }>(script);
  }

  /** Sets the cursor into a text of the editor. */
  async click(text: string): Promise<void> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** What is selected in the editor, as its status bar says it: "Ln 9, Col 26 (10 selected)". */
  position(): Locator {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ });
  }
}
