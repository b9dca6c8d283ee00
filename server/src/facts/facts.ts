import type { ControlId } from '../standard/controlIds.js';
import type { Edition } from '../standard/controls.js';
import type { SectionName } from '../standard/vocabulary.js';
import type { LineTable } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Directive } from '../syntax/directives.js';
import type { Assignment } from './assignments.js';
import type { Citation } from './citations.js';
import type { ContentFacts } from './content.js';
import type { Fields } from './fieldFacts.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import type { ValueState } from './placeholder.js';
import type { GovernanceFacts } from './governance.js';
import type { CellFact, RegisterFacts } from './registerFacts.js';
import type { RiskFacts } from './riskFacts.js';

export type { Directive } from '../syntax/directives.js';
export type { FieldFact, Fields, FieldSource } from './fieldFacts.js';
export type { CellFact, RegisterFacts, RegisterRow } from './registerFacts.js';

/** `present` under a heading, `text` in prose or metadata. */
export type SectionState = 'present' | 'text' | 'absent';

export interface SectionFact {
  readonly state: SectionState;
  readonly span?: Span;
}

export type Sections = Readonly<Record<SectionName, SectionFact>>;

/** A heading of a document, with what it means. */
export interface OutlineHeading extends Span {
  readonly level: number;
  readonly text: string;
  readonly kind: 'markdown' | 'html' | 'bold' | 'loose';
  /** The sections that it announces. */
  readonly meanings: readonly SectionName[];
  /** Whether it names the document. */
  readonly isTitle: boolean;
  /** What stands under it. */
  readonly content: 'text' | 'placeholder' | 'none';
  /** Where what stands under it ends. */
  readonly sectionEnd: number;
}

