import picomatch from 'picomatch';
import type * as z from 'zod/mini';
import type { DocumentKind } from '../standard/documentKinds.js';
import { parseYaml } from '../syntax/yaml/parse.js';
import { valueOf, type YamlMap, type YamlNode } from '../syntax/yaml/node.js';
import { LineTable } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { nearestWord, type ConfigurationProblem } from './configurationProblem.js';
import { ismsFileSchema, type IsmsFileContent } from './ismsSchema.js';

/** The name of the workspace file at the root of an ISMS. */
export const ISMS_FILE = 'isms.yaml';

/** An entry of the list of what is ignored, with its place. */
export interface IgnoreEntry extends Span {
  readonly code: string;
  readonly codeSpan: Span;
  readonly pattern: string;
  readonly patternSpan: Span;
  readonly at: string | undefined;
  readonly reason: string;
  readonly until: string | undefined;
  matches(path: string): boolean;
}

/** What is set for one rule, as it is written. */
export interface RawRuleSetting {
  readonly code: string;
  readonly codeSpan: Span;
  readonly value: unknown;
  /** The place of a key of the setting, or of the whole of it. */
  placeOf(path: readonly PropertyKey[]): Span;
  /** The place of the key itself. */
  keyPlaceOf(key: string): Span;
}

/** What the workspace file says. */
export interface IsmsFile {
  readonly content: IsmsFileContent;
  readonly ignore: readonly IgnoreEntry[];
  readonly rules: readonly RawRuleSetting[];
  /** The patterns that say what documents are, with their places. */
  readonly patterns: readonly ({ readonly pattern: string; matches(path: string): boolean } & Span)[];
  /** The kind that the file gives to a path; the last line that fits wins. */
  kindOf(path: string): DocumentKind | undefined;
  readonly problems: readonly ConfigurationProblem[];
  /** The lines of the file; undefined where there is none. */
  readonly lines: LineTable | undefined;
  /** The text of the file, for fixes that add to it; empty where there is none. */
  readonly text: string;
}

/** What is assumed without a workspace file. */
export const NO_ISMS_FILE: IsmsFile = {
  content: {},
  ignore: [],
  rules: [],
  patterns: [],
  kindOf: () => undefined,
  problems: [],
  lines: undefined,
  text: '',
};

/** Reads the workspace file. Parts that cannot be read are left out and named; the rest counts. */
export function readIsmsFile(text: string): IsmsFile {
  const lines = new LineTable(text);
  const { root, problems: syntax } = parseYaml(text);
  if (syntax.length > 0) {
    const [first] = syntax;
    return {
      ...NO_ISMS_FILE,
      lines,
      text,
      problems: [{ kind: 'syntax', at: '', text: first!.message, expected: 'YAML', suggestion: undefined, start: first!.start, end: first!.end }],
    };
  }
  if (root !== undefined && root.kind !== 'map' && !(root.kind === 'scalar' && root.text === '')) {
    return {
      ...NO_ISMS_FILE,
      lines,
      text,
      problems: [{ kind: 'invalid-value', at: '', text: '', expected: 'keys and values', suggestion: undefined, start: root.start, end: root.end }],
    };
  }
  const value = root?.kind === 'map' ? plainValue(root) : {};
  const parsed = ismsFileSchema.safeParse(value);
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, root, value));
  const content = parsed.success ? parsed.data : salvage(value);
  const documents = patternsOf(root, content);
  return {
    content,
    ignore: ignoreOf(root, content),
    rules: rulesOf(root),
    patterns: documents,
    kindOf: (path) => documents.findLast((line) => line.matches(path))?.type,
    problems,
    lines,
    text,
  };
}

/** A pattern of a person as a test of paths; patterns that go out of hand match nothing but themselves. */
function matcherOf(pattern: string): (path: string) => boolean {
  const clean = pattern.replace(/^\.?\//, '').replace(/\/$/, '/**');
  if (clean.length > 300) return (path) => path === clean;
  const matches = picomatch(clean, { noextglob: true, nobrace: true, dot: true });
  return (path) => path === clean || matches(path);
}

function patternsOf(root: YamlNode | undefined, content: IsmsFileContent): (IsmsFile['patterns'][number] & { readonly type: DocumentKind })[] {
  const kept = keptEntries(root, 'documents');
  return (content.documents ?? []).map(({ path, type }, index) => ({
    pattern: path,
    type,
    matches: matcherOf(path),
    ...placeOf(root, ['documents', kept[index] ?? index, 'path']),
  }));
}

function ignoreOf(root: YamlNode | undefined, content: IsmsFileContent): IgnoreEntry[] {
  const kept = keptEntries(root, 'ignore');
  return (content.ignore ?? []).map((entry, index) => ({
    code: entry.code,
    codeSpan: placeOf(root, ['ignore', kept[index] ?? index, 'code']),
    pattern: entry.path,
    patternSpan: placeOf(root, ['ignore', kept[index] ?? index, 'path']),
    at: entry.at === undefined ? undefined : String(entry.at),
    reason: (entry.reason ?? '').trim(),
    until: entry.until,
    matches: matcherOf(entry.path),
    ...placeOf(root, ['ignore', kept[index] ?? index]),
  }));
}

function rulesOf(root: YamlNode | undefined): RawRuleSetting[] {
  const rules = root?.kind === 'map' ? root.pairs.find((pair) => pair.key === 'rules')?.value : undefined;
  if (rules?.kind !== 'map') return [];
  return rules.pairs.map((pair) => ({
    code: pair.key,
    codeSpan: pair.keySpan,
    value: pair.value ? plainValue(pair.value) : '',
    placeOf: (path) => (pair.value ? placeOf(pair.value, path) : pair.keySpan),
    keyPlaceOf: (key) => (pair.value ? keyPlace(pair.value, [], key) : pair.keySpan),
  }));
}

/** The entries of a list that `salvage` keeps, by their number in the file: the places of an entry hang on it. */
function keptEntries(root: YamlNode | undefined, key: 'documents' | 'ignore'): number[] {
  const list = valueOf(root, key);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item, index) => (ismsFileSchema.safeParse({ [key]: [plainValue(item)] }).success ? [index] : []));
}

