import { ismsJsonSchema, toJsonSchema, type JsonSchema } from '../src/rules/ismsJsonSchema.js';
import type { Rule } from '../src/rules/rule.js';
import { BASELINE_FILE } from '../src/workspace/baselineFile.js';
import { FORMATS } from '../src/workspace/formats.js';
import { ISMS_FILE } from '../src/workspace/ismsFile.js';
import type { GeneratedFile } from './generatedFile.js';

/** Which files have which schema, for the manifest. */
export interface SchemaUse {
  readonly fileMatch: string | readonly string[];
  readonly url: string;
}

/** The JSON Schemas of the files that people write for this tool, from the types that check them or say what they hold. */
export function generateSchemas(rules: readonly Rule[]): GeneratedFile[] {
  return [
    { path: 'schemas/isms.schema.json', content: written(ismsJsonSchema(rules)) },
    { path: 'schemas/baseline.schema.json', content: written(baselineSchema(rules)) },
    ...FORMATS.map(({ id, title, schema }) => ({ path: `schemas/${id}.schema.json`, content: written({ ...toJsonSchema(schema), title }) })),
  ];
}

/** The schemas that editors are told of, for those that read YAML by JSON Schemas. */
export function schemaUses(): SchemaUse[] {
  return [
    { fileMatch: ISMS_FILE, url: './schemas/isms.schema.json' },
    { fileMatch: BASELINE_FILE, url: './schemas/baseline.schema.json' },
    ...FORMATS.filter(({ files }) => files.length > 0).map(({ id, files }) => ({ fileMatch: files, url: `./schemas/${id}.schema.json` })),
  ];
}

function written(schema: JsonSchema): string {
  return JSON.stringify(schema, null, 2) + '\n';
}

function baselineSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `${BASELINE_FILE}: findings that are accepted as they are`,
    type: 'object',
    properties: {
      created: { type: 'string', description: 'The day on which the file was made.' },
      findings: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            code: { type: 'string', enum: rules.map(({ code }) => code), description: 'The code of the rule.' },
            path: { type: 'string', description: 'The document.' },
            at: { type: 'string', description: 'What the finding is about, such as a control id, a field or the target of a link.' },
            count: { type: 'integer', minimum: 1, default: 1, description: 'So many findings of that kind are accepted; one more is shown.' },
          },
          required: ['code', 'path'],
          additionalProperties: false,
        },
      },
    },
    required: ['findings'],
    additionalProperties: false,
  };
}
