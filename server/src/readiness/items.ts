import type { Finding } from '../engine/findings.js';
import type { DocumentFacts } from '../facts/facts.js';
import { dueOf } from '../facts/fields.js';
import type { ReadinessItem } from '../protocol.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import { isReviewed } from '../workspace/reviewed.js';
import type { Workspace } from '../workspace/workspace.js';

/** What readiness is judged from. */
export interface ReadinessInput {
  readonly workspace: Workspace;
  /** All findings by path. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The codes of the rules that looked at every document without a fault; what the others would say is not known. */
  readonly judged: ReadonlySet<string>;
  readonly mandatory: readonly MandatoryDocument[];
  readonly today: string;
}

/** The item of one mandatory document: found, found as an unfilled template only, or not found. A record that is not here may be kept elsewhere. */
export function mandatoryItem(wanted: MandatoryDocument, input: ReadinessInput): ReadinessItem {
  const base = { id: `mandatory.${wanted.id}`, title: wanted.title, clause: wanted.clause, findings: [] as string[] };
  const found = [...input.workspace.documents.values()].filter((document) => document.kinds.some((kind) => wanted.answeredBy.includes(kind)));
  const best = bestOf(found, wanted);
  if (best && !best.template) {
    return { ...base, state: 'met', class: null, why: `Found: ${titleOf(best)}.`, ...placeOf(best), actions: ['Open the document'] };
  }
  const elsewhere = wanted.kind === 'record' && !wanted.stopper;
  if (best && elsewhere) {
    return {
      ...base,
      state: 'unknown',
      class: null,
      why: `Cannot be judged: only an unfilled template was found: ${titleOf(best)}. If the record is kept elsewhere, add a document that links to it.`,
      ...placeOf(best),
      actions: ['Fill in the template, or add a document that says where the record is kept'],
    };
  }
  if (best) {
    return {
      ...base,
      state: 'not-met',
      class: wanted.missingClass,
      why: `Only an unfilled template was found: ${titleOf(best)}.`,
      ...placeOf(best),
      findings: ['doc.placeholder-left'],
      actions: ['Fill in the template'],
    };
  }
  if (elsewhere) {
    return {
      ...base,
      state: 'unknown',
      class: null,
      why: 'Cannot be judged: no such record is kept here. If it is kept elsewhere, add a document that links to it.',
      actions: ['Add the record, or a document that says where it is kept'],
    };
  }
  return {
    ...base,
    state: 'not-met',
    class: wanted.missingClass,
    why: wanted.stage === 2 ? 'No document of this kind was found; it is needed for Stage 2.' : 'No document of this kind was found.',
    actions: ['Write the document, or name its file in isms.yaml'],
  };
}

/** The document that answers best: filled in before template, its main subject before a side subject, then the first by path. */
function bestOf(documents: readonly DocumentFacts[], wanted: MandatoryDocument): DocumentFacts | undefined {
  const rank = (document: DocumentFacts): string => {
    const order = wanted.answeredBy.findIndex((kind) => document.kinds.includes(kind));
    return `${document.template ? 1 : 0}${wanted.answeredBy.includes(document.kind) ? 0 : 1}${order}${document.path}`;
  };
  return [...documents].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

/** The item of a rule: met when it looked at something and found nothing. */
export function ruleItem(
  item: { readonly id: string; readonly title: string; readonly clause: string; readonly code: string; readonly class: 'minor' | 'observation' },
  input: ReadinessInput,
  judged: readonly DocumentFacts[],
  words: { readonly met: string; readonly unknown: string; readonly notMet: (count: number, documents: number) => string },
): ReadinessItem {
  const base = { id: item.id, title: item.title, clause: item.clause };
  const findings = [...input.findings.values()].flat().filter((finding) => finding.code === item.code);
  const [first] = findings;
  if (first) {
    const facts = input.workspace.documents.get(first.path);
    return {
      ...base,
      state: 'not-met',
      class: item.class,
      why: words.notMet(findings.length, new Set(findings.map((finding) => finding.path)).size),
      path: first.path,
      ...(facts ? { range: facts.lines.rangeOf(first.span) } : {}),
      findings: [item.code],
      actions: ['Open the first of them'],
    };
  }
  if (!input.judged.has(item.code)) {
    return { ...base, state: 'unknown', class: null, why: 'Cannot be judged: the rule that looks at this did not run.', findings: [], actions: [] };
  }
  if (judged.length === 0) return { ...base, state: 'unknown', class: null, why: words.unknown, findings: [], actions: [] };
  return { ...base, state: 'met', class: null, why: words.met, findings: [], actions: [] };
}

/** An item that this version does not judge. */
export function notJudged(id: string, title: string, clause: string, settles: string): ReadinessItem {
  return { id, title, clause, state: 'unknown', class: null, why: `Cannot be judged yet: ${settles}`, findings: [], actions: [] };
}

/** The documents whose review date or interval is stated, so that lateness can be judged. */
export function reviewable(workspace: Workspace): DocumentFacts[] {
  return [...workspace.documents.values()].filter((document) => isReviewed(document) && dueOf(document.fields) !== undefined);
}

/** The Statements of Applicability that are more than a template. */
export function decidedSoas(workspace: Workspace): DocumentFacts[] {
  return [...workspace.documents.values()].filter((document) => document.soa !== undefined && !document.template);
}

function titleOf(document: DocumentFacts): string {
  return document.fields.title.value ?? document.path;
}

function placeOf(document: DocumentFacts): Pick<ReadinessItem, 'path' | 'range'> {
  const span = document.fields.title.span ?? { start: 0, end: 0 };
  return { path: document.path, range: document.lines.rangeOf(span) };
}
