import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT } from './project.js';
import { sourceFiles } from './sourceFiles.js';

/** A regular expression of the product, and a place where it stands. */
export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** The expressions of the product, each once: those that are written out, and those that are put together while the modules are loaded. */
export function findRegexes(): FoundRegex[] {
  const places = new Map<string, FoundRegex>();
  for (const found of [...literals(), ...constructed()]) places.set(`/${found.source}/${found.flags}`, found);
  return [...places.values()];
}

function* literals(): Generator<FoundRegex> {
  for (const file of sourceFiles(join(PROJECT, 'server/src')).concat(sourceFiles(join(PROJECT, 'client/src')))) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: FoundRegex[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const text = node.getText();
        const end = text.lastIndexOf('/');
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        found.push({ source: text.slice(1, end), flags: text.slice(end + 1), place: `${relative(PROJECT, file)}:${line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    yield* found;
  }
}

function constructed(): FoundRegex[] {
  const found: FoundRegex[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const made = new target(source, flags);
      const place = /server\/src\/[\w/.]+:\d+/.exec(new Error().stack ?? '')?.[0];
      if (place !== undefined) found.push({ source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    // Loaded now, while the constructor is watched.
    const load = createRequire(__filename);
    for (const file of sourceFiles(join(PROJECT, 'server/src'))) if (!/(?:main|cli)\.ts$/.test(file)) load(file);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
