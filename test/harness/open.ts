/** `npm start`: an editor window with the extension running on the example, and the readiness of the example in the terminal. */
import { spawnSync } from 'node:child_process';
import { build } from './build.js';
import { EXAMPLE, EXAMPLE_TODAY, PROJECT } from './project.js';
import { PROFILE, startServer } from './vscodeServer.js';

async function main(): Promise<void> {
  build();
  spawnSync(process.execPath, ['dist/cli.js', 'readiness', EXAMPLE, '--today', EXAMPLE_TODAY], { cwd: PROJECT, stdio: 'inherit' });
  const desktop = desktopEditor();
  if (desktop !== undefined) {
    process.exitCode = spawnSync(desktop, ['--new-window', `--extensionDevelopmentPath=${PROJECT}`, EXAMPLE], { stdio: 'inherit' }).status ?? 1;
    return;
  }
  const server = await startServer({
    folder: EXAMPLE,
    extension: { kind: 'linked', folder: PROJECT },
    port: Number(process.env['PORT'] ?? 0),
    profile: PROFILE,
    settings: { 'ismsDocs.today': EXAMPLE_TODAY },
  });
  process.stdout.write(`\nOpen this address in a browser; Ctrl+C ends it.\n${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

/** The editor to use: `VSCODE_EXECUTABLE`, or `code` on the PATH. */
function desktopEditor(): string | undefined {
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined && given !== '') return given;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0 ? 'code' : undefined;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
