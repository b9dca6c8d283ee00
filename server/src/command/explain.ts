import type { CommandHost } from './host.js';
import { paint } from './paint.js';
import { wrong, type Options } from './options.js';

/** `rules`: all rules. */
export function rulesCommand(options: Options, host: CommandHost): number {
  if (options.format === 'json') {
    const rules = host.rules.map((rule) => ({
      code: rule.code,
      kind: 'rule',
      summary: rule.summary,
      class: rule.class,
      severity: rule.severity,
      stage: rule.stage,
      requirements: rule.requirements,
      clause: rule.clause,
      fix: rule.fix,
    }));
    host.out(JSON.stringify({ version: 1, rules }, null, 2) + '\n');
    return 0;
  }
  const { bold, dim } = paint(host.colours);
  for (const rule of host.rules)
    host.out(`${bold(rule.code.padEnd(28))} ${rule.summary}  ${dim(`${rule.clause}, ${rule.class ?? 'advice'}, ${rule.severity}`)}\n`);
  return 0;
}

/** `explain`: one rule in words. */
export function explainCommand(options: Options, host: CommandHost): number {
  const [code] = options.positional;
  const rule = host.rules.find((candidate) => candidate.code === code);
  if (!rule) return wrong(host, code === undefined ? 'explain wants the code of a rule' : `there is no rule "${code}"`);
  const { bold } = paint(host.colours);
  host.out(
    [
      bold(`${rule.code}: ${rule.summary}`),
      '',
      rule.rationale,
      '',
      `Clause: ISO/IEC 27001, ${rule.clause}`,
      `Would probably be raised as: ${rule.class ?? 'advice only'}; shown as: ${rule.severity}; quick fix: ${rule.fix}`,
      `Requirements: ${rule.requirements.join(', ')}`,
      '',
      'It says:',
      ...Object.values(rule.messages).map((message) => `  ${message}`),
      '',
      `How to disagree: ${rule.disagree}`,
      '',
    ].join('\n'),
  );
  return 0;
}
