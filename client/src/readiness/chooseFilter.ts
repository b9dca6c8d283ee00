import * as vscode from 'vscode';
import type { ItemState, Lens } from '../../../server/src/protocol.js';
import { NO_FILTER, type Filter } from './filter.js';
import type { FolderReadiness } from './node.js';
import { lensText, stateText } from './words.js';

const STATES: readonly ItemState[] = ['not-met', 'unknown', 'met'];
const LENSES: readonly Lens[] = ['missing', 'scope', 'stale', 'engagement', 'inconsistent', 'frequency', 'execution', 'stage1-open'];

/** What a person picked; `document` follows the active editor, so only the wish is kept. */
export interface FilterWish extends Omit<Filter, 'document'> {
  readonly activeDocument: boolean;
}

/** Shows everything. */
export const NO_WISH: FilterWish = { ...NO_FILTER, activeDocument: false };

interface Choice extends vscode.QuickPickItem {
  readonly lens?: Lens;
  readonly state?: ItemState;
  readonly owner?: string;
  readonly activeDocument?: true;
}

/** Asks what to narrow the tree to; undefined when nothing was decided. */
export async function chooseFilter(folders: readonly FolderReadiness[], now: FilterWish): Promise<FilterWish | undefined> {
  const items = folders.flatMap(({ readiness }) => readiness.stages.flatMap((stage) => stage.groups.flatMap((group) => group.items)));
  const count = (matches: (item: (typeof items)[number]) => boolean): string => String(items.filter(matches).length);
  const owners = [...new Set(items.flatMap((item) => item.owners))].sort((a, b) => a.localeCompare(b));
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const choices: Choice[] = [
    heading(vscode.l10n.t('State')),
    ...STATES.map((state): Choice => ({
      label: stateText({ state }),
      description: count((item) => item.state === state),
      state,
      picked: now.states.includes(state),
    })),
    heading(vscode.l10n.t('Document')),
    { label: vscode.l10n.t('Only the document in the active editor'), activeDocument: true, picked: now.activeDocument },
    heading(vscode.l10n.t('What an auditor looks for')),
    ...LENSES.map((lens): Choice => ({
      label: lensText(lens),
      description: count((item) => item.lenses.includes(lens)),
      lens,
      picked: now.lens === lens,
    })).filter(({ description, picked }) => description !== '0' || picked),
    ...(owners.length > 0 ? [heading(vscode.l10n.t('Owner'))] : []),
    ...owners.map((owner): Choice => ({ label: owner, description: count((item) => item.owners.includes(owner)), owner, picked: now.owner === owner })),
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Filter the readiness'),
    placeHolder: vscode.l10n.t('What to show; nothing picked shows everything'),
    canPickMany: true,
    matchOnDescription: false,
  });
  return picked && wishOf(picked, now);
}

/** Of several lenses or owners the one that was not picked before counts: a tree is narrowed to one of each. */
function wishOf(picked: readonly Choice[], now: FilterWish): FilterWish {
  const one = <T>(values: readonly (T | undefined)[], before: T | undefined): T | undefined => {
    const known = values.filter((value) => value !== undefined);
    return known.find((value) => value !== before) ?? known[0];
  };
  const lens = one(
    picked.map((choice) => choice.lens),
    now.lens,
  );
  const owner = one(
    picked.map((choice) => choice.owner),
    now.owner,
  );
  return {
    ...(lens === undefined ? {} : { lens }),
    ...(owner === undefined ? {} : { owner }),
    states: STATES.filter((state) => picked.some((choice) => choice.state === state)),
    activeDocument: picked.some((choice) => choice.activeDocument),
  };
}

/** What was remembered, as far as it is a wish: another version of the extension may have written it. */
export function wishFrom(kept: unknown): FilterWish {
  const { lens, states, owner, activeDocument } = (kept ?? {}) as Readonly<Record<keyof FilterWish, unknown>>;
  const known = LENSES.find((each) => each === lens);
  return {
    ...(known === undefined ? {} : { lens: known }),
    ...(typeof owner === 'string' ? { owner } : {}),
    states: STATES.filter((state) => Array.isArray(states) && states.includes(state)),
    activeDocument: activeDocument === true,
  };
}

/** What the tree is narrowed to, in words for its title. */
export function wishText({ lens, states, owner, activeDocument }: FilterWish): string {
  return [
    ...states.map((state) => stateText({ state })),
    ...(activeDocument ? [vscode.l10n.t('active document')] : []),
    ...(lens === undefined ? [] : [lensText(lens)]),
    ...(owner === undefined ? [] : [owner]),
  ].join(' · ');
}
