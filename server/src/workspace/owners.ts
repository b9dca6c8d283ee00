import ignore from 'ignore';
import type { DocumentFacts } from '../facts/facts.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import { resolveTarget } from './paths.js';
import type { Workspace } from './workspace.js';

/** Where a repository keeps who answers for its files, the first that exists counts. */
export const CODEOWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const;

/** Who owns documents that name no owner themselves. */
export interface Owners {
  ownerOf(path: string): { readonly name: string; readonly source: 'config' | 'codeowners' } | undefined;
}

/** Nobody. */
export const NO_OWNERS: Owners = { ownerOf: () => undefined };

/** Owners by the lines of a CODEOWNERS file, of which the last that fits wins, else the default of isms.yaml. */
export function ownersOf(codeowners: string | undefined, fallback: string | undefined): Owners {
  const lines = (codeowners ?? '').split(/\r?\n/).flatMap((line) => {
    const [pattern, ...names] = withoutComment(line).trim().split(/\s+/);
    return pattern === undefined || pattern === '' || pattern.startsWith('[') || pattern.startsWith('!') ? [] : [{ rule: ignore().add(pattern), names }];
  });
  return {
    ownerOf(path) {
      const names = lines.findLast((line) => line.rule.ignores(path))?.names ?? [];
      if (names.length > 0) return { name: names.join(', '), source: 'codeowners' };
      return fallback === undefined ? undefined : { name: fallback, source: 'config' };
    },
  };
}

/** The facts of a document with the owner that its surroundings give it, where it names none. */
export function withOwner(facts: DocumentFacts, owners: Owners): DocumentFacts {
  if (facts.kind === 'not-isms' || facts.fields.owner.state !== 'absent') return facts;
  const owner = owners.ownerOf(facts.path);
  return owner ? { ...facts, fields: { ...facts.fields, owner: { state: 'value', value: owner.name, source: owner.source } } } : facts;
}

/** Kinds of document that say who answers for which document. */
const ASSIGNING: readonly DocumentKind[] = ['roles', 'document-control', 'isms-manual', 'information-security-policy'];

/** Who answers for a document by the table of another one, such as the page about roles. */
export function assignedOwner(path: string, workspace: Workspace): string | undefined {
  for (const document of new Set(ASSIGNING.flatMap((kind) => workspace.ofKind(kind)))) {
    if (document.template) continue;
    for (const { target, owner } of document.assignments) {
      const resolved = resolveTarget(document.path, target);
      if (resolved.kind === 'inside' && resolved.path === path) return owner;
    }
  }
  return undefined;
}

/** A comment begins with `#` at the start of a line or behind a blank. */
function withoutComment(line: string): string {
  if (line.startsWith('#')) return '';
  const at = line.search(/\s#/);
  return at === -1 ? line : line.slice(0, at);
}
