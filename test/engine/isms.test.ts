import assert from 'node:assert/strict';
import { Isms } from '../../server/src/engine/isms.js';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { EMPTY_RANGE } from '../../server/src/text/span.js';
import { defineRule, type DocumentRule, type Rule } from '../../server/src/rules/rule.js';
import { Listing } from '../../server/src/workspace/listing.js';
import { parseFixture } from '../fixture.js';
import { FAULTY_ISMS } from '../command/isms.js';
import { SETTLED } from '../settledRules.js';
import { openWorkspace, READER, TODAY } from '../workspace.js';

const FILES = parseFixture(FAULTY_ISMS).files;

describe('an ISMS', () => {
  it('says the same at the same places with the line ends of Windows', () => {
    const windows = new Map([...FILES].map(([path, text]): [string, string] => [path, text.replaceAll('\n', '\r\n')]));
    const said = placed(openWorkspace(FILES));
    assert.ok(said.length >= 5);
    assert.deepEqual(placed(openWorkspace(windows)), said);
  });

  it('says the same twice, and whatever the order of the files', () => {
    const said = placed(openWorkspace(FILES));
    assert.deepEqual(placed(openWorkspace(FILES)), said);
    assert.deepEqual(placed(openWorkspace(new Map([...FILES].reverse()))), said);
  });

  it('goes on when a rule fails: the fault is named, and silences that rule for that document alone', () => {
    const faults: string[] = [];
    const whole = openWith(RULES, faults);
    assert.deepEqual(faults, []);
    const broken: Rule = defineRule({
      ...documentRule('doc.review-overdue'),
      check({ document, report }) {
        report({ span: { start: 0, end: 1 }, at: 'fault', message: 'said before the fault' });
        if (document.path === 'scope.md') throw new Error('the rule is broken');
      },
    });
    const isms = openWith([broken, ...RULES.filter(({ code }) => code !== broken.code)], faults);
    const others = (each: Isms): unknown[] => each.allFindings().filter(({ code }) => code !== broken.code);
    assert.deepEqual(others(isms), others(whole));
    const paths = isms
      .allFindings()
      .filter(({ code }) => code === broken.code)
      .map(({ path }) => path);
    assert.deepEqual(paths, ['policies/access-control.md', 'policies/backup.md', 'policies/kryptographie.md', 'soa.md']);
    assert.deepEqual(faults, ['doc.review-overdue: the rule is broken']);
  });

  it('does not know what a rule would have said that failed', () => {
    const silent = documentRule('doc.placeholder-left');
    const faulty: Rule = defineRule({
      ...silent,
      check({ document, looked }) {
        looked();
        if (document.path === 'scope.md') throw new Error('the rule is broken');
      },
    });
    const state = (rules: readonly Rule[]): string | undefined =>
      ismsReadiness(openWith(rules, []))
        .stages.flatMap(({ groups }) => groups.flatMap(({ items }) => items))
        .find(({ id }) => id === 'documents.filled-in')?.state;
    assert.equal(state([...RULES.filter(({ code }) => code !== silent.code), faulty]), 'unknown');
    assert.equal(state(RULES), 'not-met');
    assert.equal(state(RULES.filter(({ code }) => code !== silent.code).concat(defineRule({ ...silent, check: ({ looked }) => looked() }))), 'met');
  });

  it('says nothing across files before everything is read', () => {
    const isms = openWith(SETTLED, [], 'not read');
    const reading = isms.load();
    while (isms.factsOf('policies/access-control.md') === undefined) assert.equal(reading.next().done, false);
    assert.deepEqual(
      isms.findingsOf('policies/access-control.md').map(({ code }) => code),
      ['doc.review-overdue'],
    );
    for (const _ of reading);
    assert.deepEqual(
      isms.findingsOf('policies/access-control.md').map(({ code }) => code),
      ['doc.review-overdue', 'link.broken'],
    );
  });
});

function placed(isms: Isms): string[] {
  return isms.allFindings().map(({ path, span, code, severity, message }) => {
    const { start, end } = isms.linesOf(path)?.rangeOf(span) ?? EMPTY_RANGE;
    return `${path}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code} ${message}`;
  });
}

/** An ISMS whose faults are gathered instead of thrown. */
function openWith(rules: readonly Rule[], faults: string[], when: 'read' | 'not read' = 'read'): Isms {
  const paths = [...FILES.keys()];
  const isms = new Isms({
    reader: READER,
    rules,
    today: TODAY,
    files: {
      list: () => ({ listing: new Listing(paths), documents: paths.filter((path) => path !== 'isms.yaml') }),
      listAt: (path) => ({ files: FILES.has(path) ? [path] : [], documents: [], closed: [] }),
      read: (path) => FILES.get(path),
    },
    failed: (code, error) => void faults.push(`${code}: ${error instanceof Error ? error.message : String(error)}`),
  });
  if (when === 'read') isms.loadAll();
  return isms;
}

function documentRule(code: string): DocumentRule {
  const rule = RULES.find((candidate) => candidate.code === code);
  assert.ok(rule?.on === 'document');
  return rule;
}
