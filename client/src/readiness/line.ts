import * as vscode from 'vscode';
import type { FindingPlace, Gap, ReadinessItem, StageReadiness } from '../../../server/src/protocol.js';
import { classIcon, itemIcon, outcomeIcon } from './icons.js';
import { childrenOf, type FolderReadiness, type Node } from './node.js';
import { classSentence, countsText, daysText, itemText, nextText, shortCounts, stateText } from './words.js';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a line of the tree looks. */
export function treeItemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return line(node.of, '', node.of.folder.name, Expanded);
    case 'nextThings':
      return nextThingsLine(node.of);
    case 'next':
      return nextLine(node);
    case 'stage':
      return stageLine(node.of, node.stage);
    case 'group':
      return groupLine(node);
    case 'item':
      return itemLine(node.of, node.asks, node.item, childrenOf(node).length > 0);
    case 'place':
      return placeLine(node.of, `${node.asks}/${node.item.id}/${node.index}`, node.place, node.label);
    case 'document':
      return documentLine(node);
    case 'more':
      return line(node.of, `${node.asks}/${node.item.id}/more`, vscode.l10n.t('and {0} more', node.count), None);
    case 'gap':
      return gapLine(node.of, node.gap);
  }
}

type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>;

/** A line that keeps its state over refreshes, since its id stays the same. */
function line(of: FolderReadiness, id: string, label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.id = `${of.folder.uri.toString()}#${id}`;
  return item;
}

function nextThingsLine(of: FolderReadiness): vscode.TreeItem {
  const item = line(of, 'next', vscode.l10n.t('Do next'), Expanded);
  item.iconPath = new vscode.ThemeIcon('checklist');
  item.tooltip = vscode.l10n.t('What weighs most, in the order in which it helps');
  item.contextValue = 'next';
  return item;
}

function nextLine({ of, thing, item, position }: NodeOf<'next'>): vscode.TreeItem {
  const label = `${position}. ${item.title}`;
  const shown = line(of, `next/${thing.stage}/${thing.item}`, label, None);
  shown.description = nextText(thing);
  shown.iconPath = itemIcon(item);
  shown.contextValue = contextOf(item);
  shown.accessibilityInformation = { label: `${label}: ${stateText(item)}. ${nextText(thing)}` };
  shown.tooltip = itemTooltip(item);
  leadTo(shown, of, item);
  return shown;
}

function stageLine(of: FolderReadiness, stage: StageReadiness): vscode.TreeItem {
  const label = stage.stage === 1 ? vscode.l10n.t('Stage 1') : vscode.l10n.t('Stage 2');
  const item = line(of, String(stage.stage), label, stage.stage === 1 ? Expanded : Collapsed);
  item.description = `${stage.outcomeTitle} · ${shortCounts(stage.counts)}`;
  item.iconPath = outcomeIcon(stage.outcome);
  item.tooltip = stageTooltip(label, stage);
  item.contextValue = 'stage';
  item.accessibilityInformation = { label: `${label}: ${stage.outcomeTitle}, ${countsText(stage.counts)}` };
  return item;
}

function groupLine({ of, stage, group, shown }: NodeOf<'group'>): vscode.TreeItem {
  const item = line(of, `${stage.stage}/${group.id}`, group.title, group.counts.notMet > 0 ? Expanded : Collapsed);
  const all = group.items.length;
  item.description = shown < all ? vscode.l10n.t('{0} of {1} shown', shown, all) : shortCounts(group.counts);
  item.tooltip = `${group.title}: ${countsText(group.counts)}`;
  item.contextValue = 'group';
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function itemLine(of: FolderReadiness, asks: 1 | 2 | 'gap', item: ReadinessItem, hasPlaces: boolean): vscode.TreeItem {
  const shown = line(of, `${asks}/${item.id}`, item.title, hasPlaces ? Collapsed : None);
  shown.description = itemText(item);
  shown.iconPath = itemIcon(item);
  shown.contextValue = contextOf(item);
  shown.accessibilityInformation = { label: `${item.title}: ${item.state === 'unknown' ? item.why : `${stateText(item)}. ${item.why}`}` };
  shown.tooltip = itemTooltip(item);
  leadTo(shown, of, item);
  return shown;
}

function documentLine({ of, asks, item, places }: NodeOf<'document'>): vscode.TreeItem {
  const { path, document } = places[0]!;
  const shown = line(of, `${asks}/${item.id}/${path}`, document, Collapsed);
  shown.description = vscode.l10n.t('{0} places', places.length);
  shown.iconPath = vscode.ThemeIcon.File;
  shown.resourceUri = vscode.Uri.joinPath(of.folder.uri, path);
  shown.tooltip = path;
  shown.contextValue = 'document';
  shown.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} places', document, places.length) };
  return shown;
}

