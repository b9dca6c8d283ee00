import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';

/** A document whose problems can be told, and how to tell them. */
export interface Reportable {
  readonly uri: string;
  readonly version: number | null;
  /** A fingerprint of the problems: equal ones are not sent twice. */
  readonly resultId: string;
  report(): WorkspaceDocumentDiagnosticReport & { readonly kind: 'full' };
}

export interface WorkspaceDiagnosticsHost {
  /** Every document of the ISMS that is read whole, one after the other: working one out takes time. */
  documents(): Iterable<Reportable>;
  milliseconds(): number;
}

/** So long other work waits, in milliseconds. */
const SLICE = 8;
/** So many reports are sent at once. */
const CHUNK = 200;

/**
 * Answers the request for the problems of the whole workspace. Clients ask again as soon as they have an answer, so one that would say nothing new
 * is kept back until something changes.
 */
export class WorkspaceDiagnostics {
  readonly #host: WorkspaceDiagnosticsHost;
  /** Those who wait for a change. */
  readonly #parked = new Set<() => void>();
  #changes = 0;

  constructor(host: WorkspaceDiagnosticsHost) {
    this.#host = host;
  }

  /** Something may have changed: what was kept back is looked at again. */
  changed(): void {
    this.#changes++;
    for (const wake of [...this.#parked]) wake();
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const seen = this.#changes;
      const items = await this.#reports(known, token, progress);
      if (items === undefined) return { items: [] };
      if (items.length > 0) return { items };
      if (seen === this.#changes) await this.#change(token);
      if (token.isCancellationRequested) return { items: [] };
    }
  }

  /** What the client does not know yet; undefined when it has lost interest. Long lists are sent in pieces where it takes them. */
  async #reports(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport[] | undefined> {
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    const gone = new Set(known.keys());
    let until = this.#host.milliseconds() + SLICE;
    for (const document of this.#host.documents()) {
      gone.delete(document.uri);
      if (known.get(document.uri) !== document.resultId) items.push(document.report());
      if (progress && items.length >= CHUNK) {
        progress.report({ items });
        items = [];
      }
      if (this.#host.milliseconds() < until) continue;
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) return undefined;
      until = this.#host.milliseconds() + SLICE;
    }
    // What was told of a document that is not there any more is taken back.
    for (const uri of gone) if (known.get(uri) !== '') items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return items;
  }

  /** Waits until something changes or the client loses interest. */
  async #change(token: CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#parked.delete(wake);
        listener.dispose();
        resolve();
      };
      this.#parked.add(wake);
      const listener = token.onCancellationRequested(wake);
    });
  }
}
