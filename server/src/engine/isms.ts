import type { DocumentFacts } from '../facts/facts.js';
import { formatOf, MAXIMUM_LENGTH, readDocument, type Parsed, type Reader } from '../facts/readDocument.js';
import type { Rule } from '../rules/rule.js';
import type { DateOrder } from '../standard/dates.js';
import { ISMS_FILE, NO_ISMS_FILE, readIsmsFile, type IsmsFile } from '../workspace/ismsFile.js';
import { Listing } from '../workspace/listing.js';
import { folderOf } from '../workspace/paths.js';
import { dateOrderOf, ismsFolders } from '../workspace/surroundings.js';
import type { Workspace } from '../workspace/workspace.js';
import { findingsOf, type Finding } from './findings.js';

/** The outside world as far as an ISMS needs it: which files there are, and what stands in them. */
export interface Files {
  list(): { readonly listing: Listing; readonly documents: readonly string[] };
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

interface Entry {
  readonly facts: DocumentFacts;
  /** Kept for open documents only. */
  readonly parsed: Parsed | undefined;
}

/** One ISMS: the facts of its documents, kept up to date, and what the rules find in them. */
export class Isms {
  readonly #options: IsmsOptions;
  readonly #entries = new Map<string, Entry>();
  /** Texts of open documents: they count instead of what is on disk. */
  readonly #open = new Map<string, string>();
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #facts = new Map<string, DocumentFacts>();
  #listing = new Listing([]);
  #ismsFile: IsmsFile = NO_ISMS_FILE;
  #order: DateOrder | undefined;
  #inIsms: (folder: string) => boolean = () => false;
  #complete = false;
  #today: string;

  constructor(options: IsmsOptions) {
    this.#options = options;
    this.#today = options.today;
  }

