/**
 * One measurement in a process of its own: `step.cjs whole|remark|keys|remarkKeys FOLDER [EVERY]`. Prints its figures as JSON.
 * Compiled code, garbage and caches of one measurement are none of the next one's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Isms } from '../../server/src/engine/isms.js';
import type { Reader } from '../../server/src/facts/readDocument.js';
import { openIsms } from '../../server/src/host/openIsms.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { loadControls } from '../../server/src/standard/controls.js';
import { loadVocabulary } from '../../server/src/standard/vocabulary.js';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import { measure, medianCost, medianOf } from './cost.js';
import { parseWithRemark } from './remark.js';
import type { Figures, Steps } from './steps.js';
import { placeToType, Typist } from './typist.js';
import { TYPED } from './workspace.js';

const TODAY = '2026-11-23';
const BATCHES = 5;
/** A workspace is read so often before the code is compiled, as remark's is after a small part of its twenty seconds; then it is measured so often. */
const WARMING = 4;
const REPEATS = 3;
/** Keys in a batch, by document: enough for processor time to be told. */
const KEYS: Readonly<Record<keyof typeof TYPED, number>> = { policy: 60, manual: 12, soa: 40 };
const PARSES: Readonly<Record<keyof typeof TYPED, number>> = { policy: 20, manual: 2, soa: 10 };

const STEPS: { readonly [Name in keyof Steps]: (root: string, every: number) => Steps[Name] } = {
  /** Reads and judges a whole folder, as the command line does. */
  whole(root) {
    const { cost: facts, result: isms } = measure(() => open(root));
    const { cost: rules, result: findings } = measure(() => isms.allFindings());
    const memory = process.resourceUsage().maxRSS / 1024;
    const found = findings
      .filter(({ path }) => isms.factsOf(path) !== undefined)
      .map(({ path, code, span }) => ({ path, code, line: isms.factsOf(path)!.lines.positionAt(span.start).line }));
    const reader = loadReader();
    for (let turn = 0; turn < WARMING; turn++) open(root, reader);
    const again = medianOf(Array.from({ length: REPEATS }, () => measure(() => void open(root, reader)).cost));
    return { facts, again, rules, memory, found };
  },

  /** Parses the Markdown files of a folder, or every so many of them; what all of them would take follows from their length. */
  remark(root, every) {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .sort();
    const lengths = files.map((file) => readFileSync(join(root, file)).length);
    const sample = files.filter((_, index) => index % every === 0);
    const { cost } = measure(() => {
      for (const file of sample) parseWithRemark(readFileSync(join(root, file), 'utf8'));
    });
    const all = lengths.reduce((sum, length) => sum + length, 0);
    const parsed = lengths.reduce((sum, length, index) => sum + (index % every === 0 ? length : 0), 0);
    return { cost: { cpu: (cost.cpu * all) / parsed, wall: (cost.wall * all) / parsed }, documents: files.length, bytes: all };
  },

  /** Types into three documents, and asks for the readiness after a key that changed a fact. */
  keys(root) {
    const isms = open(root);
    isms.allFindings();
    const keys = eachTyped((name) => {
      const typist = new Typist(isms, TYPED[name], textOf(root, TYPED[name]));
      for (let key = 0; key < KEYS[name]; key++) typist.press();
      return medianCost(BATCHES, KEYS[name], () => typist.press());
    });
    ismsReadiness(isms);
    return { ...keys, readiness: medianCost(BATCHES, 3, () => void ismsReadiness(isms)) };
  },

  /** Parses the three documents again after each key. */
  remarkKeys(root) {
    return eachTyped((name) => {
      const text = textOf(root, TYPED[name]);
      const at = placeToType(text);
      const other = `${text.slice(0, at)}x${text.slice(at)}`;
      for (let parse = 0; parse < PARSES[name]; parse++) parseWithRemark(other);
      return medianCost(BATCHES, PARSES[name], (turn) => parseWithRemark(turn % 2 === 0 ? text : other));
    });
  },
};

/** What does not change from workspace to workspace. */
function loadReader(): Reader {
  return { vocabulary: loadVocabulary(), catalogue: loadControls() };
}

function open(root: string, reader = loadReader()): Isms {
  const isms = openIsms(root, {
    reader,
    rules: RULES,
    today: TODAY,
    failed(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
  isms.loadAll();
  return isms;
}

function eachTyped<T>(figure: (name: keyof typeof TYPED) => T): Record<keyof typeof TYPED, T> {
  return { policy: figure('policy'), manual: figure('manual'), soa: figure('soa') };
}

function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function main([name, root, every]: readonly string[]): void {
  if (name === undefined || root === undefined || !Object.hasOwn(STEPS, name)) throw new Error(`a step and a folder are wanted, not ${String(name)}`);
  const figures: Figures = STEPS[name as keyof Steps](root, Number(every ?? 1));
  process.stdout.write(JSON.stringify(figures));
}

main(process.argv.slice(2));
