import type { DocumentState } from '../protocol.js';
import type { Root } from './roots.js';

/** What the status of an editor says about its document, and about the ISMS that it belongs to. */
export function documentState(root: Root, path: string, isLoose: boolean): DocumentState {
  const facts = root.isms.factsOf(path);
  const broken = root.isms.configuration.problems.filter((problem) => problem.kind === 'syntax' || problem.kind === 'invalid-value');
  return {
    root: isLoose ? null : root.uri,
    reading: !isLoose && !root.ready,
    documents: root.isms.documents.size,
    kind: facts?.kind ?? null,
    topic: facts?.topic ?? null,
    template: facts?.template ?? false,
    findings: root.isms.findingsOf(path).length,
    configurationProblems: broken.length,
  };
}
