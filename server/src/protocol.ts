/** What the server and its clients say to each other beyond the Language Server Protocol. Plain types; the client imports nothing else of the server. */

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** Request: the readiness of one ISMS. `root` is the URI of its folder; without it the first. */
export const READINESS_REQUEST = 'isms/readiness';

export interface ReadinessParams {
  readonly root?: string;
  /** `YYYY-MM-DD`: judge for another day. */
  readonly today?: string;
}

/** Request: the folders of the ISMSs in the window, in order. A folder of the window can hold several. */
export const ROOTS_REQUEST = 'isms/roots';

export interface IsmsRoot {
  readonly uri: string;
  /** The folder of the window, and the path in it where the ISMS does not lie at its top. */
  readonly name: string;
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

export type ItemState = 'met' | 'not-met' | 'unknown';
export type ItemClass = 'major' | 'minor' | 'observation' | null;

export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
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
}

export interface Gap {
  readonly stage1?: string;
  readonly stage2?: string;
  readonly weeks?: number;
  readonly phase: 'before' | 'close-findings' | 'accumulate-evidence' | 'stage2-prep' | 'final-check' | 'after' | 'unknown';
  readonly items: readonly ReadinessItem[];
}

export interface Readiness {
  readonly version: 1;
  readonly today: string;
  readonly stages: readonly StageReadiness[];
  readonly gap: Gap;
}
