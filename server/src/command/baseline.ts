import { baselineOf, canBeAccepted, surplusOf } from '../engine/acceptance.js';
import { BASELINE_FILE, writeBaseline, type BaselineEntry } from '../workspace/baselineFile.js';
import { counted } from '../text/counted.js';
import type { CommandHost } from './host.js';
import { isMisconfigured, wrong, type Options } from './options.js';
import { paint } from './paint.js';
import { headingOf, openPlaces, type Place } from './places.js';

/** `baseline`: accepts what is there, so that only what is new is reported. */
export function baselineCommand(options: Options, host: CommandHost): number {
  const places = openPlaces(options, host);
  if (typeof places === 'number') return places;
  // What is found under a broken configuration is not what will be found under the right one.
  if (places.filter(({ isms }) => isMisconfigured(isms, host)).length > 0) return 2;
  const colours = paint(host.colours);
  const statuses = places.map((place) => {
    host.out(headingOf(place, places, colours));
    return options.check ? check(place, host) : write(place, host);
  });
  return Math.max(...statuses);
}

function write({ root, isms }: Place, host: CommandHost): number {
  const { baseline: before } = isms;
  const after = baselineOf(isms);
  const added = surplusOf(after, before);
  const gone = surplusOf(before, after);
  if (after.entries.length === 0 && before.entries.length === 0) {
    host.out('Nothing to accept: no finding is shown in a document.\n');
    return 0;
  }
  if (added.length + gone.length === 0) {
    host.out(`${BASELINE_FILE} is up to date: it accepts ${counted(sum(after.entries), 'finding')}.\n`);
    return 0;
  }
  if (!host.write(root, BASELINE_FILE, writeBaseline(after))) return wrong(host, `${BASELINE_FILE} cannot be written in ${root}`);
  const documents = new Set(after.entries.map(({ path }) => path)).size;
  const change = before.entries.length === 0 ? '' : ` ${sum(added)} of them new; ${counted(sum(gone), 'entry', 'entries')} no longer needed and taken out.`;
  const left = neverAccepted(isms);
  host.out(
    [
      `${BASELINE_FILE} accepts ${counted(sum(after.entries), 'finding')} in ${counted(documents, 'document')}.${change}`,
      'They are not shown again, and they still count as not met in the readiness. New findings are shown.',
      ...(left === 0
        ? []
        : [
            `${counted(left, 'finding')} of the ISMS as a whole or of its configuration ${left === 1 ? 'is' : 'are'} still shown: mend them, or hide them under ignore in isms.yaml.`,
          ]),
      'To undo: take the line of a finding out of the file, or delete the file to see them all.',
      '',
    ].join('\n'),
  );
  return 0;
}

/** The number of findings that are shown and no baseline accepts. */
function neverAccepted(isms: Place['isms']): number {
  return isms.allFindings().filter(({ path, code }) => !canBeAccepted(path, code)).length;
}

/** Says what making the file anew would change. */
function check({ isms }: Place, host: CommandHost): number {
  const after = baselineOf(isms);
  const missing = surplusOf(after, isms.baseline);
  const idle = surplusOf(isms.baseline, after);
  const list = (title: string, entries: readonly BaselineEntry[]): void => {
    if (entries.length === 0) return;
    host.out(`${title}\n${entries.map(({ path, code, at, count }) => `  ${path}  ${code}  ${at}${count > 1 ? `  (${count} times)` : ''}\n`).join('')}`);
  };
  list(`No longer needed in ${BASELINE_FILE}:`, idle);
  list(`Not in ${BASELINE_FILE}:`, missing);
  if (missing.length + idle.length > 0) return 1;
  host.out(`${BASELINE_FILE} is up to date: it accepts ${counted(sum(after.entries), 'finding')}.\n`);
  return 0;
}

function sum(entries: readonly BaselineEntry[]): number {
  return entries.reduce((all, { count }) => all + count, 0);
}
