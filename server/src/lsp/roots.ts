import { URI } from 'vscode-uri';
import type { Isms } from '../engine/isms.js';
import { comparable } from './uris.js';

/** One folder of the window, and the ISMS in it. */
export class Root {
  readonly uri: string;
  readonly folder: string;
  readonly isms: Isms;
  /** Everything has been read at least once, and is not being read again. */
  ready = false;
  #turn = 0;

  constructor(uri: string, isms: Isms) {
    this.uri = uri;
    this.folder = comparable(uri);
    this.isms = isms;
  }

  /** Begins to read everything, and ends what was begun before. The answer says whether it is still wanted. */
  begin(): () => boolean {
    const turn = ++this.#turn;
    this.ready = false;
    return () => turn === this.#turn;
  }

  /** Ends the reading that is under way. */
  stop(): void {
    this.#turn++;
  }

  /** The path inside this root that a URI names; undefined for what lies elsewhere or is no file. */
  pathOf(uri: string): string | undefined {
    const path = comparable(uri);
    const prefix = this.folder.endsWith('/') ? this.folder : `${this.folder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  }

  /** The URI of a path inside this root. */
  uriFor(path: string): string {
    const base = URI.parse(this.uri);
    return base.with({ path: `${base.path.replace(/\/$/, '')}/${path}` }).toString();
  }
}
