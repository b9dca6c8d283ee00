import assert from 'node:assert/strict';
import type { SoaRow } from '../../server/src/facts/facts.js';
import { factsOf } from '../checks.js';

/** A row in short: id, applicable, justification, status, and the number of pieces of evidence where there is any. */
function short(row: SoaRow): string {
  const applicable = row.applicable === null ? 'open' : row.applicable ? 'yes' : 'no';
  const id = `${row.id}${row.level === 'control' ? '' : `(${row.level})`}${row.known ? '' : '?'}`;
  return [id, applicable, row.justification, row.status, ...(row.evidence.length > 0 ? [row.evidence.length] : [])].join(' ');
}

/** Checks the rows that are read of a document. */
function reads(layout: string, text: string, expected: readonly string[], path = 'soa.md'): void {
  it(layout, () => assert.deepEqual(factsOf(text, path).soa?.rows.map(short) ?? [], expected));
}

function table(header: string, ...rows: readonly string[]): string {
  return [`| ${header} |`, `|${'---|'.repeat(header.split('|').length)}`, ...rows.map((row) => `| ${row} |`)].join('\n');
}

function statement(...parts: readonly string[]): string {
  return `# Statement of Applicability\n\n${parts.join('\n\n')}\n`;
}

const POLICIES = 'Policies for information security';
const USUAL = 'Control | Title | Applicable | Justification | Status';

