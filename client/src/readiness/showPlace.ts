import * as vscode from 'vscode';
import type { ProtocolRange } from '../../../server/src/protocol.js';

/** Shows a document, with the range selected where there is one. */
export async function showPlace(uri: vscode.Uri, range: ProtocolRange | undefined, column?: vscode.ViewColumn): Promise<void> {
  const selection = range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await vscode.window.showTextDocument(uri, { preview: true, ...(column === undefined ? {} : { viewColumn: column }), ...(selection ? { selection } : {}) });
}
