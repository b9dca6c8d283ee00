/** The licences of the packages that stand in the bundles: each of them asks that its text goes along with every copy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which a package may stand in a bundle. Another one is looked at by a person first. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Python-2.0', 'Unicode-3.0']);

/** Some packages name the MIT licence in their README and do not ship its text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The notices of all packages whose files went into the bundles. Fails for a package without a licence that may be used.
 * @param {readonly import('esbuild').Metafile[]} bundles
 * @param {string} root
 */
export function thirdPartyNotices(bundles, root) {
  /** @type {Map<string, string[]>} */
  const packagesOf = new Map();
  for (const folder of bundledPackages(bundles)) {
    const { name, text } = noticeOf(join(root, folder));
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), name]);
  }
  const parts = [...packagesOf].map(([text, names]) => `${[...new Set(names)].sort().join('\n')}\n\n${text}`).sort();
  const line = '-'.repeat(80);
  return `ISMS Docs contains these packages. What follows are their licences and notices.\n\n${parts.map((part) => `${line}\n${part}\n`).join('\n')}`;
}

/**
 * The folders of the packages in the bundles, those of nested copies too.
 * @param {readonly import('esbuild').Metafile[]} bundles
 */
export function bundledPackages(bundles) {
  const files = bundles.flatMap((bundle) => Object.keys(bundle.inputs));
  return [...new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))].sort();
}

/** @param {string} folder */
function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = `${manifest.name} ${manifest.version}`;
  const licence = manifest.license ?? manifest.licenses?.[0]?.type;
  if (!ALLOWED.has(licence)) throw new Error(`${name} is bundled under the licence ${licence}; see test/harness/notices.mjs`);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)/i.test(file));
  const texts = files.sort().map((file) => clean(readFileSync(join(folder, file), 'utf8')));
  if (!files.some((file) => /^(?:licen[cs]e|copying)/i.test(file))) texts.push(fromReadme(folder, name, licence));
  return { name, text: texts.join('\n\n') };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} licence
 */
function fromReadme(folder, name, licence) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  const copyright = readme && existsSync(join(folder, readme)) ? /^.*copyright.*\d{4}.*$/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[0] : undefined;
  if (licence !== 'MIT' || copyright === undefined) throw new Error(`${name} ships no text of its licence; see test/harness/notices.mjs`);
  return `MIT License\n\n${copyright.trim()}\n\n${MIT}`;
}

/** @param {string} text */
function clean(text) {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
