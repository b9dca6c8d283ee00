import { URI } from 'vscode-uri';

/**
 * A URI in the one spelling that can be compared: clients write drive letters in either case, with the colon escaped or not, and escape more or
 * fewer characters. Of a file it is host and path; what is no file stays as it is written.
 */
export function comparable(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme !== 'file') return uri;
  const drive = path.replace(/^\/([A-Z]):/, (_, letter: string) => `/${letter.toLowerCase()}:`);
  return authority.toLowerCase() + (drive.length > 1 ? drive.replace(/\/$/, '') : drive);
}

/** Whether a URI names a place on disk. */
export function isFile(uri: string): boolean {
  return schemeOf(uri) === 'file';
}

/** The scheme of a URI. */
export function schemeOf(uri: string): string {
  return URI.parse(uri).scheme;
}
