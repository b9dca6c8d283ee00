import type { ContentIdea } from '../facts/content.js';
import type { DocumentFacts } from '../facts/facts.js';
import type { Workspace } from '../workspace/workspace.js';

/** Said where the folder does not look like a whole ISMS: what is not here may be kept elsewhere. */
export const NOT_WHOLE =
  'Scope, information security policy and Statement of Applicability or risks are not all here, so the answer may be kept elsewhere. Open the folder that holds the ISMS.';

/** Said before every document has been read. */
export const NOT_READ = 'Not every document has been read yet.';

/** The documents that say something, filled in, in the order of their paths. */
export function saying(workspace: Workspace, idea: ContentIdea): readonly DocumentFacts[] {
  return workspace.documents().filter((document) => !document.template && document.content[idea] !== undefined);
}

/** Whether the documents look like a whole ISMS, so that what none of them says is probably said nowhere. */
export function isWholeIsms(workspace: Workspace): boolean {
  const filled = (kind: Parameters<Workspace['ofKind']>[0]): boolean => workspace.ofKind(kind).some((document) => !document.template);
  return filled('scope') && filled('information-security-policy') && (filled('soa') || filled('soa-entry') || filled('risk-register') || filled('risk'));
}

/** The first document of a kind that is filled in and in force: what is said of the kind as a whole is said there. */
export function firstOfKind(workspace: Workspace, kind: Parameters<Workspace['ofKind']>[0]): DocumentFacts | undefined {
  return workspace.ofKind(kind).find((document) => isText(document) && document.kind === kind) ?? workspace.ofKind(kind).find(isText);
}

function isText(document: DocumentFacts): boolean {
  return !document.template && document.lifecycle !== 'retired' && document.format !== 'csv';
}
