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
  /** What the clean example needs first, such as a register of people; it gives no finding. */
  readonly prepare?: (files: Map<string, string>, format: CleanFormat) => void;
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
  { code: 'risk.treatment-missing', at: 'R-2', file: 'register', prepare: withoutCriteria, change: cell('R-2', 7, '') },
  { code: 'risk.owner-missing', at: 'R-2', file: 'register', prepare: withoutPlanOf('R-2'), change: cell('R-2', 6, '') },
  { code: 'soa.planned-without-plan', at: 'A.5.7', file: 'soa', change: (text) => planned(text, 'A.5.7') },
  {
    code: 'soa.certificate-version-differs',
    at: 'version',
    file: 'isms',
    in: 'soa',
    change: (text) => text.replace('certification: {', 'certification: { soa_version: "2.9",'),
  },
  { code: 'soa.plan-mismatch', at: 'R-1 A.8.30', file: 'treatment', change: (text) => text.replace('A.8.1 |', 'A.8.1, A.8.30 |') },
];

/** Takes a risk out of the treatment plan, so that the register alone says what is done and who owns it. */
function withoutPlanOf(id: string): NonNullable<Fault['prepare']> {
  return (files, format) => {
    const path = FILES[format].treatment;
    files.set(
      path,
      files
        .get(path)!
        .split('\n')
        .filter((line) => !line.startsWith(`| ${id} |`))
        .join('\n'),
    );
  };
}

/** Without a criterion nobody knows which risks need no treatment. */
function withoutCriteria(files: Map<string, string>, format: CleanFormat): void {
  withoutPlanOf('R-2')(files, format);
  const path = FILES[format].method;
  files.set(path, files.get(path)!.replace(/(?:Risks above 12 are treated|Risiken über 12 werden behandelt); /, ''));
}

/** Adds a list of people; the Head of IT is a name in it, who has left by now where the fault says so. */
function people(leftOn: string): string {
  return `title: People register\nowner: ciso\nversion: "1.0"\npeople:\n${['Head of IT', 'head-of-it', 'Leiterin IT']
    .map((name, index) => `  - { id: p${index}, name: ${name}, role: IT, team: it, joined_on: 2020-01-01, left_on: ${leftOn} }\n`)
    .join('')}`;
}

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
    const clean = new Map([...cleanIsms(format), ['isms.yaml', 'certification: { stage1: { date: 2027-01-18 }, stage2: { date: 2027-03-08 } }\n']]);
    const unchanged = new Set(findingsOf(openWorkspace(clean)));
    for (const { code, at, file, change, in: place, prepare } of FAULTS) {
      it(`${code} ${at}, ${format}`, () => {
        const files = new Map(clean);
        prepare?.(files, format);
        const before = prepare ? new Set(findingsOf(openWorkspace(files))) : unchanged;
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
    it(`owners of risks, treatments and controls who have left, ${format}`, () => {
      const files = new Map([...clean, ['people.yaml', people('')]]);
      const before = new Set(findingsOf(openWorkspace(files)));
      files.set('people.yaml', people('2026-05-31'));
      const found = findingsOf(openWorkspace(files)).filter((finding) => !before.has(finding) && / (?:risk|soa)\./.test(finding));
      const { register, treatment, soa } = FILES[format];
      assert.deepEqual(
        found.filter((finding) => !finding.startsWith(`${soa} `)),
        [`${register} risk.owner-left R-1`, `${treatment} risk.owner-left R-1`].sort(),
      );
      assert.ok(found.includes(`${soa} soa.owner-left A.5.1`));
    });
    it(`an exclusion that a policy contradicts, ${format}`, () => {
      const files = new Map(clean);
      const path = FILES[format].soa;
      const text = files.get(path)!;
      const start = Math.max(text.indexOf('| A.6.7 |'), text.indexOf('  - id: A.6.7\n'));
      const rest = text
        .slice(start)
        .replace(
          /\| (?:Yes|Ja) \|[^|]*\| (?:Implemented|Umgesetzt) \|/,
          format === 'german'
            ? '| Nein | Alle arbeiten immer im Büro. | Nicht anwendbar |'
            : '| No | Everybody works in the office at all times. | Not applicable |',
        )
        .replace(
          /applicable: true\n {4}reasons: \[risk\]\n {4}justification: .*/,
          'applicable: false\n    justification: Everybody works in the office at all times.',
        );
      files.set(path, text.slice(0, start) + rest);
      const before = new Set(findingsOf(openWorkspace(files)));
      const policy = [...files].find(([name]) => /access-control|zugriff\.md$/.test(name))!;
      const title = format === 'german' ? 'Richtlinie Telearbeit' : 'Remote working policy';
      files.set(policy[0].replace(/[^/]*$/, 'remote.md'), policy[1].replace(/(?:Access control policy|Richtlinie Zugriffskontrolle)/g, title));
      assert.deepEqual(
        findingsOf(openWorkspace(files)).filter((finding) => !before.has(finding)),
        [`${path} soa.exclusion-contradicted A.6.7`],
      );
    });
  }
});
