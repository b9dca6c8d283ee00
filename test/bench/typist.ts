import type { Isms } from '../../server/src/engine/isms.js';
import { diagnosticsOf } from '../../server/src/lsp/answers.js';
import { fingerprint } from '../../server/src/lsp/convert.js';
import { Root } from '../../server/src/lsp/roots.js';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Types into one open document of an ISMS, and does for each key what the server does: take the change, read, judge, answer with diagnostics. */
export class Typist {
  readonly #root: Root;
  readonly #path: string;
  readonly #document: TextDocument;
  /** Where keys go: behind a letter in the middle of the document. */
  readonly #at: number;

  constructor(isms: Isms, path: string, text: string) {
    this.#root = new Root('file:///bench', isms);
    this.#path = path;
    this.#document = TextDocument.create(this.#root.uriFor(path), 'markdown', 0, text);
    this.#at = placeToType(text);
    isms.setText(path, text);
  }

  /** One key: a letter comes, with the next key it goes again. */
  press(): void {
    const document = this.#document;
    const start = document.positionAt(this.#at);
    const isThere = document.version % 2 === 1;
    const range = { start, end: isThere ? { line: start.line, character: start.character + 1 } : start };
    TextDocument.update(document, [{ range, text: isThere ? '' : 'x' }], document.version + 1);
    const { isms } = this.#root;
    const text = document.getText();
    isms.setText(this.#path, text);
    const places = { uriOf: (path: string) => this.#root.uriFor(path), linesOf: (path: string) => isms.factsOf(path)?.lines };
    fingerprint(diagnosticsOf({ root: this.#root, path: this.#path, places, text, help: { markdown: false, schemas: false } }, () => undefined));
  }
}

/** The place of a key in a text: behind the first word of ten letters or so in its second half. */
export function placeToType(text: string): number {
  const half = Math.floor(text.length / 2);
  return half + Math.max(0, text.slice(half).search(/[a-z]{6} /)) + 3;
}