describe('layouts of a Statement of Applicability: tables', () => {
  reads('one table', statement(table(USUAL, `A.5.1 | ${POLICIES} | Yes | Frame | Implemented`, `A.7.4 | Monitoring | No | No site | `)), [
    'A.5.1 yes value implemented',
    'A.7.4 no value not-applicable',
  ]);
  reads(
    'a table per theme',
    statement(
      '## Organizational',
      table(USUAL, `A.5.1 | ${POLICIES} | Yes | Frame | Done`),
      '## People',
      table(USUAL, 'A.6.1 | Screening | Yes | Law | Planned'),
    ),
    ['A.5.1 yes value implemented', 'A.6.1 yes value planned'],
  );
  reads(
    'ids that are bold, linked, in code or bare',
    statement(table(USUAL, '**A.5.1** | a | Yes | b | Done', '[A.5.2](a.md) | a | Yes | b | Done', '`A.5.3` | a | Yes | b | Done', '5.4 | a | Yes | b | Done')),
    ['A.5.1 yes value implemented', 'A.5.2 yes value implemented', 'A.5.3 yes value implemented', 'A.5.4 yes value implemented'],
  );
  reads(
    'ids in other spellings',
    statement(
      table(
        USUAL,
        'A 5.1 | a | Yes | b | Done',
        'A5.2 | a | Yes | b | Done',
        'A-5.3 | a | Yes | b | Done',
        '5.4. | a | Yes | b | Done',
        'Annex A 5.5 | a | Yes | b | Done',
        'A.5.06 | a | Yes | b | Done',
      ),
    ),
    [
      'A.5.1 yes value implemented',
      'A.5.2 yes value implemented',
      'A.5.3 yes value implemented',
      'A.5.4 yes value implemented',
      'A.5.5 yes value implemented',
      'A.5.6 yes value implemented',
    ],
  );
  reads(
    'id and title in one cell',
    statement(table('Control | Applicable | Reason', `A.5.1 ${POLICIES} | Yes | Frame`, '5.7 – Threat intelligence | No | Small')),
    ['A.5.1 yes value absent', 'A.5.7 no value not-applicable'],
  );
  reads('ranges and lists in one row', statement(table(USUAL, 'A.5.24–.26 Incidents | a | Yes | b | Planned', 'A.5.9/.10 Assets | a | Yes | b | Done')), [
    'A.5.24 yes value planned',
    'A.5.25 yes value planned',
    'A.5.26 yes value planned',
    'A.5.9 yes value implemented',
    'A.5.10 yes value implemented',
  ]);
  reads(
    'a running number in front',
    statement(table('# | Control | Name | Applicable | Justification', `1 | A.5.1 | ${POLICIES} | Yes | Frame`, '2 | A.5.2 | Roles | No | Alone')),
    ['A.5.1 yes value absent', 'A.5.2 no value not-applicable'],
  );
  reads(
    'titles without ids',
    statement(
      table(
        'Control | Applicable | Justification | Status',
        `${POLICIES} | Yes | Frame | Done`,
        'Threat intelligence | Yes | Risk | Planned',
        'Physical entry | No | No site | ',
      ),
    ),
    ['A.5.1 yes value implemented', 'A.5.7 yes value planned', 'A.7.2 no value not-applicable'],
  );
  reads('rows that open a group', statement(table(USUAL, '**A.5 Organizational controls** | | | |', 'A.5.1 | a | Yes | b | Done')), [
    'A.5.1 yes value implemented',
  ]);
  reads(
    'choice lists are open',
    statement(table(USUAL, 'A.5.1 | a | [Yes/No] | [Reason] | Implemented / Partial / Planned', 'A.5.2 | a | ☐ Yes ☐ No | — | ')),
    ['A.5.1 open placeholder undecided', 'A.5.2 open absent absent'],
  );
  reads(
    'justification, implementation and evidence in one column',
    statement(
      table(
        'Control | Title | Status | Justification and evidence',
        'A.5.1 | a | Implemented | See [policy](a.md) and `b/c.md`',
        'A.7.4 | a | Not applicable | No site',
      ),
    ),
    ['A.5.1 yes value implemented 2', 'A.7.4 no value not-applicable'],
  );
  reads(
    'two columns of reasons',
    statement(
      table(
        'Control | Title | Applicable | Reason for inclusion | Reason for exclusion',
        'A.5.1 | a | Yes | Law | ',
        'A.7.4 | a | No | | No site',
        'A.7.5 | a | No | | ',
      ),
    ),
    ['A.5.1 yes value absent', 'A.7.4 no value not-applicable', 'A.7.5 no absent not-applicable'],
  );
  reads(
    'two columns with marks',
    statement(table('Control | Applicable | Not applicable | Reason', 'A.5.1 | x | | Law', 'A.7.4 | | x | No site', 'A.7.5 | | | ')),
    ['A.5.1 yes value absent', 'A.7.4 no value not-applicable', 'A.7.5 open absent absent'],
  );
  reads(
    'columns of reasons with marks',
    statement(table('Control | Title | Applicable | LR | CO | BR/BP | RRA', 'A.5.1 | a | Yes | x | | x |', 'A.5.2 | a | Yes | | | |')),
    ['A.5.1 yes value absent', 'A.5.2 yes absent absent'],
  );
  reads(
    'applicability inside the status',
    statement(table('Control | Title | Status | Justification', 'A.5.1 | a | Partially implemented | b', 'A.7.4 | a | N/A | c', 'A.7.5 | a | Applicable | c')),
    ['A.5.1 yes value partial', 'A.7.4 no value not-applicable', 'A.7.5 yes value absent'],
  );
  reads(
    'letters with a legend',
    statement(
      '- I: Implemented\n- PI: Partially implemented\n- P: Planned\n- E: Excluded',
      table('Ref. | Title | Status | Justification', 'A.5.1 | a | I | b', 'A.5.2 | a | PI | b', 'A.5.3 | a | P | b', 'A.7.4 | a | E | c'),
    ),
    ['A.5.1 yes value implemented', 'A.5.2 yes value partial', 'A.5.3 yes value planned', 'A.7.4 no value not-applicable'],
  );
  reads(
    'signs with a legend',
    statement(
      '- ✅ Applicable and implemented\n- ⏳ Applicable, planned\n- ❌ Not applicable',
      table('# | Control | Status | Justification', '5.1 | a | ✅ | b', '5.2 | a | ⏳ | b', '7.4 | a | ❌ | c'),
    ),
    ['A.5.1 yes value implemented', 'A.5.2 yes value planned', 'A.7.4 no value not-applicable'],
  );
  reads(
    'signs without a legend, in a language that is not known',
    statement(table('# | Kontrol | Durum | Kanit', 'A.5.1 | a | ✅ | `b.md`', 'A.5.2 | a | 🟡 | c', 'A.5.3 | a | ⛔ | ', 'A.7.4 | a | N/A | ')),
    ['A.5.1 yes absent implemented', 'A.5.2 yes absent partial', 'A.5.3 yes absent not-started', 'A.7.4 no absent not-applicable'],
  );
  reads(
    'badges',
    statement(
      table(
        'Control | Title | Status',
        'A.5.1 | a | ![](https://img.shields.io/badge/Implemented-green)',
        'A.5.2 | a | [![Planned](https://img.shields.io/badge/x)](b.md)',
      ),
    ),
    ['A.5.1 yes absent implemented', 'A.5.2 yes absent planned'],
  );
  reads('percentages', statement(table(USUAL, 'A.5.1 | a | Yes | b | 100 %', 'A.5.2 | a | Yes | b | 40%', 'A.5.3 | a | Yes | b | 0 %')), [
    'A.5.1 yes value implemented',
    'A.5.2 yes value partial',
    'A.5.3 yes value not-started',
  ]);
  reads(
    'levels of maturity',
    statement(
      table(
        'Control | Title | Applicable | Maturity (0-5) | Justification',
        'A.5.1 | a | Yes | 4 | b',
        'A.5.2 | a | Yes | 2 – repeatable | b',
        'A.5.3 | a | Yes | 0 | b',
      ),
    ),
    ['A.5.1 yes value implemented', 'A.5.2 yes value partial', 'A.5.3 yes value not-started'],
  );
  reads(
    'words that are not understood are not missing',
    statement(table(USUAL, 'A.5.1 | a | Yes | b | Somewhere', 'A.5.2 | a | Yes | b | PARTIALLY_IMPLEMENTED')),
    ['A.5.1 yes value unknown', 'A.5.2 yes value partial'],
  );
  reads(
    'evidence by its kinds',
    statement(
      table(
        `${USUAL} | Evidence`,
        'A.5.1 | a | Yes | b | Done | [x](a.md), `b/c.yaml`, POL-001, #12',
        'A.5.2 | a | Yes | b | Done | Minutes of the board',
        'A.5.3 | a | Yes | b | Done | —',
        'A.5.4 | a | Yes | b | Done | [link]',
      ),
    ),
    ['A.5.1 yes value implemented 4', 'A.5.2 yes value implemented 1', 'A.5.3 yes value implemented', 'A.5.4 yes value implemented'],
  );
  reads(
    'a table of the excluded controls',
    statement(table(USUAL, 'A.5.1 | a | Yes | b | Done'), '## Excluded controls', table('Control | Justification', 'A.7.4 | No site', 'A.7.5 | ')),
    ['A.5.1 yes value implemented', 'A.7.4 no value not-applicable', 'A.7.5 no absent not-applicable'],
  );
  reads(
    'controls as columns',
    statement(table('Field | A.5.1 | A.5.2 | A.7.4', 'Applicable | Yes | Yes | No', 'Justification | b | b | No site', 'Status | Done | Planned | ')),
    ['A.5.1 yes value implemented', 'A.5.2 yes value planned', 'A.7.4 no value not-applicable'],
  );
  reads(
    'HTML with breaks and links',
    statement(
      '<table><tr><th>Control</th><th>Title</th><th>Applicable</th><th>Justification</th><th>Status</th><th>Evidence</th></tr>\n<tr><td>A.5.1</td><td>a</td><td>Yes</td><td>Law<br>Contract</td><td>Done</td><td><a href="a.md">A</a><br><a href="b.md">B</a></td></tr>\n<tr><td>A.7.4</td><td>a</td><td>No</td><td></td><td></td><td></td></tr></table>',
    ),
    ['A.5.1 yes value implemented 2', 'A.7.4 no absent not-applicable'],
  );
});

