import type { DocumentKind } from '../standard/documentKinds.js';
import type { Name } from '../standard/vocabulary.js';
import type { Signs } from './standing.js';
import type { DocumentView } from './view.js';

/** What is known of a document when its kind is decided. */
export interface KindInput extends Signs {
  readonly path: string;
  readonly title: Name | undefined;
  readonly file: Name;
  readonly view: DocumentView;
  /** Number of metadata fields that are stated, apart from the title. */
  readonly fieldCount: number;
  /** Sections of a policy that stand under headings. */
  readonly sectionCount: number;
  /** Rows of a Statement of Applicability, and how many of their ids exist. */
  readonly soaRows: number;
  readonly riskRows: number;
  readonly controlTables: number;
  /** Headings that are controls. */
  readonly controlHeadings: number;
  readonly citations: number;
}

/** What a document is, and why. */
export interface KindDecision {
  readonly kinds: readonly DocumentKind[];
  readonly topic: string | undefined;
  readonly reasons: readonly string[];
  /** Decided by subject and prose alone: right in a repository of policies, wrong among engineering notes. */
  readonly weak: boolean;
  /** The first page of a collection of ISMS documents. */
  readonly opensCollection?: boolean;
}
