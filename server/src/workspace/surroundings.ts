import type { DateOrder } from '../standard/dates.js';
import type { DocumentFacts } from '../facts/facts.js';
import { folderOf, nameOf } from './paths.js';

/** So many certain documents, and this share of the pages of a folder, make an ISMS of it. */
const MINIMUM = 3;
const SHARE = 0.3;

/** The order of slash dates that the documents of a workspace prove; undefined when they prove none, or both. */
export function dateOrderOf(documents: Iterable<Pick<DocumentFacts, 'slashDates'>>): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const document of documents) for (const date of document.slashDates) if (!date.ambiguous) seen.add(date.order);
  const [only] = seen;
  return seen.size === 1 ? only : undefined;
}

interface Count {
  /** Certain documents. */
  readonly sure: number;
  /** Certain documents, and pages that would be one in good company. */
  readonly possible: number;
  readonly pages: number;
}
const NONE: Count = { sure: 0, possible: 0, pages: 0 };

/**
 * Whether pages in a folder keep the company of ISMS documents, so that a page about passwords is a policy and not an engineering note:
 * the folder or one above it opens with a page that says so, or a good part of what lies under it is certain. A folder of a handbook in which
 * hardly a page could be an ISMS document stays out of the company that its siblings make.
 */
export function ismsFolders(documents: Iterable<DocumentFacts>): (folder: string) => boolean {
  const counts = new Map<string, Count>();
  const opened = new Set<string>();
  for (const document of documents) {
    if (document.format !== 'markdown') continue;
    const folder = folderOf(document.path);
    if (document.opensCollection) opened.add(folder);
    if (/^(?:readme|summary|changelog|license|contributing)\b/i.test(nameOf(document.path))) continue;
    const sure = document.kind !== 'not-isms' && !document.doubtful ? 1 : 0;
    const possible = document.kind !== 'not-isms' || document.doubtful ? 1 : 0;
    for (let at = folder; ; at = folderOf(at)) {
      const count = counts.get(at) ?? NONE;
      counts.set(at, { sure: count.sure + sure, possible: count.possible + possible, pages: count.pages + 1 });
      if (at === '') break;
    }
  }
  const isOpened = (folder: string): boolean => opened.has(folder) || (folder !== '' && isOpened(folderOf(folder)));
  return (folder) => {
    if (isOpened(folder)) return true;
    for (let at = folder; ; at = folderOf(at)) {
      const { sure, possible, pages } = counts.get(at) ?? NONE;
      if (sure >= MINIMUM && sure >= pages * SHARE) return true;
      if (at === '' || (pages >= MINIMUM && possible < pages / 2)) return false;
    }
  };
}
