import type { Connection } from 'vscode-languageserver';
import { ismsPicture } from '../engine/ismsReadiness.js';
import { controlChanges, nextVersions, type ControlChange } from '../features/documentControl.js';
import { newestEntry } from '../facts/history.js';
import {
  DOCUMENT_CONTROL_REQUEST,
  DUE_REVIEWS_REQUEST,
  RECORD_REQUEST,
  type DocumentControl,
  type DueReviewOffer,
  type RecordEdit,
  type RecordParams,
  type RecordWish,
  type RootParams,
} from '../protocol.js';
import { commonValues } from '../workspace/habits.js';
import type { Seen } from './answers.js';
import type { Root } from './roots.js';

/** What the answers are worked out from. */
interface Source {
  see(uri: string): Seen | undefined;
  /** The ISMS of a folder; without one the first. */
  rootAt(uri: string | undefined): Root | undefined;
  /** `YYYY-MM-DD`. */
  today(): string;
}

/** Answers the requests about recording an approval, a review or a version. Nothing is written here. */
export function answerDocumentControl(connection: Connection, source: Source): void {
  connection.onRequest(DOCUMENT_CONTROL_REQUEST, ({ uri }: { readonly uri: string }): DocumentControl | null => {
    const seen = source.see(uri);
    const facts = seen?.root.isms.factsOf(seen.path);
    if (!seen || !facts || facts.kind === 'not-isms') return null;
    const version = facts.fields.version.value ?? null;
    return {
      title: facts.fields.title.value ?? seen.path,
      approvers: commonValues(seen.root.isms.workspace, 'approver'),
      author: newestEntry(facts.history)?.author ?? facts.fields.author.value ?? null,
      version,
      next: (version === null ? undefined : nextVersions(version)) ?? null,
    };
  });
  connection.onRequest(RECORD_REQUEST, ({ uris, wish }: RecordParams): RecordEdit => {
    const changes: Record<string, { range: ReturnType<typeof rangeOf>; newText: string }[]> = {};
    for (const uri of uris) {
      const seen = source.see(uri);
      const facts = seen?.root.isms.factsOf(seen.path);
      // Where something is put depends on the text, which is known of open documents; a review needs none.
      if (!seen || !facts || facts.kind === 'not-isms' || (seen.text === undefined && wish.kind !== 'review')) continue;
      const edits = controlChanges(facts, seen.text ?? '', changeOf(wish, source.today()));
      if (edits.length > 0) changes[uri] = edits.map(({ span, newText }) => ({ range: rangeOf(seen, span), newText }));
    }
    return { changes };
  });
  connection.onRequest(DUE_REVIEWS_REQUEST, (params: RootParams | null): readonly DueReviewOffer[] => {
    const root = source.rootAt(params?.root);
    if (!root?.ready) return [];
    return ismsPicture(root.isms).due.map(({ title, owner, date, days, place }) => {
      const facts = root.isms.factsOf(place.path);
      const recordable = facts !== undefined && controlChanges(facts, '', { kind: 'review', date: source.today() }).length > 0;
      return { uri: root.uriFor(place.path), title, owner: owner ?? null, date, days, recordable };
    });
  });
}

function changeOf(wish: RecordWish, date: string): ControlChange {
  return { ...wish, date };
}

function rangeOf(
  { places, path }: Seen,
  span: { readonly start: number; readonly end: number },
): { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } } {
  return places.linesOf(path)!.rangeOf(span);
}
