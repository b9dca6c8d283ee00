/**
 * The strings of the client and of the manifest, for translation. `npm run generate` writes `l10n/bundle.l10n.json` from the calls of `l10n.t`;
 * `npm run check` says whether it is up to date and whether each key of the manifest has its text.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT } from './project.js';
import { sourceFiles } from './sourceFiles.js';

const BUNDLE = join(PROJECT, 'l10n/bundle.l10n.json');

/** What is wrong with the strings, one sentence each. */
export function stringProblems(): string[] {
  const { bundle, problems } = clientStrings();
  const current = existsSync(BUNDLE) && readFileSync(BUNDLE, 'utf8') === bundle;
  return [...problems, ...(current ? [] : [`stale: ${relative(PROJECT, BUNDLE)}; run npm run generate`]), ...manifestProblems()];
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
  const texts = JSON.parse(readFileSync(join(PROJECT, 'package.nls.json'), 'utf8')) as Record<string, string>;
  const absent = [...used].filter((key) => !Object.hasOwn(texts, key));
  const idle = Object.keys(texts).filter((key) => !used.has(key));
  return [
    ...absent.map((key) => `package.nls.json has no text for %${key}% of package.json`),
    ...idle.map((key) => `package.nls.json has a text for ${key}, which package.json does not use`),
  ];
}

if (require.main === module) {
  const { bundle, problems } = clientStrings();
  mkdirSync(dirname(BUNDLE), { recursive: true });
  writeFileSync(BUNDLE, bundle);
  for (const problem of [...problems, ...manifestProblems()]) {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
  }
}
