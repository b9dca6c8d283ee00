import type { Isms } from '../engine/isms.js';
import { Root } from './roots.js';
import { comparable, schemeOf } from './uris.js';

/** New documents, and those of a workspace that lies on no disk. Revisions in git, for one, are nobody's documents. */
const SCHEMES: ReadonlySet<string> = new Set(['untitled', 'vscode-vfs']);

/** A document that lies in no folder: nothing is known about what is beside it. */
class LooseRoot extends Root {
  readonly #path: string;

  constructor(uri: string, path: string, isms: Isms) {
    super(uri, isms);
    this.#path = path;
  }

  override pathOf(uri: string): string | undefined {
    return comparable(uri) === this.folder ? this.#path : undefined;
  }

  override uriFor(): string {
    return this.uri;
  }
}

/**
 * Open documents that are no files, such as new ones that nobody has saved. Each is read for itself: what a single text says is known of it, and
 * nothing is said about what other files say or lack.
 */
export class LooseDocuments {
  readonly #documents = new Map<string, { readonly root: Root; readonly path: string }>();

  /** Takes the text of a document that is no file; others are left alone. `open` makes an ISMS without files. */
  set(uri: string, languageId: string, text: string, open: () => Isms): void {
    if (!SCHEMES.has(schemeOf(uri))) return;
    const key = comparable(uri);
    let document = this.#documents.get(key);
    if (!document) {
      const path = languageId === 'yaml' ? 'untitled.yaml' : 'untitled.md';
      document = { root: new LooseRoot(uri, path, open()), path };
      this.#documents.set(key, document);
    }
    document.root.isms.setText(document.path, text);
  }

  delete(uri: string): void {
    this.#documents.delete(comparable(uri));
  }

  find(uri: string): { readonly root: Root; readonly path: string } | undefined {
    return this.#documents.get(comparable(uri));
  }
}
