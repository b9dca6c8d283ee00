import { isDocument, Isms } from '../server/src/engine/isms.js';
import type { Rule } from '../server/src/rules/rule.js';
import { RULES } from '../server/src/rules/registry.generated.js';
import type { Reader } from '../server/src/facts/readDocument.js';
import { loadControls } from '../server/src/standard/controls.js';
import { loadVocabulary } from '../server/src/standard/vocabulary.js';
import { Listing } from '../server/src/workspace/listing.js';

/** The day of all tests that do not name another. */
export const TODAY = '2026-11-23';

/** One vocabulary and one catalogue for all tests: neither changes. */
export const READER: Reader = { vocabulary: loadVocabulary(), catalogue: loadControls() };

/** An ISMS in memory, read as a whole. A rule that throws fails the test. */
export function openWorkspace(files: ReadonlyMap<string, string>, options: { readonly today?: string; readonly rules?: readonly Rule[] } = {}): Isms {
  const isms = new Isms({
    reader: READER,
    rules: options.rules ?? RULES,
    today: options.today ?? TODAY,
    files: {
      list: () => ({ listing: new Listing(files.keys()), documents: [...files.keys()].filter(isDocument) }),
      listAt: (path) => ({
        files: files.has(path) ? [path] : [],
        documents: files.has(path) && isDocument(path) ? [path] : [],
        closed: [],
      }),
      read: (path) => files.get(path),
    },
    failed(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
  isms.loadAll();
  return isms;
}
