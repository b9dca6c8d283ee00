import type { CodeAction, Diagnostic, DiagnosticRelatedInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding } from '../engine/findings.js';
import type { Fix, Severity } from '../rules/rule.js';
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

/** A finding as a diagnostic. `rulePage` gives the address of the page of a rule. */
export function toDiagnostic(finding: Finding, places: Places, rulePage: (code: string) => string | undefined): Diagnostic {
  const lines = places.linesOf(finding.path);
  const empty = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const page = rulePage(finding.code);
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
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** A fix as a quick fix of its diagnostic. */
export function toCodeAction(fix: Fix, diagnostic: Diagnostic, places: Places): CodeAction {
  return { title: fix.title, kind: CodeActionKind.QuickFix, isPreferred: fix.preferred, diagnostics: [diagnostic], edit: toEdit(fix, places) };
}

function toEdit(fix: Fix, places: Places): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of fix.changes) {
    const range = places.linesOf(change.path)?.rangeOf(change.span);
    if (range) (changes[places.uriOf(change.path)] ??= []).push({ range, newText: change.newText });
  }
  return { changes };
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
