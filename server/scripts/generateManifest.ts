import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isShownByDefault, type Rule } from '../src/rules/rule.js';
import { severityType } from '../src/workspace/ismsSchema.js';
import type { GeneratedFile } from './generatedFile.js';
import { schemaUses } from './generateSchemas.js';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> } };
}

const WHAT: Readonly<Record<(typeof severityType.options)[number], string>> = {
  error: 'Shown as an error',
  warning: 'Shown as a warning',
  information: 'Shown as information',
  hint: 'Shown as a hint',
  off: 'Not looked at: what the rule answers cannot be judged',
};

/** The manifest of the extension with one entry a rule in the setting `ismsDocs.rules`, and the schemas of the files that people write. */
export function generateManifest(root: string, rules: readonly Rule[]): GeneratedFile {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const { configuration } = manifest.contributes;
  const setting = {
    ...configuration.properties['ismsDocs.rules'],
    properties: Object.fromEntries(rules.map((rule) => [rule.code, severityOf(rule)])),
  };
  const content = {
    ...manifest,
    contributes: {
      ...manifest.contributes,
      yamlValidation: schemaUses(),
      configuration: { ...configuration, properties: { ...configuration.properties, 'ismsDocs.rules': setting } },
    },
  };
  return { path: 'package.json', content: JSON.stringify(content, null, 2) + '\n' };
}

function severityOf(rule: Rule): unknown {
  const where = isShownByDefault(rule) ? rule.severity : `in the readiness alone`;
  return {
    type: 'string',
    enum: severityType.options,
    enumDescriptions: severityType.options.map((severity) => WHAT[severity]),
    markdownDescription: `${rule.summary} Without a setting: ${where}.`,
  };
}
