import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ROOTS_REQUEST, type IsmsRoot } from '../../../server/src/protocol.js';

/** So often the server is asked whether it has read everything, in milliseconds. */
const PAUSE = 100;

/**
 * The ISMS that a command is about: the given one, the only one, the one that a person chooses. Waits until its documents are read, since what is missing is
 * known only then. Undefined when nothing was chosen.
 */
export async function chooseIsms(client: LanguageClient, given: vscode.Uri | undefined): Promise<IsmsRoot | undefined> {
  if (!client.isRunning()) return undefined;
  const roots = await client.sendRequest<readonly IsmsRoot[]>(ROOTS_REQUEST);
  const wanted = given && client.code2ProtocolConverter.asUri(given);
  const chosen = wanted === undefined ? await pick(roots) : roots.find((root) => root.uri === wanted);
  return chosen && untilRead(client, chosen.uri);
}

async function pick(roots: readonly IsmsRoot[]): Promise<IsmsRoot | undefined> {
  if (roots.length <= 1) return roots[0];
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const items = roots
    .map((root) => ({ label: root.name, root, isActive: active?.startsWith(`${root.uri}/`) === true }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which ISMS?') }))?.root;
}

function untilRead(client: LanguageClient, uri: string): Thenable<IsmsRoot | undefined> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the documents …') }, async () => {
    for (;;) {
      if (!client.isRunning()) return undefined;
      const root = (await client.sendRequest<readonly IsmsRoot[]>(ROOTS_REQUEST)).find((each) => each.uri === uri);
      if (!root || root.ready) return root;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  });
}
