import type { DocumentFacts } from '../facts/facts.js';
import { formatOf, type Parsed, type Reader } from '../facts/readDocument.js';
import type { Rule } from '../rules/rule.js';
import { loadMandatoryDocuments } from '../standard/mandatoryDocuments.js';
import type { LineTable } from '../text/lines.js';
import { BASELINE_FILE, NO_BASELINE, readBaseline, type Baseline, type BaselineEntry } from '../workspace/baselineFile.js';
import { ISMS_FILE, NO_ISMS_FILE, readIsmsFile } from '../workspace/ismsFile.js';
import { changedKeys, fileKeys } from '../workspace/keys.js';
import { Listing } from '../workspace/listing.js';
import { Lookups } from '../workspace/lookups.js';
import { CODEOWNERS_FILES, ownersOf } from '../workspace/owners.js';
import { TrackedWorkspace } from '../workspace/tracked.js';
import type { Workspace } from '../workspace/workspace.js';
import { configure, type Configuration, type EditorSettings } from './configuration.js';
import { Dependants } from './dependants.js';
import { Documents } from './documents.js';
import { NO_JUDGEMENT, type Finding, type Judgement } from './findings.js';
import { judgeConfiguration, judgeDocument, judgeWorkspace, type Bench } from './judge.js';
import { judgeIgnoreList, suppress, type Hiding } from './suppress.js';

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
  readonly settings?: EditorSettings;
  failed(code: string, error: unknown): void;
}

/** The path of what the rules find in the ISMS as a whole. */
const WHOLE = '.';

/** One ISMS: the facts of its documents, kept up to date, and what the rules find in them. */
export class Isms {
  readonly #options: IsmsOptions;
  readonly #documents: Documents;
  readonly #lookups = new Lookups();
  readonly #dependants = new Dependants();
  /** Texts of open documents: they count instead of what is on disk. */
  readonly #open = new Map<string, string>();
  /** Open documents that exist and are not listed, such as ignored ones. They do not count, so that no verdict depends on what is open. */
  readonly #leftOut = new Set<string>();
  readonly #judgements = new Map<string, Judgement>();
  #listing = new Listing([]);
  #complete = false;
  #today: string;
  #settings: EditorSettings;
  #configuration: Configuration;
  #baseline: Baseline = NO_BASELINE;
  #hiding: Hiding = { ignore: [], baseline: new Map() };

  constructor(options: IsmsOptions) {
    this.#options = options;
    this.#documents = new Documents(options.reader, (path, before, after) => this.#said(path, before, after));
    this.#today = options.today;
    this.#settings = options.settings ?? {};
    this.#configuration = configure(options.rules, NO_ISMS_FILE, this.#settings);
  }

  /** What the ISMS says as a whole. */
  get workspace(): Workspace {
    return this.#tracked();
  }

