import { CodeActionKind, MarkupKind, type CodeAction, type Diagnostic, type Hover, type Position, type Range } from 'vscode-languageserver';
import { controlHover } from '../features/controlHover.js';
import { linkHover } from '../features/linkHover.js';
import type { ControlCatalogue } from '../standard/controls.js';
import { toCodeAction, toDiagnostic, type Places } from './convert.js';
import type { Root } from './roots.js';

/** A document as the client sees it: where it lies, how its neighbours are spelled, and its text while it is open. */
export interface Seen {
  readonly root: Root;
  readonly path: string;
  readonly places: Places;
  readonly text: string | undefined;
}

/** The diagnostics of one document. */
export function diagnosticsOf({ root, path, places }: Seen, rulePage: (code: string) => string | undefined): Diagnostic[] {
  return root.isms.findingsOf(path).map((finding) => toDiagnostic(finding, places, rulePage));
}

/** The quick fixes of the findings that a range touches. */
export function codeActionsOf(
  { root, path, places }: Seen,
  range: Range,
  only: readonly string[] | undefined,
  rulePage: (code: string) => string | undefined,
): CodeAction[] {
  if (only && !only.some((kind) => kind === CodeActionKind.QuickFix || kind === '')) return [];
  const lines = root.isms.factsOf(path)?.lines;
  if (!lines) return [];
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return root.isms
    .findingsOf(path)
    .filter((finding) => finding.span.start <= end && finding.span.end >= start)
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(finding, places, rulePage);
      return finding.fixes.map((fix) => toCodeAction(fix, diagnostic, places));
    });
}

/** What is known of the control or the link under the cursor. */
export function hoverOf({ root, path, text }: Seen, position: Position, catalogue: ControlCatalogue): Hover | null {
  const facts = root.isms.factsOf(path);
  if (!facts) return null;
  const { workspace } = root.isms;
  const offset = facts.lines.offsetAt(position);
  const content =
    controlHover(facts, offset, workspace, catalogue) ??
    (text !== undefined && facts.format === 'markdown' ? linkHover(text, path, offset, workspace) : undefined);
  return content ? { contents: { kind: MarkupKind.Markdown, value: content.markdown }, range: facts.lines.rangeOf(content.span) } : null;
}
