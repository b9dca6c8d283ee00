import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium: `CHROMIUM_PATH`, or `chromium` on the PATH. As root on Debian a missing one is installed; elsewhere the error names the command. */
export function findChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names no file: ${given}`);
    return given;
  }
  const found = onPath();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium for the tests …\n');
    const run = (...words: string[]): boolean =>
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    if (run('update', '-q') && run('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')) {
      const installed = onPath();
      if (installed !== undefined) return installed;
    }
  }
  throw new Error('Chromium is missing. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.');
}

function onPath(): string | undefined {
  const names = process.platform === 'win32' ? ['chrome.exe'] : ['chromium', 'chromium-browser', 'google-chrome'];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/** Starts a headless browser. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}
