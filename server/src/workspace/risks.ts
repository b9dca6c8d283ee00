import type { DocumentFacts } from '../facts/facts.js';
import type { RatingFact, RiskBand, RiskFormula, RiskRow } from '../facts/riskFacts.js';
import { addInterval } from '../standard/dates.js';
import type { Span } from '../text/span.js';
import type { Workspace } from './workspace.js';

/** A row about a risk and the document that it stands in. */
export interface RiskEntry {
  readonly document: DocumentFacts;
  readonly row: RiskRow;
}

/** Levels above `number`, or ranks above `rank`, are above what the organisation accepts; said in `document`. */
export interface RiskLimit {
  readonly number: number | undefined;
  readonly rank: number | undefined;
  readonly document: DocumentFacts;
  readonly span: Span;
}

/** What all documents together say about risks. */
export interface RiskBook {
  /** The documents that hold risks: registers, and documents about one risk. */
  readonly registers: readonly DocumentFacts[];
  readonly risks: readonly RiskEntry[];
  readonly plans: readonly DocumentFacts[];
  readonly plan: readonly RiskEntry[];
  /** The ids of risks that plans speak of, in tables or in prose. */
  readonly planned: ReadonlySet<string>;
  /** How levels are worked out, where all documents agree. */
  readonly formula: Exclude<RiskFormula, 'other'> | undefined;
  readonly limit: RiskLimit | undefined;
  readonly bands: readonly RiskBand[];
  readonly scale: { readonly from: number; readonly to: number; readonly document: DocumentFacts } | undefined;
  /** How often the methodology wants risks to be assessed; of several intervals the longest. */
  readonly interval: string | undefined;
  /** The ids of risks whose residual risk is recorded as accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Whether a document says in a sentence that residual risks were accepted. */
  readonly saysAccepted: boolean;
  /** Whether a document speaks of accepting residual risks, such as a log of acceptances that is still empty. */
  readonly speaksOfAcceptance: boolean;
}

/** Whether a document is a register of the ISMS or a plan: filled in, in force, and not about something else first. */
export function keepsRisks(document: DocumentFacts): boolean {
  return !document.template && document.lifecycle !== 'retired' && (document.kind === 'risk-register' || document.kind === 'risk');
}

/** Whether a document is a treatment plan that is filled in and in force. */
export function keepsTreatments(document: DocumentFacts): boolean {
  return !document.template && document.lifecycle !== 'retired' && document.kind === 'risk-treatment-plan';
}

/** Collects what all documents say about risks. */
export function riskBook(workspace: Workspace): RiskBook {
  const registers = [...workspace.ofKind('risk-register'), ...workspace.ofKind('risk')].filter(keepsRisks);
  const plans = workspace.ofKind('risk-treatment-plan').filter(keepsTreatments);
  const methods = workspace.ofKind('risk-methodology').filter((document) => !document.template && document.lifecycle !== 'retired');
  const others = (['record', 'management-review', 'soa', 'isms-manual'] as const).flatMap((kind) => workspace.ofKind(kind)).filter(({ template }) => !template);
  const entries = [...registers, ...plans].flatMap((document) => (document.risks?.rows ?? []).map((row): RiskEntry => ({ document, row })));
  const sources = [...methods, ...registers];
  const said = new Set([...registers, ...plans, ...methods, ...others]);
  const plan = entries.filter(({ row }) => row.source === 'plan');
  return {
    registers,
    risks: entries.filter(({ document, row }) => row.source === 'register' && keepsRisks(document)),
    plans,
    plan,
    planned: new Set([...plan.flatMap(({ row }) => row.key ?? []), ...plans.flatMap((document) => document.risks?.mentions ?? [])]),
    formula: formulaOf(sources),
    limit: limitOf(sources),
    bands: sources.map((document) => document.risks?.method.bands ?? []).find((bands) => bands.length > 0) ?? [],
    scale: scaleOf(sources),
    interval: methods
      .flatMap((document) => document.risks?.method.intervals.map(({ interval }) => interval) ?? [])
      .sort((a, b) => (addInterval('2001-01-01', a) < addInterval('2001-01-01', b) ? -1 : 1))
      .at(-1),
    accepted: new Set([...said].flatMap((document) => document.risks?.acceptedIds ?? [])),
    saysAccepted: [...said].some((document) => document.risks?.saysAccepted),
    speaksOfAcceptance: [...said].some((document) => document.risks?.speaksOfAcceptance),
  };
}

