import type { Isms } from '../engine/isms.js';
import type { Root } from './roots.js';
import { comparable } from './uris.js';

/** The folders of the window that hold documents. One can lie inside another. */
export class Folders {
  #roots: readonly Root[] = [];

  get roots(): readonly Root[] {
    return this.#roots;
  }

  /** Adds folders, and ends the reading of those that are gone. */
  change(added: readonly Root[], removed: readonly string[]): void {
    const gone = new Set(removed.map(comparable));
    for (const root of this.#roots) if (gone.has(root.folder)) root.stop();
    this.#roots = [...this.#roots.filter((root) => !gone.has(root.folder)), ...added];
  }

  /** The folder of a URI; without one the first. */
  at(uri: string | undefined): Root | undefined {
    return uri === undefined ? this.#roots[0] : this.#roots.find((root) => root.folder === comparable(uri));
  }

  /** The innermost folder that holds a document, and the path in it. */
  find(uri: string): { readonly root: Root; readonly path: string } | undefined {
    let best: { root: Root; path: string } | undefined;
    for (const root of this.#roots) {
      const path = root.pathOf(uri);
      if (path !== undefined && (!best || path.length < best.path.length)) best = { root, path };
    }
    return best;
  }

  /** Tells every folder that holds a document about it. Returns whether any of them changed as a whole. */
  tell(uri: string, what: (isms: Isms, path: string) => boolean): boolean {
    let any = false;
    for (const root of this.#roots) {
      const path = root.pathOf(uri);
      if (path !== undefined) any = what(root.isms, path) || any;
    }
    return any;
  }
}
