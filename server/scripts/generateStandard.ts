import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GeneratedFile } from './generatedFile.js';

/** The domain data and the vocabulary as JSON modules: parsed when they are generated, not when the server starts. */
export function generateStandard(root: string): GeneratedFile[] {
  const standard = join(root, 'server/src/standard');
  const data: Record<string, unknown> = {};
  for (const name of sorted(join(standard, 'data'), '.yaml')) data[name.replace('.yaml', '')] = parse(readFileSync(join(standard, 'data', name), 'utf8'));
  const languages = (folder: string): unknown[] =>
    sorted(join(standard, folder), '.yaml').map((name) => parse(readFileSync(join(standard, folder, name), 'utf8')) as unknown);
  return [
    { path: 'server/src/standard/generated/data.json', content: JSON.stringify(data, null, 1) + '\n' },
    { path: 'server/src/standard/generated/vocabulary.json', content: JSON.stringify(languages('vocabulary'), null, 1) + '\n' },
    { path: 'server/src/standard/generated/governance.json', content: JSON.stringify(languages('governance'), null, 1) + '\n' },
    { path: 'server/src/standard/generated/content.json', content: JSON.stringify(languages('content')[0], null, 1) + '\n' },
  ];
}

function sorted(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