/** The top-level parts that are right on their own; of the lists, the entries that are. */
function salvage(value: Readonly<Record<string, unknown>>): IsmsFileContent {
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (ismsFileSchema.safeParse({ [key]: part }).success) kept[key] = part;
    else if (Array.isArray(part)) kept[key] = part.filter((entry) => ismsFileSchema.safeParse({ [key]: [entry] }).success);
    else if (isRecord(part))
      kept[key] = Object.fromEntries(Object.entries(part).filter(([inner, own]) => ismsFileSchema.safeParse({ [key]: { [inner]: own } }).success));
  }
  const parsed = ismsFileSchema.safeParse(kept);
  return parsed.success ? parsed.data : {};
}

/** What a person reads of an issue of the schema. */
function problemsOf(issue: z.core.$ZodIssue, root: YamlNode | undefined, value: unknown): ConfigurationProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(ismsFileSchema, issue.path);
    return issue.keys.map((key) => ({
      kind: 'unknown-key' as const,
      at: [...issue.path, key].join('.'),
      text: key,
      expected: known.join(', '),
      suggestion: nearestWord(key, known),
      ...keyPlace(root, issue.path, key),
    }));
  }
  const written = issue.path.reduce<unknown>((at, key) => (isRecord(at) || Array.isArray(at) ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [
    {
      kind: 'invalid-value',
      at: issue.path.map(String).join('.'),
      text: typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean' ? String(written) : '',
      expected: expectedOf(issue),
      suggestion: typeof written === 'string' ? nearestWord(written, options) : undefined,
      ...placeOf(root, issue.path),
    },
  ];
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['object', 'keys and values'],
  ['array', 'a list'],
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length > 8 ? `one of ${issue.values.slice(0, 8).map(String).join(', ')}, …` : issue.values.map(String).join(', ');
    case 'invalid_type':
      return TYPES.get(issue.expected) ?? issue.expected;
    case 'custom':
      return issue.message;
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `at least ${String(issue.minimum)}`;
    default:
      return 'another value';
  }
}

/** The keys that the schema knows at a place. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = unwrapped(schema);
  for (const key of path) at = unwrapped(typeof key === 'number' ? at?.element : at?.shape?.[String(key)]);
  return Object.keys(at?.shape ?? {});
}

interface Shaped {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
}

function unwrapped(schema: unknown): Shaped | undefined {
  let definition = (schema as { readonly def?: { readonly innerType?: unknown } & Shaped } | undefined)?.def;
  while (definition?.innerType !== undefined) definition = (definition.innerType as { readonly def: NonNullable<typeof definition> }).def;
  return definition;
}

/** Scalars stay text, but for true, false and whole numbers: dates and versions are written as they are meant. */
function plainValue(node: YamlMap): Record<string, unknown>;
function plainValue(node: YamlNode): unknown;
function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      if (node.quoted) return node.text;
      if (node.text === 'true' || node.text === 'false') return node.text === 'true';
      return /^\d{1,9}$/.test(node.text) ? Number(node.text) : node.text;
    case 'sequence':
      return node.items.map((item) => plainValue(item));
    case 'map':
      return Object.fromEntries(node.pairs.map((pair) => [pair.key, pair.value ? plainValue(pair.value) : '']));
  }
}

function placeOf(root: YamlNode | undefined, path: readonly PropertyKey[]): Span {
  let node = root;
  for (const key of path) {
    const inner = node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : node?.kind === 'sequence' ? node.items[Number(key)] : undefined;
    if (!inner) break;
    node = inner;
  }
  return { start: node?.start ?? 0, end: node?.end ?? 0 };
}

function keyPlace(root: YamlNode | undefined, path: readonly PropertyKey[], key: string): Span {
  let node = root;
  for (const step of path)
    node = node?.kind === 'map' ? node.pairs.find((pair) => pair.key === step)?.value : node?.kind === 'sequence' ? node.items[Number(step)] : undefined;
  return (node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.keySpan : undefined) ?? placeOf(root, path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