function formulaOf(sources: readonly DocumentFacts[]): RiskBook['formula'] {
  const found = new Set(
    sources.flatMap(({ risks }) => [
      ...(risks?.method.formulas.map(({ formula }) => formula) ?? []),
      ...(risks?.tables.flatMap(({ formula }) => formula ?? []) ?? []),
    ]),
  );
  const [only] = found;
  return found.size === 1 && only !== 'other' ? only : undefined;
}

/** Of several limits the highest is the one above which nothing is accepted for certain. */
function limitOf(sources: readonly DocumentFacts[]): RiskLimit | undefined {
  const found = sources.flatMap((document) =>
    (document.risks?.method.criteria ?? []).map(({ number, rank, start, end }): RiskLimit => ({ number, rank, document, span: { start, end } })),
  );
  const numbers = found.filter(({ number }) => number !== undefined).sort((a, b) => b.number! - a.number!);
  return numbers[0] ?? found.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))[0];
}

function scaleOf(sources: readonly DocumentFacts[]): RiskBook['scale'] {
  const found = sources.flatMap((document) => (document.risks?.method.scale ? [{ ...document.risks.method.scale, document }] : []));
  const [first] = found;
  return first && found.every(({ from, to }) => from === first.from && to === first.to)
    ? { from: first.from, to: first.to, document: first.document }
    : undefined;
}

/** The number of a level: as written, or worked out by the formula. */
export function levelOf(row: RiskRow, book: RiskBook): number | undefined {
  const written = row.ratings.level;
  if (written?.number !== undefined) return written.number;
  return written && written.state === 'value' ? undefined : calculated(row, book);
}

/** The level that follows from likelihood and impact by the formula of the method. */
export function calculated(row: RiskRow, { formula }: Pick<RiskBook, 'formula'>): number | undefined {
  const likelihood = row.ratings.likelihood?.number;
  const impact = row.ratings.impact?.number;
  if (formula === undefined || likelihood === undefined || impact === undefined) return undefined;
  return formula === 'product' ? likelihood * impact : likelihood + impact;
}

/** Whether a level is above what is accepted; undefined where that cannot be told. */
function isAbove(number: number | undefined, rank: number | undefined, { limit, bands }: Pick<RiskBook, 'limit' | 'bands'>): boolean | undefined {
  if (!limit) return undefined;
  if (limit.number !== undefined) {
    if (number !== undefined) return number > limit.number;
    const band = rank === undefined ? undefined : bands.find((each) => each.rank === rank);
    if (!band) return undefined;
    return band.from > limit.number ? true : band.to <= limit.number ? false : undefined;
  }
  const found = rank ?? (number === undefined ? undefined : bands.find(({ from, to }) => from <= number && number <= to)?.rank);
  return found === undefined || limit.rank === undefined ? undefined : found > limit.rank;
}

/** Whether the level of a risk before treatment is above what is accepted. */
export function isLevelAbove(row: RiskRow, book: RiskBook): boolean | undefined {
  return isAbove(levelOf(row, book), row.ratings.level?.rank, book);
}

/** Whether a rating, such as the residual one, is above what is accepted. */
export function isRatingAbove(rating: RatingFact | undefined, book: RiskBook): boolean | undefined {
  return rating ? isAbove(rating.number, rating.rank, book) : undefined;
}
