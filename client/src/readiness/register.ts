import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  READINESS_REQUEST,
  ROOTS_REQUEST,
  type IndexState,
  type IsmsRoot,
  type ProtocolRange,
  type Readiness,
  type ReadinessParams,
  type StageReadiness,
} from '../../../server/src/protocol.js';
import { registerFiltering } from './filtering.js';
import { registerItemActions } from './itemActions.js';
import type { FolderReadiness, Node } from './node.js';
import { showPlace } from './showPlace.js';
import { ReadinessTree, type Read } from './tree.js';

/** What the rest of the extension may do with the readiness view. */
export interface ReadinessView {
  readonly tree: vscode.TreeDataProvider<Node>;
  refresh(): void;
  showState(state: IndexState): void;
  /** The server did not start. */
  showFailure(): void;
}

/** A context key that decides what an empty view says; see `viewsWelcome` of the manifest. */
const STATE = 'ismsDocs.readinessState';

/** Creates the readiness view and its commands. */
export function registerReadiness(context: vscode.ExtensionContext, client: LanguageClient): ReadinessView {
  const tree = new ReadinessTree(() => load(client));
  const view = vscode.window.createTreeView('ismsDocs.readiness', { treeDataProvider: tree, showCollapseAll: true });
  const show = (state: 'reading' | 'empty' | 'ready' | 'off', message: string): void => {
    view.message = message;
    void vscode.commands.executeCommand('setContext', STATE, state);
  };
  show('reading', vscode.l10n.t('Reading the documents …'));
  registerItemActions(context, client, tree, view);
  registerFiltering(context, tree, view);
  context.subscriptions.push(
    view,
    vscode.commands.registerCommand('ismsDocs.refreshReadiness', () => tree.refresh()),
    vscode.commands.registerCommand('ismsDocs.openItem', (uri: vscode.Uri, range?: ProtocolRange) => showPlace(uri, range)),
    tree.onLoaded(({ folders, reading, isEmpty }) => {
      view.badge = badgeOf(folders);
      if (!vscode.workspace.getConfiguration('ismsDocs').get<boolean>('enable', true)) show('off', '');
      else if (folders.length > 0) show('ready', isEmpty ? vscode.l10n.t('Nothing fits the filter.') : introduction(view.description));
      else if (reading) show('reading', vscode.l10n.t('Reading the documents …'));
      else show('empty', '');
    }),
  );
  return {
    tree,
    refresh: () => tree.refresh(),
    showState: ({ state, documents }) => {
      if (state === 'reading') show('reading', vscode.l10n.t('Reading the documents: {0} so far …', documents));
    },
    showFailure: () => show('reading', vscode.l10n.t('The language server did not start. "ISMS Docs: Show Output" says why.')),
  };
}

/** What the server says about each folder of the window. A folder without documents of an ISMS is left out: the welcome text says more than a list of everything that is absent. */
async function load(client: LanguageClient): Promise<Read> {
  if (!client.isRunning()) return { folders: [], reading: true };
  const roots = await client.sendRequest<readonly IsmsRoot[]>(ROOTS_REQUEST);
  const answers = await Promise.all(
    roots.map(async ({ uri, name }) => {
      const params: ReadinessParams = { root: uri };
      const folder = { uri: client.protocol2CodeConverter.asUri(uri), name };
      return { folder, readiness: await client.sendRequest<Readiness | null>(READINESS_REQUEST, params) };
    }),
  );
  const read = answers.filter((answer): answer is FolderReadiness => answer.readiness !== null);
  return { folders: read.filter(hasDocuments), reading: read.length < answers.length };
}

function hasDocuments({ readiness: { stages } }: FolderReadiness): boolean {
  return stages.some((stage) => stage.outcome !== 'cannot-be-judged' || stage.counts.met > 0);
}

/** Beside the title a narrow sidebar has no room for the filter: it is said here as well. */
function introduction(filter: string | undefined): string {
  const today = vscode.workspace.getConfiguration('ismsDocs').get<string>('today', '');
  const prediction =
    today === '' ? vscode.l10n.t('A prediction from documents, not an audit.') : vscode.l10n.t('As of {0}: a prediction from documents, not an audit.', today);
  return filter === undefined || filter === '' ? prediction : `${filter}. ${prediction}`;
}

/** How many items that decide a verdict are not met. */
function badgeOf(folders: readonly FolderReadiness[]): vscode.ViewBadge | undefined {
  const open = folders.reduce((sum, { readiness }) => sum + readiness.stages.reduce((all, stage) => all + decisiveOf(stage), 0), 0);
  if (open === 0) return undefined;
  return { value: open, tooltip: open === 1 ? vscode.l10n.t('1 item that decides is not met') : vscode.l10n.t('{0} items that decide are not met', open) };
}

function decisiveOf({ groups, decidedBy }: StageReadiness): number {
  return groups.reduce((sum, { items }) => sum + items.filter((item) => item.state === 'not-met' && decidedBy.includes(item.id)).length, 0);
}
