/**
 * `npm run bench`: how long reading, judging and typing take on generated workspaces, compared with remark-parse on the same files in the same run.
 * `npm run bench -- 100 1000` takes other sizes. Every measurement runs in a process of its own, three times in turn; medians count, and ratios are
 * of processor time. Writes `bench-result.md`; exit status 1 says that a goal was missed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../harness/project.js';
import { median, medianOf } from './cost.js';
import { GOALS } from './goals.js';
import { runStep, type Steps } from './steps.js';
import { limitLine, plainLine, ratioLine, tableOf, type Line } from './table.js';
import { generateWorkspace, type Fault } from './workspace.js';

const SIZES = [100, 1_000, 10_000];
const RUNS = 3;
/** Of larger workspaces remark parses so many files, evenly spread, and the rest is counted in proportion to their length. */
const PARSED = 1_000;
const KEYS = { policy: 'policy of 10 KB', manual: 'manual of 200 KB', soa: 'SoA table of 93 rows' } as const;

const COLD = 'reading and facts from an empty process / remark';

interface Measured {
  readonly size: number;
  readonly faults: readonly Fault[];
  readonly whole: readonly Steps['whole'][];
  readonly remark: readonly Steps['remark'][];
  readonly keys: readonly Steps['keys'][];
  readonly remarkKeys: readonly Steps['remarkKeys'][];
}

