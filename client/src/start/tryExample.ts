import * as vscode from 'vscode';

const EXAMPLE = 'larkspur';

/** Copies the example to a folder that a person chooses, and opens the copy. */
export async function tryExample(extension: vscode.Uri): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where shall the example be copied to?'),
      openLabel: vscode.l10n.t('Copy the Example Here'),
    })) ?? [];
  if (!parent) return;
  const copy = await copyExample(extension, parent);
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: vscode.workspace.workspaceFolders !== undefined });
}

/** Copies the example into a new folder below `parent`. Its settings, with the day for which it is written, come along. */
export async function copyExample(extension: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
  const copy = await freeFolder(parent);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extension, 'examples', EXAMPLE), copy, { overwrite: false });
  return copy;
}

async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? EXAMPLE : `${EXAMPLE}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
