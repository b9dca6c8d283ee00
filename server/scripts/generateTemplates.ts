import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GeneratedFile } from './generatedFile.js';

/** The templates of new documents as a JSON module, one entry a language. */
export function generateTemplates(root: string): GeneratedFile[] {
  const packs = join(root, 'server/src/packs');
  const languages = readdirSync(join(packs, 'templates'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(packs, 'templates', name), 'utf8')) as unknown);
  return [{ path: 'server/src/packs/generated/templates.json', content: JSON.stringify(languages, null, 1) + '\n' }];
}
