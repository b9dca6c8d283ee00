import type { FindingPlace, ItemState, Lens, ReadinessItem } from '../../../server/src/protocol.js';

/** What the tree is narrowed to. An empty filter shows everything. */
export interface Filter {
  readonly lens?: Lens;
  readonly states: readonly ItemState[];
  readonly owner?: string;
  /** Only what stands in this document, by its path from the folder of the ISMS; `null` when the active editor shows none of it. */
  readonly document?: string | null;
}

/** Shows everything. */
export const NO_FILTER: Filter = { states: [] };

/** Whether a filter hides anything. */
export function narrows({ lens, states, owner, document }: Filter): boolean {
  return lens !== undefined || states.length > 0 || owner !== undefined || document !== undefined;
}

/** Whether an item is shown. */
export function shows(filter: Filter, item: ReadinessItem): boolean {
  if (filter.lens !== undefined && !item.lenses.includes(filter.lens)) return false;
  if (filter.states.length > 0 && !filter.states.includes(item.state)) return false;
  if (filter.owner !== undefined && !item.owners.includes(filter.owner)) return false;
  return filter.document === undefined || (filter.document !== null && item.documents.includes(filter.document));
}

/** The places of an item that are shown. */
export function placesShown({ owner, document }: Filter, item: ReadinessItem): readonly FindingPlace[] {
  return item.places.filter((place) => (owner === undefined || place.owner === owner) && (document === undefined || place.path === document));
}
