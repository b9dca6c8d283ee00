/**
 * Bundles the client and the program that server and command line share: engine and data go into the package once, and either starts its own part
 * of it. Gathers the licences of what they contain. `--watch` rebuilds on every change.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
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
  {
    ...shared,
    stdin: {
      contents: "export const server = () => import('./main.js');\nexport const commandLine = () => import('./cli.js');",
      resolveDir: 'server/src',
      sourcefile: 'program.js',
    },
    outfile: 'dist/program.js',
  },
];

mkdirSync('dist', { recursive: true });
writeFileSync('dist/server.js', "require('./program.js').server();\n");
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nrequire('./program.js').commandLine();\n");

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
