import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/engine/findings.js';
import { openWorkspace } from '../workspace.js';
import { CLEAN_FORMATS, CLEAN_SOA, cleanIsms } from './clean.js';

/** Without the first, the last, two in a row, and one of each theme. */
const REMOVED = ['A.5.1', 'A.5.15', 'A.5.16', 'A.5.37', 'A.6.1', 'A.7.14', 'A.8.1', 'A.8.34'];

function findingsIn(files: ReadonlyMap<string, string>, code: string): Finding[] {
  const isms = openWorkspace(files);
  return isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.filter((finding) => finding.code === code));
}

function applied(text: string, finding: Finding, title: RegExp | undefined): string {
  const fix = finding.fixes.find((candidate) => (title ? title.test(candidate.title) : candidate.preferred));
  assert.ok(fix, finding.fixes.map((candidate) => candidate.title).join());
  return [...fix.changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** Applies the fix of the first finding; the finding goes, and lines are only added. */
function mended(path: string, text: string, code: string, title?: RegExp): string {
  const files = new Map([[path, text]]);
  const [finding] = findingsIn(files, code);
  assert.ok(finding, `no ${code}`);
  const result = applied(text, finding, title);
  assert.deepEqual(findingsIn(new Map([[path, result]]), code), []);
  return result;
}

describe('the statement is completed in its own form', () => {
  for (const format of CLEAN_FORMATS) {
    for (const eol of ['\n', '\r\n']) {
      it(`${format}, ${JSON.stringify(eol)}`, () => {
        const path = CLEAN_SOA[format];
        const clean = cleanIsms(format).get(path)!;
        const short = (
          format === 'front-matter'
            ? clean.split(/(?=^ {2}- id: )/m).filter((part) => !REMOVED.some((id) => part.startsWith(`  - id: ${id}\n`)))
            : clean.split(/(?<=\n)/).filter((line) => !REMOVED.some((id) => line.startsWith(`| ${id} |`)))
        )
          .join('')
          .replaceAll('\n', eol);
        const result = mended(path, short, 'soa.control-missing');
        const ids = [...result.matchAll(format === 'front-matter' ? /- id: (\S+)/g : /^\| (A\.[\d.]+) \|/gm)].map((match) => match[1]);
        const all = [...clean.matchAll(format === 'front-matter' ? /- id: (\S+)/g : /^\| (A\.[\d.]+) \|/gm)].map((match) => match[1]);
        assert.deepEqual(ids, all);
        assert.equal(result.split(eol).length - result.split('\n').length, 0, 'line breaks are mixed');
        const kept = short.split(eol);
        const lines = result.split(eol);
        assert.deepEqual(
          lines.filter((line) => kept.includes(line)),
          kept,
        );
      });
    }
  }
  const headings = [
    '5.1 Policies for information security',
    '5.2 Information security roles and responsibilities',
    '5.4 Management responsibilities',
    '5.5 Contact with authorities',
    '5.6 Contact with special interest groups',
  ];
  it('under headings', () => {
    const text = `# Statement of Applicability\n\n${headings.map((heading) => `### A.${heading}\n\n- **Applicable:** Yes\n- **Status:** Implemented\n`).join('\n')}`;
    const result = mended('soa.md', text, 'soa.control-missing');
    assert.ok(result.includes('- **Status:** Implemented\n\n### A.5.3 Segregation of duties\n\n### A.5.4 '));
  });
  it('in CSV, and under keys of YAML', () => {
    const csv = mended(
      'soa.csv',
      'id;title;applicable;justification\nA.5.1;Policies;yes;R-1\nA.5.3;Duties;no;We are three\nA.8.34;Audit;yes;R-2\n',
      'soa.control-missing',
    );
    assert.ok(csv.includes('R-1\nA.5.2;Information security roles and responsibilities;;\nA.5.3;Duties'));
    const yaml = mended(
      'soa.yaml',
      'controls:\n  A.5.1:\n    applicable: true\n  A.5.3:\n    applicable: false\n  A.8.34:\n    applicable: true\n',
      'soa.control-missing',
    );
    assert.ok(yaml.includes('    applicable: true\n  A.5.2:\n    applicable:\n  A.5.3:\n    applicable: false\n'));
  });
});

describe('fixes for all rows at once', () => {
  const table =
    '# Statement of Applicability\r\n\r\n| Control | Applicable | Justification | Status |\r\n|---|---|---|---|\r\n| A.5.1 | Yes | Frame | |\r\n| A.5.2 | Yes | Frame | |\r\n| A.5.3 | No | | |\r\n| A.5.4 | No | | |\r\n| A.5.5 | Yes | Frame | In place |\r\n';
  it('write the same status', () => {
    assert.equal(mended('soa.md', table, 'soa.status-missing', /all 2 controls to "Planned"/), table.replaceAll('Frame | |', 'Frame | Planned |'));
  });
  it('write the same reason', () => {
    assert.equal(
      mended('soa.md', table, 'soa.exclusion-unjustified', /^Write the same reason for all 2: "No risk/),
      table.replaceAll('| No | |', '| No | No risk of the register, no law and no contract asks for it. |'),
    );
  });
  it('write every bare number of a YAML file with its prefix', () => {
    const text = 'controls:\r\n  - id: 5.9\r\n    applicable: true\r\n  - id: 5.10\r\n    applicable: true\r\n  - id: "5.20"\r\n    applicable: true\r\n';
    assert.equal(mended('soa.yaml', text, 'yaml.control-id-number', /all 2/), text.replaceAll('id: 5.', 'id: A.5.'));
  });
  it('take out a repeated entry of YAML', () => {
    const entry = '  - id: A.5.2\r\n    applicable: true\r\n';
    const text = `controls:\r\n  - id: A.5.1\r\n    applicable: true\r\n${entry}${entry}  - id: A.5.3\r\n    applicable: true\r\n`;
    assert.equal(mended('soa.yaml', text, 'soa.duplicate'), text.replace(entry, ''));
  });
});
