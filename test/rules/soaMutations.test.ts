import assert from 'node:assert/strict';
import { openWorkspace } from '../workspace.js';
import { CLEAN_FORMATS, CLEAN_SOA, cleanIsms, type CleanFormat } from './clean.js';

/** A single fault: what is written instead of what, and the place of the finding that it must give. */
interface Fault {
  readonly code: string;
  readonly format: CleanFormat;
  readonly change: (soa: string) => string;
  /** What the finding is about. */
  readonly at: string;
  /** The line that the finding stands in begins so; the first row of the statement where it is about the whole. */
  readonly line: RegExp;
}

const TABLES = ['tables', 'german'] as const;

/** The rows of a table or the entries of the list, with the id first. */
function edit(format: CleanFormat, id: string, change: (row: string) => string): (soa: string) => string {
  return (soa) => {
    const start = format === 'front-matter' ? soa.indexOf(`  - id: ${id}\n`) : soa.indexOf(`| ${id} |`);
    assert.ok(start >= 0, `no row ${id}`);
    const next = format === 'front-matter' ? soa.indexOf('  - id: ', start + 1) : soa.indexOf('\n', start) + 1;
    const end = next <= 0 ? soa.length : next;
    return soa.slice(0, start) + change(soa.slice(start, end)) + soa.slice(end);
  };
}

/** Writes into the column of a table, counted from 1. */
function cell(column: number, text: string): (row: string) => string {
  return (row) => {
    const cells = row.split('|');
    cells[column] = text === '' ? ' ' : ` ${text} `;
    return cells.join('|');
  };
}

/** Takes a key out of an entry, or gives it another value. */
function key(name: string, value: string | undefined): (row: string) => string {
  return (row) => row.replace(new RegExp(`^    ${name}: .*\n`, 'm'), value === undefined ? '' : `    ${name}: ${value}\n`);
}

const rowOf = (format: CleanFormat, id: string): RegExp => (format === 'front-matter' ? new RegExp(`^ {2}- id: "?${id}`) : new RegExp(`^\\| ${id} `));

