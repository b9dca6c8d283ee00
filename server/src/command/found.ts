import type { Finding } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import type { Severity } from '../rules/rule.js';
import { EMPTY_RANGE, type Range, type Span } from '../text/span.js';
import type { CommandHost } from './host.js';
import type { Place } from './places.js';

/** The severities, the heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** An ISMS with what `check` shows of it. */
export interface Checked extends Place {
  readonly findings: readonly Finding[];
}

/** Judges everything in an ISMS, and says how far that has come. */
export function checked(place: Place, host: CommandHost): Checked {
  const paths = place.isms.judgedPaths();
  const findings: Finding[] = [];
  paths.forEach((path, index) => {
    host.progress(`judging ${index + 1} of ${paths.length}`);
    for (const finding of place.isms.findingsOf(path)) findings.push(finding);
  });
  return { ...place, findings };
}

/** The place of a span of a document; the empty range for what has none. */
export function rangeIn(isms: Isms, path: string, span: Span): Range {
  return isms.linesOf(path)?.rangeOf(span) ?? EMPTY_RANGE;
}

/** Whether a severity is at or above the one from which `check` fails. */
export function fails(severity: Severity, failOn: string): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn as Severity);
}

/** A path of an ISMS as programs find it from where the command runs. */
export function pathFromHere(place: Place, path: string): string {
  return place.here === '' ? path : `${place.here}/${path}`;
}
