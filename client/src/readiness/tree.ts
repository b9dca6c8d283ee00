import * as vscode from 'vscode';
import { NO_FILTER, type Filter } from './filter.js';
import { treeItemOf } from './line.js';
import { childrenOf, type FolderReadiness, type Node } from './node.js';

/** What the tree is made from. */
export interface Loaded {
  /** The folders that hold documents of an ISMS. */
  readonly folders: readonly FolderReadiness[];
  /** Some folder has not been read to its end yet. */
  readonly reading: boolean;
}

/** The readiness as a tree: stages, groups, items. It renders what the server judged. */
export class ReadinessTree implements vscode.TreeDataProvider<Node> {
  readonly #load: () => Promise<Loaded>;
  #filter = NO_FILTER;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #loaded = new vscode.EventEmitter<Loaded>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onLoaded = this.#loaded.event;

  constructor(load: () => Promise<Loaded>) {
    this.#load = load;
  }

  /** What the tree is narrowed to. */
  get filter(): Filter {
    return this.#filter;
  }

  set filter(filter: Filter) {
    this.#filter = filter;
    this.#changed.fire();
  }

  refresh(): void {
    this.#changed.fire();
  }

  /** The lines below `node`, or the first ones. A window with one ISMS needs no line for its folder; as long as another folder is being read, there may be a second one. */
  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return childrenOf(node, this.#filter);
    const loaded = await this.#load();
    this.#loaded.fire(loaded);
    const folders = loaded.folders.map((of): Node => ({ kind: 'folder', of }));
    return folders.length === 1 && !loaded.reading ? childrenOf(folders[0]!, this.#filter) : folders;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }
}
