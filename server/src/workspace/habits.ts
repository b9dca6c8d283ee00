import type { DocumentFacts } from '../facts/facts.js';
import type { FieldName } from '../standard/vocabulary.js';
import type { Workspace } from './workspace.js';

/** So many values are offered to choose from. */
const MAXIMUM_CHOICES = 3;
/** A field that a smaller part of the documents states stands there by accident, such as a sentence about all of them in one. */
const CUSTOM = 0.1;
/** Owners that the surroundings give are no names that stand in a document. */
const GIVEN: ReadonlySet<string | undefined> = new Set(['config', 'codeowners']);

const KNOWN = new WeakMap<readonly DocumentFacts[], Map<string, unknown>>();

/**
 * Whether documents here state one of the fields: what hardly any does is a custom of the house, and one question, not a fault of each document.
 */
export function isCustom(workspace: Workspace, names: readonly FieldName[]): boolean {
  return remembered(workspace, `states ${names.join()}`, (documents) => {
    const filled = documents.filter((document) => !document.template);
    const stating = filled.filter((document) => names.some((name) => document.fields[name].state === 'value')).length;
    return stating > 0 && stating >= filled.length * CUSTOM;
  });
}

/** The most common values of a field, the first of them the most common. */
export function commonValues(workspace: Workspace, name: FieldName): readonly string[] {
  return remembered(workspace, `common ${name}`, (documents) => {
    const counts = new Map<string, number>();
    for (const { template, fields } of documents) {
      const { value, source } = fields[name];
      if (!template && value !== undefined && !GIVEN.has(source) && value.length <= 60) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .slice(0, MAXIMUM_CHOICES)
      .map(([value]) => value);
  });
}

/** Whether a document is the first of those that `isMeant` picks, so that a question about all of them is asked once. */
export function isFirst(document: DocumentFacts, workspace: Workspace, isMeant: (document: DocumentFacts) => boolean): boolean {
  return workspace.documents().find(isMeant)?.path === document.path;
}

/** Worked out once for the documents as they are now. */
function remembered<T>(workspace: Workspace, key: string, work: (documents: readonly DocumentFacts[]) => T): T {
  const documents = workspace.documents();
  let answers = KNOWN.get(documents);
  if (!answers) KNOWN.set(documents, (answers = new Map<string, unknown>()));
  if (!answers.has(key)) answers.set(key, work(documents));
  return answers.get(key) as T;
}
