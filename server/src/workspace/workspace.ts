import type { DocumentFacts } from '../facts/facts.js';
import type { IsmsFile } from './ismsFile.js';
import type { Listing } from './listing.js';

/** What the ISMS says as a whole, as rules and readiness see it. A value: it does not change while they look at it. */
export interface Workspace {
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly listing: Listing;
  readonly ismsFile: IsmsFile;
  /** Whether every document has been read: before that, nothing is said about what is missing. */
  readonly complete: boolean;
}
