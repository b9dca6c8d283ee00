/** What the server and its clients say to each other beyond the Language Server Protocol. Plain types; the client imports nothing else of the server. */

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** What the client says when it starts the server: what its editor does by itself, so that nothing is done twice. */
export interface InitializationOptions {
  /** It completes and follows links of Markdown, folds headings and lists them. */
  readonly markdown: boolean;
  /** It completes, explains and checks the keys of YAML files that have a JSON Schema. */
  readonly schemas: boolean;
}

/** Request: the readiness of one ISMS. `root` is the URI of its folder; without it the first. */
export const READINESS_REQUEST = 'isms/readiness';

export interface ReadinessParams {
  readonly root?: string;
  /** `YYYY-MM-DD`: judge for another day. */
  readonly today?: string;
}

/** Request: the readiness of one ISMS as a page that needs nothing else; null while it is still being read. */
export const READINESS_PAGE_REQUEST = 'isms/readinessPage';

export interface ReadinessPageParams {
  /** The URI of the folder; without it the first. */
  readonly root?: string;
  /** The command of the client that opens a place: it is called with a URI and, where it is known, a range. */
  readonly openCommand: string;
}

export interface ReadinessPage {
  readonly html: string;
}

/** Request: the folders of the ISMSs in the window, in order. A folder of the window can hold several. */
export const ROOTS_REQUEST = 'isms/roots';

export interface IsmsRoot {
  readonly uri: string;
  /** The folder of the window, and the path in it where the ISMS does not lie at its top. */
  readonly name: string;
  /** All its documents have been read. */
  readonly ready: boolean;
}

/** Notification from the server: the readiness may have changed; ask again when it is shown. */
export const READINESS_CHANGED = 'isms/readinessChanged';

/** Notification from the server: how far reading has come. */
export const INDEX_STATE = 'isms/indexState';

export interface IndexState {
  readonly root: string;
  readonly state: 'reading' | 'ready';
  readonly documents: number;
}

/** Request: what is known of a document and of the ISMS around it; null for one that the server does not look at. */
export const DOCUMENT_STATE_REQUEST = 'isms/documentState';

export interface DocumentStateParams {
  readonly uri: string;
}

export interface DocumentState {
  /** The folder of its ISMS; null for a document that is no file. */
  readonly root: string | null;
  /** Documents of the ISMS are still being read. */
  readonly reading: boolean;
  /** How many documents of the ISMS have been read. */
  readonly documents: number;
  /** The kind of document, `not-isms` among them; null where it was not read. */
  readonly kind: string | null;
  readonly topic: string | null;
  /** It is a template that nobody has filled in. */
  readonly template: boolean;
  /** How many findings are shown in it. */
  readonly findings: number;
  /** How many values of isms.yaml cannot be used. */
  readonly configurationProblems: number;
}

/** Request: the documents that can be made in an ISMS, those that the standard wants in writing and that are missing first. */
export const OFFERS_REQUEST = 'isms/newDocumentOffers';

export interface RootParams {
  /** The URI of the folder; without it the first. */
  readonly root?: string;
}

export type OfferGroup = 'missing' | 'document' | 'register' | 'policy';

export interface NewDocumentOffer {
  /** What `isms/newDocument` is asked for: a kind of document, or the topic of a policy. */
  readonly kind: string;
  readonly title: string;
  /** The clauses or controls that it answers. */
  readonly clause: string;
  readonly group: OfferGroup;
  /** Whether the ISMS has one. */
  readonly present: boolean;
}

/** Request: a new document, filled with what the ISMS knows. Nothing is written: the client does that. Null where there is no template. */
export const NEW_DOCUMENT_REQUEST = 'isms/newDocument';

export interface NewDocumentParams extends RootParams {
  readonly kind: string;
}

export interface ProposedDocument {
  /** Nothing lies there yet. */
  readonly uri: string;
  readonly text: string;
  /** The first place to fill in. */
  readonly selection: ProtocolRange;
}

/** Request: the first documents of an ISMS, without those that are there. The one to begin with comes first. */
export const STARTER_REQUEST = 'isms/starter';

export interface StarterParams extends RootParams {
  readonly organization: string;
  /** What the organisation does, or what the ISMS covers, in a sentence. */
  readonly about: string;
  /** Who answers for the ISMS. */
  readonly owner: string;
  /** ISO 8601 duration. */
  readonly reviewInterval: string;
  /** `YYYY-MM-DD`, where it is known. */
  readonly stage1?: string;
}

/** Request: what is recorded about the control of a document, for a person who is about to record something; null for what is no open document of an ISMS. */
export const DOCUMENT_CONTROL_REQUEST = 'isms/documentControl';

export interface DocumentControl {
  readonly title: string;
  /** Who usually approves here, the most common first. */
  readonly approvers: readonly string[];
  /** Who wrote the newest version, where the document says so. */
  readonly author: string | null;
  readonly version: string | null;
  /** The versions that may follow; null where the version is no number. */
  readonly next: { readonly minor: string; readonly major: string } | null;
}

/** Request: the edit that records something in documents, as of the day that counts as today. Nothing is written: the client does that. */
export const RECORD_REQUEST = 'isms/record';

