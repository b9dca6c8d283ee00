import type { DocumentFacts, SoaRow } from '../../server/src/facts/facts.js';
import { FIELD_NAMES, SECTION_NAMES } from '../../server/src/standard/vocabulary.js';

/** What a person wrote down about a document before the reader was tuned. */
export interface Label {
  readonly path: string;
  readonly type: string;
  readonly accept?: readonly string[];
  readonly template: boolean;
  readonly acceptTemplate?: boolean;
  readonly fields?: Readonly<Record<string, { readonly state: string; readonly value?: string | number }>>;
  readonly acceptFields?: Readonly<Record<string, readonly string[]>>;
  readonly sections: Readonly<Record<string, string>> | null;
  readonly acceptSections?: Readonly<Record<string, readonly string[]>>;
  readonly controls?: { readonly count: number; readonly ids: readonly string[] | null };
  readonly soa?: SoaLabel | null;
}

export interface SoaLabel {
  readonly rows: number;
  readonly applicable?: Readonly<Record<string, number>>;
  readonly status?: Readonly<Record<string, number>>;
  readonly justification?: Readonly<Record<string, number>>;
  readonly sample: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

export const MEASURES = ['kind', 'template', 'fields present', 'fields absent', 'sections', 'citations', 'soa rows'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Score {
  readonly right: Record<Measure, number>;
  readonly all: Record<Measure, number>;
  readonly misses: string[];
}

export function emptyScore(): Score {
  const zero = (): Record<Measure, number> => Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;
  return { right: zero(), all: zero(), misses: [] };
}

/** The sum of two scores. */
export function addScores(a: Score, b: Score): Score {
  const sum = (x: Record<Measure, number>, y: Record<Measure, number>): Record<Measure, number> =>
    Object.fromEntries(MEASURES.map((measure) => [measure, x[measure] + y[measure]])) as Record<Measure, number>;
  return { right: sum(a.right, b.right), all: sum(a.all, b.all), misses: [...a.misses, ...b.misses] };
}

/** Compares the facts of one document with its label and adds to `score`. */
export function addScore(score: Score, label: Label, facts: DocumentFacts): void {
  const count = (measure: Measure, right: number, all: number): void => {
    score.right[measure] += right;
    score.all[measure] += all;
  };
  const check = (measure: Measure, right: boolean, what: string): void => {
    count(measure, right ? 1 : 0, 1);
    if (!right) score.misses.push(`${label.path}: ${measure}: ${what}`);
  };
  const kinds = [label.type, ...(label.accept ?? [])];
  check('kind', kinds.includes(facts.kind), `expected ${kinds.join('|')}, read ${facts.kind} (${facts.kindReasons.join('; ')})`);
  if (label.type === 'not-isms' || (facts.kind === 'not-isms' && kinds.includes('not-isms'))) return;
  if (!label.acceptTemplate) check('template', facts.template === label.template, `expected ${String(label.template)}`);
  for (const name of FIELD_NAMES) {
    const wanted = label.fields?.[name];
    if (!wanted) continue;
    const fact = facts.fields[name];
    const accepted = (label.acceptFields?.[name] ?? []).includes(fact.state);
    const same = fact.state === wanted.state && (wanted.state !== 'value' || sameValue(name, fact.value ?? '', wanted.value));
    check(
      wanted.state === 'absent' ? 'fields absent' : 'fields present',
      same || accepted,
      `${name} expected ${wanted.state} ${String(wanted.value ?? '')}, read ${fact.state} ${fact.value ?? ''} (${fact.source ?? ''})`,
    );
  }
  for (const name of SECTION_NAMES) {
    const wanted = label.sections?.[name];
    if (wanted === undefined) continue;
    const state = facts.sections[name].state;
    check('sections', state === wanted || (label.acceptSections?.[name] ?? []).includes(state), `${name} expected ${wanted}, read ${state}`);
  }
  scoreCitations(label, facts, count, score);
  if (label.soa) scoreSoa(label.soa, facts.soa?.rows ?? [], check);
}

/** Each id counts once, as found or as missed; an id that is not there counts against the reader as well. */
function scoreCitations(label: Label, facts: DocumentFacts, count: (measure: Measure, right: number, all: number) => void, score: Score): void {
  const wanted = new Set((label.controls?.ids ?? []).map((id) => id.replace(/@.*$/, '')));
  const found = new Set(facts.citations.map((citation) => citation.id));
  const missing = [...wanted].filter((id) => !found.has(id));
  const extra = [...found].filter((id) => !wanted.has(id));
  if (wanted.size === 0 && extra.length === 0) {
    count('citations', 1, 1);
    return;
  }
  count('citations', wanted.size - missing.length, wanted.size + extra.length);
  if (missing.length + extra.length > 0) score.misses.push(`${label.path}: citations: missing ${missing.join(' ')}; extra ${extra.join(' ')}`);
}

function scoreSoa(label: SoaLabel, rows: readonly SoaRow[], check: (measure: Measure, right: boolean, what: string) => void): void {
  check('soa rows', rows.length === label.rows, `expected ${label.rows} rows, read ${rows.length}`);
  const tally = (wanted: Readonly<Record<string, number>> | undefined, of: (row: SoaRow) => string, what: string): void => {
    for (const [value, number] of Object.entries(wanted ?? {})) {
      const found = rows.filter((row) => of(row) === value).length;
      if (number > 0 || found > 0) check('soa rows', found === number, `${what} ${value}: expected ${number}, read ${found}`);
    }
  };
  tally(label.applicable, (row) => (row.applicable === null ? 'undecided' : String(row.applicable)), 'applicable');
  tally(label.status, (row) => row.status, 'status');
  tally(label.justification, (row) => row.justification, 'justification');
  for (const wanted of label.sample) {
    const id = String(wanted['id']).replace(/@.*$/, '');
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) {
      check('soa rows', false, `row ${id} is missing`);
      continue;
    }
    if ('applicable' in wanted)
      check(
        'soa rows',
        row.applicable === (wanted['applicable'] === 'undecided' ? null : wanted['applicable']),
        `${id} applicable expected ${String(wanted['applicable'])}, read ${String(row.applicable)}`,
      );
    if ('status' in wanted) check('soa rows', row.status === wanted['status'], `${id} status expected ${String(wanted['status'])}, read ${row.status}`);
    if ('justification' in wanted)
      check(
        'soa rows',
        row.justification === wanted['justification'],
        `${id} justification expected ${String(wanted['justification'])}, read ${row.justification}`,
      );
    if (wanted['owner'] !== undefined && wanted['owner'] !== null)
      check('soa rows', plain(row.owner ?? '') === plain(String(wanted['owner'])), `${id} owner expected ${String(wanted['owner'])}, read ${row.owner ?? ''}`);
  }
}

function sameValue(name: string, read: string, wanted: string | number | undefined): boolean {
  const a = plain(read);
  const b = plain(String(wanted));
  if (a === b) return true;
  if (name === 'version') return a.replace(/^v/, '') === b.replace(/^v/, '');
  return (
    ['title', 'owner', 'approver', 'author', 'classification', 'status'].includes(name) &&
    a !== '' &&
    (b.startsWith(a) || a.startsWith(b)) &&
    Math.min(a.length, b.length) >= Math.max(a.length, b.length) * 0.5
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
