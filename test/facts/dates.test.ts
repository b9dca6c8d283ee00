import assert from 'node:assert/strict';
import { findDate, type DateOrder } from '../../server/src/standard/dates.js';
import { findInterval } from '../../server/src/standard/intervals.js';
import { READER } from '../workspace.js';

const { vocabulary } = READER;

/** A text, the date in it, and the words of the text that are the date where they are not the whole text. */
type DateRow = readonly [text: string, iso: string | undefined, words?: string];

const DATES: readonly DateRow[] = [
  ['2026-03-02', '2026-03-02'],
  ['2026-3-2', '2026-03-02'],
  ['2026/03/02', '2026-03-02'],
  ['2026.03.02', '2026-03-02'],
  ['20260302', '2026-03-02'],
  ['2025-11-24 (UTC)', '2025-11-24', '2025-11-24'],
  ['2025-11-24T08:30:00Z', '2025-11-24', '2025-11-24'],
  ['approved 2 March 2026 by the board', '2026-03-02', '2 March 2026'],
  ['March 2, 2026', '2026-03-02'],
  ['Jun 1 2018', '2018-06-01'],
  ['Sept. 3rd, 2025', '2025-09-03'],
  ['1st of October, 2025', '2025-10-01'],
  ['22nd May 2025', '2025-05-22'],
  ['02-Mar-2026', '2026-03-02'],
  ['02/Mar/2026', '2026-03-02'],
  ['March 2026', '2026-03'],
  ['Nov-2026', '2026-11'],
  ['2026-03', '2026-03'],
  ['2026/03', '2026-03'],
  ['03/2026', '2026-03'],
  ['03.2026', '2026-03'],
  ['Q1 2026', '2026-03'],
  ['Q4/2025', '2025-12'],
  ['2026-Q2', '2026-06'],
  ['2nd quarter of 2026', '2026-06'],
  // German
  ['02.03.2026', '2026-03-02'],
  ['2.3.2026', '2026-03-02'],
  ['10. 01. 2023', '2023-01-10'],
  ['01.02.26', '2026-02-01'],
  ['2. März 2026', '2026-03-02'],
  ['2.März 2026', '2026-03-02'],
  ['1. Jänner 2026', '2026-01-01'],
  ['Oktober 2025', '2025-10'],
  ['3. Quartal 2026', '2026-09'],
  // French
  ['1er mars 2026', '2026-03-01'],
  ['14 juillet 2025', '2025-07-14'],
  ['3 août 2025', '2025-08-03'],
  ['15 déc. 2025', '2025-12-15'],
  ['T2 2026', '2026-06'],
  ['1er trimestre 2026', '2026-03'],
  // Spanish
  ['18 de agosto de 2025', '2025-08-18'],
  ['2 de enero del 2026', '2026-01-02'],
  ['septiembre de 2025', '2025-09'],
  ['2º trimestre de 2026', '2026-06'],
  // Portuguese
  ['09 de Maio de 2025', '2025-05-09'],
  ['1º de março de 2026', '2026-03-01'],
  ['dezembro de 2025', '2025-12'],
  // Italian
  ['25 Gennaio 2026', '2026-01-25'],
  ['1° luglio 2025', '2025-07-01'],
  ['giugno 2026', '2026-06'],
  // Dutch
  ['3 februari 2025', '2025-02-03'],
  ['12 mrt 2026', '2026-03-12'],
  ['1e mei 2026', '2026-05-01'],
  ['2-12-2025', '2025-12-02'],
  ['2e kwartaal 2026', '2026-06'],
  // No dates
  ['2026-02-30', undefined],
  ['31.04.2026', undefined],
  ['ISO/IEC 27001:2022', undefined],
  ['version 1.2.3', undefined],
  ['10.4.2', undefined],
  ['YYYY-MM-DD', undefined],
  ['TT.MM.JJJJ', undefined],
  ['Annual', undefined],
  ['section 5 of 2026', undefined],
  ['ISMS-POL-2024-0012', undefined],
  ['192.168.20.26', undefined],
];