  /** The facts of all files that were read, by path. */
  get documents(): ReadonlyMap<string, DocumentFacts> {
    return this.#documents.facts;
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  get baseline(): Baseline {
    return this.#baseline;
  }

  get today(): string {
    return this.#today;
  }

  /** The words and the controls that documents are read with. */
  get reader(): Reader {
    return this.#options.reader;
  }

  get rules(): readonly Rule[] {
    return this.#options.rules;
  }

  /** Changes the day for which everything is judged. */
  setToday(today: string): void {
    if (today === this.#today) return;
    this.#today = today;
    this.#judgements.clear();
  }

  /** Takes other settings of the editor. */
  setSettings(settings: EditorSettings): void {
    this.#settings = settings;
    this.#configure();
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
    const shown = open.filter((path) => !this.#leftOut.has(path));
    // What is open comes first: somebody is looking at it.
    const paths = new Set([...shown, ...listed]);
    for (const path of [...this.#documents.facts.keys()]) if (!paths.has(path)) this.#documents.forget(path);
    this.#takeIsmsFile();
    this.#takeBaseline();
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
    const before = this.#judgements.get(path);
    const wide = this.#update([path]);
    return wide || (this.#complete && digestOf(before) !== digestOf(this.#judge(path)));
  }

  /** The document is closed: what is on disk counts again. Returns whether anything but that document's own problems may have changed. */
  closeText(path: string): boolean {
    this.#open.delete(path);
    this.#leftOut.delete(path);
    if (isInput(path)) return this.#update([path]);
    const { files, documents } = this.#options.files.listAt(path);
    // A file that nobody announced: some clients watch none.
    if (files.length > 0 && this.#listing.has(path) === false) return this.filesChanged([path], [], []);
    return this.#update([path], documents.includes(path) ? undefined : () => undefined);
  }

  /** Files or folders were created, changed or deleted on disk. Returns whether anything may have changed. */
  filesChanged(created: readonly string[], changed: readonly string[], deleted: readonly string[]): boolean {
    const known = changed.filter((path) => isInput(path) || this.#documents.facts.has(path));
    // What could not be read before may be readable now.
    const unknown = changed.filter((path) => isDocument(path) && !known.includes(path));
    const found = [...created, ...unknown].map((path) => this.#options.files.listAt(path));
    const added = found.flatMap(({ files }) => files);
    const removed = this.#listing.atOrBelow(deleted);
    const closed = found.flatMap((each) => each.closed);
    const listing = this.#listing.without(deleted).with(added, closed);
    const lists = listing !== this.#listing;
    this.#listing = listing;
    // What lies in a folder that was not looked into is not known, whoever asked for it.
    if (closed.length > 0 || listing.truncated) this.#judgements.clear();
    if (lists) this.#forgetAskers(fileKeys([...added, ...removed, ...deleted]));
    const gone = this.#update(
      removed.filter((path) => !this.#open.has(path)),
      () => undefined,
    );
    const again = [...created, ...added, ...removed, ...deleted].filter(isInput);
    const texts = this.#update(new Set([...again, ...known, ...found.flatMap(({ documents }) => documents), ...(lists ? this.#readmit() : [])]));
    return lists || gone || texts || known.length > 0;
  }

  factsOf(path: string): DocumentFacts | undefined {
    return this.#documents.facts.get(path);
  }

  /** What was parsed of a document; known of open ones only. */
  parsedOf(path: string): Parsed | undefined {
    return this.#documents.parsedOf(path);
  }

  /** The lines of a document or of isms.yaml, for the places of its findings. */
  linesOf(path: string): LineTable | undefined {
    return path === ISMS_FILE ? this.#documents.ismsFile.lines : this.factsOf(path)?.lines;
  }

  /** The paths that can have findings, in order: every document, isms.yaml, and the ISMS as a whole. */
  judgedPaths(): string[] {
    return [...new Set([WHOLE, ISMS_FILE, ...this.#documents.facts.keys()])].sort();
  }

  /** What the rules say of a document, hidden findings among it; `.` asks for the ISMS as a whole. */
  judgementOf(path: string): Judgement {
    return this.#judge(path);
  }

  /** What the rules find in one document and the Problems panel shows. */
  findingsOf(path: string): readonly Finding[] {
    return this.#judge(path).findings.filter((finding) => finding.shown && !finding.hidden);
  }

  /** What the rules find everywhere and `check` shows, in the order of the paths. */
  allFindings(): Finding[] {
    return this.judgedPaths().flatMap((path) => this.findingsOf(path));
  }

  #judge(path: string): Judgement {
    const known = this.#judgements.get(path);
    if (known) return known;
    const workspace = this.#tracked();
    const judgement = this.#judgeAnew(path, workspace);
    // What is said about the list of what is ignored hangs on every document.
    if (path === ISMS_FILE && this.#hiding.ignore.length > 0) return judgement;
    this.#judgements.set(path, judgement);
    this.#dependants.set(path, workspace.reads);
    return judgement;
  }

  #judgeAnew(path: string, workspace: TrackedWorkspace): Judgement {
    const bench = this.#bench();
    if (path === WHOLE) {
      const place = this.#documents.ismsFile.lines ? ISMS_FILE : WHOLE;
      return suppress(undefined, WHOLE, judgeWorkspace(place, workspace, bench), this.#hiding, workspace, bench);
    }
    if (path === ISMS_FILE) {
      const own = judgeConfiguration(path, workspace, bench);
      return judgeIgnoreList(path, own, this.#hiding.ignore, (code, entry) => this.#hiddenBy(code, entry), workspace, bench);
    }
    const facts = this.factsOf(path);
    return facts ? suppress(facts, path, judgeDocument(facts, workspace, bench), this.#hiding, workspace, bench) : NO_JUDGEMENT;
  }

  /** How many findings an entry of isms.yaml hides, and whether its rule knew every answer. */
  #hiddenBy(code: string, entry: Hiding['ignore'][number]): { readonly hides: number; readonly answered: boolean } {
    const judgements = this.judgedPaths()
      .filter((path) => path !== ISMS_FILE && entry.matches(path))
      .map((path) => this.#judge(path));
    return {
      hides: judgements
        .flatMap((judgement) => judgement.findings)
        .filter((finding) => finding.code === code && (entry.at === undefined || entry.at === finding.at)).length,
      answered: this.#complete && judgements.every((judgement) => !judgement.failed.includes(code) && (judgement.answers.get(code)?.unknown.length ?? 0) === 0),
    };
  }

  #bench(): Bench {
    const verdict = this.#documents.ismsFile.content.verdict;
    return {
      rules: this.#options.rules,
      configuration: this.#configuration,
      catalogue: this.#options.reader.catalogue,
      mandatory: loadMandatoryDocuments(verdict?.profile ?? 'types', verdict?.strict ?? false),
      today: this.#today,
      failed: (code, error) => this.#options.failed(code, error),
    };
  }

  #tracked(): TrackedWorkspace {
    const listing = (): Listing => this.#listing;
    return new TrackedWorkspace({
      complete: this.#complete,
      ismsFile: this.#documents.ismsFile,
      // A fix is worked out later than its finding.
      get listing() {
        return listing();
      },
      lookups: this.#lookups,
      factsOf: (path) => this.factsOf(path),
    });
  }

  /** A document says something else: it is judged again, and so is whoever asked for what changed. */
  #said(path: string, before: DocumentFacts | undefined, after: DocumentFacts | undefined): void {
    this.#lookups.change(path, before, after);
    this.#judgements.delete(path);
    if (!after) this.#dependants.forget(path);
    if (this.#complete) this.#forgetAskers([`text:${path}`]);
  }

  #forgetAskers(keys: Iterable<string>): void {
    for (const asker of this.#dependants.of(keys)) this.#judgements.delete(asker);
  }

  /** Reads files again, and decides once what only the whole can decide. Returns whether anything but their own problems may have changed. */
  #update(paths: Iterable<string>, textOf = (path: string) => this.textOf(path)): boolean {
    let wide = false;
    let stands = true;
    for (const path of paths) {
      if (isInput(path)) {
        this.#takeInput(path);
        wide = true;
        stands = false;
      }
      if (!isDocument(path)) continue;
      const before = this.#documents.standingOf(path);
      const said = this.factsOf(path);
      this.#read(path, textOf(path));
      stands &&= before === this.#documents.standingOf(path);
      wide = this.#spread(said, this.factsOf(path)) || wide;
    }
    // While documents are still being read nothing is decided: that comes at the end.
    return (!stands && this.#complete && this.#settle()) || wide;
  }

  /** Those who asked for what changed are judged again. Returns whether there is anything. */
  #spread(before: DocumentFacts | undefined, after: DocumentFacts | undefined): boolean {
    if (!this.#complete) return true;
    const keys = changedKeys(before, after);
    this.#forgetAskers(keys);
    return keys.length > 0;
  }

  /** Returns whether that changed any document. */
  #settle(): boolean {
    const before = new Map(this.#documents.facts);
    const changed = this.#documents.settle((path) => this.#read(path));
    for (const path of changed) this.#spread(before.get(path), this.factsOf(path));
    return changed.length > 0;
  }

  #takeInput(path: string): void {
    if (path === BASELINE_FILE) this.#takeBaseline();
    else this.#takeIsmsFile();
    this.#judgements.clear();
  }

  #takeIsmsFile(): void {
    const text = this.textOf(ISMS_FILE);
    const ismsFile = text === undefined ? NO_ISMS_FILE : readIsmsFile(text);
    const codeowners = CODEOWNERS_FILES.map((path) => this.textOf(path)).find((content) => content !== undefined);
    const again = new Set([...this.#documents.setIsmsFile(ismsFile), ...this.#documents.setOwners(ownersOf(codeowners, ismsFile.content.defaults?.owner))]);
    for (const path of again) this.#read(path);
    this.#configure();
  }

  #takeBaseline(): void {
    const text = this.textOf(BASELINE_FILE);
    this.#baseline = text === undefined ? NO_BASELINE : readBaseline(text);
    this.#configure();
  }

  #configure(): void {
    const { ismsFile } = this.#documents;
    this.#configuration = configure(this.#options.rules, ismsFile, this.#settings);
    const baseline = new Map<string, BaselineEntry[]>();
    for (const entry of this.#baseline.entries) {
      const same = baseline.get(entry.path);
      if (same) same.push(entry);
      else baseline.set(entry.path, [entry]);
    }
    this.#hiding = { ignore: ismsFile.ignore, baseline };
    this.#judgements.clear();
  }

  #read(path: string, text = this.textOf(path)): void {
    this.#documents.read(path, text, this.#open.has(path));
  }

  /** The text of a file, as it stands in the editor where it is open; undefined where it cannot be read. */
  textOf(path: string): string | undefined {
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

/** What readiness takes from a judgement; places do not count. */
function digestOf(judgement: Judgement | undefined): string {
  if (!judgement) return '';
  return JSON.stringify([
    judgement.findings.map((finding) => [finding.code, finding.class, finding.at, finding.message, finding.hidden]),
    [...judgement.answers],
    judgement.failed,
  ]);
}

/** Files that say how to read and judge the others. */
function isInput(path: string): boolean {
  return path === ISMS_FILE || path === BASELINE_FILE || (CODEOWNERS_FILES as readonly string[]).includes(path);
}

/** Whether a file is one that facts are read from, by its name. */
export function isDocument(path: string): boolean {
  if (isInput(path)) return false;
  return (
    /\.(?:md|markdown|mdx|md\.tmpl|ya?ml|csv|tsv)$/i.test(path) && (formatOf(path) !== 'yaml' || !/(?:^|\/)(?:package-lock|pnpm-lock|yarn\.lock)/.test(path))
  );
}
