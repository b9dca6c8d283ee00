import type { Connection } from 'vscode-languageserver';
import { knownFacts } from '../packs/knownFacts.js';
import { newDocument, type Making, type NewDocument } from '../packs/newDocument.js';
import { offers } from '../packs/offers.js';
import { starter } from '../packs/starter.js';
import {
  NEW_DOCUMENT_REQUEST,
  OFFERS_REQUEST,
  STARTER_REQUEST,
  type NewDocumentOffer,
  type NewDocumentParams,
  type ProposedDocument,
  type RootParams,
  type StarterParams,
} from '../protocol.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { isDate } from '../standard/dates.js';
import { isInterval } from '../standard/intervals.js';
import { loadMandatoryDocuments } from '../standard/mandatoryDocuments.js';
import { LineTable } from '../text/lines.js';
import type { Root } from './roots.js';

/** What the answers are worked out from. */
interface Source {
  readonly catalogue: ControlCatalogue;
  /** The ISMS of a folder; without one the first. */
  rootAt(uri: string | undefined): Root | undefined;
  /** `YYYY-MM-DD`. */
  today(): string;
}

/** Answers the requests about documents that are not there yet. Nothing is written here. */
export function answerNewDocuments(connection: Connection, source: Source): void {
  connection.onRequest(OFFERS_REQUEST, (params: RootParams | null): readonly NewDocumentOffer[] => {
    const root = source.rootAt(params?.root);
    if (!root?.ready) return [];
    const { workspace } = root.isms;
    const verdict = workspace.ismsFile.content.verdict;
    return offers(workspace, loadMandatoryDocuments(verdict?.profile ?? 'types', verdict?.strict ?? false), knownFacts(workspace).language);
  });
  connection.onRequest(NEW_DOCUMENT_REQUEST, ({ root: uri, kind }: NewDocumentParams): ProposedDocument | null => {
    const root = source.rootAt(uri);
    const document = root?.ready ? newDocument(kind, makingOf(root, source)) : undefined;
    return root && document ? proposed(document, root) : null;
  });
  connection.onRequest(STARTER_REQUEST, ({ root: uri, ...answers }: StarterParams): readonly ProposedDocument[] => {
    const root = source.rootAt(uri);
    if (!root?.ready || !isInterval(answers.reviewInterval) || (answers.stage1 !== undefined && !isDate(answers.stage1))) return [];
    const { workspace } = root.isms;
    return starter(answers, makingOf(root, source), (kind) => workspace.ofKind(kind).length > 0).map((document) => proposed(document, root));
  });
}

function makingOf(root: Root, { catalogue, today }: Source): Making {
  return { known: knownFacts(root.isms.workspace), today: today(), controls: [...catalogue.controls2022.values()] };
}

function proposed({ path, text, start, end }: NewDocument, root: Root): ProposedDocument {
  return { uri: root.uriFor(path), text, selection: new LineTable(text).rangeOf({ start, end }) };
}
