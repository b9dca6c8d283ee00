import type { Span } from '../../text/span.js';

/** What a completion stands for: it decides its icon. */
export type CompletionKind = 'control' | 'value' | 'key' | 'file' | 'folder' | 'anchor' | 'rule' | 'person' | 'document';

/** Something that can be written where the cursor stands. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown; that of controls is worked out when it is looked at. */
  readonly documentation?: string;
  /** What is replaced. */
  readonly span: Span;
  readonly newText: string;
  readonly sortText: string;
  /** What is compared with what was typed, where that is more than the label. */
  readonly filterText?: string;
  /** What follows is offered at once, such as the files of a folder. */
  readonly continues?: true;
}
