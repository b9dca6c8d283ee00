/**
 * The strings of the client and of the manifest, for translation. `npm run generate` writes `l10n/bundle.l10n.json` from the calls of `l10n.t`;
 * `npm run check` says whether it is up to date, whether each key of the manifest has its text, and whether each translation has all of them.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT } from './project.js';
import { sourceFiles } from './sourceFiles.js';

const BUNDLE = join(PROJECT, 'l10n/bundle.l10n.json');

/** What is wrong with the strings, one sentence each. */
function stringProblems(bundle: string): string[] {
  const current = existsSync(BUNDLE) && readFileSync(BUNDLE, 'utf8') === bundle;
  return [...(current ? [] : [`stale: ${relative(PROJECT, BUNDLE)}; run npm run generate`]), ...manifestProblems(), ...translationProblems()];
}

/** A translation lies beside its original, with the language in its name: `bundle.l10n.de.json`. It has the same keys, and each text the same places. */
function translationProblems(): string[] {
  const problems: string[] = [];
  for (const [folder, original] of [
    ['l10n', 'bundle.l10n.json'],
    ['.', 'package.nls.json'],
  ] as const) {
    const texts = readTexts(join(PROJECT, folder, original));
    const stem = original.replace('json', '');
    const translations = readdirSync(join(PROJECT, folder)).filter((name) => name !== original && name.startsWith(stem));
    if (!translations.includes(`${stem}de.json`)) problems.push(`${original} has no German translation, ${stem}de.json`);
    for (const name of translations) {
      const translated = readTexts(join(PROJECT, folder, name));
      for (const [key, text] of Object.entries(texts)) {
        const other = translated[key];
        if (other === undefined) problems.push(`${name} has no text for "${key}"`);
        else if (placesOf(other) !== placesOf(text)) problems.push(`${name}: the text for "${key}" does not have its places or links`);
      }
      for (const key of Object.keys(translated))
        if (!Object.hasOwn(texts, key)) problems.push(`${name} has a text for "${key}", which ${original} does not have`);
    }
  }
  return problems;
}

function readTexts(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** The places for values, the commands and the code of a text: a translation may move them, and not lose one. */
function placesOf(text: string): string {
  return [...text.matchAll(/\{\d+\}|\(command:[^)]*\)/g)]
    .map((match) => match[0])
    .sort()
    .join();
}

function clientStrings(): { bundle: string; problems: string[] } {
  const texts = new Set<string>();
  const problems: string[] = [];
  for (const file of sourceFiles(join(PROJECT, 'client/src'))) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
        const [text, ...values] = node.arguments;
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        const place = `${relative(PROJECT, file)}:${line + 1}`;
        if (!text || !ts.isStringLiteralLike(text)) problems.push(`${place}: the first argument of l10n.t is no literal, so it cannot be translated`);
        else {
          texts.add(text.text);
          const wanted = new Set([...text.text.matchAll(/\{(\d+)\}/g)].map((match) => match[1]));
          if (wanted.size !== values.length) problems.push(`${place}: the text has ${wanted.size} places and is given ${values.length} values`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  const sorted = [...texts].sort();
  return { bundle: `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`, problems };
}

function manifestProblems(): string[] {
  const used = new Set([...readFileSync(join(PROJECT, 'package.json'), 'utf8').matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]!));
  const texts = readTexts(join(PROJECT, 'package.nls.json'));
  const absent = [...used].filter((key) => !Object.hasOwn(texts, key));
  const idle = Object.keys(texts).filter((key) => !used.has(key));
  return [
    ...absent.map((key) => `package.nls.json has no text for %${key}% of package.json`),
    ...idle.map((key) => `package.nls.json has a text for ${key}, which package.json does not use`),
  ];
}

const { bundle, problems } = clientStrings();
if (!process.argv.includes('--check')) writeFileSync(BUNDLE, bundle);
for (const problem of [...problems, ...stringProblems(bundle)]) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
