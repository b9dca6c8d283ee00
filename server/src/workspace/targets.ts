import type { DocumentFacts, EvidenceItem } from '../facts/facts.js';
import { folderOf, nameOf, resolveTarget } from './paths.js';
import type { Workspace } from './workspace.js';

/** What became of a link or a path: `unknown` where nobody can say, such as outside of the workspace. */
export type Destination =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string; readonly otherCase: string | undefined }
  | { readonly kind: 'no-anchor'; readonly path: string; readonly anchor: string; readonly anchors: readonly string[] }
  | { readonly kind: 'unknown' };

type Places = Pick<Workspace, 'exists' | 'inOtherCase' | 'anchorsOf' | 'document' | 'hasFile'>;

const UNKNOWN: Destination = { kind: 'unknown' };
/** A target that holds one of these is a pattern, not a path. */
const PATTERN = /[{}<>*$|…]|\[\w+\]|\.\.\./;
/** What stands where somebody has yet to write a target. */
const TO_WRITE = /^(?:link|url|path|file|here|todo|tbd|tba|xxx+|n\/a|none|-+|_+|\?+)$/i;
/** What pages of a web site are made of. */
const PAGES = ['.md', '.mdx', '.markdown', '/README.md', '/index.md', '/_index.md', '/readme.md'];
/** Files that documents of an ISMS are kept in; a name with another ending may be code, a setting or a host. */
const DOCUMENT_FILE = /\.(?:md|mdx|markdown|ya?ml|csv|pdf|docx?|xlsx?|pptx?|odt|ods|png|jpe?g|svg|txt)$/i;

/** What the target of a link in a document leads to. */
export function destinationOf(document: DocumentFacts, written: string, places: Places): Destination {
  if (written === '' || PATTERN.test(written) || TO_WRITE.test(written)) return UNKNOWN;
  const target = resolveTarget(document.path, written);
  if (target.kind === 'outside') return UNKNOWN;
  const path = target.path.trim();
  const exists = path === document.path ? true : places.exists(path);
  if (exists === undefined) return UNKNOWN;
  if (!exists) return missing(path, written, places);
  const anchor = anchorOf(target.anchor);
  const anchors = anchor === undefined ? undefined : path === document.path ? document.anchors() : places.anchorsOf(path);
  // Only what is read as Markdown has headings.
  const format = path === document.path ? document.format : places.document(path)?.format;
  if (anchor === undefined || anchors === undefined || format !== 'markdown' || hasAnchor(anchors, anchor)) return { kind: 'found', path };
  return { kind: 'no-anchor', path, anchor, anchors };
}

function missing(path: string, written: string, places: Places): Destination {
  // Sites are linked by their pages: `access-control`, `access-control.html` and `access-control/` come from `access-control.md`.
  const page = path.replace(/\.html?$/i, '');
  const isPage = page !== path || !/\.[a-z0-9]{1,5}$/i.test(nameOf(path));
  if (isPage && PAGES.some((ending) => places.exists(page + ending) === true)) return { kind: 'found', path };
  // From `/` on, sites count from a folder that only their generator knows.
  if (written.startsWith('/') && (isPage || places.exists(path.split('/', 1)[0]!) !== true)) return UNKNOWN;
  return { kind: 'missing', path, otherCase: places.inOtherCase(path) };
}

/** What a piece of evidence in a row of the Statement of Applicability leads to. */
export function evidenceDestination(document: DocumentFacts, { kind, text }: EvidenceItem, places: Places): Destination {
  switch (kind) {
    case 'link':
      return destinationOf(document, text, places);
    case 'path':
      return pathDestination(document, text, places);
    case 'document-id':
    case 'issue':
    case 'text':
      return UNKNOWN;
  }
}

/** A path in words is counted from the document, from the root, or from a folder in between that the writer had in mind; only one into a folder that exists can be called missing. */
function pathDestination(document: DocumentFacts, text: string, places: Places): Destination {
  const written = text
    .split('#', 1)[0]!
    .replace(/:\d+(?:-\d+)?$/, '')
    .replace(/^\.\//, '');
  if (PATTERN.test(written) || /[\s:,;@]/.test(written) || written.startsWith('/') || written === '') return UNKNOWN;
  const ways: string[] = [];
  for (let folder = folderOf(document.path); ; folder = folderOf(folder)) {
    const target = resolveTarget(folder === '' ? 'x' : `${folder}/x`, written);
    if (target.kind === 'inside') ways.push(target.path);
    if (folder === '') break;
  }
  const answers = ways.map((path) => places.exists(path));
  const found = answers.indexOf(true);
  if (found !== -1) return { kind: 'found', path: ways[found]! };
  if (answers.includes(undefined) || !written.includes('/') || !DOCUMENT_FILE.test(written)) return UNKNOWN;
  const into = ways.find((path) => places.exists(folderOf(path)) === true && folderOf(path) !== '');
  if (into === undefined || places.hasFile((path) => path.endsWith(`/${written}`))) return UNKNOWN;
  return { kind: 'missing', path: into, otherCase: places.inOtherCase(into) };
}

/** The anchor that a person has to have written somewhere; undefined for the top of the page, lines of a file and stretches of text. */
function anchorOf(written: string | undefined): string | undefined {
  if (written === undefined || written === '' || /^(?:top|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|:~:.*|page=.*|[/!?].*)$/i.test(written)) return undefined;
  const anchor = decode(written).replace(/^user-content-/, '');
  return looseAnchor(anchor) === '' ? undefined : anchor;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Sites make anchors of headings in different ways: only letters and digits count, and a number in front may be gone. */
function hasAnchor(anchors: readonly string[], anchor: string): boolean {
  if (anchors.includes(anchor)) return true;
  const wanted = looseAnchor(anchor);
  return anchors.some((candidate) => {
    const known = looseAnchor(candidate);
    return known === wanted || (wanted.length > 2 && withoutNumber(known) === withoutNumber(wanted));
  });
}

function looseAnchor(anchor: string): string {
  return anchor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutNumber(anchor: string): string {
  return anchor.replace(/^\p{N}+/u, '');
}
