import * as vscode from 'vscode';
import { chooseFilter, NO_WISH, wishFrom, wishText, type FilterWish } from './chooseFilter.js';
import { narrows, type Filter } from './filter.js';
import type { FolderReadiness, Node } from './node.js';
import type { ReadinessTree } from './tree.js';

/** Where the workspace remembers what was picked. */
const KEPT = 'ismsDocs.readinessFilter';
/** A context key: the tree is narrowed. */
const FILTERED = 'ismsDocs.readinessFiltered';

/** The commands that narrow the tree. What was picked is remembered for the workspace, and stands in the title of the view. */
export function registerFiltering(context: vscode.ExtensionContext, tree: ReadinessTree, view: vscode.TreeView<Node>): void {
  let wish = wishFrom(context.workspaceState.get(KEPT));
  const apply = (): void => {
    tree.filter = filterOf(wish, tree.folders);
    view.description = narrows(tree.filter) ? vscode.l10n.t('Filter: {0}', wishText(wish)) : '';
    void vscode.commands.executeCommand('setContext', FILTERED, narrows(tree.filter));
  };
  const take = async (next: FilterWish): Promise<void> => {
    wish = next;
    apply();
    await context.workspaceState.update(KEPT, wish);
  };
  apply();
  context.subscriptions.push(
    vscode.commands.registerCommand('ismsDocs.filterReadiness', async (told?: Partial<FilterWish>) => {
      const next = told ? { ...NO_WISH, ...told } : await chooseFilter(await tree.read(), wish);
      if (next) await take(next);
    }),
    vscode.commands.registerCommand('ismsDocs.clearReadinessFilter', () => take(NO_WISH)),
    // The folders are known with the first answer: only then the active document has a path in one of them.
    tree.onLoaded(({ folders }) => {
      if (wish.activeDocument && tree.filter.document !== filterOf(wish, folders).document) apply();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      if (wish.activeDocument) apply();
    }),
  );
}

function filterOf({ activeDocument, ...wish }: FilterWish, folders: readonly FolderReadiness[]): Filter {
  return activeDocument ? { ...wish, document: activePath(folders) } : wish;
}

/** The path of the active document from the folder of its ISMS. */
function activePath(folders: readonly FolderReadiness[]): string | null {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (!active) return null;
  for (const { folder } of folders) {
    const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
    if (active.scheme === folder.uri.scheme && active.authority === folder.uri.authority && active.path.startsWith(root)) return active.path.slice(root.length);
  }
  return null;
}
