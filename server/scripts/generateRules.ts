import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isShownByDefault, type Rule, type RuleExample } from '../src/rules/rule.js';
import { ruleOptions, ruleSettingExample } from '../src/rules/ruleOptions.js';
import { BASIS_WORDS } from '../src/rules/ruleWords.js';
import type { GeneratedFile } from './generatedFile.js';
import { ruleTable } from './ruleTable.js';

/** A rule and the file that it is written in, from the folder of the rules and without its ending. */
export interface RuleFile {
  readonly file: string;
  readonly rule: Rule;
}

/** All rules, by code. */
export async function readRules(root: string): Promise<RuleFile[]> {
  const folder = join(root, 'server/src/rules');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(join(folder, group.name))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${group.name}/${name.replace('.ts', '')}`),
    )
    .sort();
  const rules: RuleFile[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(join(folder, `${file}.ts`)).href)) as { default?: Rule & { default?: Rule } };
    // A file without a rule helps the rules of its group.
    if (module.default) rules.push({ file, rule: module.default.default ?? module.default });
  }
  return rules.sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1));
}

/** The registry of the rules, one page a rule, and the list of them: all from the files of the rules. */
export function generateRules(rules: readonly RuleFile[]): GeneratedFile[] {
  return [
    { path: 'server/src/rules/registry.generated.ts', content: registry(rules) },
    ...rules.map(({ rule }) => ({ path: `docs/rules/${rule.code}.md`, content: page(rule) })),
    {
      path: 'docs/rules/README.md',
      content: `# Rules\n\n${ruleTable(
        rules.map(({ rule }) => rule),
        '',
      )}\n`,
    },
  ];
}

function registry(rules: readonly RuleFile[]): string {
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

function page(rule: Rule): string {
  const silent = examplesOf(rule, 'must not fire: ');
  const unknown = examplesOf(rule, 'cannot be judged: ');
  const fires = rule.examples.filter(({ title }) => !/^(?:must not fire|cannot be judged): /.test(title));
  const options = ruleOptions(rule);
  const example = (text: string): string => ['````text', text.trim(), '````'].join('\n');
  return [
    `# ${rule.code}`,
    '',
    rule.summary,
    '',
    '| | |',
    '|---|---|',
    `| Clause | ${rule.clause === '' ? 'none: it is about the input of this tool' : `ISO/IEC 27001, ${rule.clause}`} |`,
    `| Basis | ${BASIS_WORDS[rule.basis]} |`,
    `| Would probably be raised as | ${rule.class ?? 'advice only'} |`,
    `| Shown as | ${rule.severity}${isShownByDefault(rule) ? '' : ', in the readiness alone unless `isms.yaml` gives it a severity'} |`,
    `| Stage | ${rule.stage.join(', ') || 'none'} |`,
    `| Quick fix | ${rule.fix} |`,
    ...(rule.requirements.length === 0 ? [] : [`| Requirements | ${rule.requirements.join(', ')} |`]),
    '',
    '## Why',
    '',
    rule.rationale,
    '',
    '## What it says',
    '',
    ...Object.values(rule.messages).map((message) => `- ${message}`),
    '',
    '## Settings',
    '',
    ...(options.length === 0
      ? []
      : [
          '| Option | What it sets | Default |',
          '|---|---|---|',
          ...options.map((each) => `| \`${each.name}\` | ${each.description} | \`${JSON.stringify(each.default)}\` |`),
          '',
        ]),
    'In `isms.yaml`:',
    '',
    '```yaml',
    ruleSettingExample(rule),
    '```',
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
    ...silent.flatMap(({ title, workspace }) => [`### ${capital(title)}`, '', example(workspace), '']),
    ...(unknown.length === 0
      ? []
      : ['## Examples that cannot be judged', '', ...unknown.flatMap(({ title, workspace }) => [`### ${capital(title)}`, '', example(workspace), ''])]),
    '## How to disagree',
    '',
    rule.disagree,
    '',
  ].join('\n');
}

/** The examples whose title begins in one way, without that beginning. */
function examplesOf(rule: Rule, beginning: string): RuleExample[] {
  return rule.examples.filter(({ title }) => title.startsWith(beginning)).map((each) => ({ ...each, title: each.title.slice(beginning.length) }));
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
