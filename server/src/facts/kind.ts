import type { Name, Vocabulary } from '../standard/vocabulary.js';
import { isDocumentKind, type DocumentKind } from '../standard/documentKinds.js';
import { baseName, splitName } from './fileNames.js';
import { kindByName, speaksOfIsms } from './kindByName.js';
import type { KindDecision, KindInput } from './kindInput.js';
import { readName } from './names.js';
import { isWorkshop, otherPage } from './otherPages.js';
import { standingOf } from './standing.js';
import type { DocumentView } from './view.js';

const NOT_ISMS: KindDecision = { kinds: ['not-isms'], topic: undefined, reasons: [], weak: false };

const ABOUT_REPOSITORY =
  /^(?:readme|changelog|changes|history|contributing|contributors|license|licence|notice|authors|maintainers|codeowners|summary|todo|security|support|code_of_conduct|code-of-conduct|conduct|governance_of_repository|roadmap|_sidebar|_navbar|_footer|glossary|faq|agents|claude|copilot-instructions|skill|pull_request_template|issue_template|bug_report|feature_request|release-notes|releases|index_of_templates|toc|index|_index|home|source|version|metadata|package|mkdocs|_config|docker-compose|compose|pnpm-workspace)$/i;
const FIRST_PAGE = /^(?:readme|index|_index|summary|home)$/i;

/** Decides what a document is. Anything that is not recognised is `not-isms`. */
export function decideKind(input: KindInput, vocabulary: Vocabulary): KindDecision {
  const { title, file } = input;
  const stated = statedKind(input.view);
  if (stated) return { kinds: [stated], topic: (title ?? file).topics[0], reasons: [`front matter says ${stated}`], weak: false };
  const other = otherReason(input, vocabulary);
  if (other !== undefined) return { ...NOT_ISMS, reasons: [other], opensCollection: opensCollection(input, vocabulary) };

  const folder = folderForm(input.path, vocabulary);
  const filed = (): KindDecision | undefined => filedRecord(folder, input);
  let weak: KindDecision | undefined;
  for (const decide of [
    () => title && kindByName(withForm(title, folder), input, 'title', vocabulary),
    () => kindByName(withForm(file, folder), input, 'file name', vocabulary),
    () => content(input),
    filed,
  ]) {
    const decision = decide();
    weak ??= decision;
    if (!decision || decision.weak) continue;
    // Where it is filed makes a record of it, and its name still says which.
    if (decide === filed && weak && RECORD_KINDS.has(weak.kinds[0]!)) return withContent({ ...weak, weak: false }, input);
    // A name such as "Compliance checklist" says less than a table that decides about the controls of Annex A.
    if (input.soaRows >= MANY_CONTROLS && GENERIC.has(decision.kinds[0]!)) return withContent({ ...content(input)!, topic: decision.topic }, input);
    return withContent(decision, input);
  }
  if (weak) return withContent(weak, input);
  return { ...NOT_ISMS, reasons: ['neither title, path nor content name an ISMS document'] };
}

/** So many rows about controls are a Statement of Applicability, whatever a page is called. */
const MANY_CONTROLS = 30;
const GENERIC: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['record', 'plan', 'procedure', 'isms-manual', 'operational-control', 'measurement']);

/** Records that have a kind of their own. */
const RECORD_KINDS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'audit-report',
  'management-review',
  'corrective-action',
  'findings-register',
  'incident-register',
  'change-register',
  'training-register',
]);

/** Why a page is certainly no ISMS document. */
function otherReason(input: KindInput, vocabulary: Vocabulary): string | undefined {
  const other = otherPage(input.path, input.title?.words.join(' '), input.view);
  if (other !== undefined) return other;
  if (isAboutRepository(input, vocabulary)) return 'a page about the repository';
  return isWorkshop(input.path) && input.controlFields < 2 && input.soaRows < MANY_CONTROLS ? 'a folder of engineers or writers' : undefined;
}

function opensCollection({ path, title }: KindInput, vocabulary: Vocabulary): boolean {
  return FIRST_PAGE.test(baseName(path)) && title !== undefined && vocabulary.collections.find(title.words).length > 0;
}

const TELLING_FORMS: ReadonlySet<string | undefined> = new Set(['policy', 'procedure', 'plan', 'register', 'form', 'minutes']);

/** The form that the nearest telling folder names: `policies/`, `procedures/`, `records/`. */
function folderForm(path: string, vocabulary: Vocabulary): string | undefined {
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders.slice(0, 2)) {
    const name = readName(splitName(folder), vocabulary);
    if (TELLING_FORMS.has(name.form)) return name.form;
    if (name.subjects.size > 0 || name.topics.length > 0) return undefined;
  }
  return undefined;
}

