import type { DocumentFacts } from '../facts/facts.js';
import type { MandatoryDocument } from '../standard/mandatoryDocuments.js';
import type { Workspace } from './workspace.js';

/** How a document that the standard wants in writing is answered. */
export type MandatoryAnswer =
  | { readonly kind: 'found'; readonly document: DocumentFacts }
  | { readonly kind: 'template'; readonly document: DocumentFacts }
  | { readonly kind: 'absent' }
  /** A record that is not here can be kept elsewhere: nobody can tell from these files. */
  | { readonly kind: 'elsewhere'; readonly document: DocumentFacts | undefined };

/** Looks for the document that answers best. */
export function mandatoryAnswer(wanted: MandatoryDocument, workspace: Workspace): MandatoryAnswer {
  const found = new Set(wanted.answeredBy.flatMap((kind) => workspace.ofKind(kind)));
  const best = bestOf([...found], wanted);
  if (best && !best.template) return { kind: 'found', document: best };
  const chapter = workspace.documents().find((document) => !document.template && document.chapters.some((kind) => wanted.answeredBy.includes(kind)));
  if (chapter) return { kind: 'found', document: chapter };
  if (wanted.kind === 'record' && !wanted.stopper) return { kind: 'elsewhere', document: best };
  return best ? { kind: 'template', document: best } : { kind: 'absent' };
}

/** The document that answers best: filled in before template, its main subject before a side subject, then the first by path. */
function bestOf(documents: readonly DocumentFacts[], wanted: MandatoryDocument): DocumentFacts | undefined {
  const rank = (document: DocumentFacts): string => {
    const order = wanted.answeredBy.findIndex((kind) => document.kinds.includes(kind));
    return `${document.template ? 1 : 0}${wanted.answeredBy.includes(document.kind) ? 0 : 1}${order}${document.path}`;
  };
  return [...documents].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
