import * as vscode from 'vscode';
import type { Counts, ItemClass, ItemState, Lens, NextThing, ReadinessItem } from '../../../server/src/protocol.js';

/** The state of an item, in words. */
export function stateText({ state }: { readonly state: ItemState }): string {
  switch (state) {
    case 'met':
      return vscode.l10n.t('Met');
    case 'not-met':
      return vscode.l10n.t('Not met');
    case 'unknown':
      return vscode.l10n.t('Cannot be judged');
  }
}

/** What stands beside the title of an item. There is little room: what is most needed comes first. */
export function itemText(item: ReadinessItem): string {
  if (item.state === 'met') return item.path ?? item.why;
  const name = className(item.class);
  return name === undefined ? item.why : vscode.l10n.t('{0}: {1}', name, item.why);
}

/** What an auditor would make of an item that is not met. */
export function classSentence(itemClass: ItemClass): string | undefined {
  switch (itemClass) {
    case 'major':
      return vscode.l10n.t('Would probably be raised as a major nonconformity.');
    case 'minor':
      return vscode.l10n.t('Would probably be raised as a minor nonconformity.');
    case 'observation':
      return vscode.l10n.t('Would probably be raised as an observation.');
    case null:
      return undefined;
  }
}

/** All three counts. */
export function countsText(counts: Counts): string {
  return vscode.l10n.t('{0} met, {1} not met, {2} cannot be judged', counts.met, counts.notMet, counts.unknown);
}

/** The counts for a narrow place. What cannot be judged is never counted as met. */
export function shortCounts({ met, notMet, unknown }: Counts): string {
  return met + notMet === 0 ? vscode.l10n.t('cannot be judged') : vscode.l10n.t('{0} of {1} met', met, met + notMet + unknown);
}

function className(itemClass: ItemClass): string | undefined {
  switch (itemClass) {
    case 'major':
      return vscode.l10n.t('major');
    case 'minor':
      return vscode.l10n.t('minor');
    case 'observation':
      return vscode.l10n.t('observation');
    case null:
      return undefined;
  }
}

/** What to do, who answers for it, and how long there is. */
export function nextText({ action, owner, days }: NextThing): string {
  const left = days === undefined ? undefined : daysText(days);
  return [action, owner, left].filter((part) => part !== undefined).join(' · ');
}

/** How far a day is away. */
export function daysText(days: number): string {
  if (days === 0) return vscode.l10n.t('today');
  if (days < 0) return days === -1 ? vscode.l10n.t('1 day ago') : vscode.l10n.t('{0} days ago', -days);
  return days === 1 ? vscode.l10n.t('1 day left') : vscode.l10n.t('{0} days left', days);
}

/** What an auditor looks for, in words. */
export function lensText(lens: Lens): string {
  switch (lens) {
    case 'missing':
      return vscode.l10n.t('Stage 1: missing or incomplete');
    case 'scope':
      return vscode.l10n.t('Stage 1: the scope and what is left out');
    case 'stale':
      return vscode.l10n.t('Stage 1: stale or not approved');
    case 'engagement':
      return vscode.l10n.t('Stage 1: management takes part');
    case 'inconsistent':
      return vscode.l10n.t('Stage 2: practice and documents differ');
    case 'frequency':
      return vscode.l10n.t('Stage 2: too seldom or too late');
    case 'execution':
      return vscode.l10n.t('Stage 2: not carried out');
    case 'stage1-open':
      return vscode.l10n.t('Stage 2: findings still open');
  }
}
