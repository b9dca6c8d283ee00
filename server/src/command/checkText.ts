import type { Finding, Hidden } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import type { Severity } from '../rules/rule.js';
import { rangeIn, SEVERITIES, type Checked } from './found.js';
import type { Paint } from './paint.js';
import { counted } from '../text/counted.js';

/** The findings of an ISMS for a person: by document, in columns, with what they come to at the end. */
export function checkText({ isms, findings }: Checked, colours: Paint): string {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byPath.get(finding.path);
    if (same) same.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const lines = [...byPath].flatMap(([path, own]) => [colours.bold(path === '.' ? 'The ISMS as a whole' : path), ...rowsOf(isms, own, colours), '']);
  return [...lines, ...summaryOf(isms, findings, colours), ''].join('\n');
}

function rowsOf(isms: Isms, findings: readonly Finding[], colours: Paint): string[] {
  const rows = findings.map((finding) => ({ finding, place: placeOf(isms, finding) }));
  const width = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const place = width(rows.map((row) => row.place));
  const word = width(findings.map(({ severity }) => severity));
  const code = width(findings.map((finding) => finding.code));
  return rows.map(
    (row) =>
      `  ${row.place.padStart(place)}${place > 0 ? '  ' : ''}${painted(row.finding.severity, word, colours)}  ${colours.dim(row.finding.code.padEnd(code))}  ${row.finding.message}`,
  );
}

/** Line and column, counted from one as editors show them; nothing for what has no place. */
function placeOf(isms: Isms, { path, span }: Finding): string {
  if (path === '.') return '';
  const { start } = rangeIn(isms, path, span);
  return `${start.line + 1}:${start.character + 1}`;
}

function painted(severity: Severity, width: number, colours: Paint): string {
  const word = severity.padEnd(width);
  if (severity === 'error') return colours.red(word);
  return severity === 'warning' ? colours.yellow(word) : colours.blue(word);
}

function summaryOf(isms: Isms, findings: readonly Finding[], colours: Paint): string[] {
  const documents = [...isms.documents.values()].filter((document) => document.kind !== 'not-isms').length;
  const hidden = hiddenLine(isms);
  return [
    `${counted(documents, 'ISMS document')} of ${counted(isms.documents.size, 'file')} read: ${bySeverity(findings)}`,
    ...(findings.length === 0 ? [] : [colours.dim(`By rule: ${byRule(findings)}`)]),
    ...(hidden === undefined ? [] : [colours.dim(hidden)]),
  ];
}

/** The findings in one line: `2 errors, 1 warning`. */
export function bySeverity(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }));
  const words = counts.flatMap(({ severity, count }) => (count === 0 ? [] : counted(count, severity, severity === 'information' ? severity : `${severity}s`)));
  return words.length === 0 ? 'no findings' : words.join(', ');
}

function byRule(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
}

const HIDERS: readonly (readonly [by: Hidden['by'], words: string])[] = [
  ['baseline', 'by the baseline'],
  ['directive', 'by directives in documents'],
  ['ignore', 'by the list in isms.yaml'],
];

/** What is hidden and counts all the same; undefined where nothing is. */
function hiddenLine(isms: Isms): string | undefined {
  const hidden = isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.flatMap((finding) => (finding.shown && finding.hidden) || []));
  if (hidden.length === 0) return undefined;
  const parts = HIDERS.map(([by, words]) => [hidden.filter((each) => each.by === by).length, words] as const).filter(([count]) => count > 0);
  return `Hidden, and not met all the same: ${parts.map(([count, words]) => `${count} ${words}`).join(', ')}`;
}
