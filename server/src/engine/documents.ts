import type { DocumentFacts, SlashDate } from '../facts/facts.js';
import { MAXIMUM_LENGTH, readDocument, type Parsed, type Reader } from '../facts/readDocument.js';
import type { DateOrder } from '../standard/dates.js';
import { NO_ISMS_FILE, type IsmsFile } from '../workspace/ismsFile.js';
import { NO_OWNERS, withOwner, type Owners } from '../workspace/owners.js';
import { folderOf } from '../workspace/paths.js';
import { dateOrderOf, ismsFolders } from '../workspace/surroundings.js';

interface Entry {
  /** Kept for open documents only. */
  readonly parsed: Parsed | undefined;
  /** What the document itself says about the order of slash dates, whatever the others have settled. */
  readonly slashDates: readonly SlashDate[];
}

/** Owners that the document itself does not name. */
const GIVEN: ReadonlySet<string | undefined> = new Set(['config', 'codeowners']);

/** The facts of all documents, and what only all of them together can decide: the order of slash dates, and which folders hold an ISMS. */
export class Documents {
  readonly #reader: Reader;
  readonly #changed: (path: string, before: DocumentFacts | undefined, after: DocumentFacts | undefined) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #facts = new Map<string, DocumentFacts>();
  #ismsFile: IsmsFile = NO_ISMS_FILE;
  #owners: Owners = NO_OWNERS;
  #order: DateOrder | undefined;
  #inIsms: (folder: string) => boolean = () => false;

  /** `changed` is told of every document whose text was read again. */
  constructor(reader: Reader, changed: (path: string, before: DocumentFacts | undefined, after: DocumentFacts | undefined) => void) {
    this.#reader = reader;
    this.#changed = changed;
  }

  get facts(): ReadonlyMap<string, DocumentFacts> {
    return this.#facts;
  }

  get ismsFile(): IsmsFile {
    return this.#ismsFile;
  }

  /** What was parsed of a document; kept for open ones only. */
  parsedOf(path: string): Parsed | undefined {
    return this.#entries.get(path)?.parsed;
  }

  /** Takes another workspace file. Returns the documents whose kind it changes; they have to be read again. */
  setIsmsFile(ismsFile: IsmsFile): string[] {
    const before = this.#ismsFile;
    this.#ismsFile = ismsFile;
    return [...this.#facts.keys()].filter((path) => before.kindOf(path) !== ismsFile.kindOf(path));
  }

  /** Takes other owners for documents that name none. Returns the documents that have to be read again. */
  setOwners(owners: Owners): string[] {
    this.#owners = owners;
    return [...this.#facts.values()]
      .filter((facts) => facts.fields.owner.state === 'absent' || GIVEN.has(facts.fields.owner.source))
      .map((facts) => facts.path);
  }

  /** Reads a document; one without text, or with too much of it, is forgotten. An open one is kept parsed, so that the next keystroke reads only what changed. */
  read(path: string, text: string | undefined, open: boolean): void {
    if (text === undefined || text.length > MAXIMUM_LENGTH) {
      this.forget(path);
      return;
    }
    const context = { path, kind: this.#ismsFile.kindOf(path), order: undefined, inIsms: this.#inIsms(folderOf(path)) };
    const alone = readDocument(text, context, this.#reader, this.#entries.get(path)?.parsed);
    // A date that another document settles proves nothing itself, so what the document says alone is kept beside it.
    const settled =
      this.#order !== undefined && alone.facts.slashDates.some((date) => date.ambiguous)
        ? readDocument(text, { ...context, order: this.#order }, this.#reader, alone.parsed)
        : alone;
    this.#entries.set(path, { parsed: open ? settled.parsed : undefined, slashDates: alone.facts.slashDates });
    const before = this.#facts.get(path);
    const facts = withOwner(settled.facts, this.#owners);
    this.#facts.set(path, facts);
    this.#changed(path, before, facts);
  }

  forget(path: string): void {
    const before = this.#facts.get(path);
    if (!before) return;
    this.#entries.delete(path);
    this.#facts.delete(path);
    this.#changed(path, before, undefined);
  }

  /** What the surroundings depend on: a change of it can change what other documents are. */
  standingOf(path: string): string {
    const facts = this.#facts.get(path);
    if (!facts) return '';
    const dates = this.#entries.get(path)!.slashDates.map((date) => `${date.order}${String(date.ambiguous)}`);
    return `${facts.kind === 'not-isms' ? 'not' : 'isms'} ${String(facts.doubtful)} ${String(facts.opensCollection)} ${dates.join()}`;
  }

  /** Decides again what only the whole can decide, and reads the documents again that it changes. Returns them. */
  settle(read: (path: string) => void): string[] {
    const inIsms = ismsFolders(this.#facts.values());
    const before = this.#inIsms;
    this.#inIsms = inIsms;
    const moved = [...this.#facts].filter(([path, facts]) => {
      const folder = folderOf(path);
      return facts.doubtful && (inIsms(folder) !== before(folder) || (facts.kind === 'not-isms') === inIsms(folder));
    });
    for (const [path] of moved) read(path);
    // Only documents of the ISMS have dates, so the order waits until it is known which they are.
    const order = dateOrderOf(this.#entries.values());
    if (order === this.#order) return moved.map(([path]) => path);
    this.#order = order;
    const dated = [...this.#entries].filter(([, entry]) => entry.slashDates.some((date) => date.ambiguous));
    for (const [path] of dated) read(path);
    return [...moved, ...dated].map(([path]) => path);
  }
}
