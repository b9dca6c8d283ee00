/** A block quote or a list item around a block. */
export interface Container {
  readonly kind: 'quote' | 'item';
  readonly parent: Container | undefined;
  /** Offset of the marker. */
  readonly start: number;
  /** List items only: whether the marker is a number. */
  readonly ordered: boolean;
}

export type BlockKind = 'frontMatter' | 'heading' | 'paragraph' | 'table' | 'fence' | 'indented' | 'html' | 'definition' | 'break';

/**
 * A leaf block: a stretch of whole lines that holds text and no other block.
 * `lines` holds, in pairs, where the content of each line starts and ends: container markers, indentation and line breaks lie outside.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Offset of the first character of the block, behind container markers and indentation. */
  readonly start: number;
  /** Offset behind the last character of the block, before its line break. */
  readonly end: number;
  readonly container: Container | undefined;
  readonly lines: readonly number[];
  /** Headings: 1 to 6; otherwise 0. */
  readonly level: number;
  /** Fences: the word behind the opening fence, such as `mermaid`; otherwise empty. */
  readonly info: string;
}

/** Deeper nesting is read as text: the cost of a line grows with the depth, and no document of a person comes near it. */
export const MAXIMUM_DEPTH = 60;
