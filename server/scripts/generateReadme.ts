import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../src/rules/rule.js';
import type { GeneratedFile } from './generatedFile.js';
import { ruleTable } from './ruleTable.js';

const BEGIN = '<!-- rules: written by npm run generate -->';
const END = '<!-- end of rules -->';

/** The README with the table of rules between its marks. */
export function generateReadme(root: string, rules: readonly Rule[]): GeneratedFile {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for the table of rules: ${BEGIN} and ${END}`);
  return { path: 'README.md', content: `${text.slice(0, begin)}${BEGIN}\n\n${ruleTable(rules, 'docs/rules/')}\n\n${text.slice(end)}` };
}
