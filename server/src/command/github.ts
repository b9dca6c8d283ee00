import type { Severity } from '../rules/rule.js';
import { bySeverity } from './checkText.js';
import { pathFromHere, rangeIn, type Checked } from './found.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** The findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request; the summary is a line of the log. */
export function githubText(places: readonly Checked[]): string {
  const lines = places.flatMap((place) =>
    place.findings.map(({ code, severity, path, span, message }) => {
      const { start, end } = rangeIn(place.isms, path, span);
      const where: readonly (readonly [name: string, value: string])[] =
        path === '.'
          ? []
          : [
              ['file', pathFromHere(place, path)],
              ['line', String(start.line + 1)],
              ['endLine', String(end.line + 1)],
              // Columns are for places inside of one line.
              ...(start.line === end.line
                ? ([
                    ['col', String(start.character + 1)],
                    ['endColumn', String(end.character + 1)],
                  ] as const)
                : []),
            ];
      const properties = [...where, ['title', code] as const].map(([name, value]) => `${name}=${escapedProperty(value)}`).join(',');
      return `::${COMMANDS[severity]} ${properties}::${escaped(message)}`;
    }),
  );
  return [...lines, `ISMS Docs: ${bySeverity(places.flatMap(({ findings }) => findings))}`, ''].join('\n');
}

/** What would end the command. */
function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
