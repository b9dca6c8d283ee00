/**
 * Checks every regular expression of the product for backtracking that grows faster than linearly with the input. What is known of an expression is
 * kept in `node_modules/.cache`, so that only new ones cost time.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { slowsDown } from './attack.js';
import { PROJECT } from './project.js';
import { findRegexes, type FoundRegex } from './regexSources.js';

/** So long a proof may take, and so long an attack is searched, in milliseconds. */
const PROOF_TIMEOUT = 5_000;
const SEARCH_TIMEOUT = 5_000;

/** So many are looked at together. */
const TOGETHER = Math.max(2, availableParallelism());

const CACHE = join(PROJECT, 'node_modules/.cache/isms-docs/regexes.json');
/** Changes when an expression is judged otherwise than before. */
const METHOD = '3';

/** The attack on an expression by its key; an empty text where there is none. */
type Attacks = Record<string, string>;

/** The expressions that can be made to backtrack, each with its place and an attack. */
async function backtrackingRegexes(): Promise<string[]> {
  const known = readCache();
  const attacks: Attacks = {};
  const problems: string[] = [];
  const queue = findRegexes();
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const key = createHash('sha256')
        .update(JSON.stringify([METHOD, next.source, next.flags]))
        .digest('hex');
      const attack = (attacks[key] = known[key] ?? (await findAttack(next)));
      if (attack !== '') problems.push(`${next.place}: /${next.source}/${next.flags} is ${attack}`);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(attacks));
  return problems.sort();
}

function readCache(): Attacks {
  return existsSync(CACHE) ? (JSON.parse(readFileSync(CACHE, 'utf8')) as Attacks) : {};
}

async function findAttack({ source, flags }: FoundRegex): Promise<string> {
  const plain = flags.replace(/[dgvy]/g, '');
  const pattern = flags.includes('y') ? `^(?:${source})` : source;
  // The proof does not know lookarounds and gives up on large expressions; there attacks are searched instead.
  const proof = await check(pattern, plain, { timeout: PROOF_TIMEOUT, checker: 'automaton' });
  const result: Diagnostics = proof.status === 'unknown' ? await check(pattern, plain, { timeout: SEARCH_TIMEOUT, checker: 'fuzz' }) : proof;
  if (result.status !== 'vulnerable' || !slowsDown(new RegExp(pattern, plain), result.attack)) return '';
  const { type, degree } = result.complexity as { type: string; degree?: number };
  return `${type}${degree === undefined ? '' : ` (degree ${degree})`}: ${result.attack.pattern}`;
}

async function main(): Promise<void> {
  for (const problem of await backtrackingRegexes()) {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
  }
}

void main();
