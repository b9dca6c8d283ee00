import type { DocumentKind } from '../standard/documentKinds.js';
import { commonValues } from '../workspace/habits.js';
import { folderOf } from '../workspace/paths.js';
import type { Workspace } from '../workspace/workspace.js';

/** What a new document can say without asking anybody. */
export interface KnownFacts {
  readonly organization: string | undefined;
  /** What the organisation does, in a sentence. */
  readonly about: string | undefined;
  readonly owner: string | undefined;
  /** ISO 8601 duration. */
  readonly reviewInterval: string | undefined;
  /** The day of Stage 1, `YYYY-MM-DD`. */
  readonly stage1: string | undefined;
  readonly language: string | undefined;
  /** The folder in which documents of a kind lie here; undefined where there are none. */
  folderOf(kind: DocumentKind): string | undefined;
  /** Whether a path is taken. */
  exists(path: string): boolean;
  /** The policies that cite a control, by their paths. */
  policiesFor(control: string): readonly string[];
}

/** What the documents of a workspace say that a new one can repeat. */
export function knownFacts(workspace: Workspace): KnownFacts {
  const { organization, defaults, certification } = workspace.ismsFile.content;
  const filled = workspace.documents().filter((document) => !document.template);
  return {
    organization,
    about: undefined,
    owner: defaults?.owner ?? commonValues(workspace, 'owner')[0],
    reviewInterval: defaults?.review_interval ?? commonValues(workspace, 'reviewInterval')[0],
    stage1: certification?.stage1?.date,
    language: mostCommon(filled.flatMap((document) => document.language ?? [])),
    folderOf: (kind) => mostCommon(filled.filter((document) => document.kind === kind).map((document) => folderOf(document.path))),
    exists: (path) => workspace.listing.has(path) === true || workspace.listing.inOtherCase(path) !== undefined,
    policiesFor: (control) =>
      workspace
        .citing(control)
        .filter((document) => document.kind === 'topic-policy' && !document.template)
        .map((document) => document.path),
  };
}

/** The value that stands there most often; of equal ones the first by its letters. */
function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0]?.[0];
}