/** Where a new field goes in the form that the document uses: `before` label `between` value `after`, written at `at`. */
export interface FieldSlot {
  readonly style: 'front-matter' | 'table' | 'line' | 'new-front-matter';
  readonly at: number;
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** A table or list that rows of the SoA stand in, for fixes that add rows. */
export interface SoaTable extends Span {
  readonly source: 'markdown' | 'html' | 'tabs' | 'csv' | 'yaml';
  /** The meaning of each column; undefined where it has none that is known. */
  readonly columns: readonly (string | undefined)[];
  /** The headers as they are written; the keys of a YAML list. */
  readonly headers: readonly string[];
  /** How a row is written, taken from the first one that is a row of the SoA. */
  readonly form: RowForm;
  /** Where the rows start that repeat an earlier one of this table letter by letter. */
  readonly repeats: readonly number[];
  /** YAML: where empty values stand between quotes. */
  readonly quotedBlanks: readonly number[];
}

/** How a row is written: what stands before its first cell and between its cells. */
export interface RowForm {
  /** `| ` in Markdown; the indentation and the dash in YAML; empty where a row begins with its first cell. */
  readonly lead: string;
  /** ` | ` in Markdown, the delimiter of a CSV file; empty in YAML. */
  readonly between: string;
  /** `braces` is a YAML entry on one line; `keyed` one whose id is a key with a mapping under it, `word` with a word behind it. */
  readonly layout: 'cells' | 'block' | 'braces' | 'keyed' | 'keyed-braces' | 'word';
}

/** A row of the history of a document. */
export interface HistoryEntry extends Span {
  readonly version: string | undefined;
  readonly date: string | undefined;
  readonly author: string | undefined;
  readonly owner: string | undefined;
  readonly approver: string | undefined;
  readonly change: string | undefined;
}

/** Why a control was chosen: a law, a contract, good practice, or the result of the risk assessment. */
export type Reason = 'law' | 'contract' | 'practice' | 'risk';

export type SoaStatus = 'implemented' | 'partial' | 'planned' | 'not-started' | 'not-applicable' | 'undecided' | 'unknown' | 'absent';

export interface EvidenceItem {
  readonly text: string;
  readonly kind: 'link' | 'path' | 'document-id' | 'issue' | 'text';
  readonly span: Span;
}

/** A row of a Statement of Applicability. */
export interface SoaRow extends ControlId, Span {
  /** The id as it stands there. */
  readonly idSpan: Span;
  readonly title: string | undefined;
  /** Null when it is not decided. */
  readonly applicable: boolean | null;
  readonly justification: ValueState;
  /** Why the control was chosen, where marks or a list say so. */
  readonly reasons: readonly Reason[];
  readonly status: SoaStatus;
  readonly statusText: string | undefined;
  readonly evidence: readonly EvidenceItem[];
  readonly policies: readonly EvidenceItem[];
  readonly owner: string | undefined;
  readonly risks: readonly string[];
  readonly implementedOn: string | undefined;
  readonly cadence: string | undefined;
  /** By column meaning: `control`, `applicable`, `justification`, `status`, `evidence`, `policy`, `owner`. */
  readonly cells: Readonly<Record<string, CellFact>>;
}

export interface SoaFacts {
  readonly edition: Edition;
  readonly rows: readonly SoaRow[];
  /** Column meanings that the tables have at all. */
  readonly columns: readonly string[];
}

/** A link to another place, as written. */
export interface LinkFact extends Span {
  readonly image: boolean;
  readonly text: string;
  readonly target: string;
  readonly targetSpan: Span;
}

/** When the next review falls due, and from what that follows. */
export interface DueFact {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly from: 'nextReview' | 'lastReview' | 'approvedOn' | 'effectiveOn';
}

/** A slash date in a document: evidence for, or in need of, the order that the workspace uses. */
export interface SlashDate {
  readonly order: 'day-first' | 'month-first';
  readonly ambiguous: boolean;
}

/** The id of a control that YAML takes for a number. */
export interface NumericId extends Span {
  readonly id: string;
  /** Whether the number loses a zero: 5.10 becomes 5.1, 5.15 stays what it is. */
  readonly losesZero: boolean;
}

/** Everything that is read of one file. Values and places; no judgement. */
export interface DocumentFacts {
  readonly path: string;
  readonly format: 'markdown' | 'yaml' | 'csv';
  readonly kind: DocumentKind;
  /** All kinds that the file holds, the main one first. */
  readonly kinds: readonly DocumentKind[];
  /** Documents that parts of this one take the place of, such as the scope of the ISMS in the policy. */
  readonly chapters: readonly DocumentKind[];
  /** Why the file is of that kind, in words. */
  readonly kindReasons: readonly string[];
  /** The name and the text suggest the kind, but only the company it keeps can settle it. */
  readonly doubtful: boolean;
  /** The first page of a collection of ISMS documents, such as a README with the title "Security policies". */
  readonly opensCollection: boolean;
  readonly topic: string | undefined;
  readonly language: string | undefined;
  readonly template: boolean;
  readonly fields: Fields;
  /** What the status means, where it is a word that is known. */
  readonly lifecycle: 'draft' | 'final' | 'retired' | undefined;
  readonly sections: Sections;
  readonly outline: readonly OutlineHeading[];
  /** Undefined where the document has no place for a field. */
  readonly fieldSlot: FieldSlot | undefined;
  readonly citations: readonly Citation[];
  readonly history: readonly HistoryEntry[];
  readonly soa: SoaFacts | undefined;
  /** The tables and lists that the rows of the SoA stand in. */
  readonly soaTables: readonly SoaTable[];
  /** Tables about controls that are not rows of the SoA, such as mappings to other standards. */
  readonly otherTables: readonly Span[];
  readonly registers: readonly RegisterFacts[];
  /** Who answers for other documents, where a table says so. */
  readonly assignments: readonly Assignment[];
  /** Risks, their treatment, and how they are assessed; undefined where the document says nothing about them. */
  readonly risks: RiskFacts | undefined;
  /** What it says about leading, auditing and measuring the ISMS. */
  readonly governance: GovernanceFacts | undefined;
  /** What it says that clauses ask of the ISMS. */
  readonly content: ContentFacts;
  readonly links: readonly LinkFact[];
  /** The anchors that links can lead to. */
  anchors(): readonly string[];
  /** Gaps that wait to be filled in. */
  readonly gaps: readonly Span[];
  readonly slashDates: readonly SlashDate[];
  /** Ids in YAML that are written as bare numbers and lose a zero where they are read as such: 5.10 is 5.1. */
  readonly numericIds: readonly NumericId[];
  /** Comments that hide findings. */
  readonly directives: readonly Directive[];
  readonly lines: LineTable;
}
