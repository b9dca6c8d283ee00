import * as vscode from 'vscode';
import type { ReadinessGroup, ReadinessItem, StageReadiness } from '../../../server/src/protocol.js';
import { itemIcon, outcomeIcon } from './icons.js';
import type { FolderReadiness, Node } from './node.js';
import { classSentence, countsText, itemText, shortCounts, stateText } from './words.js';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a line of the tree looks. */
export function treeItemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return line(node.of, '', node.of.folder.name, Expanded);
    case 'stage':
      return stageLine(node.of, node.stage);
    case 'group':
      return groupLine(node.of, node.stage, node.group);
    case 'item':
      return itemLine(node.of, node.stage, node.item);
  }
}

/** A line that keeps its state over refreshes, since its id stays the same. */
function line(of: FolderReadiness, id: string, label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.id = `${of.folder.uri.toString()}#${id}`;
  return item;
}

function stageLine(of: FolderReadiness, stage: StageReadiness): vscode.TreeItem {
  const label = stage.stage === 1 ? vscode.l10n.t('Stage 1') : vscode.l10n.t('Stage 2');
  const item = line(of, String(stage.stage), label, stage.stage === 1 ? Expanded : Collapsed);
  item.description = stage.outcomeTitle;
  item.iconPath = outcomeIcon(stage.outcome);
  item.tooltip = stageTooltip(label, stage);
  item.contextValue = 'stage';
  item.accessibilityInformation = { label: `${label}: ${stage.outcomeTitle}, ${countsText(stage.counts)}` };
  return item;
}

function groupLine(of: FolderReadiness, stage: StageReadiness, group: ReadinessGroup): vscode.TreeItem {
  const item = line(of, `${stage.stage}/${group.id}`, group.title, group.counts.notMet > 0 ? Expanded : Collapsed);
  item.description = shortCounts(group.counts);
  item.tooltip = `${group.title}: ${countsText(group.counts)}`;
  item.contextValue = 'group';
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function itemLine(of: FolderReadiness, stage: StageReadiness, item: ReadinessItem): vscode.TreeItem {
  const shown = line(of, `${stage.stage}/${item.id}`, item.title, None);
  shown.description = itemText(item);
  shown.iconPath = itemIcon(item);
  shown.contextValue = `item.${item.state}`;
  shown.accessibilityInformation = { label: `${item.title}: ${stateText(item)}. ${item.why}` };
  shown.tooltip = itemTooltip(item);
  if (item.path !== undefined)
    shown.command = { command: 'ismsDocs.openItem', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.joinPath(of.folder.uri, item.path), item.range] };
  return shown;
}

function stageTooltip(label: string, stage: StageReadiness): vscode.MarkdownString {
  const paragraphs = [stage.outcomeTitle, countsText(stage.counts)];
  const titles = stage.groups.flatMap((group) => group.items.filter((item) => stage.decidedBy.includes(item.id)).map((item) => item.title));
  if (titles.length > 0) paragraphs.push(vscode.l10n.t('Decided by: {0}', titles.join('; ')));
  return tooltip(label, '', paragraphs);
}

function itemTooltip(item: ReadinessItem): vscode.MarkdownString {
  const paragraphs = [item.state === 'unknown' ? item.why : `${stateText(item)}. ${item.why}`];
  const sentence = classSentence(item.class);
  if (sentence !== undefined) paragraphs.push(sentence);
  if (item.actions.length > 0) paragraphs.push(vscode.l10n.t('Next: {0}.', item.actions[0]!));
  return tooltip(item.title, vscode.l10n.t('(ISO/IEC 27001, {0})', item.clause), paragraphs);
}

/** Titles and sentences come from documents: nothing in them is markup. */
function tooltip(title: string, place: string, paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString([`**${plain(title)}** ${plain(place)}`, ...paragraphs.map(plain)].join('\n\n'));
}

/** Text that shows as it is. `MarkdownString.appendText` would also make its blanks unbreakable, and a sentence would leave the tooltip. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&]/g, '\\$&').replace(/\s+/g, ' ');
}