describe('layouts of a Statement of Applicability: other languages', () => {
  reads(
    'German',
    `# Erklärung zur Anwendbarkeit\n\n${table('Control-ID | Maßnahme | Anwendbar | Begründung (bei Nein) | Umsetzungsstand | Nachweis', 'A.5.1 | a | Ja | – | Umgesetzt | [x](a.md)', 'A.7.4 | a | Nein | Kein Standort | Entfällt |')}`,
    ['A.5.1 yes absent implemented 1', 'A.7.4 no value not-applicable'],
  );
  reads(
    'French',
    `# Déclaration d'applicabilité\n\n${table('N° | Mesure | Applicable | Justification | État', 'A.5.1 | a | Oui | b | Mis en œuvre', 'A.7.4 | a | Non | c | Sans objet')}`,
    ['A.5.1 yes value implemented', 'A.7.4 no value not-applicable'],
  );
  reads(
    'Spanish',
    `# Declaración de aplicabilidad\n\n${table('Control | Nombre | ¿Aplica? | Justificación | Estado', 'A.5.1 | a | Sí | b | Parcial', 'A.7.4 | a | No | c | No aplica')}`,
    ['A.5.1 yes value partial', 'A.7.4 no value not-applicable'],
  );
  reads(
    'Portuguese',
    `# Declaração de aplicabilidade\n\n${table('Controle | Aplicável | Justificativa | Status', 'A.5.1 a | S | b | Planejado', 'A.7.4 a | N | c | ')}`,
    ['A.5.1 yes value planned', 'A.7.4 no value not-applicable'],
  );
  reads(
    'Italian',
    `# Dichiarazione di applicabilità\n\n${table('Controllo | Titolo | Applicabile | Giustificazione | Stato', 'A.5.1 | a | Sì | b | In corso', 'A.7.4 | a | No | c | N/A')}`,
    ['A.5.1 yes value partial', 'A.7.4 no value not-applicable'],
  );
  reads(
    'Dutch',
    `# Verklaring van toepasselijkheid\n\n${table('Beheersmaatregel | Van toepassing | Reden | Status', 'A.5.1 a | Ja | b | Gedeeltelijk', 'A.7.4 a | Nee | c | Niet van toepassing')}`,
    ['A.5.1 yes value partial', 'A.7.4 no value not-applicable'],
  );
});