  /** The facts of all documents by path, and what else the ISMS consists of. */
  get workspace(): Workspace {
    return { documents: this.#facts, listing: this.#listing, ismsFile: this.#ismsFile, complete: this.#complete };
  }

  get today(): string {
    return this.#today;
  }

  /** Changes the day for which everything is judged. */
  setToday(today: string): void {
    if (today === this.#today) return;
    this.#today = today;
    this.#findings.clear();
  }

  /** Reads everything. Yields after each document, so that whoever drives it can do something else in between. */
  *load(): Generator<{ readonly done: number; readonly all: number }, void> {
    const { listing, documents } = this.#options.files.list();
    this.#complete = false;
    this.#listing = listing;
    this.#findings.clear();
    const paths = new Set([...documents, ...this.#open.keys()]);
    for (const path of [...this.#entries.keys()]) if (!paths.has(path)) this.#forget(path);
    this.#ismsFile = this.#readIsmsFile();
    let done = 0;
    for (const path of paths) {
      this.#read(path);
      yield { done: ++done, all: paths.size };
    }
    this.#settle();
    this.#complete = true;
    this.#findings.clear();
  }

  /** Reads everything at once. */
  loadAll(): void {
    for (const _ of this.load());
  }

  /** Takes the text of an open document, saved or not. Returns whether anything but that document's own problems may have changed. */
  setText(path: string, text: string): boolean {
    this.#open.set(path, text);
    return this.#changed(path);
  }

  /** The document is closed: what is on disk counts again. */
  closeText(path: string): boolean {
    this.#open.delete(path);
    return this.#changed(path);
  }

  /** Files were created, changed or deleted on disk. Returns whether anything may have changed. */
  filesChanged(created: readonly string[], changed: readonly string[], deleted: readonly string[]): boolean {
    this.#listing = this.#listing.changed(created, deleted);
    if (created.length > 0 || deleted.length > 0) this.#findings.clear();
    let any = created.length > 0 || deleted.length > 0;
    for (const path of deleted) {
      if (this.#open.has(path) || !this.#entries.has(path)) continue;
      this.#forget(path);
      any = true;
    }
    for (const path of [...created, ...changed]) if (isDocument(path) && !this.#open.has(path)) any = this.#changed(path) || any;
    if (deleted.length > 0) this.#settle();
    return any;
  }

  factsOf(path: string): DocumentFacts | undefined {
    return this.#facts.get(path);
  }

  /** What the rules find in one document. */
  findingsOf(path: string): readonly Finding[] {
    const facts = this.#facts.get(path);
    if (!facts) return [];
    let findings = this.#findings.get(path);
    if (!findings) {
      findings = findingsOf(facts, this.#options.rules, {
        workspace: this.workspace,
        catalogue: this.#options.reader.catalogue,
        today: this.#today,
        failed: (code, error) => this.#options.failed(code, error),
      });
      this.#findings.set(path, findings);
    }
    return findings;
  }

  /** What the rules find in all documents, in the order of their paths. */
  allFindings(): Finding[] {
    return [...this.#facts.keys()].sort().flatMap((path) => this.findingsOf(path));
  }

  #changed(path: string): boolean {
    if (path === ISMS_FILE) {
      this.#ismsFile = this.#readIsmsFile();
      for (const known of [...this.#entries.keys()]) this.#read(known);
      this.#settle();
      this.#findings.clear();
      return true;
    }
    const before = this.#facts.get(path);
    this.#read(path);
    this.#findings.delete(path);
    const after = this.#facts.get(path);
    if (this.#complete && standing(before) !== standing(after)) this.#settle();
    return summary(before) !== summary(this.#facts.get(path));
  }

  #forget(path: string): void {
    this.#entries.delete(path);
    this.#facts.delete(path);
    this.#findings.delete(path);
  }

  #textOf(path: string): string | undefined {
    return this.#open.get(path) ?? this.#options.files.read(path);
  }

  #read(path: string): void {
    if (!isDocument(path)) return;
    const text = this.#textOf(path);
    if (text === undefined || text.length > MAXIMUM_LENGTH) {
      this.#forget(path);
      return;
    }
    const context = { path, kind: this.#ismsFile.kindOf(path), order: this.#order, inIsms: this.#inIsms(folderOf(path)) };
    const { facts, parsed } = readDocument(text, context, this.#options.reader, this.#entries.get(path)?.parsed);
    this.#entries.set(path, { facts, parsed: this.#open.has(path) ? parsed : undefined });
    this.#facts.set(path, facts);
  }

  /** Decides what only the whole can decide, and reads the documents again that it changes. */
  #settle(): void {
    const inIsms = ismsFolders(this.#facts.values());
    const before = this.#inIsms;
    const order = dateOrderOf(this.#facts.values());
    const orderChanged = order !== this.#order;
    this.#inIsms = inIsms;
    this.#order = order;
    for (const [path, facts] of [...this.#facts]) {
      const folder = folderOf(path);
      const moved = facts.doubtful && (inIsms(folder) !== before(folder) || (facts.kind === 'not-isms') === inIsms(folder));
      if (moved || (orderChanged && facts.slashDates.some((date) => date.ambiguous || date.order !== order))) {
        this.#read(path);
        this.#findings.delete(path);
      }
    }
  }

  #readIsmsFile(): IsmsFile {
    const text = this.#textOf(ISMS_FILE);
    return text === undefined ? NO_ISMS_FILE : readIsmsFile(text);
  }
}

/** Whether a file is one that facts are read from, by its name. */
export function isDocument(path: string): boolean {
  if (path === ISMS_FILE) return false;
  return (
    /\.(?:md|markdown|mdx|md\.tmpl|ya?ml|csv|tsv)$/i.test(path) && (formatOf(path) !== 'yaml' || !/(?:^|\/)(?:package-lock|pnpm-lock|yarn\.lock)/.test(path))
  );
}

/** What the surroundings depend on: a change of it can change what other documents are. */
function standing(facts: DocumentFacts | undefined): string {
  if (!facts) return '';
  return `${facts.kind === 'not-isms' ? 'not' : 'isms'} ${String(facts.doubtful)} ${String(facts.opensCollection)} ${facts.slashDates.map((date) => `${date.order}${String(date.ambiguous)}`).join()}`;
}

/** What readiness depends on; where it stands in the text does not count. */
function summary(facts: DocumentFacts | undefined): string {
  if (!facts) return '';
  const fields = Object.values(facts.fields).map((fact) => `${fact.state}:${fact.value ?? ''}`);
  const rows = facts.soa?.rows.map((row) => `${row.id}${String(row.applicable)}${row.status}${row.justification}`) ?? [];
  return [
    facts.kinds.join(),
    String(facts.template),
    ...fields,
    ...rows,
    facts.links.map((link) => link.target).join(),
    facts.registers.map((register) => register.rows.length).join(),
  ].join('|');
}
