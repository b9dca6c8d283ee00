import type { Finding } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import type { Severity } from '../rules/rule.js';
import type { CommandHost } from './host.js';
import { EMPTY_RANGE } from '../text/span.js';
import { paint, type Paint } from './paint.js';
import { isMisconfigured, type Options } from './options.js';
import { headingOf, jsonOf, openPlaces } from './places.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `check`: the findings of all documents. */
export function checkCommand(options: Options, host: CommandHost): number {
  const places = openPlaces(options, host);
  if (typeof places === 'number') return places;
  const colours = paint(host.colours);
  if (options.format === 'json') host.out(jsonOf(places.map(({ root, isms }) => checkJson(root, options.today, isms, isms.allFindings()))));
  else for (const place of places) host.out(headingOf(place, places, colours) + checkText(place.isms, place.isms.allFindings(), colours));
  if (places.filter(({ isms }) => isMisconfigured(isms, host)).length > 0) return 2;
  const limit = ORDER.indexOf(options.failOn as Severity);
  const findings = places.flatMap(({ isms }) => isms.allFindings());
  return limit >= 0 && findings.some((finding) => ORDER.indexOf(finding.severity) <= limit) ? 1 : 0;
}

function checkJson(root: string, today: string, isms: Isms, findings: readonly Finding[]): unknown {
  const range = (path: string, span: { start: number; end: number }): unknown => isms.linesOf(path)?.rangeOf(span) ?? EMPTY_RANGE;
  return {
    version: 1,
    root,
    today,
    files: isms.documents.size,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      class: finding.class,
      stage: finding.stage,
      path: finding.path,
      range: range(finding.path, finding.span),
      message: finding.message,
      related: finding.related.map((place) => ({ path: place.path, range: range(place.path, place.span), message: place.message })),
      fixes: finding.fixes.map((fix) => fix.title),
      requirements: finding.requirements,
    })),
    summary: Object.fromEntries(ORDER.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])),
  };
}

function checkText(isms: Isms, findings: readonly Finding[], colours: Paint): string {
  const lines: string[] = [];
  for (const path of [...new Set(findings.map((finding) => finding.path))]) {
    lines.push(colours.bold(path));
    for (const finding of findings.filter((each) => each.path === path)) {
      const start = isms.linesOf(path)?.positionAt(finding.span.start) ?? EMPTY_RANGE.start;
      lines.push(
        `  ${String(start.line + 1).padStart(4)}:${String(start.character + 1).padEnd(3)} ${severityWord(finding.severity, colours)}  ${finding.message}  ${colours.dim(finding.code)}`,
      );
    }
    lines.push('');
  }
  const documents = [...isms.documents.values()].filter((document) => document.kind !== 'not-isms').length;
  const counts = ORDER.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length })).filter(
    ({ count }) => count > 0,
  );
  const summary =
    counts.length === 0
      ? 'no findings'
      : counts.map(({ severity, count }) => `${count} ${severity}${count > 1 && severity !== 'information' ? 's' : ''}`).join(', ');
  lines.push(`${documents} ISMS documents of ${isms.documents.size} files read: ${summary}`);
  return lines.join('\n') + '\n';
}

function severityWord(severity: Severity, colours: Paint): string {
  const word = severity.padEnd(11);
  if (severity === 'error') return colours.red(word);
  return severity === 'warning' ? colours.yellow(word) : colours.blue(word);
}
