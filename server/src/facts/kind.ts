import type { Name, Vocabulary } from '../standard/vocabulary.js';
import { isDocumentKind, type DocumentKind } from '../standard/documentKinds.js';
import { FORM_KINDS, KIND_TABLE, kindOf } from './kindTable.js';
import { readName } from './names.js';
import type { DocumentView } from './view.js';

/** What is known of a document when its kind is decided. */
export interface KindInput {
  readonly path: string;
  readonly title: Name | undefined;
  readonly file: Name;
  readonly view: DocumentView;
  /** Number of metadata fields that are stated, apart from the title. */
  readonly fieldCount: number;
  /** Sections of a policy that stand under headings. */
  readonly sectionCount: number;
  /** Sentences with must, shall, may not. */
  readonly rules: number;
  /** Rows of a Statement of Applicability, and how many of their ids exist. */
  readonly soaRows: number;
  readonly riskRows: number;
  readonly controlTables: number;
  /** Headings that are controls. */
  readonly controlHeadings: number;
  readonly citations: number;
}

export interface KindDecision {
  readonly kinds: readonly DocumentKind[];
  readonly topic: string | undefined;
  readonly reasons: readonly string[];
  /** Decided by subject and prose alone: right in a repository of policies, wrong among engineering notes. */
  readonly weak: boolean;
  /** The first page of a collection of ISMS documents. */
  readonly opensCollection?: boolean;
}

const NOT_ISMS: KindDecision = { kinds: ['not-isms'], topic: undefined, reasons: [], weak: false };

const ABOUT_REPOSITORY =
  /^(?:readme|changelog|changes|history|contributing|contributors|license|licence|notice|authors|maintainers|codeowners|summary|todo|security|support|code_of_conduct|code-of-conduct|conduct|governance_of_repository|roadmap|_sidebar|_navbar|_footer|glossary|faq|agents|claude|copilot-instructions|skill|pull_request_template|issue_template|bug_report|feature_request|release-notes|releases|index_of_templates|toc|index|_index|home|source|version|metadata|package|mkdocs|_config|docker-compose|compose|pnpm-workspace)$/i;
