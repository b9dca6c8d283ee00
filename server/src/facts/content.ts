import type { DocumentKind } from '../standard/documentKinds.js';
import { meaningsIn, type ContentWord } from '../standard/contentWords.js';
import { wordsOf } from '../standard/words.js';
import type { Span } from '../text/span.js';
import type { DocumentView } from './view.js';

/** What a document can say that a clause asks of the ISMS: by meaning, under a heading, in a sentence, or in a row. */
export type ContentIdea =
  | 'external-issues'
  | 'internal-issues'
  | 'climate'
  | 'parties'
  | 'party-requirements'
  | 'party-answers'
  | 'interfaces'
  | 'commitment-requirements'
  | 'commitment-improvement'
  | 'objectives'
  | 'isms-responsibility'
  | 'reporting-to-top'
  | 'communication'
  | 'awareness'
  | 'acceptance-criteria'
  | 'assessment-criteria'
  | 'identify-cia'
  | 'risk-owners'
  | 'consequences'
  | 'likelihood'
  | 'risk-levels'
  | 'compare-criteria'
  | 'prioritise'
  | 'options'
  | 'determine-controls'
  | 'compare-annex-a'
  | 'audit-frequency'
  | 'audit-methods'
  | 'audit-responsibilities'
  | 'audit-reporting';

/** The first place at which a document says something, by what it says. */
export type ContentFacts = Readonly<Partial<Record<ContentIdea, Span>>>;

type Meanings = ReadonlySet<ContentWord>;

/** What a stretch of text has to mean to say something; `above` is what the headings above it mean. */
const IDEAS: readonly (readonly [idea: ContentIdea, says: (own: Meanings, above: Meanings) => boolean])[] = [
  ['external-issues', (own) => own.has('external-issue')],
  ['internal-issues', (own) => own.has('internal-issue')],
  ['climate', (own) => own.has('climate') && !own.has('climate-control')],
  ['parties', (own) => own.has('party')],
  ['party-requirements', (own, above) => own.has('requirement') && (own.has('party') || above.has('party'))],
  ['party-answers', (own, above) => own.has('party-answered') && (own.has('party') || above.has('party'))],
  ['interfaces', (own) => own.has('interface')],
  ['commitment-requirements', (own, above) => own.has('duty') && (own.has('fulfil') || above.has('fulfil'))],
  ['commitment-improvement', (own) => own.has('improve') && own.has('lasting')],
  ['objectives', (own) => own.has('objective')],
  ['isms-responsibility', (own, above) => own.has('answers-for') && (own.has('isms') || above.has('isms'))],
  ['reporting-to-top', (own) => own.has('reports') && own.has('top')],
  ['communication', (own, above) => (own.has('communicate') || above.has('communicate')) && own.has('to-whom')],
  ['awareness', (own) => own.has('awareness')],
  ['acceptance-criteria', (own) => own.has('acceptance')],
  ['assessment-criteria', (own) => own.has('assessing-when')],
  ['identify-cia', (own) => own.has('cia')],
  ['risk-owners', (own) => own.has('risk-owner')],
  ['consequences', (own) => own.has('consequence')],
  ['likelihood', (own) => own.has('likelihood')],
  ['risk-levels', (own) => own.has('risk-level')],
  ['compare-criteria', (own) => own.has('compare')],
  ['prioritise', (own) => own.has('prioritise')],
  ['options', (own) => own.has('treat-option')],
  ['determine-controls', (own) => own.has('control')],
  ['compare-annex-a', (own) => own.has('annex-a')],
  ['audit-frequency', (own) => own.has('what-when')],
  ['audit-methods', (own) => own.has('audit-method')],
  ['audit-responsibilities', (own) => own.has('answers-for') || own.has('audit')],
  ['audit-reporting', (own) => own.has('audit-report')],
];

/** Kinds of document that answer clauses in their text. */
const ANSWERING: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'context',
  'scope',
  'isms-manual',
  'information-security-policy',
  'risk-methodology',
  'risk-treatment-plan',
  'risk-register',
  'objectives',
  'roles',
  'competence',
  'document-control',
  'operational-control',
  'measurement',
  'audit-programme',
  'management-review',
  'management-review-procedure',
  'corrective-action',
  'legal-register',
]);

