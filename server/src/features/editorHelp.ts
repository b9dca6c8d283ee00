/** What the editor does by itself and is not done twice. */
export interface EditorHelp {
  /** It completes and follows links of Markdown, folds headings and lists them. */
  readonly markdown: boolean;
  /** It completes, explains and checks the keys of files that have a JSON Schema. */
  readonly schemas: boolean;
}