describe('layouts of a Statement of Applicability: headings and lists', () => {
  const five = ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5'];
  const all = (row: string): string[] => five.map((id) => `${id} ${row}`);
  const each = (write: (id: string) => string): string => statement(five.map(write).join('\n\n'));
  reads(
    'a heading per control, labels as bullets',
    each((id) => `### ${id} Title\n\n- **Status:** Partial\n- **Owner:** CISO\n- **Evidence:** [x](a.md)`),
    all('yes absent partial 1'),
  );
  reads(
    'a heading per control, bold lines and a list of evidence',
    each((id) => `### ${id} – Title\n\n**Applicable**: Yes\n**Justification**: Frame\n**Status**: Planned\n\n**Evidence**:\n- [x](a.md)\n- \`b/c.md\``),
    all('yes value planned 2'),
  );
  reads(
    'a heading per control, a table of labels',
    each((id) => `### ${id} Title\n\n${table('Attribute | Detail', '**Applicable** | No', '**Justification** | No site')}`),
    all('no value not-applicable'),
  );
  reads(
    'a heading per control, a heading per label',
    each((id) => `## ${id} Title\n\n### Applicability\n\nApplicable\n\n### Justification\n\nFrame of it all\n\n### Implementation status\n\nDone`),
    all('yes value implemented'),
  );
  reads(
    'a heading per control, a table of one row',
    each((id) => `### ${id} Title\n\n${table('Control | Title | Status', `${id} | a | Done`)}`),
    all('yes absent implemented'),
  );
  reads(
    'a bullet per control',
    each((id) => `- **${id} Title** – Implemented. See \`a/b.md\`.`),
    all('yes value implemented 1'),
  );
  reads(
    'a bullet per control, labels below',
    each((id) => `- ${id} Title\n  - Applicable: Yes\n  - Justification: Frame\n  - Status: Planned`),
    all('yes value planned'),
  );
  reads('a check box per control', statement('- [x] A.5.1 Title\n- [ ] A.5.2 Title\n- [x] A.5.3 Title'), [
    'A.5.1 yes absent implemented',
    'A.5.2 yes absent not-started',
    'A.5.3 yes absent implemented',
  ]);
});

