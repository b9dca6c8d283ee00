import type { DocumentFacts } from '../facts/facts.js';
import { formatOf, type Reader } from '../facts/readDocument.js';
import type { Rule } from '../rules/rule.js';
import { ISMS_FILE, NO_ISMS_FILE, readIsmsFile } from '../workspace/ismsFile.js';
import { Listing } from '../workspace/listing.js';
import type { Workspace } from '../workspace/workspace.js';
import { Documents } from './documents.js';
import { judge, type Finding, type Judgement } from './findings.js';
import { summaryOf } from './summary.js';

/** The outside world as far as an ISMS needs it: which files there are, and what stands in them. */
export interface Files {
  list(): { readonly listing: Listing; readonly documents: readonly string[] };
  /** What `list` says of one path and of everything below it; nothing where there is nothing. */
  listAt(path: string): { readonly files: readonly string[]; readonly documents: readonly string[]; readonly closed: readonly string[] };
  /** The text of a file, without a byte order mark; undefined when it cannot be read or is too large. */
  read(path: string): string | undefined;
}

export interface IsmsOptions {
  readonly reader: Reader;
  readonly rules: readonly Rule[];
  readonly files: Files;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  failed(code: string, error: unknown): void;
}

/** One ISMS: the facts of its documents, kept up to date, and what the rules find in them. */
export class Isms {
  readonly #options: IsmsOptions;
  readonly #documents: Documents;
  /** Texts of open documents: they count instead of what is on disk. */
  readonly #open = new Map<string, string>();
  /** Open documents that exist and are not listed, such as ignored ones. They do not count, so that no verdict depends on what is open. */
  readonly #leftOut = new Set<string>();
  readonly #judgements = new Map<string, Judgement>();
  #listing = new Listing([]);
  #complete = false;
  #today: string;

  constructor(options: IsmsOptions) {
    this.#options = options;
    this.#documents = new Documents(options.reader);
    this.#today = options.today;
  }

