import type { Readiness, ReadinessItem } from '../protocol.js';
import { ismsReadiness } from '../engine/ismsReadiness.js';
import type { CommandHost } from './host.js';
import { paint, type Paint } from './paint.js';
import { isMisconfigured, wrong, type Options } from './options.js';

/** `readiness`: the verdicts of both stages. */
export function readinessCommand(options: Options, host: CommandHost): number {
  const place = options.positional[0] ?? '.';
  const found = host.locate(place);
  if (!found || found.file !== undefined || options.positional.length > 1) return wrong(host, `"${place}" is not a folder`);
  const isms = host.open(found.root, options.today);
  const readiness = ismsReadiness(isms);
  host.out(options.format === 'json' ? JSON.stringify(readiness, null, 2) + '\n' : readinessText(readiness, paint(host.colours)));
  return isMisconfigured(isms, host) ? 2 : 0;
}

/** The readiness for a person, as the terminal shows it. */
function readinessText(readiness: Readiness, colours: Paint): string {
  const lines = [colours.dim(`A prediction from documents on ${readiness.today}, not an audit.`), ''];
  for (const stage of readiness.stages) {
    lines.push(colours.bold(`Stage ${stage.stage}: ${stage.outcomeTitle}`));
    lines.push(colours.dim(`  ${stage.counts.met} met, ${stage.counts.notMet} not met, ${stage.counts.unknown} cannot be judged`));
    for (const group of stage.groups) {
      lines.push(`  ${group.title}`);
      for (const item of group.items)
        lines.push(
          `    ${mark(item, colours)} ${item.title} ${colours.dim(`(${item.clause})`)}  ${item.why}${item.class === null ? '' : colours.dim(` would probably be raised as ${item.class}`)}`,
        );
    }
    lines.push('');
  }
  return lines.join('\n');
}

function mark(item: ReadinessItem, colours: Paint): string {
  switch (item.state) {
    case 'met':
      return colours.green('met    ');
    case 'not-met':
      return colours.red('not met');
    case 'unknown':
      return colours.yellow('unknown');
  }
}
