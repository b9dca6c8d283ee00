/** Bundles the client, the server and the command line, each into one file, and gathers the licences of what they contain. `--watch` rebuilds on every change. */
import { writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './test/harness/notices.mjs';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !process.argv.includes('--watch'),
  sourcemap: process.argv.includes('--watch') ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // The type of the package decides how its code is read; some packages ship both.
  mainFields: ['module', 'main'],
};

const bundles = [
  { ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...shared, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js' },
  { ...shared, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

if (process.argv.includes('--watch')) for (const bundle of bundles) await (await context(bundle)).watch();
else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  writeFileSync(
    'dist/THIRD-PARTY-NOTICES.txt',
    thirdPartyNotices(
      built.map((each) => each.metafile),
      import.meta.dirname,
    ),
  );
}
