import type * as vscode from 'vscode';
import type { FindingPlace, Gap, NextThing, Readiness, ReadinessGroup, ReadinessItem, StageReadiness } from '../../../server/src/protocol.js';
import { narrows, NO_FILTER, placesShown, shows, type Filter } from './filter.js';

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
  | ({ readonly kind: 'next'; readonly thing: NextThing; /** From 1. */ readonly position: number } & InItem)
  | { readonly kind: 'stage'; readonly of: FolderReadiness; readonly stage: StageReadiness }
  | {
      readonly kind: 'group';
      readonly of: FolderReadiness;
      readonly stage: StageReadiness;
      readonly group: ReadinessGroup;
      /** So many of its items the filter shows. */ readonly shown: number;
    }
  | ({ readonly kind: 'document'; readonly places: readonly FindingPlace[] } & InItem)
  | ({ readonly kind: 'item' } & InItem)
  | ({ readonly kind: 'place'; readonly place: FindingPlace; readonly index: number; readonly label: string } & InItem)
  | ({ readonly kind: 'more'; readonly count: number } & InItem)
  | { readonly kind: 'gap'; readonly of: FolderReadiness; readonly gap: Gap };

/** The lines below a line, as far as the filter shows them. */
export function childrenOf(node: Node, filter: Filter = NO_FILTER): Node[] {
  switch (node.kind) {
    case 'folder':
      return topOf(node.of, filter);
    case 'nextThings':
      return nextLines(node.of, filter);
    case 'stage':
      return node.stage.groups
        .map((group) => ({ ...node, kind: 'group', group, shown: group.items.filter((item) => shows(filter, item)).length }) as const)
        .filter(({ shown }) => shown > 0);
    case 'group': {
      const { of, stage } = node;
      const shown = node.group.items.filter((item) => shows(filter, item));
      return shown.sort((a, b) => urgency(a) - urgency(b)).map((item) => ({ kind: 'item', of, asks: stage.stage, item }));
    }
    case 'item':
      return placesOf(node, filter);
    case 'document':
      return node.places.map((place) => placeLine(node, place, place.at));
    case 'next':
    case 'place':
    case 'more':
      return [];
    case 'gap':
      return node.gap.items.filter((item) => shows(filter, item)).map((item) => ({ kind: 'item', of: node.of, asks: 'gap', item }));
  }
}

/** What the filter leaves nothing of is left out. */
function topOf(of: FolderReadiness, filter: Filter): Node[] {
  const { stages, gap, next } = of.readiness;
  const top: Node[] = [
    ...(next.length > 0 ? [{ kind: 'nextThings', of } as const] : []),
    ...stages.map((stage) => ({ kind: 'stage', of, stage }) as const),
    { kind: 'gap', of, gap },
  ];
  return narrows(filter) ? top.filter((line) => childrenOf(line, filter).length > 0) : top;
}

function nextLines(of: FolderReadiness, filter: Filter): Node[] {
  return of.readiness.next.flatMap((thing, index): Node[] => {
    const stage = of.readiness.stages.find((each) => each.stage === thing.stage);
    const item = stage?.groups.flatMap((group) => group.items).find((each) => each.id === thing.item);
    return item && shows(filter, item) ? [{ kind: 'next', of, asks: thing.stage, item, thing, position: index + 1 }] : [];
  });
}

/** The places of an item have lines of their own where there are several, below their document where it has several of them; one is where the item itself leads to. */
function placesOf(node: InItem, filter: Filter): Node[] {
  const { of, asks, item } = node;
  if (item.places.length < 2) return [];
  const byPath = new Map<string, FindingPlace[]>();
  for (const place of placesShown(filter, item)) byPath.set(place.path, [...(byPath.get(place.path) ?? []), place]);
  const several = byPath.size > 1;
  const lines = [...byPath.values()].flatMap((places): Node[] =>
    several && places.length > 1
      ? [{ kind: 'document', of, asks, item, places }]
      : places.map((place) => placeLine(node, place, several && place.path !== '.' ? place.document : place.at)),
  );
  return item.morePlaces > 0 && lines.length > 0 ? [...lines, { kind: 'more', of, asks, item, count: item.morePlaces }] : lines;
}

function placeLine({ of, asks, item }: InItem, place: FindingPlace, label: string): Node {
  return { kind: 'place', of, asks, item, place, index: item.places.indexOf(place), label };
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
