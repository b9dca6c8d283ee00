import type * as vscode from 'vscode';
import type { Readiness, ReadinessGroup, ReadinessItem, StageReadiness } from '../../../server/src/protocol.js';

/** A folder of the window, and what the server says about its ISMS. */
export interface FolderReadiness {
  readonly folder: { readonly uri: vscode.Uri; readonly name: string };
  readonly readiness: Readiness;
}

/** What a line of the tree stands for. */
export type Node =
  | { readonly kind: 'folder'; readonly of: FolderReadiness }
  | { readonly kind: 'stage'; readonly of: FolderReadiness; readonly stage: StageReadiness }
  | { readonly kind: 'group'; readonly of: FolderReadiness; readonly stage: StageReadiness; readonly group: ReadinessGroup }
  | { readonly kind: 'item'; readonly of: FolderReadiness; readonly stage: StageReadiness; readonly group: ReadinessGroup; readonly item: ReadinessItem };

/** The lines below a line. */
export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'folder':
      return node.of.readiness.stages.map((stage) => ({ ...node, kind: 'stage', stage }));
    case 'stage':
      return node.stage.groups.map((group) => ({ ...node, kind: 'group', group }));
    case 'group':
      return [...node.group.items].sort((a, b) => urgency(a) - urgency(b)).map((item) => ({ ...node, kind: 'item', item }));
    case 'item':
      return [];
  }
}

/** What is to be done stands first, the heaviest on top; then what cannot be judged, then what is met. Among equals the order of the clauses stays. */
function urgency(item: ReadinessItem): number {
  switch (item.state) {
    case 'not-met':
      return ['major', 'minor', 'observation', null].indexOf(item.class);
    case 'unknown':
      return 4;
    case 'met':
      return 5;
  }
}