describe('layouts of a Statement of Applicability: YAML and CSV', () => {
  const yaml = (layout: string, text: string, expected: readonly string[], path = 'soa.yaml'): void => reads(layout, text, expected, path);
  yaml(
    'the recommended list',
    'controls:\n  - id: A.5.15\n    applicable: true\n    reasons: [risk, law]\n    status: implemented\n    evidence: [records/a/, b.md]\n  - id: A.7.4\n    applicable: false\n    justification: No site\n',
    ['A.5.15 yes value implemented 2', 'A.7.4 no value not-applicable'],
  );
  yaml(
    'a list whose ids are numbers: 5.10 is not 5.1',
    'controls:\n  - id: 5.1\n    applicable: yes\n    status: planned\n  - id: 5.10\n    applicable: no\n',
    ['A.5.1 yes absent planned', 'A.5.10 no absent not-applicable'],
  );
  yaml('a mapping by id', 'controls:\n  A.5.1:\n    applicable: true\n    justification: Frame\n  A.7.4:\n    applicable: false\n', [
    'A.5.1 yes value absent',
    'A.7.4 no absent not-applicable',
  ]);
  yaml('a mapping from ids to words', 'controls:\n  A.5.1: implemented\n  A.5.2: planned\n  A.7.4: not applicable\n', [
    'A.5.1 yes absent implemented',
    'A.5.2 yes absent planned',
    'A.7.4 no absent not-applicable',
  ]);
  yaml('mappings in an entry', 'controls:\n  - id: A.5.1\n    applicable: true\n    implementation:\n      status: partial\n      evidence: [a.md]\n', [
    'A.5.1 yes absent partial 1',
  ]);
  yaml(
    'one file per control',
    'id: A.5.1\napplicable: true\njustification: Frame\nstatus: implemented\n',
    ['A.5.1 yes value implemented'],
    'controls/a-5-1.yaml',
  );
  yaml('German keys', 'controls:\n  - control_id: A.5.1\n    anwendbar: ja\n    begruendung: Vorgabe\n    umsetzungsstand: umgesetzt\n', [
    'A.5.1 yes value implemented',
  ]);
  reads(
    'CSV with commas and quotes',
    'Control,Title,Applicable,Justification,Status\nA.5.1,"Policies, all",Yes,"Law, contract",Done\n5.2,Roles,No,,\n',
    ['A.5.1 yes value implemented', 'A.5.2 no absent not-applicable'],
    'soa.csv',
  );
  reads(
    'CSV with semicolons below a title',
    'Statement of Applicability;;;\nVersion;1.0;;\nNr;Titel;Anwendbar;Begründung\n5.1;a;ja;b\n7.4;a;nein;\n',
    ['A.5.1 yes value absent', 'A.7.4 no absent not-applicable'],
    'soa.csv',
  );
  reads('tab-separated values', 'Control\tTitle\tApplicable\tStatus\nA.5.1\ta\tYes\tDone\n', ['A.5.1 yes absent implemented'], 'soa.tsv');
});

describe('editions in a Statement of Applicability', () => {
  reads(
    'ids of 2013 with their groups',
    statement(
      table(
        USUAL,
        'A.5 | Information security policies | | |',
        'A.5.1 | Management direction for information security | | |',
        'A.5.1.1 | Policies | Yes | b | Done',
        'A.5.1.2 | Review | Yes | b | Done',
        'A.9 Access control | | | |',
        'A.9.1.1 | Policy | No | c |',
      ),
    ),
    [
      'A.5.1(group) open absent absent',
      'A.5.1.1 yes value implemented',
      'A.5.1.2 yes value implemented',
      'A.9(domain) open absent absent',
      'A.9.1.1 no value not-applicable',
    ],
  );
  reads('ids that no edition has', statement(table(USUAL, 'A.5.10.1 | a | Yes | b | Done', 'A.5.99 | a | Yes | b | Done')), [
    'A.5.10.1? yes value implemented',
    'A.5.99? yes value implemented',
  ]);
});

describe('tables about controls that are no Statement of Applicability', () => {
  const rows = five().map((id) => `${id} | a | Not implemented | Nothing`);
  function five(): string[] {
    return Array.from({ length: 12 }, (_, index) => `A.5.${index + 1}`);
  }
  reads('a gap analysis', `# ISO 27001 gap analysis\n\n${table('Control | Title | Status | Gap', ...rows)}`, [], 'gap-analysis.md');
  reads(
    'a statement for ISO/IEC 42001',
    `# Statement of Applicability\n\nFor ISO/IEC 42001:2023.\n\n${table(USUAL, 'A.5.2 | a | Yes | b | Done', 'A.6.2 | a | Yes | b | Done', 'A.7.2 | a | Yes | b | Done')}`,
    [],
  );
  reads(
    'a register of risks that names controls first',
    `# Risk register\n\n${table('Control | Risk | Likelihood | Impact | Status | Justification', ...five().map((id) => `${id} | a | 2 | 3 | Open | b`))}`,
    [],
    'risks.md',
  );
});
