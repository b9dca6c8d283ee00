import type { ReadinessItem } from '../protocol.js';
import type { ControlMark, Picture } from '../readiness/picture.js';
import { addressOf } from '../workspace/paths.js';
import { readinessPage } from './readinessPage.js';

/** A file of a pack, by its path in the folder of the pack. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What a pack is made from. */
export interface PackSource {
  readonly picture: Picture;
  /** The title of a document of the ISMS. */
  titleOf(path: string): string;
  /** The text of a document of the ISMS; undefined where it cannot be read. */
  textOf(path: string): string | undefined;
}

const DOCUMENTS = 'documents';

/** What one clause or control is answered by. */
interface Entry {
  /** The folder in the pack. */
  readonly folder: string;
  readonly title: string;
  /** How far it is answered, in words. */
  readonly state: string;
  readonly documents: readonly string[];
  /** What is not met or not known, one sentence each. */
  readonly gaps: readonly string[];
}

/**
 * The pack for Stage 1: a folder for each clause and for each control that leads to its documents, a copy of those documents, an index, and what is
 * missing. The same ISMS on the same day gives the same bytes.
 */
export function stageOnePack(source: PackSource): PackFile[] {
  const { picture } = source;
  const clauses = clauseEntries(picture);
  const controls = picture.controls.map(controlEntry);
  const entries = [...clauses, ...controls];
  const copied = new Map(
    [...new Set(entries.flatMap((entry) => entry.documents))].sort().flatMap((path) => {
      const text = source.textOf(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const has = (path: string): boolean => copied.has(path);
  return [
    { path: 'README.md', text: indexText(picture, clauses, controls, source, has) },
    { path: 'index.html', text: readinessPage(picture, ({ path }) => (has(path) ? addressOf(`${DOCUMENTS}/${path}`) : undefined)) },
    { path: 'gaps.md', text: gapsText(picture, entries) },
    ...entries.map((entry) => ({ path: `${entry.folder}/README.md`, text: entryText(entry, source, has) })),
    ...[...copied].map(([path, text]) => ({ path: `${DOCUMENTS}/${path}`, text })),
  ];
}

/** The clauses that Stage 1 asks about, in their order, each with what answers it. */
function clauseEntries({ readiness }: Picture): Entry[] {
  const items = readiness.stages[0]?.groups.flatMap((group) => group.items) ?? [];
  const byClause = new Map<string, ReadinessItem[]>();
  for (const item of items)
    for (const clause of clausesOf(item)) {
      const same = byClause.get(clause);
      if (same) same.push(item);
      else byClause.set(clause, [item]);
    }
  return [...byClause]
    .sort(([a], [b]) => compareClauses(a, b))
    .map(([clause, asked]): Entry => {
      const documents = [...new Set(asked.flatMap((item) => (item.id.startsWith('mandatory.') ? item.documents : [])))].sort();
      const open = asked.filter((item) => item.state !== 'met');
      return {
        folder: `clauses/${clause}`,
        title: `Clause ${clause}`,
        state: `${asked.length - open.length} of ${asked.length} questions met`,
        documents,
        gaps: open.map((item) => `${item.title}: ${item.why}`),
      };
    });
}

function clausesOf({ clause }: ReadinessItem): string[] {
  return [...new Set(clause.split(',').flatMap((part) => /^\s*(\d{1,2}(?:\.\d{1,2}){0,2})/.exec(part)?.[1] ?? []))];
}

function compareClauses(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const STATES: Readonly<Record<ControlMark['state'], string>> = {
  implemented: 'implemented',
  partial: 'partly implemented',
  planned: 'planned or not started',
  excluded: 'left out',
  undecided: 'without a decision or a status',
  'no-row': 'not in the Statement of Applicability',
};

function controlEntry({ id, title, state, open, place, documents }: ControlMark): Entry {
  const needs = state === 'implemented' || state === 'partial';
  const undescribed = needs && documents.length === 0 ? ['No document of this ISMS describes it.'] : [];
  const undecided = state === 'no-row' || state === 'undecided' ? [`It is ${STATES[state]}.`] : [];
  return {
    folder: `controls/${id}`,
    title: `${id} ${title}`,
    state: STATES[state],
    documents: place ? [...new Set([place.path, ...documents])] : documents,
    gaps: [...undecided, ...undescribed, ...open],
  };
}

function indexText(picture: Picture, clauses: readonly Entry[], controls: readonly Entry[], source: PackSource, has: (path: string) => boolean): string {
  const { readiness, organization } = picture;
  const [stage] = readiness.stages;
  const row = (entry: Entry): string =>
    `| [${cell(entry.title)}](${entry.folder}/README.md) | ${entry.state} | ${entry.documents.map((path) => linkTo(path, '', source, has)).join('<br>') || '—'} |`;
  return [
    `# Stage 1 pack${organization === undefined ? '' : `: ${plain(organization)}`}`,
    '',
    `As of ${readiness.today}. A prediction from documents, not an audit: ${plain(stage?.outcomeTitle ?? 'not judged')}.`,
    '',
    '- [The readiness as a page](index.html)',
    '- [What is missing](gaps.md)',
    '',
    '## By clause',
    '',
    '| Clause | State | Documents |',
    '| --- | --- | --- |',
    ...clauses.map(row),
    '',
    '## By control',
    '',
    ...(controls.length === 0
      ? ['No Statement of Applicability was found that is more than a template.']
      : ['| Control | State | Documents |', '| --- | --- | --- |', ...controls.map(row)]),
    '',
  ].join('\n');
}

function gapsText({ readiness }: Picture, entries: readonly Entry[]): string {
  const open = entries.filter((entry) => entry.gaps.length > 0);
  return [
    '# What is missing',
    '',
    open.length === 0
      ? `Nothing that can be seen in the documents on ${readiness.today}.`
      : `${open.length} clauses and controls with something open on ${readiness.today}.`,
    '',
    ...open.flatMap((entry) => [`## [${plain(entry.title)}](${entry.folder}/README.md)`, '', ...entry.gaps.map((gap) => `- ${plain(gap)}`), '']),
  ].join('\n');
}

function entryText(entry: Entry, source: PackSource, has: (path: string) => boolean): string {
  const documents = entry.documents.map((path) => `- ${linkTo(path, '../../', source, has)}`);
  return [
    `# ${plain(entry.title)}`,
    '',
    `State: ${entry.state}.`,
    '',
    '## Documents',
    '',
    ...(documents.length === 0 ? ['None was found.'] : documents),
    '',
    ...(entry.gaps.length === 0 ? [] : ['## Open', '', ...entry.gaps.map((gap) => `- ${plain(gap)}`), '']),
  ].join('\n');
}

function linkTo(path: string, up: string, source: PackSource, has: (path: string) => boolean): string {
  const title = cell(source.titleOf(path));
  return has(path) ? `[${title}](${up}${addressOf(`${DOCUMENTS}/${path}`)})` : title;
}

function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}

/** Text of documents is shown as it is and never as markup. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
