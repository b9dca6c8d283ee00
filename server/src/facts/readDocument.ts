import type { ControlCatalogue } from '../standard/controls.js';
import type { DateOrder } from '../standard/dates.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { splitCamelCase, wordsOf } from '../standard/words.js';
import { LineTable } from '../text/lines.js';
import { inOrder } from '../text/span.js';
import type { Directive } from '../syntax/directives.js';
import { MarkdownDocument } from '../syntax/markdown/document.js';
import { YamlDocument } from '../syntax/yaml/document.js';
import { anchorsOf } from './anchors.js';
import { readAssignments } from './assignments.js';
import { chapterKinds } from './chapters.js';
import { declaredEdition, listedControls, readCitations, type Citation } from './citations.js';
import { columnMeanings } from './columns.js';
import { readContent } from './content.js';
import { csvView } from './csvView.js';
import type { DocumentFacts, Fields } from './facts.js';
import { NO_FIELDS, readFields } from './fields.js';
import { readGovernance } from './governance.js';
import { readHistory } from './history.js';
import { fileName } from './fileNames.js';
import { decideKind } from './kind.js';
import type { KindDecision } from './kindInput.js';
import { readName } from './names.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import { labelledValues } from './labelledValues.js';
import { detectLanguage } from './language.js';
import { markdownView } from './markdownView.js';
import { fieldSlot } from './fieldSlot.js';
import { numericIds } from './numericIds.js';
import { readOutline } from './outline.js';
import { readProse, type Prose } from './prose.js';
import { markdownDirectives, Reading, yamlDirectives } from './reading.js';
import { readRegisters } from './registers.js';
import { readRisks } from './risks.js';
import type { RichText } from './richText.js';
import { NO_SECTIONS, readSections, sectionHeadings } from './sections.js';
import { readSignatures } from './signatures.js';
import { readControlTables } from './soa.js';
import { soaTables } from './soaTables.js';
import { countControlFields, countTellingSections } from './standing.js';
import { findGaps, isTemplate } from './template.js';
import { plainStretch, type DocumentView, type Stretch } from './view.js';
import { yamlView } from './yamlView.js';
import { readZones, type Zones } from './zones.js';

/**
 * The parsed state of a text, kept for open documents so that the next keystroke reads only what changed. `read` is what facts are read from:
 * the same without the words of the comments that hide findings.
 */
export type Parsed =
  | { readonly format: 'markdown'; readonly document: MarkdownDocument; readonly read: MarkdownDocument }
  | { readonly format: 'yaml'; readonly document: YamlDocument; readonly read: YamlDocument }
  | { readonly format: 'csv' };

/** What does not change from document to document. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly catalogue: ControlCatalogue;
}

/** What the workspace knows about a document before it is read. */
export interface DocumentContext {
  /** Relative to the root of the ISMS, with `/`. */
  readonly path: string;
  /** The kind that the workspace file gives it. */
  readonly kind: DocumentKind | undefined;
  /** The order of slash dates in this workspace, where one is known. */
  readonly order: DateOrder | undefined;
  /** Whether the workspace is a collection of ISMS documents, so that a page about passwords is a policy and not a note. */
  readonly inIsms: boolean;
}

/** Files larger than this are not read: no document of a person comes near it. In UTF-16 units. */
export const MAXIMUM_LENGTH = 12 * 1024 * 1024;

/** The facts of one file. Total: any text gives facts, or fewer of them. */
export function readDocument(text: string, context: DocumentContext, reader: Reader, previous?: Parsed): { facts: DocumentFacts; parsed: Parsed } {
  const read = viewOf(text, context.path, previous);
  return { facts: readFacts(read, context, reader), parsed: read.parsed };
}

interface ReadText {
  readonly view: DocumentView;
  readonly lines: LineTable;
  readonly directives: readonly Directive[];
  readonly parsed: Parsed;
}

function viewOf(text: string, path: string, previous: Parsed | undefined): ReadText {
  const format = formatOf(path);
  switch (format) {
    case 'yaml': {
      const document = new YamlDocument(text, previous?.format === 'yaml' ? previous.document : undefined);
      const directives = yamlDirectives(document);
      const reading = new Reading(text, directives);
      const read = directives.length === 0 ? document : new YamlDocument(reading.text, previous?.format === 'yaml' ? previous.read : undefined);
      return { view: yamlView(read, reading), lines: document.lines, directives, parsed: { format, document, read } };
    }
    case 'csv': {
      const lines = new LineTable(text);
      return { view: csvView(text, lines), lines, directives: [], parsed: { format } };
    }
    case 'markdown': {
      const document = new MarkdownDocument(text, previous?.format === 'markdown' ? previous.document : undefined);
      const directives = markdownDirectives(document);
      const reading = new Reading(text, directives);
      const read = directives.length === 0 ? document : new MarkdownDocument(reading.text, previous?.format === 'markdown' ? previous.read : undefined);
      return { view: markdownView(read, reading), lines: document.lines, directives, parsed: { format, document, read } };
    }
  }
}

