import { isDate } from '../standard/dates.js';
import { baselineCommand } from './baseline.js';
import { checkCommand } from './check.js';
import { explainCommand, rulesCommand } from './explain.js';
import type { CommandHost } from './host.js';
import { inspectCommand } from './inspect.js';
import { newCommand } from './new.js';
import { wrong, type Options } from './options.js';
import { packCommand } from './pack.js';
import { readinessCommand } from './readiness.js';

const USAGE = `isms-docs: what an auditor would say about your ISMS documents

  isms-docs check [DIR] [--format text|json|sarif|junit|github] [--today YYYY-MM-DD] [--fail-on error|warning|information|never]
  isms-docs readiness [DIR] [--format text|json|html] [--today YYYY-MM-DD]
  isms-docs inspect FILE|DIR... [--format text|json]
  isms-docs baseline [DIR] [--check] [--today YYYY-MM-DD]
  isms-docs new [KIND] [DIR] [--out FILE]
  isms-docs new starter --organization NAME --out DIR [--about TEXT] [--owner NAME] [--review-interval P1Y] [--stage1 YYYY-MM-DD]
  isms-docs pack stage1 [DIR] --out FOLDER [--today YYYY-MM-DD]
  isms-docs rules [--format text|json]
  isms-docs explain CODE

Exit status: 0 nothing at or above --fail-on (default: error), 1 findings or a baseline that is out of date, 2 wrong usage, an unreadable folder or a broken isms.yaml.
`;

const ALLOWED: Readonly<Record<string, { readonly options: readonly string[]; readonly formats: readonly string[] }>> = {
  check: { options: ['format', 'today', 'fail-on'], formats: ['text', 'json', 'sarif', 'junit', 'github'] },
  baseline: { options: ['today', 'check'], formats: ['text'] },
  readiness: { options: ['format', 'today'], formats: ['text', 'json', 'html'] },
  inspect: { options: ['format', 'today'], formats: ['text', 'json'] },
  new: { options: ['today', 'out', 'organization', 'about', 'owner', 'review-interval', 'stage1'], formats: ['text'] },
  pack: { options: ['today', 'out'], formats: ['text'] },
  rules: { options: ['format'], formats: ['text', 'json'] },
  explain: { options: [], formats: ['text'] },
};

/** Options without a value. */
const FLAGS: ReadonlySet<string> = new Set(['check']);

/** Runs one command and returns the exit status. */
export function runCommandLine(words: readonly string[], host: CommandHost): number {
  const [command, ...rest] = words;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    host.out(USAGE);
    return command === undefined ? 2 : 0;
  }
  const allowed = Object.hasOwn(ALLOWED, command) ? ALLOWED[command] : undefined;
  if (!allowed) return wrong(host, `there is no command "${command}"`);
  const options = readOptions(rest, allowed, host.today);
  if (typeof options === 'string') return wrong(host, options);
  switch (command) {
    case 'check':
      return checkCommand(options, host);
    case 'readiness':
      return readinessCommand(options, host);
    case 'inspect':
      return inspectCommand(options, host);
    case 'baseline':
      return baselineCommand(options, host);
    case 'new':
      return newCommand(options, host);
    case 'pack':
      return packCommand(options, host);
    case 'rules':
      return rulesCommand(options, host);
    default:
      return explainCommand(options, host);
  }
}

function readOptions(
  words: readonly string[],
  allowed: { readonly options: readonly string[]; readonly formats: readonly string[] },
  today: string,
): Options | string {
  const positional: string[] = [];
  const flags = new Set<string>();
  const values: Record<string, string> = { format: 'text', today, 'fail-on': 'error' };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s, 2);
    if (!allowed.options.includes(name)) return `the option --${name} is not for this command`;
    if (FLAGS.has(name)) {
      if (inline !== undefined) return `the option --${name} takes no value`;
      flags.add(name);
      continue;
    }
    const value = inline ?? words[++at];
    if (value === undefined) return `the option --${name} wants a value`;
    values[name] = value;
  }
  if (!allowed.formats.includes(values['format']!)) return `the format is one of ${allowed.formats.join(', ')}`;
  if (!isDate(values['today']!)) return '--today wants a date as YYYY-MM-DD';
  if (!['error', 'warning', 'information', 'never'].includes(values['fail-on']!)) return '--fail-on wants error, warning, information or never';
  return { positional, format: values['format']!, today: values['today']!, failOn: values['fail-on']!, check: flags.has('check'), given: values };
}
