import * as vscode from 'vscode';
import type { Counts, Readiness, ReadinessGroup, ReadinessItem, StageReadiness } from '../../../server/src/protocol.js';

export interface FolderReadiness {
  readonly folder: vscode.WorkspaceFolder;
  readonly readiness: Readiness;
}

/** What a line of the tree stands for. */
export type Node =
  | { readonly kind: 'folder'; readonly of: FolderReadiness }
  | { readonly kind: 'stage'; readonly of: FolderReadiness; readonly stage: StageReadiness }
  | { readonly kind: 'group'; readonly of: FolderReadiness; readonly stage: StageReadiness; readonly group: ReadinessGroup }
  | { readonly kind: 'item'; readonly of: FolderReadiness; readonly stage: StageReadiness; readonly group: ReadinessGroup; readonly item: ReadinessItem };

/** The readiness as a tree: stages, groups, items. It renders what the server judged. */
export class ReadinessTree implements vscode.TreeDataProvider<Node> {
  readonly #ask: () => Promise<FolderReadiness[]>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #loaded = new vscode.EventEmitter<readonly FolderReadiness[]>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onLoaded = this.#loaded.event;

  constructor(ask: () => Promise<FolderReadiness[]>) {
    this.#ask = ask;
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) {
      const folders = await this.#ask();
      this.#loaded.fire(folders);
      const [only] = folders;
      return folders.length === 1 && only ? stagesOf(only) : folders.map((of) => ({ kind: 'folder', of }));
    }
    switch (node.kind) {
      case 'folder':
        return stagesOf(node.of);
      case 'stage':
        return node.stage.groups.map((group) => ({ ...node, kind: 'group', group }));
      case 'group':
        return node.group.items.map((item) => ({ ...node, kind: 'item', item }));
      case 'item':
        return [];
    }
  }

  getParent(node: Node): Node | undefined {
    switch (node.kind) {
      case 'item':
        return { ...node, kind: 'group' };
      case 'group':
        return { ...node, kind: 'stage' };
      case 'stage':
      case 'folder':
        return undefined;
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'folder':
        return line(node.of.folder.uri.toString(), node.of.folder.name, '', vscode.TreeItemCollapsibleState.Expanded);
      case 'stage':
        return stageLine(node.of, node.stage);
      case 'group':
        return groupLine(node.of, node.stage, node.group);
      case 'item':
        return itemLine(node.of, node.stage, node.item);
    }
  }
}

function stagesOf(of: FolderReadiness): Node[] {
  return of.readiness.stages.map((stage) => ({ kind: 'stage', of, stage }));
}

function line(id: string, label: string, description: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.id = id;
  item.description = description;
  return item;
}

function stageLine(of: FolderReadiness, stage: StageReadiness): vscode.TreeItem {
  const label = stage.stage === 1 ? vscode.l10n.t('Stage 1') : vscode.l10n.t('Stage 2');
  const item = line(
    `${of.folder.uri.toString()}#${stage.stage}`,
    label,
    stage.outcomeTitle,
    stage.stage === 1 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.iconPath = new vscode.ThemeIcon(stage.stage === 1 ? 'book' : 'beaker');
  item.tooltip = `${label}: ${stage.outcomeTitle}\n${countsText(stage.counts)}`;
  item.contextValue = 'stage';
  item.accessibilityInformation = { label: `${label}: ${stage.outcomeTitle}, ${countsText(stage.counts)}` };
  return item;
}

function groupLine(of: FolderReadiness, stage: StageReadiness, group: ReadinessGroup): vscode.TreeItem {
  const open = group.counts.notMet > 0;
  const item = line(
    `${of.folder.uri.toString()}#${stage.stage}/${group.id}`,
    group.title,
    countsText(group.counts),
    open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${group.title}, ${countsText(group.counts)}` };
  return item;
}

function itemLine(of: FolderReadiness, stage: StageReadiness, item: ReadinessItem): vscode.TreeItem {
  const state = stateText(item);
  const shown = line(`${of.folder.uri.toString()}#${stage.stage}/${item.id}`, item.title, item.why, vscode.TreeItemCollapsibleState.None);
  shown.iconPath = iconOf(item);
  shown.contextValue = `item.${item.state}`;
  shown.accessibilityInformation = { label: `${item.title}: ${state}. ${item.why}` };
  shown.tooltip = tooltipOf(item, state);
  if (item.path !== undefined) {
    shown.command = { command: 'ismsDocs.openItem', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.joinPath(of.folder.uri, item.path), item.range] };
  }
  return shown;
}

function tooltipOf(item: ReadinessItem, state: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown(`**`).appendText(item.title).appendMarkdown(`** `);
  tooltip.appendText(vscode.l10n.t('(ISO/IEC 27001, {0})', item.clause));
  tooltip.appendMarkdown('\n\n').appendText(`${state}. ${item.why}`);
  if (item.class !== null) tooltip.appendMarkdown('\n\n').appendText(vscode.l10n.t('Would probably be raised as {0}.', item.class));
  if (item.actions.length > 0) tooltip.appendMarkdown('\n\n').appendText(vscode.l10n.t('Next: {0}.', item.actions[0]!));
  return tooltip;
}

function iconOf(item: ReadinessItem): vscode.ThemeIcon {
  switch (item.state) {
    case 'met':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
    case 'not-met':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
    case 'unknown':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('testing.iconUnset'));
  }
}

function stateText(item: ReadinessItem): string {
  switch (item.state) {
    case 'met':
      return vscode.l10n.t('Met');
    case 'not-met':
      return vscode.l10n.t('Not met');
    case 'unknown':
      return vscode.l10n.t('Cannot be judged');
  }
}

function countsText(counts: Counts): string {
  return vscode.l10n.t('{0} met, {1} not met, {2} cannot be judged', counts.met, counts.notMet, counts.unknown);
}
