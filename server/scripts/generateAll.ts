import { generateManifest } from './generateManifest.js';
import { generateReadme } from './generateReadme.js';
import { generateRules, readRules } from './generateRules.js';
import { generateSchemas } from './generateSchemas.js';
import { generateStandard } from './generateStandard.js';
import { generateTemplates } from './generateTemplates.js';
import type { GeneratedFile } from './generatedFile.js';

/** Everything that follows from another file of the project. */
export async function generateAll(root: string): Promise<GeneratedFile[]> {
  const files = await readRules(root);
  const rules = files.map(({ rule }) => rule);
  return [
    ...generateStandard(root),
    ...generateTemplates(root),
    ...generateRules(files),
    ...generateSchemas(rules),
    generateManifest(root, rules),
    generateReadme(root, rules),
  ];
}
