/** Checks every regular expression of the product for backtracking that grows faster than linearly with the input. */
import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { PROJECT } from './project.js';
import { sourceFiles } from './sourceFiles.js';

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** So long a proof may take, and so long an attack is searched, in milliseconds. */
const PROOF_TIMEOUT = 5_000;
const SEARCH_TIMEOUT = 10_000;

/** So many are looked at together. */
const TOGETHER = availableParallelism();

/** The expressions that can be made to backtrack, each with its place and an attack. */
export async function backtrackingRegexes(): Promise<string[]> {
  const places = new Map<string, Found>();
  for (const found of [...literals(), ...constructed()]) places.set(`/${found.source}/${found.flags}`, found);
  const queue = [...places.values()];
  const problems: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const problem = await backtracking(next);
      if (problem !== undefined) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return problems.sort();
}

async function backtracking({ source, flags, place }: Found): Promise<string | undefined> {
  const plain = flags.replace(/[dgvy]/g, '');
  const pattern = flags.includes('y') ? `^(?:${source})` : source;
  // The proof does not know lookarounds and gives up on large expressions; there attacks are searched instead.
  const proof = await check(pattern, plain, { timeout: PROOF_TIMEOUT, checker: 'automaton' });
  const result = proof.status === 'unknown' ? await check(pattern, plain, { timeout: SEARCH_TIMEOUT, checker: 'fuzz' }) : proof;
  if (result.status !== 'vulnerable') return undefined;
  const { type, degree } = result.complexity as { type: string; degree?: number };
  return `${place}: /${source}/${flags} is ${type}${degree === undefined ? '' : ` (degree ${degree})`}: ${result.attack.pattern}`;
}

function* literals(): Generator<Found> {
  for (const file of sourceFiles(join(PROJECT, 'server/src')).concat(sourceFiles(join(PROJECT, 'client/src')))) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Found[] = [];
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

/** Expressions that are put together from parts: seen while the modules are loaded. */
function constructed(): Found[] {
  const found: Found[] = [];
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
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded now, while the constructor is watched
    for (const file of sourceFiles(join(PROJECT, 'server/src'))) if (!/(?:main|cli)\.ts$/.test(file)) require(file);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
