import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extension } from './editor.js';

const NEXT = 'Do next';

/** A line of the readiness view, as it is shown. */
export interface Line {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly tooltip: string;
  readonly accessible: string;
  readonly expanded: boolean;
  readonly context: string;
  readonly command: vscode.Command | undefined;
  readonly children: readonly Line[];
}

/** The lines of the readiness view with all that is below them. */
export async function readLines(): Promise<Line[]> {
  const { readiness } = await extension().activate();
  const read = async (node?: Parameters<typeof readiness.getTreeItem>[0]): Promise<Line[]> => {
    const lines: Line[] = [];
    for (const child of (await readiness.getChildren(node)) ?? []) {
      const item = await readiness.getTreeItem(child);
      lines.push({
        label: typeof item.label === 'string' ? item.label : (item.label?.label ?? ''),
        description: String(item.description ?? ''),
        icon: item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '',
        tooltip: typeof item.tooltip === 'string' ? item.tooltip : (item.tooltip?.value ?? ''),
        accessible: item.accessibilityInformation?.label ?? '',
        expanded: item.collapsibleState === vscode.TreeItemCollapsibleState.Expanded,
        context: item.contextValue ?? '',
        command: item.command,
        children: await read(child),
      });
    }
    return lines;
  };
  return read();
}

/** The line with a label, however deep; a line of what to do next only stands for another one. */
export function lineOf(lines: readonly Line[], label: string): Line | undefined {
  for (const line of [...lines].sort((a, b) => Number(a.label === NEXT) - Number(b.label === NEXT))) {
    const found = line.label === label ? line : lineOf(line.children, label);
    if (found) return found;
  }
  return undefined;
}

/** Waits until the view has a line with this label that `wanted` accepts. */
export async function expectLine(label: string, wanted: (line: Line) => boolean = () => true): Promise<Line> {
  const lines = await eventually(
    `the view should have the line "${label}"`,
    async () => lineOf(await readLines(), label),
    (line) => line !== undefined && wanted(line),
  );
  assert.ok(lines);
  return lines;
}

/** What the tree holds for the line with a label, as menus hand it to a command. */
export async function nodeOf(label: string): Promise<unknown> {
  const { readiness } = await extension().activate();
  const find = async (node?: Parameters<typeof readiness.getTreeItem>[0]): Promise<unknown> => {
    for (const child of (await readiness.getChildren(node)) ?? []) {
      const item = await readiness.getTreeItem(child);
      const found = item.label === label ? child : await find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find();
}
