import type { Readiness, ReadinessItem } from '../protocol.js';
import { ismsReadiness } from '../engine/ismsReadiness.js';
import type { CommandHost } from './host.js';
import { paint, type Paint } from './paint.js';
import { isMisconfigured, type Options } from './options.js';
import { headingOf, jsonOf, openPlaces } from './places.js';

/** `readiness`: the verdicts of both stages. */
export function readinessCommand(options: Options, host: CommandHost): number {
  const places = openPlaces(options, host);
  if (typeof places === 'number') return places;
  const colours = paint(host.colours);
  const several = places.length > 1;
  if (options.format === 'json') host.out(jsonOf(places.map(({ root, isms }) => ({ ...(several ? { root } : {}), ...ismsReadiness(isms) }))));
  else for (const place of places) host.out(headingOf(place, places, colours) + readinessText(ismsReadiness(place.isms), colours));
  return places.filter(({ isms }) => isMisconfigured(isms, host)).length > 0 ? 2 : 0;
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
