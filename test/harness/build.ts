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
  // Everything is bundled, and as long as no repository is named the links of the README cannot be made absolute.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { status, stdout, stderr } = spawnSync(join(PROJECT, 'node_modules/.bin/vsce'), ['package', ...options, '--out', file], {
    cwd: PROJECT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`packaging failed\n${stdout}\n${stderr}`);
  return file;
}
