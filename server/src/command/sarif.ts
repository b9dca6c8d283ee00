import type { Finding } from '../engine/findings.js';
import type { Rule, Severity } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { pathFromHere, rangeIn, type Checked } from './found.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** The findings as SARIF 2.1.0, for code scanning: one run, paths relative to where the command runs. */
export function sarifJson(places: readonly Checked[], rules: readonly Rule[]): string {
  const indexes = new Map(rules.map((rule, index) => [rule.code, index]));
  const fingerprints = new Map<string, number>();
  const run = {
    tool: { driver: { name: 'ISMS Docs', rules: rules.map(descriptorOf) } },
    columnKind: 'utf16CodeUnits',
    results: places.flatMap((place) =>
      place.findings.map((finding) => {
        const key = `${finding.code}\n${pathFromHere(place, finding.path)}\n${finding.at}`;
        const count = (fingerprints.get(key) ?? 0) + 1;
        fingerprints.set(key, count);
        return resultOf(place, finding, indexes.get(finding.code), `${hash(key)}:${count}`);
      }),
    ),
  };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2) + '\n';
}

function descriptorOf(rule: Rule): unknown {
  return {
    id: rule.code,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.rationale },
    help: { text: `${rule.rationale}\n\nHow to disagree: ${rule.disagree}`, markdown: `${rule.rationale}\n\n**How to disagree:** ${rule.disagree}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: ['ISO/IEC 27001', ...(rule.clause === '' ? [] : [rule.clause])],
      basis: rule.basis,
      class: rule.class ?? 'advice',
      stage: rule.stage.map(String),
      requirements: rule.requirements,
    },
  };
}

function resultOf(place: Checked, finding: Finding, ruleIndex: number | undefined, fingerprint: string): unknown {
  return {
    ruleId: finding.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(place, finding.path, finding.span)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            ...locationOf(place, related.path, related.span),
          })),
        }),
    // The name that code scanning of GitHub reads, so that a finding stays itself when lines move.
    partialFingerprints: { 'ismsDocs/v1': fingerprint, primaryLocationLineHash: fingerprint },
    properties: { class: finding.class ?? 'advice', stage: finding.stage.map(String), requirements: finding.requirements, at: finding.at },
  };
}

/** What has no place in a text stands at the workspace file: a result needs a file. */
function locationOf(place: Checked, path: string, span: Span): { readonly physicalLocation: unknown } {
  const artifactLocation = { uri: uriOf(pathFromHere(place, path === '.' ? ISMS_FILE : path)) };
  if (path === '.' || !place.isms.linesOf(path)) return { physicalLocation: { artifactLocation } };
  const { start, end } = rangeIn(place.isms, path, span);
  return {
    physicalLocation: {
      artifactLocation,
      region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
    },
  };
}

/** A path as a relative URI; lone surrogates, which no URI can hold, become replacement characters. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd')))
    .join('/');
}

/** FNV-1a, twice over with different starts: 16 hexadecimal digits that stay the same for ever. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv(text, start).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
