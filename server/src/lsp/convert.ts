import type { CodeAction, Diagnostic, DiagnosticRelatedInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CreateFile, DiagnosticSeverity, DiagnosticTag, TextDocumentEdit } from 'vscode-languageserver';
import type { Finding } from '../engine/findings.js';
import type { Action, ActionKey } from '../features/codeActions.js';
import type { Edit } from '../features/edits.js';
import type { Severity } from '../rules/rule.js';
import type { LineTable } from '../text/lines.js';

/** Where documents of one ISMS are, in the words of the protocol. */
export interface Places {
  uriOf(path: string): string;
  linesOf(path: string): LineTable | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Editors fade what could go, and strike through what has been replaced. */
const TAGS: Readonly<Record<string, readonly DiagnosticTag[]>> = {
  'suppress.unused': [DiagnosticTag.Unnecessary],
  'soa.obsolete-id': [DiagnosticTag.Deprecated],
};

/** A finding as a diagnostic. `rulePage` gives the address of the page of a rule. */
export function toDiagnostic(finding: Finding, places: Places, rulePage: (code: string) => string | undefined): Diagnostic {
  const lines = places.linesOf(finding.path);
  const empty = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const page = rulePage(finding.code);
  const tags = TAGS[finding.code];
  const related = finding.related.flatMap((place): DiagnosticRelatedInformation[] => {
    const range = places.linesOf(place.path)?.rangeOf(place.span);
    return range ? [{ location: { uri: places.uriOf(place.path), range }, message: place.message }] : [];
  });
  return {
    range: lines?.rangeOf(finding.span) ?? empty,
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'isms',
    message: finding.message,
    data: { at: finding.at },
    ...(tags ? { tags: [...tags] } : {}),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** What comes back with an action when its edit is asked for. */
export interface ActionData {
  readonly uri: string;
  readonly key: ActionKey;
}

/** An action without its edit. */
export function toCodeAction({ title, kind, preferred, findings, key }: Action, uri: string, diagnostics: (finding: Finding) => Diagnostic): CodeAction {
  return {
    title,
    kind,
    ...(preferred ? { isPreferred: true } : {}),
    ...(findings.length === 0 ? {} : { diagnostics: findings.map(diagnostics) }),
    data: { uri, key } satisfies ActionData,
  };
}

/** An edit in the words of the protocol. */
export function toEdit({ changes, creates }: Edit, places: Places): WorkspaceEdit {
  const edits: Record<string, TextEdit[]> = {};
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  for (const change of changes) {
    const range = places.linesOf(change.path)?.rangeOf(change.span) ?? (creates.includes(change.path) ? nowhere : undefined);
    if (range) (edits[places.uriOf(change.path)] ??= []).push({ range, newText: change.newText });
  }
  if (creates.length === 0) return { changes: edits };
  return {
    documentChanges: [
      ...creates.map((path) => CreateFile.create(places.uriOf(path), { ignoreIfExists: true })),
      ...Object.entries(edits).map(([uri, own]) => TextDocumentEdit.create({ uri, version: null }, own)),
    ],
  };
}

/** A short fingerprint of an answer, so that an unchanged one is not sent twice. Not for security. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length.toString(36)}`;
}
