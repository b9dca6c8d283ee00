import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../workspace.js';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const ROOT = join(__dirname, '../..');
const MARKDOWN = read('markdown');
const YAML = read('yaml');

const SOA =
  '---\ntitle: Statement of Applicability\ntype: soa\nowner: ciso\nversion: "1.0"\nstatus: approved\napproved_by: CEO\napproved_on: 2026-11-01\n---\n\n# Statement of Applicability\n\n| Control | Title | Applicable | Justification | Status | Policy | Owner |\n|---|---|---|---|---|---|---|\n';
const RISKS =
  '---\ntitle: Risk register\ntype: risk-register\nowner: ciso\nversion: "1.0"\nlast_reviewed: 2026-11-01\n---\n\n# Risk register\n\n| Risk ID | Risk | Likelihood | Impact | Level | Treatment | Controls | Owner | Status |\n|---|---|---|---|---|---|---|---|---|\n';
const FINDINGS =
  '---\ntitle: Findings register\ntype: findings-register\nowner: ciso\nversion: "1.0"\n---\n\n# Findings register\n\n| Finding ID | Finding | Source | Severity | Root cause | Action | Owner | Due | Status |\n|---|---|---|---|---|---|---|---|---|\n';

/** Where a snippet is written: the file, and what stands around it there. */
const PLACES: Readonly<Record<string, { readonly path: string; readonly before?: string; readonly indent?: string; readonly after?: string }>> = {
  'isms-policy': { path: 'policies/new.md' },
  'isms-front-matter': {
    path: 'policies/new.md',
    after:
      '\n# Access control policy\n\n## Purpose\n\nAccess is granted to those who need it.\n\n## Scope\n\nAll systems.\n\n## Policy\n\nAccounts belong to persons.\n\n## Roles\n\nThe CISO answers for it.\n\n## Exceptions\n\nThe CISO grants them.\n\n## Review\n\nOnce a year.\n',
  },
  'isms-record': { path: 'records/new.md' },
  'isms-minutes': { path: 'records/management-review-2026.md' },
  'isms-soa-included': { path: 'soa.md', before: SOA },
  'isms-soa-excluded': { path: 'soa.md', before: SOA },
  'isms-risk': { path: 'risk/register.md', before: RISKS },
  'isms-finding': { path: 'records/findings.md', before: FINDINGS },
  'yaml isms-yaml': { path: 'isms.yaml' },
  'yaml isms-soa-included': {
    path: 'soa.yaml',
    before:
      'title: Statement of Applicability\ntype: soa\nowner: ciso\nversion: "1.0"\nstatus: approved\napproved_by: CEO\napproved_on: 2026-11-01\ncontrols:\n',
    indent: '  ',
  },
  'yaml isms-soa-excluded': {
    path: 'soa.yaml',
    before:
      'title: Statement of Applicability\ntype: soa\nowner: ciso\nversion: "1.0"\nstatus: approved\napproved_by: CEO\napproved_on: 2026-11-01\ncontrols:\n',
    indent: '  ',
  },
  'yaml isms-risk': { path: 'risk/risks.yaml', before: 'title: Risk register\ntype: risk-register\nowner: ciso\nrisks:\n', indent: '  ' },
  'yaml isms-finding': { path: 'records/findings.yaml', before: 'title: Findings register\ntype: findings-register\nowner: ciso\nfindings:\n', indent: '  ' },
  'yaml isms-record': { path: 'records/new.yaml' },
  'yaml isms-person': { path: 'people.yaml', before: 'title: People register\ntype: people-register\nowner: ciso\npeople:\n', indent: '  ' },
};

/** What the defaults of the snippets lead to. */
const BESIDE: readonly (readonly [string, string])[] = [
  [
    'policies/access-control.md',
    '---\ntitle: Access control policy\ntype: topic-policy\nowner: ciso\n---\n\n# Access control policy\n\n## Purpose\n\nAccess is granted to those who need it.\n',
  ],
  [
    'records/access-reviews/august.md',
    '---\nrecord: access-review\ndate: 2026-11-04\ncontrols: [A.5.15]\n---\n\n# Access review of August\n\nAll accounts were looked at.\n',
  ],
];

describe('snippets', () => {
  for (const [language, snippets] of [
    ['markdown', MARKDOWN],
    ['yaml', YAML],
  ] as const)
    for (const [name, snippet] of Object.entries(snippets)) {
      it(`in ${language}: "${name}" has a prefix of ours, a description, and tab stops that count from one`, () => {
        assert.match(snippet.prefix, /^isms-[a-z-]+$/);
        assert.ok(snippet.description.length > 20);
        const stops = [...new Set([...snippet.body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop)))]
          .filter((stop) => stop > 0)
          .sort((a, b) => a - b);
        assert.deepEqual(
          stops,
          stops.map((_, index) => index + 1),
        );
      });
    }

  for (const [key, { path, before = '', indent = '', after = '' }] of Object.entries(PLACES))
    it(`${key}, with what it proposes, gives no finding and is read as what it is`, () => {
      const { body } = snippetOf(key);
      const lines = expand(body.join('\n')).trimEnd().split('\n');
      const text = `${before}${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}\n${after}`;
      const isms = openWorkspace(new Map([...BESIDE, [path, text]]));
      const own = isms.allFindings().filter((finding) => finding.path === path && !aboutTheWhole(finding.code));
      assert.deepEqual(
        own.map(({ code, message }) => `${code}: ${message}`),
        [],
      );
      if (path === 'isms.yaml') return;
      const facts = isms.factsOf(path)!;
      assert.notEqual(facts.kind, 'not-isms');
      assert.equal(facts.template, false);
      assert.deepEqual(facts.gaps, []);
      if (path.startsWith('soa'))
        assert.deepEqual(
          facts.soa?.rows.map(({ known, justification }) => [known, justification]),
          [[true, 'value']],
        );
      if (/risk|finding|people/.test(path)) assert.equal(facts.registers.flatMap(({ rows }) => rows).length, 1, 'the row is an entry of a register');
    });

  it('that hide a finding need their reason', () => {
    assert.equal(expand(snippetOf('isms-ignore').body.join('\n')), '<!-- isms-ignore code: reason -->');
    assert.equal(expand(snippetOf('yaml isms-ignore').body.join('\n')).trimEnd(), '# isms-ignore code: reason');
  });
});

/** A Statement of Applicability with one control lacks the others, and so does an ISMS with one document. */
function aboutTheWhole(code: string): boolean {
  return code === 'soa.control-missing' || code === 'doc.mandatory-missing';
}

function read(language: string): Readonly<Record<string, Snippet>> {
  return JSON.parse(readFileSync(join(ROOT, `snippets/${language}.json`), 'utf8')) as Record<string, Snippet>;
}

function snippetOf(key: string): Snippet {
  const [language, prefix] = key.startsWith('yaml ') ? [YAML, key.slice(5)] : [MARKDOWN, key];
  const found = Object.values(language).find((snippet) => snippet.prefix === prefix);
  assert.ok(found, `there is no snippet ${key}`);
  return found;
}

/** The text of a snippet in which nobody changes what it proposes: of choices the first counts, and what is finished is approved. */
function expand(body: string): string {
  const dated = body.replaceAll('$CURRENT_YEAR', '2026').replaceAll('$CURRENT_MONTH', '11').replaceAll('$CURRENT_DATE', '23');
  return dated
    .replace(/\$\{\d+\|draft,[^|]*\|\}/g, 'approved')
    .replace(/\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}
