import type { DocumentFacts } from '../../facts/facts.js';
import type { Span } from '../../text/span.js';
import { folderOf, nameOf, relativePath, resolveTarget } from '../../workspace/paths.js';
import type { Cursor } from '../cursor.js';
import type { CellPlace } from '../place.js';
import type { EditorHelp } from '../editorHelp.js';
import type { Completion } from './item.js';

/** Kinds of document that a control is described in. */
const DESCRIBES: ReadonlySet<string> = new Set([
  'information-security-policy',
  'topic-policy',
  'procedure',
  'operational-control',
  'plan',
  'isms-manual',
  'document-control',
]);
/** Kinds of document that show that a control works. */
const SHOWS: ReadonlySet<string> = new Set([
  'record',
  'audit-report',
  'management-review',
  'incident-register',
  'change-register',
  'training-register',
  'findings-register',
  'asset-register',
  'supplier-register',
  'evidence-register',
]);
/** So many files of a folder are offered. */
const MAXIMUM_FILES = 300;

/** Where a link can lead: documents by their titles, files and folders, and the headings of the document that is named already. */
export function linkCompletions(cursor: Cursor, span: Span, typed: string, help: EditorHelp): readonly Completion[] {
  const hash = typed.indexOf('#');
  if (hash !== -1) return help.markdown ? [] : anchors(cursor, { start: span.start + hash, end: span.end }, typed.slice(0, hash));
  const titled = typed.includes('/') ? [] : documents(cursor, span, () => true, true);
  return help.markdown ? titled : [...titled, ...files(cursor, span, typed, true)];
}

/** Paths from the folder of the document, for values that are paths. */
export function pathsFrom(cursor: Cursor, span: Span, typed: string): readonly Completion[] {
  return [...(typed.includes('/') ? [] : documents(cursor, span, () => true, false)), ...files(cursor, span, typed, false)];
}

/** Documents as links in a cell of the Statement of Applicability; half a link that stands there is left alone. */
export function documentsAs(cursor: Cursor, cell: CellPlace, what: 'policies' | 'records'): readonly Completion[] {
  if (/[[\]()`]/.test(cell.typed)) return [];
  const kinds = what === 'policies' ? DESCRIBES : SHOWS;
  return documents(cursor, cell, (document) => kinds.has(document.kind), true).map((completion) => ({
    ...completion,
    newText: `[${completion.label.replace(/[[\]|\\]/g, '\\$&')}](${completion.newText})`,
  }));
}

/** Paths of isms.yaml, counted from its folder. */
export function patternsOf(cursor: Cursor, span: Span, typed: string): readonly Completion[] {
  return files(cursor, span, typed, false);
}

function documents({ isms, path }: Cursor, span: Span, wanted: (document: DocumentFacts) => boolean, escaped: boolean): Completion[] {
  return isms.workspace
    .documents()
    .filter((document) => document.path !== path && wanted(document))
    .map((document): Completion => {
      const target = relativePath(path, document.path);
      const title = document.fields.title.value ?? nameOf(document.path);
      return {
        label: title,
        kind: 'document',
        detail: document.path,
        documentation: document.kinds.map((kind) => kind.replaceAll('-', ' ')).join(', '),
        span,
        newText: escaped ? escapedPath(target) : target,
        sortText: `2${document.path}`,
        filterText: `${target} ${title}`,
      };
    });
}

/** The files and folders of the folder that what was typed leads into. */
function files({ isms, path }: Cursor, span: Span, typed: string, escaped: boolean): Completion[] {
  const slash = typed.lastIndexOf('/');
  const into = typed.slice(0, slash + 1);
  const target = resolveTarget(path, `${into}x`);
  if (target.kind === 'outside') return [];
  const folder = folderOf(target.path);
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = new Set<string>();
  for (const file of isms.workspace.listing.files) {
    if (!file.startsWith(prefix) || file === path) continue;
    const rest = file.slice(prefix.length);
    const end = rest.indexOf('/');
    const name = end === -1 ? rest : rest.slice(0, end + 1);
    if (!name.startsWith('.')) names.add(name);
  }
  return [...names]
    .sort()
    .slice(0, MAXIMUM_FILES)
    .map((name): Completion => {
      const isFolder = name.endsWith('/');
      return {
        label: name,
        kind: isFolder ? 'folder' : 'file',
        detail: isms.factsOf(prefix + name)?.fields.title.value ?? (isFolder ? 'folder' : 'file'),
        span: { start: span.start + into.length, end: span.end },
        newText: escaped ? escapedPath(name) : name,
        sortText: `${isFolder ? 3 : 4}${name}`,
        ...(isFolder ? { continues: true as const } : {}),
      };
    });
}

function anchors({ isms, path, facts }: Cursor, span: Span, before: string): Completion[] {
  const target = resolveTarget(path, before);
  if (target.kind === 'outside') return [];
  const document = target.path === path ? facts : isms.factsOf(target.path);
  return (document?.anchors() ?? []).map((anchor, index): Completion => ({
    label: `#${anchor}`,
    kind: 'anchor',
    detail: document?.path === path ? 'heading of this document' : (document?.fields.title.value ?? target.path),
    span,
    newText: `#${anchor}`,
    sortText: String(index).padStart(4, '0'),
  }));
}

/** A path as the destination of a link in Markdown. */
function escapedPath(path: string): string {
  return path.replace(/[ ()<>]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
