import { checkJson } from './checkJson.js';
import { checkText } from './checkText.js';
import { checked, fails, type Checked } from './found.js';
import { githubText } from './github.js';
import type { CommandHost } from './host.js';
import { junitXml } from './junit.js';
import { isMisconfigured, type Options } from './options.js';
import { paint } from './paint.js';
import { headingOf, jsonOf, openPlaces } from './places.js';
import { sarifJson } from './sarif.js';

/** `check`: the findings of all documents. */
export function checkCommand(options: Options, host: CommandHost): number {
  const opened = openPlaces(options, host);
  if (typeof opened === 'number') return opened;
  const places = opened.map((place) => checked(place, host));
  host.out(checkOutput(places, options, host));
  if (places.filter(({ isms }) => isMisconfigured(isms, host)).length > 0) return 2;
  return places.some(({ findings }) => findings.some(({ severity }) => fails(severity, options.failOn))) ? 1 : 0;
}

function checkOutput(places: readonly Checked[], options: Options, host: CommandHost): string {
  switch (options.format) {
    case 'json':
      return jsonOf(places.map((place) => checkJson(place, options.today)));
    case 'sarif':
      return sarifJson(places, host.rules);
    case 'junit':
      return junitXml(places, options.failOn);
    case 'github':
      return githubText(places);
    default: {
      const colours = paint(host.colours);
      return places.map((place) => headingOf(place, places, colours) + checkText(place, colours)).join('\n');
    }
  }
}
