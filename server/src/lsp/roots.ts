import { URI } from 'vscode-uri';
import type { Isms } from '../engine/isms.js';
import type { Places } from './convert.js';

/** One folder of the window, and the ISMS in it. */
export class Root {
  readonly uri: string;
  readonly folder: string;
  readonly isms: Isms;
  /** Reading is under way. */
  loading = false;

  constructor(uri: string, isms: Isms) {
    this.uri = uri;
    this.folder = normal(uri);
    this.isms = isms;
  }

  /** The path inside this root that a URI names; undefined for what lies elsewhere or is no file. */
  pathOf(uri: string): string | undefined {
    const path = normal(uri);
    const prefix = this.folder.endsWith('/') ? this.folder : `${this.folder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  }

  places(uriOf: (path: string) => string | undefined): Places {
    return {
      uriOf: (path) => uriOf(path) ?? this.uriFor(path),
      linesOf: (path) => this.isms.factsOf(path)?.lines,
    };
  }

  /** The URI of a path inside this root. */
  uriFor(path: string): string {
    const base = URI.parse(this.uri);
    return base.with({ path: `${base.path.replace(/\/$/, '')}/${path}` }).toString();
  }
}

/** A URI as a path that can be compared: drive letters in lower case, escapes resolved. Only files have one. */
function normal(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') return `${parsed.scheme}:`;
  return parsed.path.replace(/^\/([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`);
}