  /** The facts of all documents by path, and what else the ISMS consists of. */
  get workspace(): Workspace {
    return { documents: this.#documents.facts, listing: this.#listing, ismsFile: this.#documents.ismsFile, complete: this.#complete };
  }

  get today(): string {
    return this.#today;
  }

  /** Changes the day for which everything is judged. */
  setToday(today: string): void {
    if (today === this.#today) return;
    this.#today = today;
    this.#judgements.clear();
  }

  /** Reads everything. Yields after each document, so that whoever drives it can do something else in between. */
  *load(): Generator<{ readonly done: number; readonly all: number }, void> {
    const { listing, documents } = this.#options.files.list();
    this.#complete = false;
    this.#listing = listing;
    this.#judgements.clear();
    const listed = new Set(documents);
    this.#leftOut.clear();
    const open = [...this.#open.keys()].filter(isDocument);
    for (const path of open) if (!listed.has(path) && listing.has(path) !== false) this.#leftOut.add(path);
    const paths = new Set([...listed, ...open.filter((path) => !this.#leftOut.has(path))]);
    for (const path of [...this.#documents.facts.keys()]) if (!paths.has(path)) this.#documents.forget(path);
    this.#takeIsmsFile();
    let done = 0;
    for (const path of paths) {
      this.#read(path);
      yield { done: ++done, all: paths.size };
    }
    this.#settle();
    this.#complete = true;
    this.#judgements.clear();
  }

  /** Reads everything at once. */
  loadAll(): void {
    for (const _ of this.load());
  }

  /** Takes the text of an open document, saved or not. Returns whether anything but that document's own problems may have changed. */
  setText(path: string, text: string): boolean {
    if (!this.#open.has(path) && !this.#documents.facts.has(path) && !this.#admits(path)) this.#leftOut.add(path);
    this.#open.set(path, text);
    return this.#update([path]);
  }

  /** The document is closed: what is on disk counts again. Returns whether anything but that document's own problems may have changed. */
  closeText(path: string): boolean {
    this.#open.delete(path);
    this.#leftOut.delete(path);
    if (path === ISMS_FILE) return this.#update([path]);
    const { files, documents } = this.#options.files.listAt(path);
    // A file that nobody announced: some clients watch none.
    if (files.length > 0 && this.#listing.has(path) === false) return this.filesChanged([path], [], []);
    return this.#update([path], documents.includes(path) ? undefined : () => undefined);
  }

  /** Files or folders were created, changed or deleted on disk. Returns whether anything may have changed. */
  filesChanged(created: readonly string[], changed: readonly string[], deleted: readonly string[]): boolean {
    const known = changed.filter((path) => path === ISMS_FILE || this.#documents.facts.has(path));
    // What could not be read before may be readable now.
    const unknown = changed.filter((path) => isDocument(path) && !known.includes(path));
    const found = [...created, ...unknown].map((path) => this.#options.files.listAt(path));
    const added = found.flatMap(({ files }) => files);
    const removed = this.#listing.atOrBelow(deleted);
    const listing = this.#listing.without(deleted).with(
      added,
      found.flatMap(({ closed }) => closed),
    );
    const lists = listing !== this.#listing;
    this.#listing = listing;
    if (lists) this.#judgements.clear();
    const gone = this.#update(
      removed.filter((path) => !this.#open.has(path)),
      () => undefined,
    );
    const again = [...added, ...removed].filter((path) => path === ISMS_FILE);
    const texts = this.#update(new Set([...again, ...known, ...found.flatMap(({ documents }) => documents), ...(lists ? this.#readmit() : [])]));
    return lists || gone || texts;
  }

  factsOf(path: string): DocumentFacts | undefined {
    return this.#documents.facts.get(path);
  }

  /** What the rules find in one document. */
  findingsOf(path: string): readonly Finding[] {
    return this.#judge(path)?.findings ?? [];
  }

  /** What the rules find in all documents, in the order of their paths. */
  allFindings(): Finding[] {
    return [...this.#documents.facts.keys()].sort().flatMap((path) => this.findingsOf(path));
  }

  /** The codes of the rules that looked at every document without a fault. */
  judgedCodes(): ReadonlySet<string> {
    const codes = new Set(this.#options.rules.map((rule) => rule.code));
    for (const path of this.#documents.facts.keys()) for (const code of this.#judge(path)?.failed ?? []) codes.delete(code);
    return codes;
  }

  #judge(path: string): Judgement | undefined {
    const facts = this.factsOf(path);
    if (!facts) return undefined;
    let judgement = this.#judgements.get(path);
    if (!judgement) {
      judgement = judge(facts, this.#options.rules, {
        workspace: this.workspace,
        catalogue: this.#options.reader.catalogue,
        today: this.#today,
        failed: (code, error) => this.#options.failed(code, error),
      });
      this.#judgements.set(path, judgement);
    }
    return judgement;
  }

  /** Reads files again, and decides once what only the whole can decide. Returns whether anything but their own problems may have changed. */
  #update(paths: Iterable<string>, textOf = (path: string) => this.#textOf(path)): boolean {
    let wide = false;
    let stands = true;
    for (const path of paths) {
      if (path === ISMS_FILE) {
        this.#takeIsmsFile();
        this.#judgements.clear();
        wide = true;
        stands = false;
      }
      if (!isDocument(path)) continue;
      const before = this.#documents.standingOf(path);
      const said = summaryOf(this.factsOf(path));
      this.#read(path, textOf(path));
      this.#judgements.delete(path);
      stands &&= before === this.#documents.standingOf(path);
      wide ||= said !== summaryOf(this.factsOf(path));
    }
    // While documents are still being read nothing is decided: that comes at the end.
    return (!stands && this.#complete && this.#settle()) || wide;
  }

  /** Returns whether that changed any document. */
  #settle(): boolean {
    const changed = this.#documents.settle((path) => this.#read(path));
    for (const path of changed) this.#judgements.delete(path);
    return changed.length > 0;
  }

  #takeIsmsFile(): void {
    const text = this.#textOf(ISMS_FILE);
    const again = this.#documents.setIsmsFile(text === undefined ? NO_ISMS_FILE : readIsmsFile(text));
    for (const path of again) this.#read(path);
  }

  #read(path: string, text = this.#textOf(path)): void {
    this.#documents.read(path, text, this.#open.has(path));
  }

  #textOf(path: string): string | undefined {
    if (this.#leftOut.has(path)) return undefined;
    return this.#open.get(path) ?? this.#options.files.read(path);
  }

  /** Whether an open document counts: it is one of those that are listed, or it is not saved yet. */
  #admits(path: string): boolean {
    if (!isDocument(path)) return true;
    const { files, documents, closed } = this.#options.files.listAt(path);
    return documents.includes(path) || files.length + closed.length === 0;
  }

  /** Open documents that count from now on, or no longer do, because what is on disk has changed. */
  #readmit(): string[] {
    return [...this.#open.keys()].filter((path) => {
      if (this.#admits(path)) return this.#leftOut.delete(path);
      const counted = !this.#leftOut.has(path);
      this.#leftOut.add(path);
      return counted;
    });
  }
}

/** Whether a file is one that facts are read from, by its name. */
export function isDocument(path: string): boolean {
  if (path === ISMS_FILE) return false;
  return (
    /\.(?:md|markdown|mdx|md\.tmpl|ya?ml|csv|tsv)$/i.test(path) && (formatOf(path) !== 'yaml' || !/(?:^|\/)(?:package-lock|pnpm-lock|yarn\.lock)/.test(path))
  );
}
