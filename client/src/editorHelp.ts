import * as vscode from 'vscode';
import type { InitializationOptions } from '../../server/src/protocol.js';

/** What other extensions do in this window, so that the server does not do it again. An extension that is switched off is not found. */
export function editorHelp(): InitializationOptions {
  return {
    markdown: vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined,
    schemas: vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined && vscode.workspace.getConfiguration('yaml').get<boolean>('validate', true),
  };
}
