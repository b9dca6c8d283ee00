import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { READINESS_PAGE_REQUEST, type ProtocolRange, type ReadinessPage, type ReadinessPageParams } from '../../../server/src/protocol.js';
import { chooseIsms } from '../start/ismsChoice.js';
import { showPlace } from './showPlace.js';

/** The page of the readiness, which the rest of the extension keeps up to date. */
export interface PageView {
  refresh(): void;
}

/** The command behind the links of the page, and the only one that the page may call. */
const OPEN_PLACE = 'ismsDocs.openPlace';

/** Creates the commands around the page. The server makes the page; without scripts and without anything from outside it is shown as it is. */
export function registerPage(context: vscode.ExtensionContext, client: LanguageClient): PageView {
  const panels = new Map<string, vscode.WebviewPanel>();
  const fill = async (root: string, panel: vscode.WebviewPanel): Promise<void> => {
    const params: ReadinessPageParams = { root, openCommand: OPEN_PLACE };
    const page = await client.sendRequest<ReadinessPage | null>(READINESS_PAGE_REQUEST, params);
    if (page && panels.get(root) === panel) panel.webview.html = page.html;
  };
  const show = async (): Promise<void> => {
    const root = await chooseIsms(client, undefined);
    if (!root) return;
    const known = panels.get(root.uri);
    if (known) {
      known.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel('ismsDocs.readinessPage', vscode.l10n.t('Readiness: {0}', root.name), vscode.ViewColumn.Active, {
      enableScripts: false,
      enableCommandUris: [OPEN_PLACE],
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client', 'media', 'isms.svg');
    panels.set(root.uri, panel);
    panel.onDidDispose(() => panels.delete(root.uri));
    await fill(root.uri, panel);
  };
  context.subscriptions.push(vscode.commands.registerCommand('ismsDocs.showReadinessPage', show), vscode.commands.registerCommand(OPEN_PLACE, openPlace), {
    dispose() {
      for (const panel of panels.values()) panel.dispose();
    },
  });
  return {
    refresh() {
      for (const [uri, panel] of panels) void fill(uri, panel);
    },
  };
}

/** Opens a place beside the page, so that both can be seen. */
function openPlace(uri: string, range: ProtocolRange | undefined): Promise<void> {
  return showPlace(vscode.Uri.parse(uri, true), range, vscode.ViewColumn.Beside);
}
