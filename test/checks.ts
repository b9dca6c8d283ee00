import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../server/src/engine/findings.js';
import type { Isms } from '../server/src/engine/isms.js';
import type { DocumentFacts } from '../server/src/facts/facts.js';
import { readDocument } from '../server/src/facts/readDocument.js';
import type { TextChange } from '../server/src/rules/rule.js';
import { EMPTY_RANGE } from '../server/src/text/span.js';
import { parseFixture, type Expected, type Fixture } from './fixture.js';
import { openWorkspace, READER } from './workspace.js';

interface Options {
  /** `YYYY-MM-DD`; the day of the tests where it is not given. */
  readonly today?: string;
  /** Looks at the findings of this rule alone. */
  readonly only?: string;
}

/** The findings of a workspace are those of its annotation lines: no other, no fewer, at no other place. */
export function checkFindings(workspace: string, options: Options = {}): void {
  const fixture = parseFixture(workspace);
  const isms = openWorkspace(fixture.files, options);
  assert.deepEqual(shown(isms, options).sort(), fixture.expected.map(show).sort());
}

/** A rule finds nothing in a workspace and says that it cannot judge. */
export function checkUnknown(workspace: string, code: string, options: Options = {}): void {
  const isms = openWorkspace(parseFixture(workspace).files, options);
  const judgements = isms.judgedPaths().map((path) => isms.judgementOf(path));
  assert.deepEqual(
    judgements.flatMap((judgement) => judgement.findings.filter((finding) => finding.code === code).map((finding) => finding.message)),
    [],
  );
  const answers = judgements.flatMap((judgement) => judgement.answers.get(code) ?? []);
  assert.equal(
    answers.reduce((sum, answer) => sum + answer.looked, 0),
    0,
    'the rule says that it judged something',
  );
}

/** The fix `title`, or the preferred one, of the finding under `$0` or of the only finding turns `before` into `after` and nothing else changes. */
export function checkFix(before: string, after: string, options: Options & { readonly title?: string } = {}): void {
  const fixture = parseFixture(before);
  const isms = openWorkspace(fixture.files, options);
  const finding = findingUnder(fixture, isms, options);
  const fix = finding.fixes.find((candidate) => (options.title === undefined ? candidate.preferred : candidate.title === options.title));
  assert.ok(fix, `no such fix; there are: ${finding.fixes.map((candidate) => candidate.title).join(', ') || 'none'}`);
  const wanted = parseFixture(after);
  const fixed = applyChanges(fixture.files, fix.changes);
  assert.deepEqual([...fixed], [...wanted.files]);
  assert.deepEqual(shown(openWorkspace(fixed, options), options).sort(), wanted.expected.map(show).sort(), 'the findings that are left');
}

function shown(isms: Isms, { only }: Options): string[] {
  return findingsOf(isms, only).map((finding) => show(placed(finding, isms)));
}

/** All findings that are not hidden; of one rule also those that only the tree shows. */
function findingsOf(isms: Isms, only: string | undefined): Finding[] {
  if (only === undefined) return isms.allFindings();
  return isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings.filter((finding) => finding.code === only && !finding.hidden));
}

/** The facts of one text, read as a document of an ISMS. */
export function factsOf(text: string, path = 'document.md'): DocumentFacts {
  return readDocument(text, { path, kind: undefined, order: undefined, inIsms: true }, READER).facts;
}

/** The texts of a workspace after the changes of a fix. */
function applyChanges(files: ReadonlyMap<string, string>, changes: readonly TextChange[]): Map<string, string> {
  return new Map(
    [...files].map(([path, text]): [string, string] => {
      const document = TextDocument.create(`file:///${path}`, 'markdown', 0, text);
      const own = changes.filter((change) => change.path === path);
      const edits = own.map((change) => ({
        range: { start: document.positionAt(change.span.start), end: document.positionAt(change.span.end) },
        newText: change.newText,
      }));
      return [path, TextDocument.applyEdits(document, edits)];
    }),
  );
}

function findingUnder({ cursor }: Fixture, isms: Isms, { only }: Options): Finding {
  const findings = findingsOf(isms, only);
  const under = cursor
    ? findings.filter((finding) => finding.path === cursor.path && finding.span.start <= cursor.offset && finding.span.end >= cursor.offset)
    : findings;
  assert.ok(under.length >= 1, 'a finding was expected, there is none');
  return under[0]!;
}

function placed(finding: Finding, isms: Isms): Expected {
  const range = isms.linesOf(finding.path)?.rangeOf(finding.span) ?? EMPTY_RANGE;
  return { path: finding.path, ...range, severity: finding.severity, code: finding.code, ...(finding.path === '.' ? { at: finding.at } : {}) };
}

function show({ path, start, end, severity, code, at }: Expected): string {
  if (at !== undefined) return `${path} ${severity} ${code} ${at}`;
  return `${path}:${start.line + 1}:${start.character}-${end.line === start.line ? '' : `${end.line + 1}:`}${end.character} ${severity} ${code}`;
}
