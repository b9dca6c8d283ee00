import type { DocumentFacts } from '../facts/facts.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import type { Span } from '../text/span.js';
import type { IsmsFile } from './ismsFile.js';
import { ANY_FILE } from './keys.js';
import type { Listing } from './listing.js';
import type { Lookups } from './lookups.js';
import type { Soa, Workspace } from './workspace.js';

/** Where the answers come from. */
export interface Source {
  readonly complete: boolean;
  readonly ismsFile: IsmsFile;
  readonly listing: Listing;
  readonly lookups: Lookups;
  factsOf(path: string): DocumentFacts | undefined;
}

/** A workspace that notes under `reads` what it was asked. */
export class TrackedWorkspace implements Workspace {
  readonly reads = new Set<string>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  get complete(): boolean {
    return this.#source.complete;
  }

  get ismsFile(): IsmsFile {
    return this.#source.ismsFile;
  }

  get listing(): Listing {
    return this.#source.listing;
  }

  ofKind(kind: DocumentKind): readonly DocumentFacts[] {
    this.reads.add(`kind:${kind}`);
    return this.#source.lookups.ofKind(kind);
  }

  documents(): readonly DocumentFacts[] {
    this.reads.add('documents');
    return this.#source.lookups.documents();
  }

  soas(): readonly Soa[] {
    this.reads.add('soa');
    return this.#source.lookups.soas();
  }

  citing(control: string): readonly DocumentFacts[] {
    this.reads.add(`cites:${control}`);
    return this.#source.lookups.citing(control);
  }

  document(path: string): DocumentFacts | undefined {
    this.reads.add(`text:${path}`);
    return this.#source.factsOf(path);
  }

  exists(path: string): boolean | undefined {
    this.reads.add(`file:${path}`);
    return this.#source.listing.has(path);
  }

  hasFile(matches: (path: string) => boolean): boolean {
    this.reads.add(ANY_FILE);
    for (const path of this.#source.listing.files) if (matches(path)) return true;
    return false;
  }

  inOtherCase(path: string): string | undefined {
    this.reads.add(`case:${path.toLowerCase()}`);
    return this.#source.listing.inOtherCase(path);
  }

  anchorsOf(path: string): readonly string[] | undefined {
    this.reads.add(`text:${path}`);
    return this.#source.factsOf(path)?.anchors();
  }

  place(path: string, span: Span): { readonly path: string; readonly span: Span } {
    this.reads.add(`text:${path}`);
    return { path, span };
  }
}
