import type { DocumentKind } from '../standard/documentKinds.js';
import type { Workspace } from './workspace.js';

/** Kinds of document that show for certain what happened. */
const SURE: readonly DocumentKind[] = ['audit-report', 'findings-register', 'incident-register', 'change-register', 'training-register'];
/** Checklists and lists of all sorts are called records too: one of them is no habit. */
const MINIMUM_OTHERS = 2;

/** Whether records are kept in these files at all: where none is, one that is missing may be kept elsewhere like the others. */
export function keepsRecords(workspace: Workspace): boolean {
  const count = (kind: DocumentKind): number => workspace.ofKind(kind).filter((document) => !document.template).length;
  return SURE.some((kind) => count(kind) > 0) || count('record') >= MINIMUM_OTHERS;
}
