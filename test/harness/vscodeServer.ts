import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PROJECT } from './project.js';

/**
 * A real VS Code from npm packages alone: the server out of code-server, without its wrapper and without any native build.
 * See docs/architecture.md for what runs in it.
 */

const MANIFEST = join(__dirname, 'vscode-server/package.json');
const VERSION = (JSON.parse(readFileSync(MANIFEST, 'utf8')) as { dependencies: Record<string, string> }).dependencies['code-server']!;
const CACHE = join(process.env['VSCODE_SERVER_CACHE'] ?? join(PROJECT, '.vscode-test'), `server-${VERSION}`);
const VSCODE = join(CACHE, 'node_modules/code-server/lib/vscode');
/** 200 MB that no test needs. */
const NOT_NEEDED = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'node_modules/@devcontainers'];

/** Settings that keep the editor still while it is tested or looked at. */
export const SETTINGS = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'editor.accessibilitySupport': 'off',
  // On in a browser by default: what a test types and throws away would be on disk.
  'files.autoSave': 'off',
};

/** How the extension comes into the editor. */
export type Extension =
  | { readonly kind: 'packaged'; readonly vsix: string }
  /** A folder, as if installed: for a person who develops it. */
  | { readonly kind: 'linked'; readonly folder: string }
  /** A folder under development, with tests that run inside the extension host. */
  | { readonly kind: 'tested'; readonly folder: string; readonly tests: string };

export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  log(): string;
  stop(): Promise<void>;
}

/** The folder of a profile that is kept between starts. */
export const PROFILE = join(CACHE, 'profile');

/** Installs VS Code's server once. The finished folder is marked, so that a broken installation is made anew. */
export function installServer(): void {
  const done = join(CACHE, '.installed');
  if (existsSync(done)) return;
  process.stderr.write(`Installing VS Code's server (code-server ${VERSION}) …\n`);
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(dirname(MANIFEST), name), join(CACHE, name));
  npm(CACHE, 'ci');
  npm(VSCODE, 'install'); // not ci: the shrinkwrap it ships does not agree with its package.json
  for (const folder of NOT_NEEDED) rmSync(join(VSCODE, folder), { recursive: true, force: true });
  writeFileSync(done, '');
}

function npm(folder: string, command: string): void {
  const { status } = spawnSync('npm', [command, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm ${command} failed in ${folder}`);
}

/** Node.js for VS Code's server, which needs 22.15 or later: this one where it is new enough, else the one that the manifest brings. */
function nodeFor(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  const own = join(CACHE, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  if (!existsSync(own)) throw new Error(`VS Code's server needs Node.js 22.15 or later; this is ${process.version}`);
  return own;
}

/** Starts VS Code's server on a free port with the extension in it and `folder` open. */
export async function startServer(options: {
  /** A folder, or a `.code-workspace` file. */
  readonly folder: string;
  readonly extension: Extension;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Keeps the profile in this folder; otherwise a fresh one is made and thrown away. */
  readonly profile?: string;
}): Promise<RunningServer> {
  installServer();
  const { extension } = options;
  const data = options.profile ?? mkdtempSync(join(tmpdir(), 'isms-docs-vscode-'));
  writeSettings(data, options.settings ?? {});
  if (extension.kind === 'linked') linkExtension(data, extension.folder);
  const logFile = join(data, 'server.log');
  const log = openSync(logFile, 'w'); // the port is read from it: an earlier run's must be gone
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    nodeFor(),
    [
      join(VSCODE, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token, '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', data, '--disable-workspace-trust'],
      ...(extension.kind === 'packaged' ? ['--install-extension', resolve(extension.vsix), '--start-server'] : []),
      // Without this flag the workbench ignores the extension under test; with it, it shows no toasts and no dialogs.
      ...(extension.kind === 'tested' ? ['--enable-smoke-test-driver'] : []),
    ],
    { stdio: ['ignore', log, log], env: { ...process.env, XDG_RUNTIME_DIR: data, EXTENSIONS_GALLERY: '{}', ...options.env } },
  );
  closeSync(log);
  const text = (): string => readFileSync(logFile, 'utf8');
  const port = await listening(child, text);
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${resolve(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension.kind === 'tested') payload.push(['extensionDevelopmentPath', remote(extension.folder)], ['extensionTestsPath', remote(extension.tests)]);
  const opened = options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ tkn: token, [opened]: resolve(options.folder), payload: JSON.stringify(payload) });
  return {
    url: `http://${authority}/?${query.toString()}`,
    child,
    log: text,
    stop: () => stop(child, options.profile === undefined ? data : undefined),
  };
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const file = join(data, 'data/User/settings.json');
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
}

/** Without an extensions.json the folder is scanned, and a link is as good as an installed extension. */
function linkExtension(data: string, folder: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<'publisher' | 'name' | 'version', string>;
  rmSync(join(data, 'extensions'), { recursive: true, force: true });
  mkdirSync(join(data, 'extensions'), { recursive: true });
  symlinkSync(resolve(folder), join(data, 'extensions', `${publisher}.${name}-${version}`), 'junction');
}

async function listening(child: ChildProcess, log: () => string): Promise<string> {
  let exited: string | undefined;
  child.on('exit', (code, signal) => (exited = `the server ended (${code ?? signal ?? ''})`));
  for (const end = Date.now() + 60_000; ; await new Promise((next) => setTimeout(next, 50))) {
    const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
    if (port !== undefined) return port;
    if (exited !== undefined || Date.now() > end) throw new Error(`${exited ?? 'the server did not start'}\n${log().slice(-3000)}`);
  }
}

function stop(child: ChildProcess, remove: string | undefined): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      if (remove !== undefined) rmSync(remove, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      done();
    };
    if (child.exitCode !== null || child.signalCode !== null) {
      end();
      return;
    }
    child.on('exit', end);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  });
}