/** Names of other documents that answer clauses, such as a communication plan or a policy on risk. */
const TELLING_NAMES: ReadonlySet<ContentWord> = new Set<ContentWord>([
  'awareness',
  'communicate',
  'party',
  'climate',
  'external-issue',
  'isms',
  'objective',
  'top',
  'answers-for',
]);
const TELLING_STEMS = [
  'risk',
  'risik',
  'risi',
  'riesgo',
  'rischi',
  'context',
  'kontext',
  'contexto',
  'contesto',
  'role',
  'rolle',
  'govern',
  'charter',
  'strateg',
];
/** Longer rows and paragraphs are read up to here: what they are about stands at their beginning. In UTF-16 units. */
const MAXIMUM_STRETCH = 4000;

/** What a document says that clauses ask of the ISMS. */
export function readContent(
  view: DocumentView,
  { kinds, path, title }: { readonly kinds: readonly DocumentKind[]; readonly path: string; readonly title: string },
): ContentFacts {
  if (!kinds.some((kind) => ANSWERING.has(kind)) && !hasTellingName(`${path.slice(path.lastIndexOf('/') + 1)} ${title}`))
    return view.text.includes('lima') ? climateIn(view) : NOTHING;
  const found = new Map<ContentIdea, Span>();
  for (const { text, above, span } of stretchesOf(view)) {
    const own = meaningsIn(text.slice(0, MAXIMUM_STRETCH));
    for (const [idea, says] of IDEAS) if (!found.has(idea) && says(own, above)) found.set(idea, span);
    if (found.size === IDEAS.length) break;
  }
  return Object.fromEntries(found);
}

const NOTHING: ContentFacts = {};

/** The climate may be spoken of anywhere; a document without the letters of the word is not read for it. */
function climateIn(view: DocumentView): ContentFacts {
  for (const { text, span } of stretchesOf(view)) {
    if (!text.includes('lima')) continue;
    const own = meaningsIn(text.slice(0, MAXIMUM_STRETCH));
    if (own.has('climate') && !own.has('climate-control')) return { climate: span };
  }
  return NOTHING;
}

function hasTellingName(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => TELLING_STEMS.some((stem) => word.startsWith(stem))) || [...meaningsIn(name)].some((meaning) => TELLING_NAMES.has(meaning));
}

interface Part {
  readonly text: string;
  readonly above: Meanings;
  readonly span: Span;
}

/** Headings, paragraphs with the line that leads to them, rows with their header, and the pairs of front matter or YAML. */
function* stretchesOf(view: DocumentView): Generator<Part> {
  const headings = view.headings.map((heading) => ({ heading, meanings: meaningsIn(heading.text) }));
  const aboveOf = (at: number): Meanings => {
    const found = new Set<ContentWord>();
    for (const { heading, meanings } of headings) if (heading.start < at && at < heading.sectionEnd) for (const meaning of meanings) found.add(meaning);
    return found;
  };
  for (const { heading } of headings) yield { text: heading.text, above: NONE, span: { start: heading.start, end: heading.end } };
  for (const pair of view.front) yield { text: `${pair.key} ${pair.value.plain}`, above: NONE, span: pair.keySpan };
  let lead = '';
  for (const passage of view.passages) {
    if (!passage.inItem) lead = passage.source.trimEnd().endsWith(':') ? passage.source : '';
    yield {
      text: passage.inItem ? `${lead} ${passage.source}` : passage.source,
      above: aboveOf(passage.start),
      span: { start: passage.start, end: passage.end },
    };
  }
  for (const grid of view.grids) {
    const header = grid.header.map((cell) => cell.plain).join(' ');
    const above = aboveOf(grid.start);
    for (const row of grid.rows())
      yield { text: `${header} ${row.cells.map((cell) => cell.plain).join(' ')}`, above, span: { start: row.start, end: row.end } };
  }
}

const NONE: Meanings = new Set();
