import type { Isms } from '../engine/isms.js';
import type { DocumentFacts } from '../facts/facts.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../standard/documentKinds.js';
import type { Edit } from './edits.js';
import { addToIsmsFile } from './ismsFileEdit.js';

/** Kinds that a page may be whatever it is called. */
const USUAL: readonly DocumentKind[] = ['topic-policy', 'procedure', 'record', 'not-isms'];
const MAXIMUM_NAMED = 4;

/** What a document may be: the kinds that its name or title speaks of, then the usual ones; not what it is taken for already. */
export function plausibleKinds(document: DocumentFacts): DocumentKind[] {
  const words = new Set(`${document.path} ${document.fields.title.value ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const named = DOCUMENT_KINDS.map((kind) => ({ kind, shared: kind.split('-').filter((word) => word.length > 2 && words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MAXIMUM_NAMED)
    .map(({ kind }) => kind);
  return [...new Set([...named, ...document.kinds.slice(1), ...USUAL])].filter((kind) => kind !== document.kind);
}

/** Says in isms.yaml what a document is. */
export function sayKind(isms: Isms, path: string, kind: DocumentKind): Edit | undefined {
  return addToIsmsFile(isms, 'documents', `{ path: ${JSON.stringify(path)}, type: ${kind} }`);
}