function withForm(name: Name, form: string | undefined): Name {
  return name.form === undefined && form !== undefined ? { ...name, form } : name;
}

/** `isms_type`, `record` and `type` in front matter; only words of the list count, site generators use `type` for their own. */
function statedKind(view: DocumentView): DocumentKind | undefined {
  const value = (key: string): string | undefined =>
    view.front
      .find((pair) => pair.key === key)
      ?.value.plain.trim()
      .toLowerCase();
  const own = value('isms_type') ?? value('ismsType');
  if (own !== undefined && isDocumentKind(own)) return own;
  // Minutes and reports of audits are records with a kind of their own.
  const record = value('record');
  if (view.format === 'markdown' && record !== undefined) return isDocumentKind(record) && RECORD_KINDS.has(record) ? record : 'record';
  const type = value('type');
  return type !== undefined && isDocumentKind(type) ? type : undefined;
}

/** What the tables of a document make of it. */
function content(input: KindInput): KindDecision | undefined {
  const { soaRows, riskRows, view } = input;
  const decide = (kind: DocumentKind, reason: string, weak = false): KindDecision => ({ kinds: [kind], topic: undefined, reasons: [reason], weak });
  if (soaRows >= 10) return decide('soa', 'a table decides about controls of Annex A');
  if (soaRows === 1 && view.format === 'yaml') return decide('soa-entry', 'one control of Annex A with its status');
  if (riskRows >= 2 && 2 * riskRows >= rowsOf(view)) return decide('risk-register', 'a table has the columns of a risk register', view.format === 'markdown');
  if (input.controlTables > 0 && input.citations >= 20) return decide('control-matrix', 'a table maps controls of Annex A');
  if (input.controlHeadings >= 5) return decide('control-matrix', 'its headings are controls of Annex A');
  const isPart = input.title === undefined || input.sectionCount >= 3;
  if (input.tellingSections < 2 || !isPart || standingOf(view, input) !== 'controlled') return undefined;
  // An overview of the policies says who keeps them and how they are reviewed; what it is for and to whom it applies each of them says itself.
  if (isOverview(input)) return decide('document-control', 'it speaks of the policies as a whole', true);
  const sure = input.sectionCount >= 4 && input.rules >= 3 && input.controlFields >= 1 && speaksOfIsms(input);
  return decide('topic-policy', 'it has the sections of a policy', !sure);
}

/** A page that is called overview, introduction or index, and after no subject. */
function isOverview({ title, file }: KindInput): boolean {
  const { form, topics, subjects } = title ?? file;
  return form === 'overview' && topics.length === 0 && [...subjects].every((subject) => subject === 'information-security');
}

function rowsOf(view: DocumentView): number {
  return view.grids.reduce((sum, grid) => sum + grid.rows().length, 0);
}

/** A file in a folder of records is one, whatever it is called. */
function filedRecord(folder: string | undefined, { fieldCount, view }: KindInput): KindDecision | undefined {
  if (folder !== 'form' || view.format !== 'markdown' || (fieldCount === 0 && view.grids.length === 0)) return undefined;
  return { kinds: ['record'], topic: undefined, reasons: ['it stands in a folder of records'], weak: fieldCount < 2 };
}

/** Adds what the content holds beside what the name says. */
function withContent(decision: KindDecision, input: KindInput): KindDecision {
  const kinds = [...decision.kinds];
  const add = (kind: DocumentKind): void => {
    if (!kinds.includes(kind)) kinds.push(kind);
  };
  if (input.soaRows >= 10 && kinds[0] !== 'control-matrix') add('soa');
  if (input.riskRows >= 2 && !kinds.includes('risk-treatment-plan') && !kinds.includes('risk-methodology')) add('risk-register');
  // "Risk analysis" with a table of risks is the register, whatever else it reports.
  if (kinds[0] === 'record' && input.riskRows >= 3 && kinds.includes('risk-register'))
    return { ...decision, kinds: ['risk-register', ...kinds.filter((kind) => kind !== 'risk-register')] };
  return { ...decision, kinds };
}

/** The pages that every repository has, and those that are named as manuals, tutorials and notes of technology. */
function isAboutRepository(input: KindInput, vocabulary: Vocabulary): boolean {
  const { title, file } = input;
  const base = baseName(input.path);
  if (ABOUT_REPOSITORY.test(base)) {
    if (/^(?:index|_index|home)$/i.test(base)) return title === undefined && file.words.length === 0;
    return true;
  }
  const name = title ?? file;
  if (vocabulary.notIsms.find(name.words).length === 0 || name.form === 'policy') return false;
  const isNamed = name.topics.length > 0 || [...name.subjects].some((subject) => subject !== 'information-security');
  return !(isNamed && input.controlFields >= 2);
}
