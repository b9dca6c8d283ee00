import * as vscode from 'vscode';
import { countsText } from '../readiness/words.js';
import type { Seen } from './seen.js';
import { outcomeText } from './words.js';

/** So many of the items that decide are named. */
const NAMED = 5;

/** Shows what Stage 1 would end with for the ISMS of the active document; nothing where there is no ISMS. */
export function showReadiness(bar: vscode.StatusBarItem, seen: Seen | undefined): void {
  const stage = seen?.isms?.readiness.stages.find((each) => each.stage === 1);
  if (!seen?.isms || !stage || (stage.outcome === 'cannot-be-judged' && stage.counts.met === 0)) {
    bar.hide();
    return;
  }
  const { root, readiness } = seen.isms;
  const outcome = outcomeText(stage.outcome);
  bar.text = `$(checklist) ${vscode.l10n.t('Stage 1: {0} ({1} not met)', outcome, stage.counts.notMet)}`;
  bar.accessibilityInformation = { label: vscode.l10n.t('ISMS readiness for Stage 1: {0}, {1}', outcome, countsText(stage.counts)), role: 'button' };
  const items = stage.groups.flatMap((group) => group.items);
  const deciding = stage.decidedBy.flatMap((id) => items.find((item) => item.id === id)?.title ?? []);
  const more = deciding.length - NAMED;
  const named = more > 0 ? [...deciding.slice(0, NAMED), vscode.l10n.t('and {0} more', more)] : deciding;
  const lines = [
    `**${plain(root.name)}**`,
    `${vscode.l10n.t('Stage 1')}: ${plain(stage.outcomeTitle)}  \n${countsText(stage.counts)}`,
    ...(deciding.length === 0 ? [] : [plain(vscode.l10n.t('Decided by: {0}', named.join('; ')))]),
    vscode.l10n.t('As of {0}: a prediction from documents, not an audit.', readiness.today),
  ];
  bar.tooltip = new vscode.MarkdownString(lines.join('\n\n'));
  bar.show();
}

/** Titles and names come from documents: nothing in them is markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&]/g, '\\$&').replace(/\s+/g, ' ');
}
