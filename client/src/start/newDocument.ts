import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  NEW_DOCUMENT_REQUEST,
  OFFERS_REQUEST,
  type NewDocumentOffer,
  type NewDocumentParams,
  type OfferGroup,
  type ProposedDocument,
  type RootParams,
} from '../../../server/src/protocol.js';
import { chooseIsms } from './ismsChoice.js';
import { createFiles } from './createFiles.js';

/** What `ismsDocs.newDocument` may be told, so that it does not ask. */
export interface NewDocumentWish {
  /** A kind of document or the topic of a policy. */
  readonly kind?: string;
  /** The folder of the ISMS. */
  readonly root?: vscode.Uri;
}

/** Makes a document from its template and shows it. */
export async function newDocument(client: LanguageClient, wish: NewDocumentWish = {}): Promise<void> {
  const isms = await chooseIsms(client, wish.root);
  if (!isms) return;
  const kind = wish.kind ?? (await pickKind(client, isms.uri));
  if (kind === undefined) return;
  const params: NewDocumentParams = { root: isms.uri, kind };
  const document = await client.sendRequest<ProposedDocument | null>(NEW_DOCUMENT_REQUEST, params);
  if (document) await createFiles(client, [document]);
  else void vscode.window.showErrorMessage(vscode.l10n.t('There is no template for {0}.', kind));
}

async function pickKind(client: LanguageClient, root: string): Promise<string | undefined> {
  const params: RootParams = { root };
  const offers = await client.sendRequest<readonly NewDocumentOffer[]>(OFFERS_REQUEST, params);
  const items = offers.flatMap((offer, index): (vscode.QuickPickItem & { readonly kindOf?: string })[] => {
    const heading = offer.group === offers[index - 1]?.group ? [] : [{ label: groupTitle(offer.group), kind: vscode.QuickPickItemKind.Separator }];
    const description = offer.present ? vscode.l10n.t('{0} · there is one already', offer.clause) : offer.clause;
    return [...heading, { label: offer.title, description, kindOf: offer.kind }];
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Document'),
    placeHolder: vscode.l10n.t('Which document? It is filled with what your ISMS says already.'),
    matchOnDescription: true,
  });
  return chosen?.kindOf;
}

function groupTitle(group: OfferGroup): string {
  switch (group) {
    case 'missing':
      return vscode.l10n.t('Missing, and the standard wants them in writing');
    case 'document':
      return vscode.l10n.t('Documents and records');
    case 'register':
      return vscode.l10n.t('Registers');
    case 'policy':
      return vscode.l10n.t('Policies on topics');
  }
}