/** How a file is read, by the ending of its name. */
export function formatOf(path: string): DocumentFacts['format'] {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return /\.(?:csv|tsv)$/i.test(path) ? 'csv' : 'markdown';
}

function readFacts({ view, lines, directives, parsed }: ReadText, context: DocumentContext, reader: Reader): DocumentFacts {
  const { vocabulary, catalogue } = reader;
  const declared = declaredEdition(view.text);
  const zones = readZones(view, vocabulary);
  const headings = sectionHeadings(view, zones.title, vocabulary);
  const reviewSections = (headings.get('review') ?? []).map((heading) => ({ start: heading.start, end: heading.sectionEnd }));
  const prose = readProse(view.passages, reviewSections, vocabulary);
  const language = detectLanguage(view, prose.languages, vocabulary);
  // Only English leaves the order of 03/04/2026 open.
  const order = context.order ?? (language === 'en' ? undefined : 'day-first');
  const values = labelledValues(view, zones, vocabulary);
  const history = readHistory(view, zones, vocabulary, order);
  const signatures = readSignatures(view, zones, vocabulary, order);
  const { fields, slashDates } = readFields({ values, history, signatures, title: zones.title, prose, order }, vocabulary);

  const title = fields.title.value === undefined ? undefined : readName(fields.title.value, vocabulary);
  const file = readName(fileName(context.path), vocabulary);
  const names = title ? [title, file] : [file];
  const isSoa = names.some((name) => name.subjects.has('soa'));
  const isMapping = !isSoa && names.some((name) => name.form === 'matrix' || name.subjects.has('gap-analysis'));
  const tables = readControlTables(view, { vocabulary, catalogue, declared }, { isSoa, isMapping });
  const registers = readRegisters(view, vocabulary);
  const citations = [
    ...readCitations(view.text, withFrontMatter(view), { catalogue, declared }),
    ...readListedControls(view, zones, { catalogue, declared }, vocabulary),
    ...tables.bare,
  ];

  const decision: KindDecision =
    context.kind !== undefined
      ? { kinds: [context.kind], topic: undefined, reasons: ['isms.yaml says so'], weak: false }
      : decideKind(
          {
            path: context.path,
            title,
            file,
            view,
            fieldCount: Object.values(fields).filter((fact) => fact.state !== 'absent').length - (fields.title.state === 'absent' ? 0 : 1),
            controlFields: countControlFields(fields),
            sectionCount: headings.size,
            tellingSections: countTellingSections(headings, vocabulary),
            rules: prose.rules,
            soaRows: tables.soa?.rows.length ?? 0,
            riskRows: registers.filter((register) => register.kind === 'risk-register').reduce((sum, register) => sum + register.rows.length, 0),
            controlTables: tables.otherTables.length,
            controlHeadings: tables.headings,
            citations: citations.length,
          },
          vocabulary,
        );
  const kinds: readonly DocumentKind[] = decision.weak && !context.inIsms ? ['not-isms'] : decision.kinds;
  const kind = kinds[0]!;
  if (kind === 'not-isms') return notIsms(view, lines, context, decision);

  const gaps = findGaps(view, (label) => parsed.format === 'markdown' && parsed.document.definitionOf(label) !== undefined);
  const named =
    [...names.flatMap((name) => name.words), ...wordsOf(splitCamelCase(context.path))].some((word) => vocabulary.values.get(word)?.includes('template')) ||
    /\.tmpl$/i.test(context.path);
  const own = withRemark(withSectionInterval(fields, prose, kind), view);
  const risks = readRisks(view, { kinds, vocabulary, language, order });
  const keepsSoa = kinds.includes('soa') || kinds.includes('soa-entry');
  return {
    path: context.path,
    format: view.format,
    kind,
    kinds,
    chapters: chapterKinds(view, { kinds, title: zones.title, risks }, vocabulary),
    kindReasons: decision.reasons,
    doubtful: decision.weak,
    opensCollection: false,
    topic: decision.topic,
    language,
    template: isTemplate(view, own, gaps, named),
    fields: own,
    lifecycle: lifecycleOf(own.status.value, vocabulary),
    sections: readSections(view, headings, prose, own, history, zones, vocabulary),
    outline: readOutline(view, headings, zones.title, vocabulary),
    fieldSlot: fieldSlot(view, own, lines),
    citations: inOrder(citations),
    history: history.entries,
    soa: keepsSoa ? tables.soa : undefined,
    soaTables: keepsSoa && tables.soa ? soaTables(view, tables.soa.rows) : [],
    otherTables: tables.otherTables,
    registers,
    governance: readGovernance(view, { kinds, registers, fields: own, vocabulary }),
    risks,
    content: readContent(view, { kinds, path: context.path, title: own.title.value ?? '' }),
    assignments: readAssignments(view, vocabulary),
    links: view.links(),
    anchors: anchorsOf(view),
    gaps,
    slashDates,
    numericIds: numericIds(view, citations, (key) => namesControls(key, vocabulary)),
    directives,
    lines,
  };
}

