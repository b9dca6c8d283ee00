import * as z from 'zod/mini';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { classType, ismsFileSchema, severityType } from '../workspace/ismsSchema.js';
import type { Rule } from './rule.js';
import { ruleOptions } from './ruleOptions.js';

/** A JSON Schema, as far as it is looked at here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

interface ObjectSchema extends JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** The JSON Schema of isms.yaml with the settings of all rules, from the types that check what is written. */
export function ismsJsonSchema(rules: readonly Rule[]): JsonSchema {
  const schema = toJsonSchema(ismsFileSchema) as ObjectSchema;
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

/** The JSON Schema of what a type takes from a person. */
export function toJsonSchema(type: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(type, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
}

/** What isms.yaml may say about one rule: a severity or off, or a mapping with its own options. */
function settingOf(rule: Rule): JsonSchema {
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
