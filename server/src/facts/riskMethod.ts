import { findInterval } from '../standard/intervals.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { bandsIn, bandsOf, consistentBands } from './riskBands.js';
import { criterionIn } from './riskCriteria.js';
import type { RiskBand, RiskCriterion, RiskMethod } from './riskFacts.js';
import { formulaIn, namesFactor } from './riskFormula.js';
import { says, spoken } from './riskWords.js';
import type { DocumentView } from './view.js';

/** A scale of ratings: `1 to 5`, `1–4`, `1 (rare) to 5`. */
const SCALE = /(?<![\p{L}\p{N}.,/-])([01])\s?(?:\([^()]{1,30}\)\s?)?(?:[-–—àa]|to|bis|ad|tot|até|hasta)\s?(\d{1,2})(?![\p{L}\p{N}/-]|[.,]\d|\s?%)/iu;
const SCALE_TOPS = { least: 3, most: 10 };
/** Lines of code blocks that hold a formula are short. */
const MAXIMUM_LINE = 120;

interface Sentence extends Span {
  readonly text: string;
}

/** What a document says about how risks are assessed, in prose, lists, tables and formulas. */
export function readRiskMethod(view: DocumentView, vocabulary: Vocabulary, language: string | undefined): RiskMethod {
  const sentences = sentencesOf(view);
  const criteria: RiskCriterion[] = [];
  const bands: RiskBand[] = [];
  const formulas: { -readonly [Key in keyof RiskMethod['formulas'][number]]: RiskMethod['formulas'][number][Key] }[] = [];
  const intervals: RiskMethod['intervals'][number][] = [];
  const scales: NonNullable<RiskMethod['scale']>[] = [];
  for (const { text, start, end } of sentences) {
    const limit = criterionIn(text, vocabulary, language);
    if (limit) criteria.push({ ...limit, start, end });
    bands.push(...bandsIn(text, start, end, vocabulary));
    const formula = formulaIn(text, vocabulary, language);
    if (formula) formulas.push({ formula, start, end });
    const scale = SCALE.exec(text);
    const words = spoken(text);
    if (scale && (namesFactor(words, 'likelihood', vocabulary) || namesFactor(words, 'impact', vocabulary))) {
      const top = Number(scale[2]);
      if (top >= SCALE_TOPS.least && top <= SCALE_TOPS.most) scales.push({ from: Number(scale[1]), to: top, start, end });
    }
    if (says(words, 'assess', vocabulary, language) && says(words, 'levelWords', vocabulary, language)) {
      const found = findInterval(text, vocabulary);
      if (found !== undefined) intervals.push({ interval: found, start, end });
    }
  }
  for (const grid of view.grids) {
    const found = bandsOf(grid, vocabulary, language);
    bands.push(...found.bands);
    if (found.criterion) criteria.push(found.criterion);
  }
  for (const line of formulaLines(view.text)) {
    const formula = formulaIn(line.text, vocabulary, language);
    if (formula && !formulas.some((known) => known.start < line.end && line.start < known.end)) formulas.push({ formula, start: line.start, end: line.end });
  }
  const [scale] = scales;
  return {
    formulas,
    criteria,
    bands: consistentBands(bands),
    scale: scale && scales.every((other) => other.from === scale.from && other.to === scale.to) ? scale : undefined,
    intervals,
  };
}

/** The sentences of paragraphs and list items. Where a sentence cannot be placed to the letter it stands for its paragraph. */
export function sentencesOf(view: DocumentView): Sentence[] {
  return view.passages.flatMap((passage) => {
    const { plain } = passage.text();
    return plain
      .replace(/\n/g, ' ')
      .split(/(?<=[.;!?])\s+/)
      .flatMap((text) => (text.trim() === '' ? [] : [{ text, start: passage.start, end: passage.end }]));
  });
}

/** Lines with an equals sign: a formula often stands in a block of code. */
function formulaLines(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (end - start <= MAXIMUM_LINE) found.push({ text: text.slice(start, end), start, end });
    at = end;
  }
  return found;
}
