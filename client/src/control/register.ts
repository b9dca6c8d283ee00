import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
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
} from '../../../server/src/protocol.js';
import { chooseIsms } from '../start/ismsChoice.js';

/** What a command may be told, so that it does not ask. */
interface Told {
  readonly approver?: string;
  readonly version?: string;
  readonly change?: string;
  readonly author?: string;
  /** Documents to record a review in. */
  readonly uris?: readonly string[];
}

/** The commands that record an approval, a new version, and reviews of several documents. The server says what to write; it is left unsaved, to be read once more. */
export function registerControl(context: vscode.ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('ismsDocs.recordApproval', (told?: Told) => recordApproval(client, told ?? {})),
    vscode.commands.registerCommand('ismsDocs.newVersion', (told?: Told) => newVersion(client, told ?? {})),
    vscode.commands.registerCommand('ismsDocs.reviewDocuments', (told?: Told) => reviewDocuments(client, told ?? {})),
  );
}

async function recordApproval(client: LanguageClient, told: Told): Promise<void> {
  const found = await activeDocument(client);
  if (!found) return;
  const { uri, control } = found;
  const approver = told.approver ?? (await askApprover(control));
  if (approver !== undefined) await record(client, [uri], { kind: 'approval', approver });
}

async function newVersion(client: LanguageClient, told: Told): Promise<void> {
  const found = await activeDocument(client);
  if (!found) return;
  const { uri, control } = found;
  const version = told.version ?? (await askVersion(control));
  if (version === undefined) return;
  const change = told.change ?? (await ask(vscode.l10n.t('What changed in version {0}?', version), vscode.l10n.t('For the history of the document'), ''));
  if (change === undefined) return;
  const author = told.author ?? (await ask(vscode.l10n.t('Who changed it?'), vscode.l10n.t('A name or a role'), control.author ?? ''));
  if (author !== undefined) await record(client, [uri], { kind: 'version', version, change, author });
}

async function reviewDocuments(client: LanguageClient, told: Told): Promise<void> {
  const uris = told.uris ?? (await askReviewed(client));
  if (uris && uris.length > 0) await record(client, uris, { kind: 'review' });
}

/** The document in the active editor with what is recorded about it; says so where there is none. */
async function activeDocument(client: LanguageClient): Promise<{ readonly uri: string; readonly control: DocumentControl } | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const uri = document && client.code2ProtocolConverter.asUri(document.uri);
  const control = uri !== undefined && client.isRunning() ? await client.sendRequest<DocumentControl | null>(DOCUMENT_CONTROL_REQUEST, { uri }) : null;
  if (uri !== undefined && control) return { uri, control };
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the document first: the active editor shows none of the ISMS.'));
  return undefined;
}

async function askApprover(control: DocumentControl): Promise<string | undefined> {
  const other = vscode.l10n.t('Somebody else …');
  const title = vscode.l10n.t('Who approves "{0}"?', control.title);
  const chosen = control.approvers.length === 0 ? other : await vscode.window.showQuickPick([...control.approvers, other], { title });
  return chosen === other ? ask(title, vscode.l10n.t('Name and role'), '') : chosen;
}

async function askVersion({ title, version, next }: DocumentControl): Promise<string | undefined> {
  const heading = vscode.l10n.t('New version of "{0}"', title);
  if (!next) return ask(heading, vscode.l10n.t('The document has no version that could be counted on'), version ?? '1.0');
  const items = [
    { label: next.minor, description: vscode.l10n.t('a change that asks nothing new of anybody') },
    { label: next.major, description: vscode.l10n.t('a change that has to be approved') },
  ];
  return (await vscode.window.showQuickPick(items, { title: heading, placeHolder: vscode.l10n.t('It is {0} now', version ?? '') }))?.label;
}

async function askReviewed(client: LanguageClient): Promise<readonly string[] | undefined> {
  const isms = await chooseIsms(client, undefined);
  if (!isms) return undefined;
  const params: RootParams = { root: isms.uri };
  const due = await client.sendRequest<readonly DueReviewOffer[]>(DUE_REVIEWS_REQUEST, params);
  const items = due
    .filter((offer) => offer.recordable)
    .map((offer) => ({ label: offer.title, description: offer.owner ?? '', detail: dueWords(offer), uri: offer.uri, picked: false }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No document states a review that falls due within a year.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Record a review today'),
    placeHolder: vscode.l10n.t('Which documents were reviewed?'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map((item) => item.uri);
}

function dueWords({ date, days }: DueReviewOffer): string {
  return days < 0 ? vscode.l10n.t('Due {0}, {1} days ago', date, -days) : vscode.l10n.t('Due {0}, in {1} days', date, days);
}

async function ask(title: string, prompt: string, value: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true });
  return answer === undefined || answer.trim() === '' ? undefined : answer.trim();
}

async function record(client: LanguageClient, uris: readonly string[], wish: RecordWish): Promise<void> {
  const params: RecordParams = { uris, wish };
  const { changes } = await client.sendRequest<RecordEdit>(RECORD_REQUEST, params);
  const count = Object.keys(changes).length;
  if (count === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The document has no place where that can be recorded.'));
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit({ changes: changes as never });
  await vscode.workspace.applyEdit(edit);
}
