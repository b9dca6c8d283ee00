import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { actionsAt, editOf, type Action, type ActionKind, type Subject } from '../features/codeActions.js';
import { toCodeAction, toDiagnostic, toEdit, type ActionData, type Places } from './convert.js';
import type { EditorHelp } from '../features/editorHelp.js';
import { isReportedBySchema } from '../features/schemaReports.js';
import type { Root } from './roots.js';

/** A document as the client sees it: where it lies, how its neighbours are spelled, and its text while it is open. */
export interface Seen {
  readonly root: Root;
  readonly path: string;
  readonly places: Places;
  readonly text: string | undefined;
  /** What the editor does by itself. */
  readonly help: EditorHelp;
}

/** The diagnostics of one document, without what the editor reports by itself. */
export function diagnosticsOf({ root, path, places, help }: Seen, rulePage: (code: string) => string | undefined): Diagnostic[] {
  const findings = root.isms.findingsOf(path);
  const own = help.schemas ? findings.filter((finding) => !isReportedBySchema(finding, root.isms)) : findings;
  return own.map((finding) => toDiagnostic(finding, places, rulePage));
}

/** What a client can do with actions. */
export interface ActionSupport {
  /** It asks for the edit of an action when the action is chosen. */
  readonly resolves: boolean;
  /** It creates files that an edit needs. */
  readonly creates: boolean;
}

/** What can be done about the findings that a range touches, and about the document. */
export function codeActionsOf(
  seen: Seen,
  { uri, range, only }: { readonly uri: string; readonly range: Range; readonly only: readonly string[] | undefined },
  support: ActionSupport,
  rulePage: (code: string) => string | undefined,
): CodeAction[] {
  const { places } = seen;
  const subject = subjectOf(seen);
  const lines = subject.isms.linesOf(subject.path);
  if (!lines) return [];
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return actionsAt(subject, span, (kind) => isWanted(kind, only)).flatMap((action) => {
    const converted = toCodeAction(action, uri, (finding) => toDiagnostic(finding, places, rulePage));
    if (support.resolves && (support.creates || !mayCreate(action))) return [converted];
    const edit = editOf(subject, action.key);
    if (!edit || (edit.creates.length > 0 && !support.creates)) return [];
    return [support.resolves ? converted : { ...converted, edit: toEdit(edit, places) }];
  });
}

/** An action with its edit. */
export function resolvedAction(seen: Seen, action: CodeAction, { key }: ActionData): CodeAction {
  const edit = editOf(subjectOf(seen), key);
  return edit ? { ...action, edit: toEdit(edit, seen.places) } : action;
}

function subjectOf({ root, path, text }: Seen): Subject {
  return { isms: root.isms, path, text };
}

/** Actions on the source run on saving, and only when somebody asks for them. */
function isWanted(kind: ActionKind, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith('source.');
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function mayCreate({ key }: Action): boolean {
  return key.does === 'ignore' || key.does === 'say-kind';
}
