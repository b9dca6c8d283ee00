import type * as vscode from 'vscode';
import type { FindingPlace, Gap, NextThing, Readiness, ReadinessGroup, ReadinessItem, StageReadiness } from '../../../server/src/protocol.js';
import { NO_FILTER, placesShown, shows, type Filter } from './filter.js';

/** A folder of the window, and what the server says about its ISMS. */
export interface FolderReadiness {
  readonly folder: { readonly uri: vscode.Uri; readonly name: string };
  readonly readiness: Readiness;
}

interface InItem {
  readonly of: FolderReadiness;
  /** The stage that asks, or the gap. */
  readonly asks: 1 | 2 | 'gap';
  readonly item: ReadinessItem;
}

/** What a line of the tree stands for. */
export type Node =
  | { readonly kind: 'folder'; readonly of: FolderReadiness }
  | { readonly kind: 'nextThings'; readonly of: FolderReadiness }
  | ({ readonly kind: 'next'; readonly thing: NextThing } & InItem)
  | { readonly kind: 'stage'; readonly of: FolderReadiness; readonly stage: StageReadiness }
  | { readonly kind: 'group'; readonly of: FolderReadiness; readonly stage: StageReadiness; readonly group: ReadinessGroup }
  | ({ readonly kind: 'item' } & InItem)
  | ({ readonly kind: 'place'; readonly place: FindingPlace; readonly index: number } & InItem)
  | ({ readonly kind: 'more'; readonly count: number } & InItem)
  | { readonly kind: 'gap'; readonly of: FolderReadiness; readonly gap: Gap };

/** The lines below a line, as far as the filter shows them. */
export function childrenOf(node: Node, filter: Filter = NO_FILTER): Node[] {
  switch (node.kind) {
    case 'folder':
      return topOf(node.of);
    case 'nextThings':
      return node.of.readiness.next.flatMap((thing) => nextLine(node.of, thing) ?? []);
    case 'stage':
      return node.stage.groups.filter((group) => group.items.some((item) => shows(filter, item))).map((group) => ({ ...node, kind: 'group', group }));
    case 'group': {
      const { of, stage } = node;
      const shown = node.group.items.filter((item) => shows(filter, item));
      return shown.sort((a, b) => urgency(a) - urgency(b)).map((item) => ({ kind: 'item', of, asks: stage.stage, item }));
    }
    case 'item':
      return placesOf(node, filter);
    case 'next':
    case 'place':
    case 'more':
      return [];
    case 'gap':
      return node.gap.items.filter((item) => shows(filter, item)).map((item) => ({ kind: 'item', of: node.of, asks: 'gap', item }));
  }
}

function topOf(of: FolderReadiness): Node[] {
  const { stages, gap, next } = of.readiness;
  return [
    ...(next.length > 0 ? [{ kind: 'nextThings', of } as const] : []),
    ...stages.map((stage) => ({ kind: 'stage', of, stage }) as const),
    { kind: 'gap', of, gap },
  ];
}

function nextLine(of: FolderReadiness, thing: NextThing): Node | undefined {
  const stage = of.readiness.stages.find((each) => each.stage === thing.stage);
  const item = stage?.groups.flatMap((group) => group.items).find((each) => each.id === thing.item);
  return item && { kind: 'next', of, asks: thing.stage, item, thing };
}

/** The places of an item have lines of their own where there are several; one is where the item itself leads to. */
function placesOf(node: InItem, filter: Filter): Node[] {
  const { of, asks, item } = node;
  const places = placesShown(filter, item);
  if (places.length < 2 && item.places.length < 2) return [];
  const lines = places.map((place, index): Node => ({ kind: 'place', of, asks, item, place, index }));
  return item.morePlaces > 0 ? [...lines, { kind: 'more', of, asks, item, count: item.morePlaces }] : lines;
}

/** What is to be done stands first, the heaviest on top; then what cannot be judged, then what is met. Among equals the order of the clauses stays. */
function urgency(item: ReadinessItem): number {
  switch (item.state) {
    case 'not-met':
      return ['major', 'minor', 'observation', null].indexOf(item.class);
    case 'unknown':
      return 4;
    case 'met':
      return 5;
  }
}
