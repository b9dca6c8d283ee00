import { spoken, tells } from '../standard/governance.js';

/** What audits cover, as programmes and reports state it. */
export interface AuditCoverage {
  /** Clauses by their first number, `4` to `10`. */
  readonly clauses: readonly string[];
  /** Themes of Annex A, `A.5` to `A.8`. */
  readonly themes: readonly string[];
}

/** The clauses that an audit can cover. */
export const AUDITED_CLAUSES: readonly string[] = ['4', '5', '6', '7', '8', '9', '10'];
/** The themes of Annex A. */
export const AUDITED_THEMES: readonly string[] = ['A.5', 'A.6', 'A.7', 'A.8'];

/** A place that says what is audited: a cell or a value, with its header or label. */
export interface CoverageText {
  readonly label: string;
  readonly text: string;
}

const RANGE = '\\s?(?:to|through|[-–—àa]|bis|al|tot(?: en met)?|t\\/m|até|hasta|und|and|et)\\s?';
const THEMES = new RegExp(`(?<![\\p{L}\\d])A[. ]?([5-8])(?:\\.\\d{1,2})?(?:${RANGE}A[. ]?([5-8])(?:\\.\\d{1,2})?(?![\\d.]*\\d))?`, 'giu');
const CLAUSES = new RegExp(`(?<![\\p{L}\\d.:/-])(10|[4-9])(?:\\.\\d{1,2}){0,2}(?:(${RANGE})(10|[4-9])(?:\\.\\d{1,2}){0,2})?(?![\\d:/-]*\\d)`, 'giu');
/** "4 and 6" are two, "4 to 6" are three. */
const JOINS = /und|and|et/i;

/** The clauses and themes that the places name together. */
export function readCoverage(places: readonly CoverageText[]): AuditCoverage {
  const clauses = new Set<string>();
  const themes = new Set<string>();
  for (const { label, text } of places) {
    const said = spoken(text);
    if (tells(said, 'all-clauses')) for (const clause of AUDITED_CLAUSES) clauses.add(clause);
    if (tells(said, 'all-controls') || /(?:annex|anhang|annexe|anexo|allegato|bijlage) a(?![.\w])/i.test(text))
      for (const theme of AUDITED_THEMES) themes.add(theme);
    for (const match of text.matchAll(THEMES)) addRange(themes, Number(match[1]), Number(match[2] ?? match[1]), 'A.');
    if (!tells(said, 'clause') && !tells(spoken(label), 'clause')) continue;
    for (const match of text.replace(THEMES, ' ').matchAll(CLAUSES)) {
      const [from, to] = [Number(match[1]), Number(match[3] ?? match[1])];
      if (match[2] !== undefined && JOINS.test(match[2])) for (const each of [from, to]) clauses.add(String(each));
      else addRange(clauses, from, to, '');
    }
  }
  return { clauses: AUDITED_CLAUSES.filter((clause) => clauses.has(clause)), themes: AUDITED_THEMES.filter((theme) => themes.has(theme)) };
}

function addRange(set: Set<string>, from: number, to: number, prefix: string): void {
  for (let number = from; number <= to; number++) set.add(`${prefix}${number}`);
}
