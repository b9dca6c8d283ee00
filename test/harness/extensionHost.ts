/** Two ways to run tests inside the extension host of VS Code: in its server with a headless browser as the window, and on a desktop. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { startBrowser } from './chromium.js';
import { PROJECT } from './project.js';
import { SETTINGS, startServer } from './vscodeServer.js';

/** So long the tests of one workspace may take, the start of the editor included, in milliseconds. */
const TIMEOUT = 600_000;

/** What is run. */
export interface HostRun {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string;
  /** The module whose `run` runs the tests. */
  readonly tests: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Whether the editor says that all is well, and what it wrote. */
export interface HostEnd {
  readonly ok: boolean;
  readonly log: string;
}

/** Runs tests in VS Code's server, with a headless browser as its window. */
export async function runInBrowser({ workspace, tests, env }: HostRun): Promise<HostEnd> {
  const server = await startServer({ folder: workspace, extension: { kind: 'tested', folder: PROJECT, tests }, env });
  const lines: string[] = [];
  const browser = await startBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(TIMEOUT);
    // VS Code calls these two where they exist in its window.
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => lines.push(`${type}: ${values.join(' ')}`));
    const code = await new Promise<number>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the tests did not end in time')), TIMEOUT);
      page.on('crash', () => reject(new Error('the page crashed')));
      server.child.on('exit', (status) => reject(new Error(`the server ended (${status ?? 'killed'})`)));
      page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() => page.goto(server.url))
        .catch(reject);
    });
    return { ok: code === 0, log: [...lines, server.log()].join('\n') };
  } catch (error) {
    return { ok: false, log: [...lines, server.log(), String(error)].join('\n') };
  } finally {
    clearTimeout(timer);
    await browser.close();
    await server.stop();
  }
}

/** Runs tests in a desktop VS Code that is there already; nothing is downloaded. */
export async function runOnDesktop(executable: string, { workspace, tests, env }: HostRun, profile: string): Promise<HostEnd> {
  const settings = join(profile, 'User/settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify(SETTINGS));
  try {
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: PROJECT,
      extensionTestsPath: tests,
      extensionTestsEnv: env,
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', profile],
    });
    return { ok: code === 0, log: '' };
  } catch (error) {
    return { ok: false, log: String(error) };
  }
}