export type RecordWish =
  | { readonly kind: 'approval'; readonly approver: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'version'; readonly version: string; readonly change: string; readonly author: string };

export interface RecordParams {
  readonly uris: readonly string[];
  readonly wish: RecordWish;
}

/** What changes in each document, by its URI. */
export interface RecordEdit {
  readonly changes: Readonly<Record<string, readonly { readonly range: ProtocolRange; readonly newText: string }[]>>;
}

/** Request: the reviews that are overdue or fall due within a year in one ISMS, the earliest first. */
export const DUE_REVIEWS_REQUEST = 'isms/dueReviews';

export interface DueReviewOffer {
  readonly uri: string;
  readonly title: string;
  readonly owner: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** From today; negative when it is past. */
  readonly days: number;
  /** Whether recording a review changes the document: its dates stand in a form that can be written. */
  readonly recordable: boolean;
}

export type ItemState = 'met' | 'not-met' | 'unknown';
export type ItemClass = 'major' | 'minor' | 'observation' | null;

export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
}

/** What an auditor looks for: four things at Stage 1, four others at Stage 2. */
export type Lens = 'missing' | 'scope' | 'stale' | 'engagement' | 'inconsistent' | 'frequency' | 'execution' | 'stage1-open';

/** Suffices to find the preferred fix of a finding again when it is asked for. */
export interface FixKey {
  readonly title: string;
  readonly path: string;
  readonly code: string;
  readonly at: string;
  readonly line: number;
}

/** One of the findings that speak against an item. */
export interface FindingPlace {
  readonly code: string;
  /** What it is about: a control, a field, a section. */
  readonly at: string;
  /** `.` for what has no place in a document. */
  readonly path: string;
  /** The title of the document. */
  readonly document: string;
  readonly range?: ProtocolRange;
  readonly message: string;
  readonly class: ItemClass;
  readonly owner?: string;
  readonly fix?: FixKey;
}

/** Request: the edit of a fix that an item or a place names; null where it is no longer to be had. Nothing is written: the client does that. */
export const FIX_REQUEST = 'isms/fix';

export interface FixParams {
  /** The URI of the folder of the ISMS. */
  readonly root: string;
  readonly fix: FixKey;
}

export interface ReadinessItem {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly state: ItemState;
  /** What an auditor would call it while it is not met; null for met and unknown items and for advice. */
  readonly class: ItemClass;
  /** One sentence: why it is so. */
  readonly why: string;
  readonly path?: string;
  readonly range?: ProtocolRange;
  /** Codes of the findings that decide it. */
  readonly findings: readonly string[];
  /** What can be done, most useful first. */
  readonly actions: readonly string[];
  /** The rules that judge it; empty where no rule does. */
  readonly rules: readonly string[];
  /** What an auditor looks for with it. */
  readonly lenses: readonly Lens[];
  /** Who answers for what is open, as far as documents say so. */
  readonly owners: readonly string[];
  /** The paths of all documents that it is about. */
  readonly documents: readonly string[];
  /** The findings that speak against it, the heaviest first, and no more than can be looked through. */
  readonly places: readonly FindingPlace[];
  /** So many findings speak against it beyond those in `places`. */
  readonly morePlaces: number;
  /** The kind of document that is missing, for `isms/newDocument`. */
  readonly create?: string;
  /** The fix of the first finding that has one. */
  readonly fix?: FixKey;
  /** Everything that speaks against it is hidden by a directive, the list of isms.yaml or the baseline; it is not met all the same. */
  readonly accepted?: { readonly reason: string; readonly until?: string };
}

export interface ReadinessGroup {
  readonly id: string;
  readonly title: string;
  readonly counts: Counts;
  readonly items: readonly ReadinessItem[];
}

export interface StageReadiness {
  readonly stage: 1 | 2;
  readonly outcome: string;
  readonly outcomeTitle: string;
  readonly counts: Counts;
  /** Items that decide the outcome, the heaviest first. */
  readonly decidedBy: readonly string[];
  readonly groups: readonly ReadinessGroup[];
  /** `YYYY-MM-DD`, where isms.yaml states it. */
  readonly date?: string;
  /** From today to its date; negative when it is past. */
  readonly days?: number;
}

/** One of the things to do next. */
export interface NextThing {
  /** The id of the item. */
  readonly item: string;
  readonly stage: 1 | 2;
  /** What to do. */
  readonly action: string;
  readonly owner?: string;
  /** From today to the stage; negative when it is past. */
  readonly days?: number;
}

export interface Gap {
  readonly stage1?: string;
  readonly stage2?: string;
  readonly weeks?: number;
  /** Where today lies, in words; or what is not known. */
  readonly title: string;
  readonly counts: Counts;
  readonly phase: 'before' | 'close-findings' | 'accumulate-evidence' | 'stage2-prep' | 'final-check' | 'after' | 'unknown';
  readonly items: readonly ReadinessItem[];
}

export interface Readiness {
  readonly version: 1;
  readonly today: string;
  readonly stages: readonly StageReadiness[];
  readonly gap: Gap;
  /** The five things to do next, the heaviest first. */
  readonly next: readonly NextThing[];
}
