import { isShownByDefault, type Rule } from '../rules/rule.js';
import { ruleOptions, ruleSettingExample } from '../rules/ruleOptions.js';
import { BASIS_WORDS } from '../rules/ruleWords.js';
import type { CommandHost } from './host.js';
import { wrong, type Options } from './options.js';
import { paint } from './paint.js';

/** `rules`: all rules. */
export function rulesCommand(options: Options, host: CommandHost): number {
  if (options.format === 'json') {
    host.out(JSON.stringify({ version: 1, rules: host.rules.map(ruleJson) }, null, 2) + '\n');
    return 0;
  }
  const { bold, dim } = paint(host.colours);
  const width = Math.max(...host.rules.map(({ code }) => code.length));
  for (const rule of host.rules)
    host.out(
      `${bold(rule.code.padEnd(width))}  ${rule.summary}  ${dim([...(rule.clause === '' ? [] : [rule.clause]), rule.class ?? 'advice', rule.severity].join(', '))}\n`,
    );
  return 0;
}

function ruleJson(rule: Rule): unknown {
  return {
    code: rule.code,
    kind: 'rule',
    summary: rule.summary,
    class: rule.class,
    severity: rule.severity,
    stage: rule.stage,
    requirements: rule.requirements,
    clause: rule.clause,
    fix: rule.fix,
    basis: rule.basis,
    shown: isShownByDefault(rule),
    options: Object.fromEntries(ruleOptions(rule).map(({ name, schema }) => [name, schema])),
  };
}

/** `explain`: one rule in words. */
export function explainCommand(options: Options, host: CommandHost): number {
  const [code] = options.positional;
  const rule = host.rules.find((candidate) => candidate.code === code);
  if (!rule) return wrong(host, code === undefined ? 'explain wants the code of a rule' : `there is no rule "${code}"`);
  const { bold, dim } = paint(host.colours);
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Clause', rule.clause === '' ? 'none: it is about the input of this tool' : `ISO/IEC 27001, ${rule.clause}`],
    ['Rests on', BASIS_WORDS[rule.basis]],
    ['Would be raised as', rule.class === null ? 'nothing: it is advice' : `probably ${rule.class}`],
    ['Shown as', isShownByDefault(rule) ? rule.severity : `${rule.severity}, in the readiness alone unless isms.yaml gives it a severity`],
    ['Stage', rule.stage.join(', ') || 'none'],
    ['Quick fix', rule.fix],
    ...(rule.requirements.length === 0 ? [] : [['Requirements', rule.requirements.join(', ')] as const]),
  ];
  host.out(
    [
      bold(`${rule.code}: ${rule.summary}`),
      '',
      rule.rationale,
      '',
      ...facts.map(([name, value]) => `${dim(name.padEnd(18))}  ${value}`),
      '',
      bold('It says'),
      ...Object.values(rule.messages).map((message) => `  ${message}`),
      '',
      bold('Settings in isms.yaml'),
      ...ruleOptions(rule).map((option) => `  ${option.name}: ${option.description} Default: ${JSON.stringify(option.default)}.`),
      ...ruleSettingExample(rule)
        .split('\n')
        .map((line) => `  ${line}`),
      '',
      bold('It reports, for example'),
      ...rule.examples.filter(({ title }) => !/^(?:must not fire|cannot be judged): /.test(title)).map(({ title }) => `  ${title}`),
      bold('It does not report'),
      ...rule.examples.filter(({ title }) => title.startsWith('must not fire: ')).map(({ title }) => `  ${title.replace('must not fire: ', '')}`),
      '',
      `${bold('How to disagree:')} ${rule.disagree}`,
      '',
    ].join('\n'),
  );
  return 0;
}