function placeLine(of: FolderReadiness, id: string, place: FindingPlace, label: string): vscode.TreeItem {
  const shown = line(of, id, label, None);
  shown.description = place.message;
  shown.iconPath = classIcon(place.class);
  shown.contextValue = ['place', ...(place.fix ? ['fix'] : []), 'explain'].join(';');
  const where = place.range ? vscode.l10n.t('{0}, line {1}', place.path, place.range.start.line + 1) : place.path;
  const owner = place.owner === undefined ? [] : [vscode.l10n.t('Owner: {0}', place.owner)];
  shown.tooltip = tooltip(label, '', [place.message, ...(place.path === '.' ? [] : [where]), ...owner]);
  shown.accessibilityInformation = { label: `${label}: ${place.message}` };
  if (place.path !== '.') leadTo(shown, of, place);
  return shown;
}

function gapLine(of: FolderReadiness, gap: Gap): vscode.TreeItem {
  const item = line(of, 'gap', vscode.l10n.t('The gap'), Collapsed);
  item.description = gap.title;
  item.iconPath = new vscode.ThemeIcon(gap.phase === 'unknown' ? 'question' : 'calendar');
  const dates = [
    ...(gap.stage1 === undefined ? [] : [vscode.l10n.t('Stage 1: {0}', gap.stage1)]),
    ...(gap.stage2 === undefined ? [] : [vscode.l10n.t('Stage 2: {0}', gap.stage2)]),
  ];
  item.tooltip = tooltip(vscode.l10n.t('The time between the stages'), '', [gap.title, ...dates, countsText(gap.counts)]);
  item.contextValue = 'gap';
  item.accessibilityInformation = { label: `${vscode.l10n.t('The gap')}: ${gap.title}, ${countsText(gap.counts)}` };
  return item;
}

/** What can be done with an item, as words that the menus of the manifest look for. */
function contextOf(item: ReadinessItem): string {
  return [
    `item.${item.state}`,
    ...(item.create === undefined ? [] : ['create']),
    ...(item.fix ? ['fix'] : []),
    ...(item.rules.length > 0 ? ['explain'] : []),
  ].join(';');
}

function leadTo(shown: vscode.TreeItem, of: FolderReadiness, { path, range }: Pick<ReadinessItem, 'path' | 'range'>): void {
  if (path === undefined) return;
  shown.command = { command: 'ismsDocs.openItem', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.joinPath(of.folder.uri, path), range] };
}

function stageTooltip(label: string, stage: StageReadiness): vscode.MarkdownString {
  const paragraphs = [stage.outcomeTitle, countsText(stage.counts)];
  if (stage.date !== undefined && stage.days !== undefined) paragraphs.push(`${stage.date}: ${daysText(stage.days)}`);
  const titles = stage.groups.flatMap((group) => group.items.filter((item) => stage.decidedBy.includes(item.id)).map((item) => item.title));
  if (titles.length > 0) paragraphs.push(vscode.l10n.t('Decided by: {0}', titles.join('; ')));
  return tooltip(label, '', paragraphs);
}

function itemTooltip(item: ReadinessItem): vscode.MarkdownString {
  const paragraphs = [item.state === 'unknown' ? item.why : `${stateText(item)}. ${item.why}`];
  const sentence = classSentence(item.class);
  if (sentence !== undefined) paragraphs.push(sentence);
  if (item.accepted) paragraphs.push(vscode.l10n.t('Accepted: {0}. It stays not met.', item.accepted.reason));
  if (item.owners.length > 0) paragraphs.push(vscode.l10n.t('Owner: {0}', item.owners.join(', ')));
  if (item.actions.length > 0) paragraphs.push(vscode.l10n.t('Next: {0}.', item.actions[0]!));
  if (item.fix) paragraphs.push(vscode.l10n.t('Quick fix: {0}', item.fix.title));
  return tooltip(item.title, item.clause === '' ? '' : vscode.l10n.t('(ISO/IEC 27001, {0})', item.clause), paragraphs);
}

/** Titles and sentences come from documents: nothing in them is markup. */
function tooltip(title: string, place: string, paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString([`**${plain(title)}** ${plain(place)}`, ...paragraphs.map(plain)].join('\n\n'));
}

/** Text that shows as it is. `MarkdownString.appendText` would also make its blanks unbreakable, and a sentence would leave the tooltip. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&]/g, '\\$&').replace(/\s+/g, ' ');
}