function faults(): Fault[] {
  const found: Fault[] = [];
  const add = (code: string, format: CleanFormat, id: string, change: (row: string) => string, at = id, line = rowOf(format, id)): void => {
    found.push({ code, format, change: edit(format, id, change), at, line });
  };
  for (const format of TABLES) {
    const english = format === 'tables';
    for (const [id, text] of [
      ['A.7.11', ''],
      ['A.8.30', 'TBD'],
    ] as const)
      add('soa.exclusion-unjustified', format, id, cell(4, text));
    for (const [id, text] of [
      ['A.7.11', english ? 'Not applicable' : 'Nicht anwendbar'],
      ['A.8.30', english ? 'Not required for us.' : 'Für uns nicht erforderlich.'],
    ] as const)
      add('soa.exclusion-thin', format, id, cell(4, text));
    for (const id of ['A.5.1', 'A.8.34']) {
      add('soa.inclusion-unjustified', format, id, cell(4, ''));
      add('soa.status-missing', format, id, cell(5, ''));
      add('soa.status-unknown', format, id, cell(5, english ? 'Blue' : 'Blau'));
      add('soa.evidence-missing', format, id, cell(7, ''));
      add('soa.policy-link-missing', format, id, cell(6, ''));
      add('soa.design-evidence-missing', format, id, (row) => cell(6, '')(cell(7, '')(row)));
      add('soa.owner-missing', format, id, cell(8, ''));
      add('soa.duplicate', format, id, (row) => row + row);
    }
    for (const id of ['A.5.23', 'A.8.1']) add('soa.control-missing', format, id, () => '', 'controls', rowOf(format, 'A.5.1'));
    for (const [id, wrong] of [
      ['A.5.3', 'A.5.53'],
      ['A.8.34', 'A.8.43'],
    ] as const)
      add('soa.unknown-control', format, id, cell(1, wrong), wrong, rowOf(format, wrong));
    for (const [id, old] of [
      ['A.8.2', 'A.9.2.3'],
      ['A.5.15', 'A.9.1.1'],
    ] as const)
      add('soa.obsolete-id', format, id, cell(1, old), old, rowOf(format, old));
  }
  for (const id of ['A.7.11', 'A.8.30']) {
    add('soa.exclusion-unjustified', 'front-matter', id, key('justification', undefined));
    add('soa.exclusion-thin', 'front-matter', id, key('justification', id === 'A.7.11' ? 'not applicable' : '"No."'));
  }
  for (const id of ['A.5.1', 'A.8.34']) {
    add('soa.inclusion-unjustified', 'front-matter', id, (row) => key('reasons', '[]')(key('justification', '""')(row)));
    add('soa.status-missing', 'front-matter', id, key('status', id === 'A.5.1' ? undefined : '""'));
    add('soa.status-unknown', 'front-matter', id, key('status', 'blue'));
    add('soa.evidence-missing', 'front-matter', id, key('evidence', undefined));
    add('soa.policy-link-missing', 'front-matter', id, key('policies', undefined));
    add('soa.design-evidence-missing', 'front-matter', id, (row) => key('evidence', undefined)(key('policies', undefined)(row)));
    add('soa.owner-missing', 'front-matter', id, key('owner', undefined));
    add('soa.duplicate', 'front-matter', id, (row) => row + row);
  }
  for (const id of ['A.5.23', 'A.8.1']) add('soa.control-missing', 'front-matter', id, () => '', 'controls', rowOf('front-matter', 'A.5.1'));
  const rename = (to: string) => (row: string) => row.replace(/id: \S+/, `id: ${to}`);
  // In the clean example entries have no title, so that a wrong number is told from a missing control by one that it adds.
  add('soa.unknown-control', 'front-matter', 'A.5.3', (row) => `${row}${rename('A.5.53')(row)}`, 'A.5.53');
  add('soa.unknown-control', 'front-matter', 'A.8.34', (row) => `${row}${rename('A.8.43')(row)}`, 'A.8.43');
  add('soa.obsolete-id', 'front-matter', 'A.8.2', rename('A.9.2.3'), 'A.9.2.3');
  add('soa.obsolete-id', 'front-matter', 'A.5.15', rename('A.9.1.1'), 'A.9.1.1');
  for (const id of ['A.5.10', 'A.8.20']) add('yaml.control-id-number', 'front-matter', id, rename(id.slice(2)), id);
  const whole = (code: string, format: CleanFormat, change: (soa: string) => string, at: string, line: RegExp): void =>
    void found.push({ code, format, change, at, line });
  const DATES = /^(?:\| (?:Effective date|Last review|Gültig ab|Letzte Überprüfung) .*|(?:approved_on|last_reviewed): .*)\n/gm;
  for (const format of CLEAN_FORMATS) {
    const title = format === 'front-matter' ? /^title: / : /^# /;
    whole('soa.version-missing', format, (soa) => soa.replace(/^(?:\| Version .*|version: .*)\n/m, ''), 'version', title);
    whole('soa.version-missing', format, (soa) => soa.replace(DATES, ''), 'date', title);
  }
  return found.map((fault) => ({ ...fault, line: fault.at.startsWith('A.') && fault.format === 'front-matter' ? /id: / : fault.line }));
}

describe('single faults in the statement of the clean example', () => {
  for (const { code, format, change, at, line } of faults()) {
    it(`${code} ${at}, ${format}`, () => {
      const files = new Map(cleanIsms(format));
      const path = CLEAN_SOA[format];
      const before = files.get(path)!;
      const after = change(before);
      assert.notEqual(after, before, 'the fault was not made');
      files.set(path, after);
      const isms = openWorkspace(files);
      const findings = isms.judgedPaths().flatMap((each) => isms.judgementOf(each).findings);
      assert.deepEqual(
        findings.map((finding) => `${finding.path} ${finding.code} ${finding.at}`),
        [`${path} ${code} ${at}`],
      );
      const { start, end } = findings[0]!.span;
      if (at.startsWith('A.')) assert.ok(after.slice(start, end).includes(at.slice('A.'.length)));
      assert.match(after.slice(after.lastIndexOf('\n', start - 1) + 1), line);
    });
  }
});
