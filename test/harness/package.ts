/** `npm run package`: the `.vsix`. */
import { relative } from 'node:path';
import { statSync } from 'node:fs';
import { build, packageExtension } from './build.js';
import { PROJECT } from './project.js';

build();
const file = packageExtension();
process.stdout.write(`${relative(PROJECT, file)}, ${Math.ceil(statSync(file).size / 1024)} KB\n`);
