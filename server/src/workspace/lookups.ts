import type { DocumentFacts } from '../facts/facts.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import { soasOf } from './soas.js';
import type { Soa } from './workspace.js';

/** The facts of all documents by what rules ask for, kept up to date one document at a time. */
export class Lookups {
  readonly #byKind = new Map<DocumentKind, Map<string, DocumentFacts>>();
  readonly #citing = new Map<string, Map<string, DocumentFacts>>();
  readonly #isms = new Map<string, DocumentFacts>();
  #sorted: readonly DocumentFacts[] | undefined;
  #soas: readonly Soa[] | undefined;

  /** Takes what a document says now instead of what it said before. */
  change(path: string, before: DocumentFacts | undefined, after: DocumentFacts | undefined): void {
    if (before && before.kind !== 'not-isms') this.#each(before, (index, key) => index.get(key)?.delete(path));
    if (after && after.kind !== 'not-isms') this.#each(after, (index, key) => inner(index, key).set(path, after));
    const was = this.#isms.get(path);
    if (after && after.kind !== 'not-isms') this.#isms.set(path, after);
    else this.#isms.delete(path);
    if (was || this.#isms.has(path)) this.#sorted = undefined;
    if (before?.soa || after?.soa) this.#soas = undefined;
  }

  ofKind(kind: DocumentKind): readonly DocumentFacts[] {
    return sorted(this.#byKind.get(kind));
  }

  citing(control: string): readonly DocumentFacts[] {
    return sorted(this.#citing.get(control));
  }

  documents(): readonly DocumentFacts[] {
    return (this.#sorted ??= sorted(this.#isms));
  }

  soas(): readonly Soa[] {
    return (this.#soas ??= soasOf([...this.ofKind('soa'), ...this.ofKind('soa-entry')].filter((document) => document.soa && !document.template)));
  }

  #each(facts: DocumentFacts, act: (index: Map<string, Map<string, DocumentFacts>>, key: string) => void): void {
    for (const kind of new Set(facts.kinds)) act(this.#byKind, kind);
    for (const id of new Set(facts.citations.filter((citation) => citation.edition === '2022').map((citation) => citation.id))) act(this.#citing, id);
  }
}

function inner(index: Map<string, Map<string, DocumentFacts>>, key: string): Map<string, DocumentFacts> {
  let found = index.get(key);
  if (!found) index.set(key, (found = new Map<string, DocumentFacts>()));
  return found;
}

function sorted(documents: ReadonlyMap<string, DocumentFacts> | undefined): readonly DocumentFacts[] {
  return documents ? [...documents.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) : [];
}
