import type { DocumentFacts } from '../facts/facts.js';
import type { RiskFacts } from '../facts/riskFacts.js';

/** What a document tells others, by the question that asks for it; equal texts are equal answers. Where it stands in the text does not count. */
function contributionsOf(facts: DocumentFacts | undefined): ReadonlyMap<string, string> {
  if (!facts) return NONE;
  let known = CACHE.get(facts);
  if (!known) CACHE.set(facts, (known = contributions(facts)));
  return known;
}

const NONE: ReadonlyMap<string, string> = new Map();
const CACHE = new WeakMap<DocumentFacts, ReadonlyMap<string, string>>();

function contributions(facts: DocumentFacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (facts.kind === 'not-isms') return found;
  const rows = facts.soa?.rows.map((row) => [
    row.id,
    row.edition,
    row.level,
    row.applicable,
    row.status,
    row.justification,
    // Every cell counts: a reason may stand in any of them.
    Object.values(row.cells).map((cell) => cell.text),
  ]);
  const controls = new Set(facts.citations.filter((citation) => citation.edition === '2022').map((citation) => citation.id));
  const said = JSON.stringify([
    facts.kinds,
    facts.topic,
    facts.language,
    facts.template,
    facts.lifecycle,
    Object.values(facts.fields).map((fact) => [fact.state, fact.value]),
    Object.values(facts.sections).map((section) => section.state),
    [...controls],
    facts.links.map((link) => link.target),
    facts.registers.map((register) => register.rows.map((row) => Object.values(row.cells).map((cell) => cell.text))),
    facts.risks && saidOfRisks(facts.risks),
    facts.governance && JSON.stringify(facts.governance, withoutPlaces),
    facts.history.map((entry) => [entry.version, entry.date, entry.change]),
    Object.keys(facts.content).sort(),
    rows,
  ]);
  found.set('documents', said);
  for (const kind of facts.kinds) found.set(`kind:${kind}`, said);
  if (rows) found.set('soa', JSON.stringify([facts.template, facts.soa!.edition, rows]));
  for (const control of controls) found.set(`cites:${control}`, said);
  return found;
}

/** Leaves out where something stands. */
function withoutPlaces(key: string, value: unknown): unknown {
  return PLACES.has(key) ? undefined : value;
}

const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'span', 'attendeesSpan']);

/** What a document says about risks, wherever it stands. */
function saidOfRisks({ tables, rows, method, mentions, acceptedIds, saysAccepted, speaksOfAcceptance, emptyList }: RiskFacts): unknown {
  return [
    tables.map((table) => [table.source, table.columns, table.formula, table.rowCount]),
    rows.map((row) => [row.source, row.table, row.key, row.name, Object.entries(row.cells).map(([role, cell]) => [role, cell.text])]),
    method.formulas.map(({ formula }) => formula),
    method.criteria.map(({ number, rank }) => [number, rank]),
    method.bands.map(({ from, to, rank }) => [from, to, rank]),
    [method.scale?.from, method.scale?.to, method.intervals.map(({ interval }) => interval)],
    mentions,
    acceptedIds,
    saysAccepted,
    speaksOfAcceptance,
    emptyList,
  ];
}

/** The questions whose answers change when a document comes to say something else. */
export function changedKeys(before: DocumentFacts | undefined, after: DocumentFacts | undefined): string[] {
  const was = contributionsOf(before);
  const is = contributionsOf(after);
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].filter((key) => was.get(key) !== is.get(key));
}

/** The question that every file answers that comes or goes. */
export const ANY_FILE = 'files';

/** The questions whose answers change when files come or go. */
export function fileKeys(paths: Iterable<string>): string[] {
  const keys = new Set<string>();
  for (const path of paths) {
    keys.add(ANY_FILE);
    keys.add(`case:${path.toLowerCase()}`);
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) keys.add(`file:${at}`);
  }
  return [...keys];
}
