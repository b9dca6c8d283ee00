import * as vscode from 'vscode';
import type { DocumentState } from '../../../server/src/protocol.js';
import type { ServerState } from '../server.js';
import { kindText } from './words.js';

/** Says what the active document is to the extension, and what keeps it from being judged. */
export function showDocument(item: vscode.LanguageStatusItem, server: ServerState, document: DocumentState | undefined): void {
  const { text, detail = '', severity = vscode.LanguageStatusSeverity.Information, busy = false, command } = stateOf(server, document);
  item.text = text;
  item.detail = detail;
  item.severity = severity;
  item.busy = busy;
  item.command = command;
}

interface Shown {
  readonly text: string;
  readonly detail?: string;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: vscode.Command;
}

function stateOf(server: ServerState, document: DocumentState | undefined): Shown {
  switch (server) {
    case 'off':
      return { text: vscode.l10n.t('Switched off'), detail: vscode.l10n.t('by the setting ismsDocs.enable'), command: openSetting('ismsDocs.enable') };
    case 'starting':
      return { text: vscode.l10n.t('Starting …'), busy: true };
    case 'failed':
      return {
        text: vscode.l10n.t('The language server did not start'),
        severity: vscode.LanguageStatusSeverity.Error,
        command: { command: 'ismsDocs.showOutput', title: vscode.l10n.t('Show Output') },
      };
    case 'running':
      return document
        ? documentOf(document)
        : { text: vscode.l10n.t('Not part of an ISMS'), detail: vscode.l10n.t('it lies outside of the folders of this window') };
  }
}

function documentOf(document: DocumentState): Shown {
  const text = kindText(document);
  if (document.reading) return { text, busy: true, detail: vscode.l10n.t('Reading the documents: {0} so far …', document.documents) };
  if (document.root === null) return { text, detail: vscode.l10n.t('read by itself: nothing is compared with other files') };
  if (document.configurationProblems > 0)
    return {
      text: vscode.l10n.t('isms.yaml cannot be used as it is'),
      detail: text,
      severity: vscode.LanguageStatusSeverity.Warning,
      command: { command: 'ismsDocs.openItem', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.joinPath(vscode.Uri.parse(document.root), 'isms.yaml')] },
    };
  return {
    text,
    ...(document.kind === 'not-isms'
      ? {}
      : { detail: document.findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', document.findings) }),
  };
}

function openSetting(name: string): vscode.Command {
  return { command: 'workbench.action.openSettings', title: vscode.l10n.t('Open Setting'), arguments: [name] };
}
