import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { FIX_REQUEST, type FixParams, type ReadinessItem } from '../../../server/src/protocol.js';
import { itemIcon } from './icons.js';
import { childrenOf, type Node } from './node.js';
import type { ReadinessTree } from './tree.js';
import { itemText, nextText } from './words.js';

/** What can be done with a line beside opening it. */
type Capability = 'create' | 'fix' | 'explain';

/** The commands on a line of the tree: create what is missing, mend a place, explain the rule. From the palette they are about the selected line, else about what a person chooses. */
export function registerItemActions(context: vscode.ExtensionContext, client: LanguageClient, tree: ReadinessTree, view: vscode.TreeView<Node>): void {
  const register = (command: string, capability: Capability, act: (node: Node) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (given?: Node) => {
      const node = given ?? (await chosenNode(capability, tree, view));
      if (node) await act(node);
    });
  context.subscriptions.push(
    register('ismsDocs.createItem', 'create', createItem),
    register('ismsDocs.fixItem', 'fix', (node) => fixItem(client, node)),
    register('ismsDocs.explainItem', 'explain', (node) => explainItem(context.extensionUri, node)),
    vscode.commands.registerCommand('ismsDocs.nextThings', () => chooseNext(tree)),
  );
}

async function chosenNode(capability: Capability, tree: ReadinessTree, view: vscode.TreeView<Node>): Promise<Node | undefined> {
  const [selected] = view.selection;
  if (view.visible && selected && can(selected, capability)) return selected;
  const choices = (await tree.read())
    .flatMap((of) => of.readiness.stages.flatMap((stage) => childrenOf({ kind: 'stage', of, stage }).flatMap((group) => childrenOf(group))))
    .flatMap((node) =>
      node.kind === 'item' && node.item.state !== 'met' && can(node, capability)
        ? [{ label: node.item.title, description: itemText(node.item), iconPath: itemIcon(node.item), node }]
        : [],
    );
  if (choices.length > 0) return (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('For what?'), matchOnDescription: true }))?.node;
  void vscode.window.showInformationMessage(vscode.l10n.t('The readiness has nothing for which this can be done.'));
  return undefined;
}

function can(node: Node, capability: Capability): boolean {
  if (node.kind === 'place') return capability === 'explain' || (capability === 'fix' && node.place.fix !== undefined);
  const item = itemOf(node);
  if (!item) return false;
  return capability === 'explain' ? item.rules.length > 0 : item[capability] !== undefined;
}

/** What to do next as a list, for those who use the keyboard and for those who do not look at the tree. */
async function chooseNext(tree: ReadinessTree): Promise<void> {
  const choices = (await tree.read()).flatMap((of) =>
    childrenOf({ kind: 'nextThings', of }).flatMap((node) =>
      node.kind === 'next' ? [{ label: node.item.title, detail: nextText(node.thing), iconPath: itemIcon(node.item), node }] : [],
    ),
  );
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('What to do next'),
    placeHolder: choices.length === 0 ? vscode.l10n.t('Nothing that weighs is open.') : vscode.l10n.t('The heaviest first; Enter leads there'),
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { item, of } = chosen.node;
  if (item.path !== undefined) await vscode.commands.executeCommand('ismsDocs.openItem', vscode.Uri.joinPath(of.folder.uri, item.path), item.range);
  else await (item.create === undefined ? vscode.commands.executeCommand('ismsDocs.explainItem', chosen.node) : createItem(chosen.node));
}

async function createItem(node: Node): Promise<void> {
  const kind = itemOf(node)?.create;
  await vscode.commands.executeCommand('ismsDocs.newDocument', kind === undefined ? undefined : { kind, root: node.of.folder.uri });
}

/** Makes the fix that the server names for a line, and shows the place. It is left unsaved, to be looked at. */
async function fixItem(client: LanguageClient, node: Node): Promise<void> {
  const fix = node.kind === 'place' ? node.place.fix : itemOf(node)?.fix;
  if (!fix || !client.isRunning()) return;
  const params: FixParams = { root: client.code2ProtocolConverter.asUri(node.of.folder.uri), fix };
  await vscode.window.showTextDocument(vscode.Uri.joinPath(node.of.folder.uri, fix.path), { preview: true });
  const edit = await client.sendRequest<WorkspaceEdit | null>(FIX_REQUEST, params);
  if (edit) await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  else void vscode.window.showInformationMessage(vscode.l10n.t('The place has changed meanwhile. The lamp in the editor shows what can be done.'));
}

/** Shows the page of the rule behind a line. */
async function explainItem(extension: vscode.Uri, node: Node): Promise<void> {
  const item = itemOf(node);
  const code = node.kind === 'place' ? node.place.code : (item?.findings[0] ?? item?.rules[0]);
  const page = vscode.Uri.joinPath(extension, 'docs', 'rules', code === undefined ? 'README.md' : `${code}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

function itemOf(node: Node): ReadinessItem | undefined {
  return 'item' in node ? node.item : undefined;
}
