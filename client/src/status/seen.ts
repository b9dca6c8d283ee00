import type { DocumentState, IsmsRoot, Readiness } from '../../../server/src/protocol.js';

/** What is known of the active document, and of its ISMS or the only one of the window. */
export interface Seen {
  readonly document: DocumentState | undefined;
  readonly isms: { readonly root: IsmsRoot; readonly readiness: Readiness } | undefined;
}
