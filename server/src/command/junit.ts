import type { Finding } from '../engine/findings.js';
import { fails, pathFromHere, rangeIn, type Checked } from './found.js';

/** One rule on one document. */
interface Case {
  readonly path: string;
  readonly inner: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

/**
 * The findings in the format of JUnit: a suite a rule, a case a document that it looked at. A case fails when `check` would; lighter findings stand in its
 * output, and what cannot be judged or is hidden is skipped, never passed.
 */
export function junitXml(places: readonly Checked[], failOn: string): string {
  const byCode = new Map<string, Case[]>();
  for (const place of places)
    for (const path of place.isms.judgedPaths()) {
      const { answers, findings } = place.isms.judgementOf(path);
      const seen = findings.filter((finding) => finding.shown);
      for (const code of new Set([...answers.keys(), ...seen.map((finding) => finding.code)])) {
        const own = seen.filter((finding) => finding.code === code);
        const cases = byCode.get(code) ?? [];
        cases.push(caseOf(place, path, own, answers.get(code)?.unknown ?? [], failOn));
        byCode.set(code, cases);
      }
    }
  const suites = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ISMS Docs" ${countsOf(suites.flatMap(([, cases]) => cases))}>`,
    ...suites.flatMap(([code, cases]) => [
      `  <testsuite name="${attribute(code)}" ${countsOf(cases)}>`,
      ...cases.map((each) => `    <testcase classname="${attribute(code)}" name="${attribute(each.path)}" file="${attribute(each.path)}"${each.inner}`),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(place: Checked, path: string, findings: readonly Finding[], unknown: readonly string[], failOn: string): Case {
  const visible = findings.filter((finding) => !finding.hidden);
  const failing = visible.filter(({ severity }) => fails(severity, failOn));
  const name = path === '.' ? place.name : pathFromHere(place, path);
  const texts = visible.map((finding) => `${lineOf(place, finding)}${finding.severity}: ${finding.message}`).join('\n');
  const made = (outcome: Case['outcome'], element: string): Case => ({
    path: name,
    outcome,
    inner: element === '' ? '/>' : `>\n      ${element}\n    </testcase>`,
  });
  const [first] = failing;
  if (first) return made('failed', `<failure type="${first.severity}" message="${attribute(first.message)}">${content(texts)}</failure>`);
  if (visible.length > 0) return made('passed', `<system-out>${content(texts)}</system-out>`);
  const hidden = findings[0]?.hidden;
  if (hidden) return made('skipped', `<skipped message="${attribute(`accepted: ${hidden.reason}`)}"/>`);
  return unknown[0] === undefined ? made('passed', '') : made('skipped', `<skipped message="${attribute(`cannot be judged: ${unknown[0]}`)}"/>`);
}

function lineOf(place: Checked, { path, span }: Finding): string {
  return path === '.' ? '' : `line ${rangeIn(place.isms, path, span).start.line + 1}, `;
}

function countsOf(cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`;
}

/** Text without what XML forbids, whatever a document holds. */
function content(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function attribute(text: string): string {
  return content(text).replace(/"/g, '&quot;').replace(/\r/g, '&#13;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
