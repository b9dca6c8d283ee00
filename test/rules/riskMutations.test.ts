import assert from 'node:assert/strict';
import type { Isms } from '../../server/src/engine/isms.js';
import { openWorkspace } from '../workspace.js';
import { CLEAN_FORMATS, cleanIsms, type CleanFormat } from './clean.js';

/** A single fault in the risk documents of the clean example, and the place of the finding that it must give. */
interface Fault {
  readonly code: string;
  readonly at: string;
  /** The document that is changed, by a word of its path in English and in German. */
  readonly file: 'register' | 'treatment' | 'method' | 'soa' | 'isms';
  readonly change: (text: string, format: CleanFormat) => string;
  /** Where the finding stands, when it is another document. */
  readonly in?: 'register' | 'treatment' | 'soa';
  /** What else follows from it of necessity. */
  readonly also?: readonly string[];
}

const FILES: Readonly<Record<CleanFormat, Readonly<Record<Fault['file'], string>>>> = {
  'front-matter': { register: 'risk/register.md', treatment: 'risk/treatment.md', method: 'risk/method.md', soa: 'soa.yaml', isms: 'isms.yaml' },
  tables: { register: 'risk/register.md', treatment: 'risk/treatment.md', method: 'risk/method.md', soa: 'soa.md', isms: 'isms.yaml' },
  german: { register: 'risiken/register.md', treatment: 'risiken/behandlung.md', method: 'risiken/methode.md', soa: 'soa.md', isms: 'isms.yaml' },
};

/** Writes into a column, counted from 1, of the row that begins with an id. */
function cell(id: string, column: number, text: string): (document: string) => string {
  return (document) =>
    document
      .split('\n')
      .map((line) => {
        const cells = line.split('|');
        if (cells[1]?.trim() !== id) return line;
        cells[column] = ` ${text} `;
        return cells.join('|');
      })
      .join('\n');
}

/** Adds a column to the table of a document. */
function column(german: string, english: string, values: readonly string[]): Fault['change'] {
  return (document, format) => {
    let row = -2;
    return document
      .split('\n')
      .map((line) => {
        if (!/^\| (?:Risk ID|Risiko-ID|R-\d)|^\|---\|---\|---\|---/.test(line)) return line;
        row++;
        if (row === -1) return `${line} ${format === 'german' ? german : english} |`;
        return row === 0 ? `${line}---|` : `${line} ${values[row - 1] ?? ''} |`;
      })
      .join('\n');
  };
}

/** Removes the rows of the register. */
function withoutRisks(document: string): string {
  return document
    .split('\n')
    .filter((line) => !line.startsWith('| R-'))
    .join('\n');
}

const sentence =
  (english: string, german: string): Fault['change'] =>
  (text, format) =>
    `${text}\n${format === 'german' ? german : english}\n`;

const FAULTS: readonly Fault[] = [
  { code: 'risk.register-empty', at: 'risks', file: 'register', change: withoutRisks },
  { code: 'risk.field-missing', at: 'R-2', file: 'register', change: cell('R-2', 3, '') },
  { code: 'risk.field-missing', at: 'R-1', file: 'register', change: cell('R-1', 4, 'TBD') },
  { code: 'risk.treatment-overdue', at: 'R-1', file: 'treatment', change: cell('R-1', 5, '2026-01-31') },
  { code: 'risk.acceptance-expired', at: 'R-2', file: 'register', change: column('Akzeptiert bis', 'Accepted until', ['2027-01-31', '2026-01-31']) },
  {
    code: 'risk.residual-unaccepted',
    at: 'R-2',
    file: 'register',
    change: (text, format) => column('Akzeptiert von', 'Accepted by', ['CEO', ''])(column('Restrisiko', 'Residual', ['2', '4'])(text, format), format),
  },
  {
    code: 'risk.residual-unaccepted',
    at: 'column',
    file: 'register',
    change: (text, format) => column('Akzeptiert von', 'Accepted by', ['', ''])(column('Restrisiko', 'Residual', ['2', '4'])(text, format), format),
  },
  {
    code: 'risk.above-criteria',
    at: 'R-2',
    file: 'register',
    change: (text, format) => cell('R-2', 5, '15')(cell('R-2', 7, format === 'german' ? 'Akzeptieren' : 'Accept')(text)),
  },
  {
    code: 'risk.method-not-followed',
    at: 'R-2',
    file: 'method',
    in: 'register',
    // Of the two levels one is right.
    change: sentence('The level of a risk is likelihood times impact, and 11 is none.', 'Die Stufe ist Wahrscheinlichkeit × Auswirkung.'),
  },
  {
    code: 'risk.reassessment-overdue',
    at: 'assessment',
    file: 'method',
    in: 'register',
    change: sentence('Risks are assessed again every month.', 'Das Risiko wird monatlich neu bewertet, jede Risikobeurteilung wird festgehalten.'),
  },
  { code: 'soa.planned-without-plan', at: 'A.5.7', file: 'soa', change: (text) => planned(text, 'A.5.7') },
  { code: 'soa.certificate-version-differs', at: 'version', file: 'isms', in: 'soa', change: () => 'certification: { soa_version: "2.9" }\n' },
  { code: 'soa.plan-mismatch', at: 'R-1 A.8.30', file: 'treatment', change: (text) => text.replace('A.8.1 |', 'A.8.1, A.8.30 |') },
];

/** Calls a control planned in the statement. */
function planned(text: string, id: string): string {
  const start = Math.max(text.indexOf(`| ${id} |`), text.indexOf(`  - id: ${id}\n`));
  return text.slice(0, start) + text.slice(start).replace(/Implemented|Umgesetzt|implemented/, (word) => (word === 'Umgesetzt' ? 'Geplant' : 'planned'));
}

function findingsOf(isms: Isms): string[] {
  return isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.map((finding) => `${finding.path} ${finding.code} ${finding.at}`));
}

describe('single faults in the risks of the clean example', () => {
  for (const format of CLEAN_FORMATS) {
    const clean = new Map([...cleanIsms(format), ['isms.yaml', 'organization: Example Ltd\n']]);
    const before = new Set(findingsOf(openWorkspace(clean)));
    for (const { code, at, file, change, in: place } of FAULTS) {
      it(`${code} ${at}, ${format}`, () => {
        const files = new Map(clean);
        const path = FILES[format][file];
        const text = files.get(path) ?? '';
        let changed = change(text, format);
        if (code === 'risk.method-not-followed') files.set(FILES[format].register, cell('R-2', 5, '11')(files.get(FILES[format].register)!));
        if (code === 'risk.reassessment-overdue') {
          // The register has an interval of its own: it is taken out, so that the methodology counts.
          const register = files.get(FILES[format].register)!;
          files.set(FILES[format].register, register.replace(/^(?:review_interval: .*|\| (?:Review cycle|Überprüfungszyklus|Review interval) .*)\n/m, ''));
          changed = change(text, format);
        }
        assert.notEqual(changed, text, 'the fault was not made');
        files.set(path, changed);
        assert.deepEqual(
          findingsOf(openWorkspace(files)).filter((finding) => !before.has(finding)),
          [`${FILES[format][place ?? file]} ${code} ${at}`],
        );
      });
    }
  }
});