/** A slash date, the order that the workspace uses, and what is read. */
const SLASHES: readonly (readonly [text: string, order: DateOrder | undefined, iso: string, ambiguous: boolean])[] = [
  ['25/01/2026', undefined, '2026-01-25', false],
  ['01/25/2026', undefined, '2026-01-25', false],
  ['03/04/2026', undefined, '2026-04-03', true],
  ['03/04/2026', 'day-first', '2026-04-03', false],
  ['03/04/2026', 'month-first', '2026-03-04', false],
  ['3-4-2026', undefined, '2026-04-03', true],
  ['05/05/2026', undefined, '2026-05-05', false],
  ['25/01/26', undefined, '2026-01-25', false],
  ['03/04/26', 'month-first', '2026-03-04', false],
];

const INTERVALS: readonly (readonly [text: string, interval: string | undefined])[] = [
  ['annually', 'P1Y'],
  ['Annual', 'P1Y'],
  ['at least yearly', 'P1Y'],
  ['every 12 months', 'P1Y'],
  ['every twelve (12) months', 'P1Y'],
  ['once per calendar year', 'P1Y'],
  ['once every two years', 'P2Y'],
  ['every 3 years', 'P3Y'],
  ['24 months', 'P2Y'],
  ['semi-annually', 'P6M'],
  ['twice a year', 'P6M'],
  ['two times per year', 'P6M'],
  ['three times a year', 'P4M'],
  ['2x per year', 'P6M'],
  ['6-monthly', 'P6M'],
  ['every six months', 'P6M'],
  ['quarterly', 'P3M'],
  ['Annual (or upon significant change)', 'P1Y'],
  ['annually, and within 30 days after a major change', 'P1Y'],
  ['within 30 days after an incident and annually', 'P1Y'],
  ['P18M', 'P18M'],
  ['P12M', 'P1Y'],
  ['90 days', 'P90D'],
  // German
  ['jährlich', 'P1Y'],
  ['mindestens einmal jährlich', 'P1Y'],
  ['alle 12 Monate', 'P1Y'],
  ['alle zwei Jahre', 'P2Y'],
  ['halbjährlich', 'P6M'],
  ['zweimal pro Jahr', 'P6M'],
  ['2x jährlich', 'P6M'],
  ['im Jahresturnus', 'P1Y'],
  ['vierteljaehrlich', 'P3M'],
  // French
  ['annuellement', 'P1Y'],
  ['une fois par an', 'P1Y'],
  ['tous les 12 mois', 'P1Y'],
  ['tous les deux ans', 'P2Y'],
  ['semestriellement', 'P6M'],
  ['deux fois par an', 'P6M'],
  // Spanish
  ['anualmente', 'P1Y'],
  ['una vez al año', 'P1Y'],
  ['cada 12 meses', 'P1Y'],
  ['cada seis meses', 'P6M'],
  ['dos veces al año', 'P6M'],
  ['cada dos años', 'P2Y'],
  // Portuguese
  ['uma vez por ano', 'P1Y'],
  ['a cada 12 meses', 'P1Y'],
  ['semestralmente', 'P6M'],
  ['a cada dois anos', 'P2Y'],
  // Italian
  ['ogni anno', 'P1Y'],
  ['con cadenza annuale', 'P1Y'],
  ['ogni 12 mesi', 'P1Y'],
  ['due volte all’anno', 'P6M'],
  ['ogni due anni', 'P2Y'],
  // Dutch
  ['jaarlijks', 'P1Y'],
  ['halfjaarlijks', 'P6M'],
  ['om de 12 maanden', 'P1Y'],
  ['elk half jaar', 'P6M'],
  ['eens per twee jaar', 'P2Y'],
  // None
  ['regularly', undefined],
  ['as needed', undefined],
  ['within 30 days', undefined],
  ['laufend', undefined],
];

describe('dates and intervals', () => {
  for (const [text, iso, words] of DATES) {
    it(`reads the date of "${text}"`, () => {
      const date = findDate(text, vocabulary, 'day-first');
      assert.equal(date?.iso, iso);
      if (date) assert.equal(text.slice(date.start, date.end), words ?? text);
    });
  }
  for (const [text, order, iso, ambiguous] of SLASHES) {
    it(`reads "${text}" ${order ?? 'without a known order'}`, () => {
      const date = findDate(text, vocabulary, order);
      assert.equal(date?.iso, iso);
      assert.equal(date.slash?.ambiguous ?? false, ambiguous);
    });
  }
  for (const [text, interval] of INTERVALS) {
    it(`reads the interval of "${text}"`, () => {
      assert.equal(findInterval(text, vocabulary), interval);
    });
  }
});