const FIRST_PAGE = /^(?:readme|index|_index|summary|home)$/i;
const ISMS_WORDS =
  /\b(?:iso(?:\/iec)?\s*2700[12]|isms|information security|informationssicherheit|annex a|statement of applicability|sécurité de l['’]information|seguridad de la información|segurança da informação|sicurezza delle informazioni|informatiebeveiliging|sgsi|smsi)\b/i;
/** The first of a document is read for what it is about. */
const HEAD = 6000;

/** Decides what a document is. Anything that is not recognised is `not-isms`. */
export function decideKind(input: KindInput, vocabulary: Vocabulary): KindDecision {
  const stated = statedKind(input.view);
  if (stated) return { kinds: [stated], topic: topicOf(input.title ?? input.file), reasons: [`front matter says ${stated}`], weak: false };
  const { title, file } = input;
  if (input.path.split('/').some((segment) => /^\.[\w-]/.test(segment))) return { ...NOT_ISMS, reasons: ['a folder of tools'] };
  if (isAboutRepository(input, vocabulary)) {
    const opensCollection = FIRST_PAGE.test(baseName(input.path)) && title !== undefined && vocabulary.collections.find(title.words).length > 0;
    return { ...NOT_ISMS, reasons: ['a page about the repository'], opensCollection };
  }

  const folder = folderForm(input.path, vocabulary);
  let weak: KindDecision | undefined;
  for (const decide of [
    () => title && named(withForm(title, folder), input, 'title'),
    () => named(withForm(file, folder), input, 'file name'),
    () => content(input),
  ]) {
    const decision = decide();
    weak ??= decision;
    if (!decision || decision.weak) continue;
    // A name such as "Compliance checklist" says less than a table that decides about the controls of Annex A.
    if (input.soaRows >= 30 && GENERIC.has(decision.kinds[0]!)) return withContent({ ...content(input)!, topic: decision.topic }, input);
    return withContent(decision, input);
  }
  if (weak) return withContent(weak, input);
  return { ...NOT_ISMS, reasons: ['neither title, path nor content name an ISMS document'] };
}

const GENERIC: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['record', 'plan', 'procedure', 'isms-manual', 'operational-control', 'measurement']);

/** The form that the nearest telling folder names: `policies/`, `procedures/`, `records/`. */
function folderForm(path: string, vocabulary: Vocabulary): string | undefined {
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders.slice(0, 2)) {
    const name = readName(splitName(folder), vocabulary);
    if (
      name.form === 'policy' ||
      name.form === 'procedure' ||
      name.form === 'plan' ||
      name.form === 'register' ||
      name.form === 'form' ||
      name.form === 'minutes'
    )
      return name.form;
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
  if (view.format === 'markdown' && value('record') !== undefined) return 'record';
  const type = value('type');
  return type !== undefined && isDocumentKind(type) ? type : undefined;
}

/** The kind that a name gives. */
function named(name: Name, input: KindInput, where: string): KindDecision | undefined {
  const topic = topicOf(name);
  const reason = (kind: DocumentKind): string[] => [`${where} names ${article(kind)}`];
  if (name.subjects.has('information-security-top') && isTopPolicy(name)) {
    return { kinds: ['information-security-policy'], topic: undefined, reasons: reason('information-security-policy'), weak: false };
  }
  const kinds: DocumentKind[] = [];
  for (const { subject } of KIND_TABLE) {
    if (!name.subjects.has(subject)) continue;
    const kind = kindOf(subject, name.form);
    if (kind && !kinds.includes(kind)) kinds.push(kind);
  }
  const sure = isSure(name, input);
  const decided = narrowed(kinds, name);
  if (decided.length > 0) return { kinds: decided, topic, reasons: reason(decided[0]!), weak: !sure };
  const kind = name.form === undefined ? undefined : FORM_KINDS[name.form];
  if (kind && (topic !== undefined || name.subjects.size > 0)) return { kinds: [kind], topic, reasons: reason(kind), weak: !sure };
  if (kind === 'topic-policy' && (input.sectionCount >= 2 || input.fieldCount >= 2)) return { kinds: [kind], topic, reasons: reason(kind), weak: false };
  if (kind !== undefined && kind !== 'topic-policy' && input.fieldCount >= 3 && ISMS_WORDS.test(head(input)))
    return { kinds: [kind], topic, reasons: reason(kind), weak: false };
  if (topic !== undefined && name.form === undefined) return topicPage(topic, name, input, where);
  return undefined;
}

/** A page that is named after a subject, such as "Passwords": a policy when it reads like one. */
function topicPage(topic: string, name: Name, input: KindInput, where: string): KindDecision | undefined {
  const reasons = [`${where} names the subject ${topic}, and the text states rules`];
  const policy = (weak: boolean): KindDecision => ({ kinds: ['topic-policy'], topic, reasons, weak });
  if (input.sectionCount >= 2 || (input.fieldCount >= 3 && input.rules >= 2)) return policy(false);
  if (input.sectionCount >= 1 && input.rules >= 2 && /(?:^|\/)(?:polic|richtlin|politi|polit|beleid|standards?\/)/i.test(input.path)) return policy(false);
  if (input.rules >= 2 && name.unexplained <= 4) return policy(true);
  return undefined;
}

/** What the tables of a document make of it. */
function content(input: KindInput): KindDecision | undefined {
  if (input.soaRows >= 10) return { kinds: ['soa'], topic: undefined, reasons: ['a table decides about controls of Annex A'], weak: false };
  if (input.soaRows === 1 && input.view.format === 'yaml')
    return { kinds: ['soa-entry'], topic: undefined, reasons: ['one control of Annex A with its status'], weak: false };
  if (input.riskRows >= 2)
    return { kinds: ['risk-register'], topic: undefined, reasons: ['a table has the columns of a risk register'], weak: input.view.format === 'markdown' };
  if (input.controlTables > 0 && input.citations >= 20)
    return { kinds: ['control-matrix'], topic: undefined, reasons: ['a table maps controls of Annex A'], weak: false };
  if (input.controlHeadings >= 5) return { kinds: ['control-matrix'], topic: undefined, reasons: ['its headings are controls of Annex A'], weak: false };
  if (input.sectionCount >= 4 && input.rules >= 3)
    return { kinds: ['topic-policy'], topic: undefined, reasons: ['it has the sections of a policy'], weak: !ISMS_WORDS.test(head(input)) };
  return undefined;
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

/** A policy about information security as such, not one about a subject in it. */
function isTopPolicy(name: Name): boolean {
  const form = name.form ?? 'policy';
  if (!['policy', 'standard', 'statement', 'manual'].includes(form)) return false;
  return name.topics.filter((topic) => topic !== 'governance').length === 0 && name.unexplained <= 4;
}

/** Of several kinds that a name gives, those that stand beside each other: "Scope and context" is both, "Audit of suppliers" is one. */
function narrowed(kinds: readonly DocumentKind[], name: Name): DocumentKind[] {
  if (kinds.length <= 1) return [...kinds];
  const pairs: readonly (readonly [DocumentKind, DocumentKind])[] = [
    ['context', 'scope'],
    ['objectives', 'measurement'],
    ['roles', 'management-review'],
  ];
  const pair = pairs.find(([a, b]) => kinds.includes(a) && kinds.includes(b));
  if (pair) {
    const subjects = [...name.subjects];
    const position = (kind: DocumentKind): number => subjects.findIndex((subject) => kindOf(subject, name.form) === kind);
    return [...pair].sort((a, b) => position(a) - position(b));
  }
  return [kinds[0]!];
}

/** Whether a name decides by itself: it names a form or is wholly explained, and the page is not made of code. */
function isSure(name: Name, input: KindInput): boolean {
  if (name.form !== undefined || name.subjects.has('soa')) return !isCodeHeavy(input) || input.fieldCount >= 2 || input.sectionCount >= 2;
  if (name.unexplained === 0) return input.fieldCount >= 1 || input.sectionCount >= 1 || ISMS_WORDS.test(head(input)) || input.view.format !== 'markdown';
  return input.fieldCount >= 2 || (input.sectionCount >= 2 && ISMS_WORDS.test(head(input)));
}

/** More code than text: an engineering note. */
function isCodeHeavy(input: KindInput): boolean {
  const fences = input.view.fences;
  return fences >= 3 && fences * 800 > input.view.text.length / 2;
}

function isAboutRepository(input: KindInput, vocabulary: Vocabulary): boolean {
  const { title } = input;
  const base = baseName(input.path);
  if (ABOUT_REPOSITORY.test(base)) {
    if (/^(?:index|_index|home)$/i.test(base)) return title === undefined && input.file.words.length === 0;
    return true;
  }
  return title !== undefined && vocabulary.notIsms.find(title.words).length > 0 && title.form !== 'policy';
}

/** The name of a file without number, ending and separators; of an index page, the name of its folder. */
export function fileName(path: string): string {
  const base = baseName(path);
  const segments = path.split('/');
  const name = /^(?:index|_index|readme|home)$/i.test(base) ? (segments[segments.length - 2] ?? '') : base;
  return splitName(name);
}

function splitName(name: string): string {
  return name.replace(/^[\d._-]+(?=\D)/, '').replace(/[_.-]+/g, ' ');
}

function baseName(path: string): string {
  return (path.split('/').pop() ?? path).replace(/\.(?:md|markdown|mdx|ya?ml|csv|tsv)(?:\.tmpl|\.j2|\.template)?$/i, '');
}

function topicOf(name: Name): string | undefined {
  return name.topics[0];
}

function head(input: KindInput): string {
  return input.view.text.slice(0, HEAD);
}

function article(kind: DocumentKind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind.replaceAll('-', ' ')}`;
}
