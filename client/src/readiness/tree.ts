import * as vscode from 'vscode';
import { NO_FILTER, type Filter } from './filter.js';
import { treeItemOf } from './line.js';
import { childrenOf, type FolderReadiness, type Node } from './node.js';

/** What the tree is made from. */
export interface Read {
  /** The folders that hold documents of an ISMS. */
  readonly folders: readonly FolderReadiness[];
  /** Some folder has not been read to its end yet. */
  readonly reading: boolean;
}

/** What was read, and what the filter leaves of it. */
export interface Loaded extends Read {
  /** The filter leaves nothing. */
  readonly isEmpty: boolean;
}

/** The readiness as a tree: stages, groups, items. It renders what the server judged. */
export class ReadinessTree implements vscode.TreeDataProvider<Node> {
  readonly #load: () => Promise<Read>;
  #filter = NO_FILTER;
  #folders: readonly FolderReadiness[] = [];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #loaded = new vscode.EventEmitter<Loaded>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onLoaded = this.#loaded.event;

  constructor(load: () => Promise<Read>) {
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

  /** What was shown last. */
  get folders(): readonly FolderReadiness[] {
    return this.#folders;
  }

  /** What there is now, also while nobody looks at the tree. */
  async read(): Promise<readonly FolderReadiness[]> {
    this.#folders = (await this.#load()).folders;
    return this.#folders;
  }

  refresh(): void {
    this.#changed.fire();
  }

  /** The lines below `node`, or the first ones. A window with one ISMS needs no line for its folder; as long as another folder is being read, there may be a second one. */
  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return childrenOf(node, this.#filter);
    const read = await this.#load();
    this.#folders = read.folders;
    const folders = read.folders.map((of): Node => ({ kind: 'folder', of }));
    const shown = folders.filter((folder) => childrenOf(folder, this.#filter).length > 0);
    this.#loaded.fire({ ...read, isEmpty: folders.length > 0 && shown.length === 0 });
    return folders.length === 1 && !read.reading ? childrenOf(folders[0]!, this.#filter) : shown;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }
}
