/** Draws `client/media/icon.png` from the SVG beside it: the gallery takes no SVG. Run it after a change of the drawing: `npx tsx test/harness/drawIcon.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './chromium.js';
import { PROJECT } from './project.js';

const MEDIA = join(PROJECT, 'client/media');
const SIDE = 256;

async function main(): Promise<void> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(MEDIA, 'icon.svg'), 'utf8')}`);
    await page.screenshot({ path: join(MEDIA, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

void main();
