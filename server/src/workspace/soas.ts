import type { DocumentFacts } from '../facts/facts.js';
import type { Soa } from './workspace.js';

/** Files that share more than this part of their controls are two Statements of Applicability, such as a translation or an earlier version. */
const SHARED = 0.2;

/** The documents with rows, grouped into Statements of Applicability: files that complete each other are one, files that repeat each other are several. */
export function soasOf(documents: readonly DocumentFacts[]): Soa[] {
  const groups: { readonly documents: DocumentFacts[]; readonly ids: Set<string> }[] = [];
  const unique = [...new Set(documents)].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const document of unique) {
    const ids = new Set(document.soa!.rows.map((row) => row.id));
    const group = groups.find((candidate) => [...ids].filter((id) => candidate.ids.has(id)).length <= ids.size * SHARED);
    if (group) {
      group.documents.push(document);
      for (const id of ids) group.ids.add(id);
    } else groups.push({ documents: [document], ids });
  }
  return groups.map((group) => ({
    documents: group.documents,
    rows: group.documents.flatMap((document) => document.soa!.rows.map((row) => ({ document, row }))),
  }));
}
