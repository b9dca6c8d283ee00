import { ismsPicture, ismsReadiness } from '../engine/ismsReadiness.js';
import type { CommandHost } from './host.js';
import { paint } from './paint.js';
import { readinessPage } from '../packs/readinessPage.js';
import { isMisconfigured, wrong, type Options } from './options.js';
import { headingOf, jsonOf, openPlaces } from './places.js';
import { addressOf } from '../workspace/paths.js';
import { readinessText } from './readinessText.js';

/** `readiness`: the verdicts of both stages. */
export function readinessCommand(options: Options, host: CommandHost): number {
  const places = openPlaces(options, host);
  if (typeof places === 'number') return places;
  const colours = paint(host.colours);
  const several = places.length > 1;
  const [first] = places;
  if (options.format === 'html') {
    if (!first || several) return wrong(host, `a page shows one ISMS; name its folder: ${places.map(({ name }) => name).join(', ')}`);
    host.out(readinessPage(ismsPicture(first.isms), ({ path }) => addressOf(path)));
  } else if (options.format === 'json') host.out(jsonOf(places.map(({ root, isms }) => ({ ...(several ? { root } : {}), ...ismsReadiness(isms) }))));
  else for (const place of places) host.out(headingOf(place, places, colours) + readinessText(ismsReadiness(place.isms), colours));
  return places.filter(({ isms }) => isMisconfigured(isms, host)).length > 0 ? 2 : 0;
}