async function main(sizes: readonly number[]): Promise<void> {
  const program = join(PROJECT, 'out/bench/step.cjs');
  await build({
    entryPoints: [join(PROJECT, 'test/bench/step.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const folder = mkdtempSync(join(tmpdir(), 'isms-docs-bench-'));
  try {
    const measured = sizes.map((size) => measureSize(size, join(folder, String(size)), program));
    const lines = measured.flatMap((each) => linesOf(each)).concat(growthLines(measured));
    const text = `# Benchmark\n\n${conditions(measured)}\n\n${tableOf(lines)}\n`;
    writeFileSync(join(PROJECT, 'bench-result.md'), text);
    process.stdout.write(`\n${text}`);
    process.exitCode = lines.some((line) => line.met === false) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureSize(size: number, root: string, program: string): Measured {
  const { files, faults } = generateWorkspace(size);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const measured = { whole: [] as Steps['whole'][], remark: [] as Steps['remark'][], keys: [] as Steps['keys'][], remarkKeys: [] as Steps['remarkKeys'][] };
  for (let run = 1; run <= RUNS; run++) {
    process.stderr.write(`${size} documents, run ${run} of ${RUNS}\n`);
    measured.whole.push(runStep(program, 'whole', root));
    measured.remark.push(runStep(program, 'remark', root, sampleOf(size)));
    measured.keys.push(runStep(program, 'keys', root));
    measured.remarkKeys.push(runStep(program, 'remarkKeys', root));
  }
  return { size, faults, ...measured };
}

function linesOf({ size, faults, whole, remark, keys, remarkKeys }: Measured): Line[] {
  const facts = medianOf(whole.map((run) => run.facts));
  const again = medianOf(whole.map((run) => run.again));
  const rules = medianOf(whole.map((run) => run.rules));
  const reference = medianOf(remark.map((run) => run.cost));
  const { missed, excess } = compare(faults, whole[0]!.found);
  const of = (name: string): string => `${size} documents: ${name}`;
  // A start from nothing is most of what a hundred documents take; the goals are for larger workspaces.
  const judged = size >= 1_000;
  const wholeRatio = ratioLine(of('reading, facts and all rules / remark'), facts.cpu + rules.cpu, reference.cpu, GOALS.whole);
  const factsRatio = ratioLine(of('reading and facts, code compiled / remark'), again.cpu, reference.cpu, GOALS.facts);
  return [
    ...[factsRatio, wholeRatio].map((line) => (judged ? line : plainLine(line.name, line.value))),
    plainLine(of('reading and facts; once more, code compiled'), `${times(facts)}; ${times(again)}`),
    // What a start from nothing adds is the same whatever the size.
    size > 1_000 ? ratioLine(of(COLD), facts.cpu, reference.cpu, GOALS.facts) : plainLine(of(COLD), (facts.cpu / reference.cpu).toFixed(3)),
    plainLine(of('all rules'), times(rules)),
    plainLine(of(`remark${sampleOf(size) > 1 ? `, scaled from one file in ${sampleOf(size)}` : ''}`), times(reference)),
    limitLine(of('peak memory'), median(whole.map((run) => run.memory)), GOALS.memory, 'MB'),
    limitLine(of(`of ${faults.length} faults not found`), missed, 0, ''),
    limitLine(of('found and no fault'), excess, 0, ''),
    ...entriesOf(KEYS).flatMap(([name, document]) => {
      const key = medianOf(keys.map((run) => run[name]));
      const parse = medianOf(remarkKeys.map((run) => run[name]));
      return [
        ratioLine(of(`key in a ${document} / remark`), key.cpu, parse.cpu, GOALS.keys[name]),
        plainLine(of(`key in a ${document}; remark`), `${times(key)}; ${times(parse)}`),
      ];
    }),
    plainLine(of('readiness, after a pause in typing'), times(medianOf(keys.map((run) => run.readiness)))),
  ];
}

/** How figures grow from the smallest workspace to the largest, and from one to one ten times as large. */
function growthLines(measured: readonly Measured[]): Line[] {
  const smallest = measured[0]!;
  const largest = measured.at(-1)!;
  if (smallest === largest) return [];
  const keyOf = ({ keys }: Measured, name: keyof typeof KEYS): number => medianOf(keys.map((run) => run[name])).cpu;
  const wholeOf = ({ whole }: Measured): number => medianOf(whole.map((run) => ({ cpu: run.facts.cpu + run.rules.cpu, wall: 0 }))).cpu;
  const factsOf = ({ whole }: Measured): number => medianOf(whole.map((run) => run.facts)).cpu;
  const tenfold = measured.find((each) => each.size >= 1_000 && each.size * 10 === largest.size);
  const between = (from: Measured, to: Measured): string => `${to.size} / ${from.size} documents`;
  return [
    ...(tenfold
      ? [
          ratioLine(`${between(tenfold, largest)}: reading and facts`, factsOf(largest), factsOf(tenfold), GOALS.growth),
          ratioLine(`${between(tenfold, largest)}: reading, facts and all rules`, wholeOf(largest), wholeOf(tenfold), GOALS.growth),
        ]
      : []),
    ...entriesOf(KEYS).map(([name, document]) =>
      ratioLine(`${between(smallest, largest)}: key in a ${document}`, keyOf(largest, name), keyOf(smallest, name), GOALS.keyGrowth),
    ),
  ];
}

function conditions(measured: readonly Measured[]): string {
  const sizes = measured.map(({ size, remark }) => `${size} (${(remark[0]!.bytes / 1e6).toFixed(1)} MB of Markdown)`).join(', ');
  return `Documents: ${sizes}. Medians of ${RUNS} runs, each in a fresh process; ratios are of processor time; times are processor / wall. Node ${process.version}, ${cpus().length} processors.`;
}

/** How many faults were not found, and how much was found where no fault was put. */
function compare(faults: readonly Fault[], found: readonly Fault[]): { missed: number; excess: number } {
  const key = ({ path, code, line }: Fault): string => `${path} ${code} ${line}`;
  const truth = new Set(faults.map(key));
  const seen = new Set(found.map(key));
  return { missed: [...truth].filter((each) => !seen.has(each)).length, excess: [...seen].filter((each) => !truth.has(each)).length };
}

function sampleOf(size: number): number {
  return Math.max(1, Math.floor(size / PARSED));
}

function times({ cpu, wall }: { readonly cpu: number; readonly wall: number }): string {
  const shown = (milliseconds: number): string => (milliseconds >= 1_000 ? `${(milliseconds / 1_000).toFixed(2)} s` : `${milliseconds.toFixed(1)} ms`);
  return `${shown(cpu)} / ${shown(wall)}`;
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 10)) throw new Error('sizes are numbers of documents, at least 10');
main(sizes.length > 0 ? sizes : SIZES).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
