/** A file that the generator writes: its path from the root of the project and its whole content. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}
