import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../src/rules/rule.js';
import type { GeneratedFile } from './generatedFile.js';

/** The registry of the rules, one page a rule, and the list of them: all from the files of the rules. */
export async function generateRules(root: string): Promise<GeneratedFile[]> {
  const folder = join(root, 'server/src/rules');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(join(folder, group.name))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${group.name}/${name.replace('.ts', '')}`),
    )
    .sort();
  const rules: { file: string; rule: Rule }[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(join(folder, `${file}.ts`)).href)) as { default?: Rule & { default?: Rule } };
    // A file without a rule helps the rules of its group.
    if (module.default) rules.push({ file, rule: module.default.default ?? module.default });
  }
  rules.sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1));
  return [
    { path: 'server/src/rules/registry.generated.ts', content: registry(rules) },
    ...rules.map(({ rule }) => ({ path: `docs/rules/${rule.code}.md`, content: page(rule) })),
    {
      path: 'docs/rules/README.md',
      content: `# Rules\n\n${table(
        rules.map(({ rule }) => rule),
        '',
      )}\n`,
    },
  ];
}

function registry(rules: readonly { file: string; rule: Rule }[]): string {
  const name = (code: string): string => code.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Written by npm run generate from the files of the rules.',
    "import type { Rule } from './rule.js';",
    ...rules.map(({ file, rule }) => `import ${name(rule.code)} from './${file}.js';`),
    '',
    '/** All rules, by code. */',
    `export const RULES: readonly Rule[] = [${rules.map(({ rule }) => name(rule.code)).join(', ')}];`,
    '',
  ].join('\n');
}

/** The table of rules, for the list and for the README. */
function table(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.code}\`](${folder}${rule.code}.md) | ${rule.summary} | ${rule.clause} | ${rule.class ?? 'advice'} | ${rule.severity} | ${rule.fix} |`,
  );
  return ['| Rule | What it asks | Clause | Class | Shown as | Quick fix |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function page(rule: Rule): string {
  const [fires, silent] = [
    rule.examples.filter((example) => !example.title.startsWith('must not')),
    rule.examples.filter((example) => example.title.startsWith('must not')),
  ];
  const example = (text: string): string => ['````text', text.trim(), '````'].join('\n');
  return [
    `# ${rule.code}`,
    '',
    rule.summary,
    '',
    '| | |',
    '|---|---|',
    `| Clause | ISO/IEC 27001, ${rule.clause} |`,
    `| Basis | ${BASIS[rule.basis]} |`,
    `| Would probably be raised as | ${rule.class ?? 'advice only'} |`,
    `| Shown as | ${rule.severity} |`,
    `| Stage | ${rule.stage.join(', ')} |`,
    `| Quick fix | ${rule.fix} |`,
    `| Requirements | ${rule.requirements.join(', ')} |`,
    '',
    '## Why',
    '',
    rule.rationale,
    '',
    '## What it says',
    '',
    ...Object.values(rule.messages).map((message) => `- ${message}`),
    '',
    '## Examples that are reported',
    '',
    ...fires.flatMap(({ title, workspace, fixed }) => [
      `### ${capital(title)}`,
      '',
      example(workspace),
      '',
      ...(fixed === undefined ? [] : ['After the quick fix:', '', example(fixed), '']),
    ]),
    '## Examples that must not be reported',
    '',
    ...silent.flatMap(({ title, workspace }) => [`### ${capital(title.replace('must not fire: ', ''))}`, '', example(workspace), '']),
    '## How to disagree',
    '',
    rule.disagree,
    '',
  ].join('\n');
}

const BASIS: Readonly<Record<Rule['basis'], string>> = {
  clause: 'a clause of the standard, or a control that your Statement of Applicability calls applicable',
  'own-document': 'your own words: an interval, a limit or a method that your documents state',
  'body-rule': 'a rule of the certification body: advice',
  article: 'good preparation: advice',
  practice: 'usual practice: advice',
};

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
