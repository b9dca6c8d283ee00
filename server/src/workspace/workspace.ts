import type { DocumentFacts, SoaRow } from '../facts/facts.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import type { Span } from '../text/span.js';
import type { IsmsFile } from './ismsFile.js';
import type { Listing } from './listing.js';

/** One Statement of Applicability: the rows of one file or of several that complete each other. */
export interface Soa {
  /** The first of its files by path is the one that findings about the whole stand in. */
  readonly documents: readonly DocumentFacts[];
  readonly rows: readonly { readonly document: DocumentFacts; readonly row: SoaRow }[];
}

/**
 * What the ISMS says as a whole, as rules see it. Every question of a rule is noted, so that a document is judged again only when an answer may have
 * changed; nothing of another document is to be had but through these questions.
 */
export interface Workspace {
  /** Whether every document has been read: before that, nothing is said about what is missing or what another file says. */
  readonly complete: boolean;
  readonly ismsFile: IsmsFile;
  /** The documents that hold a kind, in the order of their paths, templates among them. */
  ofKind(kind: DocumentKind): readonly DocumentFacts[];
  /** All ISMS documents, in the order of their paths. */
  documents(): readonly DocumentFacts[];
  /** The Statements of Applicability that are more than a template. */
  soas(): readonly Soa[];
  /** The documents that cite a control of the 2022 edition, in the order of their paths. */
  citing(control: string): readonly DocumentFacts[];
  /** The facts of a file that was read. */
  document(path: string): DocumentFacts | undefined;
  /** Whether there is a file or folder at a path; undefined where nobody looked. */
  exists(path: string): boolean | undefined;
  /** Whether there is a file that `matches` takes. Any file that comes or goes may change the answer. */
  hasFile(matches: (path: string) => boolean): boolean;
  /** The path that differs from `path` by case alone. */
  inOtherCase(path: string): string | undefined;
  /** The anchors of a document that was read; undefined for any other file. */
  anchorsOf(path: string): readonly string[] | undefined;
  /** A place in another document, for the related places of a finding. */
  place(path: string, span: Span): { readonly path: string; readonly span: Span };
  /** All files, for fixes: what is worked out on request may look at everything. */
  readonly listing: Listing;
}
