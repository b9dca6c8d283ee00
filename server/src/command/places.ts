import type { Isms } from '../engine/isms.js';
import type { CommandHost, IsmsRoot } from './host.js';
import { wrong, type Options } from './options.js';
import type { Paint } from './paint.js';

/** An ISMS that a command was asked about. */
export interface Place extends IsmsRoot {
  readonly isms: Isms;
}

/** The ISMSs in the folder of a command, read; the exit status when it names none. */
export function openPlaces(options: Options, host: CommandHost): readonly Place[] | number {
  const argument = options.positional[0] ?? '.';
  const found = host.locate(argument);
  if (!found || found.file !== undefined || options.positional.length > 1) return wrong(host, `"${argument}" is not a folder`);
  const roots = host.rootsIn(found.root);
  return roots.map((each) => ({ ...each, isms: host.open(each.root, options.today, roots) }));
}

/** JSON of one ISMS as it is, of several under one roof. */
export function jsonOf(objects: readonly unknown[]): string {
  return JSON.stringify(objects.length === 1 ? objects[0] : { version: 1, isms: objects }, null, 2) + '\n';
}

/** The heading of an ISMS where there are several; nothing where there is one. */
export function headingOf(place: IsmsRoot, places: readonly IsmsRoot[], { bold }: Paint): string {
  return places.length === 1 ? '' : `${bold(`ISMS in ${place.name}`)}\n\n`;
}
