import picomatch from 'picomatch';
import * as z from 'zod/mini';
import { isDate } from '../standard/dates.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../standard/documentKinds.js';
import { parseYaml } from '../syntax/yaml/parse.js';
import type { YamlNode } from '../syntax/yaml/node.js';
import type { Span } from '../text/span.js';

/** The name of the workspace file at the root of an ISMS. */
export const ISMS_FILE = 'isms.yaml';

const day = z.string().check(z.refine(isDate, 'a date as YYYY-MM-DD'));
const stage = z.looseObject({ date: z.optional(day) });

const schema = z.looseObject({
  organization: z.optional(z.string()),
  standard: z.optional(z.string()),
  certification: z.optional(z.looseObject({ stage1: z.optional(stage), stage2: z.optional(stage) })),
  documents: z.optional(z.array(z.looseObject({ path: z.string().check(z.minLength(1)), type: z.enum(DOCUMENT_KINDS) }))),
});

/** What the workspace file says. */
export interface IsmsFile {
  readonly organization: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly stage1: string | undefined;
  readonly stage2: string | undefined;
  /** The kind that the file gives to a path; the last line that fits wins. */
  kindOf(path: string): DocumentKind | undefined;
  /** What could not be read, with its place. */
  readonly problems: readonly ({ readonly message: string } & Span)[];
}

/** What is assumed without a workspace file. */
export const NO_ISMS_FILE: IsmsFile = { organization: undefined, stage1: undefined, stage2: undefined, kindOf: () => undefined, problems: [] };

/** Reads the workspace file. Parts that cannot be read are left out and named; the rest counts. */
export function readIsmsFile(text: string): IsmsFile {
  const { root, problems: syntax } = parseYaml(text);
  if (syntax.length > 0) return { ...NO_ISMS_FILE, problems: syntax.map(({ message, start, end }) => ({ message, start, end })) };
  const value = root === undefined ? {} : plainValue(root);
  const parsed = schema.safeParse(value);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ message: `${issue.path.join('.')}: ${issue.message}`, ...placeOf(root, issue.path) }));
  const content = parsed.success ? parsed.data : salvage(value);
  const documents = (content.documents ?? []).map(({ path, type }) => ({ matches: picomatch(path, { noextglob: true, dot: true }), type }));
  return {
    organization: content.organization,
    stage1: content.certification?.stage1?.date,
    stage2: content.certification?.stage2?.date,
    kindOf: (path) => documents.findLast((line) => line.matches(path))?.type,
    problems,
  };
}

/** The top-level parts that are right on their own. */
function salvage(value: unknown): z.infer<typeof schema> {
  if (typeof value !== 'object' || value === null) return {};
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value as Record<string, unknown>)) {
    if (schema.safeParse({ [key]: part }).success) kept[key] = part;
  }
  return schema.parse(kept);
}

/** Scalars stay text, but for true and false: dates and versions are written as they are meant. */
function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return !node.quoted && (node.text === 'true' || node.text === 'false') ? node.text === 'true' : node.text;
    case 'sequence':
      return node.items.map(plainValue);
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
