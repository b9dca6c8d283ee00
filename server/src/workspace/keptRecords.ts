import type { DocumentKind } from '../standard/documentKinds.js';
import type { Workspace } from './workspace.js';

/** Kinds of document that show what happened. */
const RECORDS: readonly DocumentKind[] = [
  'record',
  'audit-report',
  'management-review',
  'findings-register',
  'incident-register',
  'change-register',
  'training-register',
];

/** Whether records are kept in these files at all: where none is, one that is missing may be kept elsewhere like the others. */
export function keepsRecords(workspace: Workspace): boolean {
  return RECORDS.some((kind) => workspace.ofKind(kind).some((document) => !document.template));
}
