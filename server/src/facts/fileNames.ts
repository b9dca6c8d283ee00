const ENDING = /\.(?:md|markdown|mdx|ya?ml|csv|tsv)(?:\.(?:tmpl|j2|template|hbs|mustache))?$/i;
const LANGUAGE_ENDING = /\.(?:en|de|fr|es|pt|it|nl|pt-br|en-us|en-gb)$/i;

/** The name of a file without number, ending, language and separators; of an index page, the name of its folder. */
export function fileName(path: string): string {
  const base = baseName(path);
  const segments = path.split('/');
  return splitName(/^(?:index|_index|readme|home)$/i.test(base) ? (segments[segments.length - 2] ?? '') : base);
}

/** The last part of a path without ending: `index` of `docs/index.en.md`. */
export function baseName(path: string): string {
  return (path.split('/').pop() ?? path).replace(ENDING, '').replace(LANGUAGE_ENDING, '');
}

/** The words of a file or folder name: `03-risk_register` is "risk register". */
export function splitName(name: string): string {
  return name.replace(/^[\d._-]+(?=\D)/, '').replace(/[_.-]+/g, ' ');
}
