import type { Name, Vocabulary } from '../standard/vocabulary.js';
import { isRegister, type DocumentKind } from '../standard/documentKinds.js';
import type { KindDecision, KindInput } from './kindInput.js';
import { FORM_KINDS, KIND_TABLE, kindOf } from './kindTable.js';
import { readName } from './names.js';
import { standingOf } from './standing.js';

const ISMS_WORDS =
  /\b(?:iso(?:\/iec)?\s*2700[12]|isms|information security|informationssicherheit|annex a|statement of applicability|sécurité de l['’]information|seguridad de la información|segurança da informação|sicurezza delle informazioni|informatiebeveiliging|sgsi|smsi)\b/i;
/** Folders that are called after the ISMS or after policies. */
const ISMS_FOLDER =
  /(?:^|[/_ .-])(?:isms|sgsi|smsi|iso-?_?27001|grc|polic(?:y|ies)|richtlinien?|leitlinien?|politiques?|pol[ií]ticas?|politiche|beleid)(?:[/_ .-]|$)/i;
/** The first of a document is read for what it is about. In UTF-16 units. */
const HEAD = 6000;
/** Forms of documents that state rules. */
const RULING: ReadonlySet<string> = new Set(['policy', 'standard', 'procedure', 'charter', 'manual']);

/** Forms of documents that hold commands. */
const STEPWISE: ReadonlySet<string> = new Set(['policy', 'standard', 'procedure', 'plan']);

/** Whether a page speaks of information security as such. */
export function speaksOfIsms({ view }: KindInput): boolean {
  return ISMS_WORDS.test(view.reading.head(HEAD));
}

/** Whether a path lies in a folder that is called after the ISMS or after policies. */
function isIsmsFolder(path: string): boolean {
  return ISMS_FOLDER.test(path.slice(0, path.lastIndexOf('/') + 1));
}

/** The kind that a name gives. */
export function kindByName(name: Name, input: KindInput, where: string, vocabulary: Vocabulary): KindDecision | undefined {
  if (isIdleCode(name, input)) return undefined;
  const topic = name.topics[0];
  const decide = (kinds: readonly DocumentKind[], weak: boolean): KindDecision => ({ kinds, topic, reasons: [`${where} names ${article(kinds[0]!)}`], weak });
  if (name.subjects.has('information-security-top') && isTopPolicy(name)) {
    return { ...decide(['information-security-policy'], !isSure('information-security-policy', name, input)), topic: undefined };
  }
  // Data without rows and without an owner is the configuration of a tool.
  if (input.view.format === 'yaml' && !hasTable(input.view) && standingOf(input.view, input) !== 'controlled' && input.soaRows === 0) return undefined;
  const kinds = narrowed(kindsOf(listsItsSubject(name, input, vocabulary) ? { ...name, form: 'register' } : name), name);
  if (kinds.length > 0) return decide(kinds, !isSure(kinds[0]!, name, input));
  const kind = name.form === undefined ? undefined : FORM_KINDS[name.form];
  if (kind && (topic !== undefined || name.subjects.size > 0)) return decide([kind], !isSure(kind, name, input));
  if (kind === 'topic-policy' && (input.sectionCount >= 2 || input.fieldCount >= 2))
    return decide([kind], !(isIsmsFolder(input.path) || (input.controlFields >= 1 && speaksOfIsms(input))));
  if (kind !== undefined && input.controlFields >= 2) return decide([kind], !(input.fieldCount >= 3 && speaksOfIsms(input)));
  if (name.subjects.has('mapping') && input.controlTables > 0 && input.citations >= 4) return decide(['control-matrix'], false);
  return topic !== undefined && name.form === undefined ? topicPage(topic, name, input, where) : undefined;
}

function kindsOf(name: Name): DocumentKind[] {
  const kinds: DocumentKind[] = [];
  for (const { subject } of KIND_TABLE) {
    const kind = name.subjects.has(subject) ? kindOf(subject, name.form) : undefined;
    if (kind && !kinds.includes(kind)) kinds.push(kind);
  }
  return kinds;
}

/** Code without a field, a section of a policy or a row: a note of engineers, also in the best company. */
function isIdleCode(name: Name, input: KindInput): boolean {
  const { view, fieldCount, tellingSections, soaRows, riskRows } = input;
  if (view.format !== 'markdown' || fieldCount + tellingSections + soaRows + riskRows > 0) return false;
  return !(name.form !== undefined && STEPWISE.has(name.form)) && standingOf(view, input) === 'technical';
}

/** "Suppliers" over a table whose first column holds suppliers is a list of them; over sections it is a policy about them. */
function listsItsSubject(name: Name, input: KindInput, vocabulary: Vocabulary): boolean {
  if (name.form !== undefined || input.tellingSections >= 3) return false;
  return input.view.grids.some((grid) => {
    const first = grid.header[0]?.plain.trim() ?? '';
    if (grid.header.length < 3 || first === '' || first.length > 30 || grid.sample().length < 3) return false;
    const column = readName(first, vocabulary);
    return column.unexplained === 0 && [...column.subjects].some((subject) => name.subjects.has(subject));
  });
}

/** A page that is named after a subject, such as "Passwords": a policy when it reads like one. */
function topicPage(topic: string, name: Name, input: KindInput, where: string): KindDecision | undefined {
  const reasons = [`${where} names the subject ${topic}, and the text states rules`];
  const policy = (weak: boolean): KindDecision => ({ kinds: ['topic-policy'], topic, reasons, weak });
  const standing = standingOf(input.view, input);
  if (standing === 'controlled' && (input.sectionCount >= 2 || input.rules >= 2)) return policy(false);
  if (standing === 'technical' || input.rules < 2) return undefined;
  if (input.sectionCount >= 1 && isIsmsFolder(input.path)) return policy(false);
  // A title that tells a story, over a file that is called after its subject, heads a note about it.
  return Math.max(name.unexplained, input.title?.unexplained ?? 0) <= 4 ? policy(true) : undefined;
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

/**
 * Whether a name decides by itself. It does over a document that somebody controls, over rows of what it names, and over rules that it announces.
 * A page about the SoA in the manual of a tool bears the same name and nothing of that; such a name needs the company of ISMS documents.
 */
function isSure(kind: DocumentKind, name: Name, input: KindInput): boolean {
  const explained = name.form !== undefined || name.unexplained === 0;
  switch (standingOf(input.view, input)) {
    case 'controlled':
      return explained || name.unexplained <= 1 || speaksOfIsms(input);
    case 'technical':
      return holdsRows(kind, input) && explained && (input.soaRows > 0 || input.riskRows > 0);
    case 'plain':
      if (holdsRows(kind, input)) return true;
      if (input.view.format === 'csv') return explained;
      if (input.view.format === 'yaml') return explained && hasTable(input.view) && (name.form !== undefined || isIsmsFolder(input.path));
      if (name.form !== undefined && RULING.has(name.form) && input.rules >= 2) return true;
      // "Backup policy", kept among policies.
      if (name.form === 'policy' && explained && isIsmsFolder(input.path)) return true;
      return explained && speaksOfIsms(input) && (input.controlFields >= 1 || input.tellingSections >= 1 || isIsmsFolder(input.path));
  }
}

/** Whether a page has the rows that its name speaks of. */
function holdsRows(kind: DocumentKind, { view, soaRows, riskRows, controlTables, citations }: KindInput): boolean {
  if (kind === 'soa') return soaRows >= 3;
  if (kind === 'risk-register' || kind === 'risk-treatment-plan') return riskRows >= 2 || (kind === 'risk-treatment-plan' && hasTable(view));
  if (kind === 'control-matrix') return controlTables > 0 || citations >= 5;
  return isRegister(kind) && hasTable(view);
}

function hasTable(view: KindInput['view']): boolean {
  return view.grids.some((grid) => grid.header.length >= 3 && grid.sample().length >= 2);
}

function article(kind: DocumentKind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind.replaceAll('-', ' ')}`;
}
