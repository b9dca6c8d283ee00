import type { DocumentFacts } from '../facts/facts.js';
import type { Workspace } from './workspace.js';

/** The documents outside of the Statements of Applicability that name a control. */
export function coverOf(control: string, workspace: Workspace): readonly DocumentFacts[] {
  return workspace.citing(control).filter((document) => !document.soa && !document.template && !document.kinds.includes('control-matrix'));
}
