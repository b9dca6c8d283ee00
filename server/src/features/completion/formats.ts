import picomatch from 'picomatch';
import type { Isms } from '../../engine/isms.js';
import type { DocumentFacts } from '../../facts/facts.js';
import { ismsJsonSchema, toJsonSchema, type JsonSchema } from '../../rules/ismsJsonSchema.js';
import type { Rule } from '../../rules/rule.js';
import { BASELINE_FILE } from '../../workspace/baselineFile.js';
import { DOCUMENT_FORMAT, FORMATS, RECORD_FORMAT, SOA_FORMAT, type Format } from '../../workspace/formats.js';
import { ISMS_FILE } from '../../workspace/ismsFile.js';
import { nameOf } from '../../workspace/paths.js';
import type { YamlPlace } from '../yamlPlace.js';

/** A key or a word that a schema knows, with what it means. */
export interface Known {
  readonly name: string;
  readonly description: string | undefined;
}

const SCHEMAS = new WeakMap<Format, JsonSchema>();
const ISMS_SCHEMAS = new WeakMap<readonly Rule[], JsonSchema>();

/** The kinds of document whose YAML is a register under a key. */
const KEYS: Readonly<Partial<Record<DocumentFacts['kind'], string>>> = {
  'risk-register': 'risks',
  'asset-register': 'assets',
  'people-register': 'people',
  'supplier-register': 'suppliers',
  'findings-register': 'findings',
  objectives: 'objectives',
  'incident-register': 'incidents',
  'change-register': 'changes',
  'training-register': 'trainings',
  'legal-register': 'laws',
};

/** The schemas that say what can stand at a place in YAML, the most telling first. */
export function schemasAt(isms: Isms, path: string, place: YamlPlace, isFrontMatter: boolean, facts: DocumentFacts | undefined): readonly JsonSchema[] {
  return path === ISMS_FILE ? [ismsSchemaOf(isms.rules)] : formatsAt(path, place, isFrontMatter, facts).map(schemaOf);
}

/** The JSON Schema of isms.yaml, worked out once. */
export function ismsSchemaOf(rules: readonly Rule[]): JsonSchema {
  let schema = ISMS_SCHEMAS.get(rules);
  if (!schema) ISMS_SCHEMAS.set(rules, (schema = ismsJsonSchema(rules)));
  return schema;
}

function formatsAt(path: string, place: YamlPlace, isFrontMatter: boolean, facts: DocumentFacts | undefined): readonly Format[] {
  const top = new Set([...place.siblings, ...place.path]);
  const isRecord = top.has('record') || facts?.kinds.includes('record') === true || /(?:^|\/)records\//.test(path);
  if (isFrontMatter) return isRecord ? [RECORD_FORMAT, DOCUMENT_FORMAT] : [DOCUMENT_FORMAT];
  const own = facts && (facts.kinds.includes('soa') || facts.kinds.includes('soa-entry') ? 'soa' : KEYS[facts.kind]);
  const format = FORMATS.find(({ id }) => id === own || top.has(id)) ?? FORMATS.find((candidate) => matches(candidate, path));
  if (format) return [format];
  return top.has('controls') && !isRecord ? [SOA_FORMAT] : isRecord ? [RECORD_FORMAT] : [DOCUMENT_FORMAT];
}

function schemaOf(format: Format): JsonSchema {
  let schema = SCHEMAS.get(format);
  if (!schema) SCHEMAS.set(format, (schema = toJsonSchema(format.schema)));
  return schema;
}

/** Whether an editor that reads JSON Schemas knows the keys of a file by its name. */
export function hasSchema(path: string): boolean {
  return path === ISMS_FILE || path === BASELINE_FILE || FORMATS.some((format) => matches(format, path));
}

function matches({ files }: Format, path: string): boolean {
  return files.some((pattern) => picomatch.isMatch(pattern.includes('/') ? path : nameOf(path), pattern));
}

/** What a schema says about the place at the end of a path of keys: several parts where it leaves a choice. */
export function nodesAt(schema: JsonSchema, path: readonly string[]): readonly JsonSchema[] {
  let nodes = branches(schema);
  for (const step of path) nodes = nodes.flatMap((node) => inside(node, step)).flatMap(branches);
  return nodes;
}

function inside(node: JsonSchema, step: string): JsonSchema[] {
  const properties = node['properties'] as Readonly<Record<string, JsonSchema>> | undefined;
  const next = step === '-' ? node['items'] : properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  return typeof next === 'object' && next !== null ? [next as JsonSchema] : [];
}

/** A schema with the choices that it leaves; each keeps the description of the whole. */
function branches(schema: JsonSchema): JsonSchema[] {
  const options = schema['anyOf'] as readonly JsonSchema[] | undefined;
  if (!options) return [schema];
  return options.flatMap(branches).map((option) => ({ description: schema['description'], ...option }));
}

/** The keys that a mapping can have. */
export function keysOf(nodes: readonly JsonSchema[]): Known[] {
  const keys = new Map<string, Known>();
  for (const node of nodes)
    for (const [name, value] of Object.entries((node['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>))
      if (!keys.has(name)) keys.set(name, { name, description: descriptionOf(value) });
  return [...keys.values()];
}

/** The words that a value can be. */
export function wordsOf(nodes: readonly JsonSchema[]): Known[] {
  return nodes.flatMap((node) => {
    const words = node['type'] === 'boolean' ? ['true', 'false'] : ((node['enum'] ?? []) as readonly unknown[]);
    return words.filter((word) => typeof word === 'string').map((name) => ({ name, description: undefined }));
  });
}

/** What a schema says in words. */
export function descriptionOf(node: JsonSchema | undefined): string | undefined {
  const description = node?.['description'];
  return typeof description === 'string' ? description : undefined;
}
