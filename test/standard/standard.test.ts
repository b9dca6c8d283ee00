import assert from 'node:assert/strict';
import { identify, parseLeadingId, refOf } from '../../server/src/standard/controlIds.js';
import { loadControls } from '../../server/src/standard/controls.js';
import { addInterval, daysBetween, findDate, isDate } from '../../server/src/standard/dates.js';
import { DOCUMENT_KINDS } from '../../server/src/standard/documentKinds.js';
import { findInterval } from '../../server/src/standard/intervals.js';
import { loadMandatoryDocuments } from '../../server/src/standard/mandatoryDocuments.js';
import { READER } from '../workspace.js';

const catalogue = loadControls();

describe('the standard', () => {
  it('has 93 controls in four themes, and 114 in 14 domains before', () => {
    const counts = new Map<string, number>();
    for (const ref of catalogue.controls2022.keys()) counts.set(ref.split('.')[1]!, (counts.get(ref.split('.')[1]!) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(counts), { 5: 37, 6: 8, 7: 14, 8: 34 });
    assert.equal(catalogue.controls2013.size, 114);
    assert.equal(new Set([...catalogue.controls2013.keys()].map((ref) => ref.split('.')[1])).size, 14);
  });

  it('leads from every control of 2013 to controls of 2022, and to all of these but the eleven new ones', () => {
    const reached = new Set([...catalogue.controls2013.values()].flatMap(({ successors }) => successors));
    for (const { ref, successors } of catalogue.controls2013.values()) assert.ok(successors.length > 0, ref);
    for (const ref of reached) assert.ok(catalogue.controls2022.has(ref), ref);
    assert.equal([...catalogue.controls2022.keys()].filter((ref) => !reached.has(ref)).length, 11);
  });

  it('wants fourteen documents, each answered by kinds that exist, and four of them stop Stage 1', () => {
    const wanted = loadMandatoryDocuments('types', false);
    assert.equal(wanted.length, 14);
    assert.equal(new Set(wanted.map(({ id }) => id)).size, 14);
    for (const { id, answeredBy } of wanted) assert.ok(answeredBy.length > 0 && answeredBy.every((kind) => DOCUMENT_KINDS.includes(kind)), id);
    assert.deepEqual(
      wanted.filter(({ stopper }) => stopper).map(({ id }) => id),
      ['scope', 'risk-assessment-process', 'soa', 'risk-assessment-results'],
    );
  });

  it('counts fourteen documents of the other profile as well, and calls more of them majors where the certification body is strict', () => {
    const lenient = loadMandatoryDocuments('article', false);
    assert.equal(new Set(lenient.map(({ id }) => id)).size, 14);
    for (const { id, answeredBy } of lenient) assert.ok(answeredBy.length > 0, id);
    const strict = loadMandatoryDocuments('article', true);
    const majors = (list: typeof strict): number => list.filter(({ missingClass }) => missingClass === 'major').length;
    assert.ok(majors(strict) > majors(lenient));
  });

  const IDS: readonly (readonly [text: string, id: string, edition: string, known: boolean])[] = [
    ['A.5.15', 'A.5.15', '2022', true],
    ['5.15 Access control', 'A.5.15', '2022', true],
    ['Annex A 8.1', 'A.8.1', '2022', true],
    ['ISO 27001:2022 A.8.34', 'A.8.34', '2022', true],
    ['A.8.35', 'A.8.35', '2022', false],
    ['A.9.2.3', 'A.9.2.3', '2013', true],
    ['A.9.9.9', 'A.9.9.9', '2013', false],
    ['A.18.1', 'A.18.1', '2013', true],
  ];
  for (const [text, id, edition, known] of IDS) {
    it(`reads ${text}`, () => {
      const number = parseLeadingId(text)?.number;
      assert.ok(number);
      const read = identify(number, catalogue, undefined);
      assert.deepEqual([refOf(number), read.id, read.edition, read.known], [id, id, edition, known]);
    });
  }
  for (const text of ['', '4.1', '19.1', 'A1.2 of SOC 2', 'CC6.1', '5', 'version 5.1', '5.15.3.2'])
    it(`reads no control in "${text}"`, () => assert.equal(parseLeadingId(text), undefined));
});

describe('dates', () => {
  const DATES: Readonly<Record<string, string | undefined>> = {
    '2026-03-02': '2026-03-02',
    '02.03.2026': '2026-03-02',
    '2. März 2026': '2026-03-02',
    'March 2nd, 2026': '2026-03-02',
    '2 mars 2026': '2026-03-02',
    '2 de marzo de 2026': '2026-03-02',
    '2 maart 2026': '2026-03-02',
    'March 2026': '2026-03',
    '25/03/2026': '2026-03-25',
    '03/25/2026': '2026-03-25',
    '2026-02-30': undefined,
    'version 2.1.2026 of 3': '2026-01-02',
    'ISO/IEC 27001:2022': undefined,
    'Table 12.5': undefined,
  };
  for (const [text, iso] of Object.entries(DATES)) it(`${text} is ${iso ?? 'none'}`, () => assert.equal(findDate(text, READER.vocabulary)?.iso, iso));

  it('with slashes that leave a choice are ambiguous until the order is known', () => {
    const read = (order?: 'day-first' | 'month-first'): unknown[] => {
      const date = findDate('03/04/2026', READER.vocabulary, order);
      return [date?.iso, date?.slash?.ambiguous];
    };
    assert.deepEqual(
      [read(), read('day-first'), read('month-first')],
      [
        ['2026-04-03', true],
        ['2026-04-03', false],
        ['2026-03-04', false],
      ],
    );
  });

  it('exist or do not', () => {
    const there = ['2024-02-29', '2026-12-31', '2000-02-29'];
    const gone = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29', '2026-1-1', '2026-01-01T00:00', ''];
    assert.deepEqual([there.filter((day) => !isDate(day)), gone.filter(isDate)], [[], []]);
  });

  it('move on by an interval to the last day of a shorter month', () => {
    assert.deepEqual(
      [addInterval('2026-01-31', 'P1M'), addInterval('2024-02-29', 'P1Y'), addInterval('2026-11-23', 'P2W'), addInterval('2026-12-31', 'P3M')],
      ['2026-02-28', '2025-02-28', '2026-12-07', '2027-03-31'],
    );
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  });
});

describe('intervals', () => {
  const INTERVALS: Readonly<Record<string, string | undefined>> = {
    P1Y: 'P1Y',
    P12M: 'P1Y',
    annually: 'P1Y',
    jährlich: 'P1Y',
    'every 12 months': 'P1Y',
    'alle zwei Jahre': 'P2Y',
    quarterly: 'P3M',
    'every six months': 'P6M',
    monthly: 'P1M',
    'every 90 days': 'P90D',
    'when needed': undefined,
    P: undefined,
  };
  for (const [text, interval] of Object.entries(INTERVALS))
    it(`${text} is ${interval ?? 'none'}`, () => assert.equal(findInterval(text, READER.vocabulary), interval));
});