/** Front matter is no prose, but `controls: [A.5.15]` in it cites. */
function withFrontMatter(view: DocumentView): readonly Stretch[] {
  const { frontMap } = view;
  return view.format === 'markdown' && frontMap ? [plainStretch(frontMap), ...view.prose] : view.prose;
}

/** Bare numbers under a header, a label or a key that calls them controls. */
function readListedControls(
  view: DocumentView,
  zones: Zones,
  context: { catalogue: ControlCatalogue; declared: '2022' | '2013' | undefined },
  vocabulary: Vocabulary,
): Citation[] {
  const found: Citation[] = [];
  const note = (value: RichText | undefined): void => {
    if (value) found.push(...listedControls(value.plain, value, context));
  };
  for (const pair of view.front) if (namesControls(pair.key, vocabulary)) note(pair.value);
  for (const grid of view.grids) {
    const columns = grid.header.flatMap((cell, index) => (index > 0 && namesControls(cell.plain, vocabulary) ? [index] : []));
    const labelled = grid.header.length === 2 && zones.rankOf(grid.start) !== undefined;
    if (columns.length === 0 && !labelled) continue;
    for (const row of grid.rows()) {
      for (const column of columns) note(row.cells[column]);
      if (labelled && row.cells[0] && row.cells[0].plain.length < 60 && namesControls(row.cells[0].plain, vocabulary)) note(row.cells[1]);
    }
  }
  return found;
}

/** Whether a header or label speaks of controls and not of ids in general. */
function namesControls(label: string, vocabulary: Vocabulary): boolean {
  const meanings = columnMeanings(label, vocabulary);
  return meanings.includes('control') && !meanings.includes('riskId');
}

/** In documents that speak for themselves, the interval under the review heading is their own; methods and procedures speak of other reviews there. */
function withSectionInterval(fields: Fields, prose: Prose, kind: DocumentKind): Fields {
  const stated = prose.sectionInterval;
  if (fields.reviewInterval.state !== 'absent' || !stated || !SPEAKS_OF_ITSELF.has(kind)) return fields;
  return { ...fields, reviewInterval: { state: 'value', value: stated.interval, source: 'line', span: stated.span } };
}

/** A YAML document without a title is called what its first comment calls it; that never decides what it is. */
function withRemark(fields: Fields, { remark }: DocumentView): Fields {
  if (fields.title.state !== 'absent' || !remark) return fields;
  return { ...fields, title: { state: 'value', value: remark.text, source: 'heading', span: { start: remark.start, end: remark.end } } };
}

const SPEAKS_OF_ITSELF: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'information-security-policy',
  'topic-policy',
  'scope',
  'soa',
  'isms-manual',
  'document-control',
  'roles',
  'context',
]);

/** What a status such as `Freigegeben` means for the life of a document. */
function lifecycleOf(status: string | undefined, vocabulary: Vocabulary): DocumentFacts['lifecycle'] {
  const meanings = status === undefined ? [] : (vocabulary.values.get(wordsOf(status).join(' ')) ?? []);
  return (['retired', 'draft', 'final'] as const).find((meaning) => meanings.includes(meaning));
}

/** A file that is no ISMS document: its kind, and nothing else that rules could judge. */
function notIsms(view: DocumentView, lines: LineTable, context: DocumentContext, decision: KindDecision): DocumentFacts {
  return {
    path: context.path,
    format: view.format,
    kind: 'not-isms',
    kinds: ['not-isms'],
    chapters: [],
    kindReasons: decision.reasons,
    doubtful: decision.weak,
    opensCollection: decision.opensCollection ?? false,
    topic: undefined,
    language: undefined,
    template: false,
    fields: NO_FIELDS,
    lifecycle: undefined,
    sections: NO_SECTIONS,
    outline: [],
    fieldSlot: undefined,
    citations: [],
    history: [],
    soa: undefined,
    soaTables: [],
    otherTables: [],
    registers: [],
    governance: undefined,
    risks: undefined,
    content: {},
    assignments: [],
    links: [],
    anchors: anchorsOf(view),
    gaps: [],
    slashDates: [],
    numericIds: [],
    directives: [],
    lines,
  };
}
