import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './project.js';

/** Bundles client, server and command line. */
export function build(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

/** Packages the extension and returns the path of the `.vsix`. */
export function packageExtension(): string {
  const file = join(PROJECT, 'isms-docs.vsix');
  const { status, stdout, stderr } = spawnSync('npx', ['vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--out', file], {
    cwd: PROJECT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`packaging failed\n${stdout}\n${stderr}`);
  return file;
}
