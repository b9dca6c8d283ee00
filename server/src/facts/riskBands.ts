import type { Vocabulary } from '../standard/vocabulary.js';
import type { RiskBand, RiskCriterion } from './riskFacts.js';
import { verdictOf } from './riskCriteria.js';
import { rankOf } from './riskRating.js';
import { says, spoken } from './riskWords.js';
import type { Grid } from './view.js';

const RANGE = /(?<![\p{L}\p{N}.,/-])(\d{1,3})\s?[-–—]\s?(\d{1,3})(?![\p{L}\p{N}/-]|[.,]\d|\s?%)/gu;
const RANGE_ALONE = /^[^\p{L}\p{N}]*(\d{1,3})\s?[-–—]\s?(\d{1,3})[^\p{L}\p{N}]*$/u;
/** Bands of levels go beyond the scale of one factor. */
const MINIMUM_TOP = 8;

/** The bands that a sentence or list item names: `Low 1-6, Medium 7-12`, `13–20: High`. */
export function bandsIn(sentence: string, start: number, end: number, vocabulary: Vocabulary): RiskBand[] {
  return sentence.split(/[,;|]/).flatMap((piece): RiskBand[] => {
    const ranges = [...piece.matchAll(RANGE)];
    const rank = ranges.length === 1 && piece.length < 60 ? rankOf(spoken(piece.replace(RANGE, ' ')), vocabulary) : undefined;
    return rank === undefined ? [] : [{ from: Number(ranges[0]![1]), to: Number(ranges[0]![2]), rank, start, end }];
  });
}

/** The bands of a table whose rows are stretches of levels, and from which of them on risks are treated. */
export function bandsOf(
  grid: Grid,
  vocabulary: Vocabulary,
  language: string | undefined,
): { readonly bands: RiskBand[]; readonly criterion: RiskCriterion | undefined } {
  const rows = grid.rows().flatMap((row) => {
    const column = row.cells.findIndex((cell) => RANGE_ALONE.test(cell.plain.trim()));
    const match = column < 0 ? undefined : RANGE_ALONE.exec(row.cells[column]!.plain.trim());
    if (!match) return [];
    const rest = row.cells.filter((_, index) => index !== column).map((cell) => cell.plain);
    const words = spoken(rest.join(' | '));
    const verdict = verdictOf(words, vocabulary, language);
    const treats = verdict?.treats ?? (says(words, 'modify', vocabulary, language) ? true : undefined);
    const rank = rest.map((text) => (text.length < 40 ? rankOf(spoken(text), vocabulary) : undefined)).find((found) => found !== undefined);
    return [{ from: Number(match[1]), to: Number(match[2]), rank, treats, start: row.start, end: row.end }];
  });
  if (rows.length < 2 || Math.max(...rows.map(({ to }) => to)) < MINIMUM_TOP) return { bands: [], criterion: undefined };
  const bands = rows.flatMap(({ from, to, rank, start, end }): RiskBand[] => (rank === undefined ? [] : [{ from, to, rank, start, end }]));
  const treated = rows.filter(({ treats }) => treats === true);
  const accepted = rows.filter(({ treats }) => treats === false);
  const lowest = [...treated].sort((a, b) => a.from - b.from)[0];
  const certain = lowest !== undefined && accepted.length > 0 && accepted.every(({ to }) => to < lowest.from);
  return { bands, criterion: certain ? { number: lowest.from - 1, rank: undefined, start: lowest.start, end: lowest.end } : undefined };
}

/** Bands that contradict each other say nothing. */
export function consistentBands(bands: readonly RiskBand[]): readonly RiskBand[] {
  if (bands.length < 2 || Math.max(...bands.map(({ to }) => to)) < MINIMUM_TOP) return [];
  const sorted = [...bands].sort((a, b) => a.from - b.from || a.to - b.to);
  const unique = sorted.filter(
    (band, index) => index === 0 || band.from !== sorted[index - 1]!.from || band.to !== sorted[index - 1]!.to || band.rank !== sorted[index - 1]!.rank,
  );
  const rising = unique.every(
    (band, index) => band.from <= band.to && (index === 0 || (band.from > unique[index - 1]!.to && band.rank > unique[index - 1]!.rank)),
  );
  return rising ? unique : [];
}
