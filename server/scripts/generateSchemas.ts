import * as z from 'zod/mini';
import type { Rule } from '../src/rules/rule.js';
import { ruleOptions } from '../src/rules/ruleOptions.js';
import { BASELINE_FILE } from '../src/workspace/baselineFile.js';
import { ISMS_FILE } from '../src/workspace/ismsFile.js';
import { classType, ismsFileSchema, severityType } from '../src/workspace/ismsSchema.js';
import type { GeneratedFile } from './generatedFile.js';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schemas of the files that people write for this tool, from the types that check them. */
export function generateSchemas(rules: readonly Rule[]): GeneratedFile[] {
  return [
    { path: 'schemas/isms.schema.json', content: written(ismsSchema(rules)) },
    { path: 'schemas/baseline.schema.json', content: written(baselineSchema(rules)) },
  ];
}

function written(schema: Schema): string {
  return JSON.stringify(schema, null, 2) + '\n';
}

interface ObjectSchema extends Schema {
  readonly properties: Readonly<Record<string, Schema>>;
}

function ismsSchema(rules: readonly Rule[]): Schema {
  const schema = z.toJSONSchema(ismsFileSchema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as unknown as ObjectSchema;
  const { rules: settings, ignore, ...properties } = schema.properties;
  const entry = ignore!['items'] as ObjectSchema;
  return {
    ...schema,
    title: `${ISMS_FILE}: the workspace file of ISMS Docs`,
    properties: {
      ...properties,
      rules: {
        type: 'object',
        description: settings!['description'],
        properties: Object.fromEntries(rules.map((rule) => [rule.code, settingOf(rule)])),
        additionalProperties: false,
      },
      ignore: {
        ...ignore,
        items: { ...entry, properties: { ...entry.properties, code: { ...entry.properties['code'], enum: rules.map(({ code }) => code) } } },
      },
    },
  };
}

/** What isms.yaml may say about one rule: a severity or off, or a mapping with its own options. */
function settingOf(rule: Rule): Schema {
  const severity = { type: 'string', enum: severityType.options };
  return {
    description: rule.summary,
    anyOf: [
      severity,
      {
        type: 'object',
        properties: {
          severity: { ...severity, description: `How findings are shown. Default: ${rule.severity}.` },
          class: {
            type: 'string',
            enum: classType.options,
            description: `What an auditor would call it; it moves the verdict. Default: ${rule.class ?? 'advice'}.`,
          },
          ...Object.fromEntries(ruleOptions(rule).map(({ name, schema }) => [name, schema])),
        },
        additionalProperties: false,
      },
    ],
  };
}

function baselineSchema(rules: readonly Rule[]): Schema {
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
