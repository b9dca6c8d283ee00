import * as vscode from 'vscode';
import type { ItemClass, ReadinessItem } from '../../../server/src/protocol.js';

/** The icon of the verdict on a stage. */
export function outcomeIcon(outcome: string): vscode.ThemeIcon {
  switch (outcome) {
    case 'ready':
    case 'recommend':
      return icon('pass', 'testing.iconPassed');
    case 'ready-with-actions':
    case 'recommend-with-conditions':
      return icon('warning', 'problemsWarningIcon.foreground');
    case 'not-ready':
    case 'do-not-recommend':
      return icon('error', 'problemsErrorIcon.foreground');
    default:
      return icon('question', 'testing.iconUnset');
  }
}

/** The icon of an item. What weighs more looks heavier, by its shape as well as by its colour. */
export function itemIcon(item: ReadinessItem): vscode.ThemeIcon {
  if (item.state === 'met') return icon('pass', 'testing.iconPassed');
  if (item.state === 'unknown') return icon('question', 'testing.iconUnset');
  return classIcon(item.class);
}

/** The icon of something that is not met, by what an auditor would call it. */
export function classIcon(itemClass: ItemClass): vscode.ThemeIcon {
  switch (itemClass) {
    case 'major':
      return icon('error', 'problemsErrorIcon.foreground');
    case 'minor':
      return icon('warning', 'problemsWarningIcon.foreground');
    case 'observation':
    case null:
      return icon('info', 'problemsInfoIcon.foreground');
  }
}

function icon(name: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
}
