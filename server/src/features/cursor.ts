import type { Isms } from '../engine/isms.js';
import type { DocumentFacts } from '../facts/facts.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { folderOf } from '../workspace/paths.js';
import { placeAt, type TextPlace } from './place.js';

/** A cursor in an open document, with what is known of the document. */
export interface Cursor {
  readonly isms: Isms;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  readonly place: TextPlace;
  /** Undefined for isms.yaml, which is no document. */
  readonly facts: DocumentFacts | undefined;
}

/** What a cursor stands in; undefined where nothing is offered: in code, and in documents that are none of an ISMS, their head aside where one begins. */
export function cursorAt(isms: Isms, path: string, text: string, offset: number): Cursor | undefined {
  const facts = isms.factsOf(path);
  if (!facts && path !== ISMS_FILE) return undefined;
  const place = placeAt(path, text, isms.parsedOf(path), offset);
  if (!place) return undefined;
  if (facts?.kind === 'not-isms' && !(place.in === 'yaml' && mayBecomeDocument(isms, path))) return undefined;
  return { isms, path, text, offset, place, facts };
}

/** A file beside documents of the ISMS, or below them, that nobody has called something else: what is being begun may be one. */
function mayBecomeDocument(isms: Isms, path: string): boolean {
  if (isms.workspace.ismsFile.kindOf(path) !== undefined) return false;
  const folder = folderOf(path);
  return isms.workspace.documents().some((document) => {
    const other = folderOf(document.path);
    return folder === other || (other !== '' && folder.startsWith(`${other}/`));
  });
}
