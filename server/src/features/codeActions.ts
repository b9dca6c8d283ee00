import type { Finding } from '../engine/findings.js';
import type { Isms } from '../engine/isms.js';
import { DOCUMENT_KINDS } from '../standard/documentKinds.js';
import { touches, type Span } from '../text/span.js';
import type { Edit } from './edits.js';
import { fixAllSafe, fixesOfKind, hasSafeFix } from './fixAll.js';
import { canBeIgnored, ignoreFinding } from './ignoreFinding.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { plausibleKinds, sayKind } from './sayKind.js';

/** The kinds of actions, in the words of the protocol. */
export const ACTION_KINDS = ['quickfix', 'refactor.rewrite', 'source.fixAll.ismsDocs'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What suffices to find an action again when its edit is asked for. */
export type ActionKey =
  | { readonly does: 'fix'; readonly code: string; readonly at: string; readonly start: number; readonly title: string }
  | { readonly does: 'fix-kind'; readonly code: string }
  | { readonly does: 'ignore'; readonly code: string; readonly at: string; readonly start: number }
  | { readonly does: 'say-kind'; readonly type: string }
  | { readonly does: 'fix-safe' };

/** Something that the editor offers to do. What it changes is worked out when it is chosen. */
export interface Action {
  readonly title: string;
  readonly kind: ActionKind;
  readonly preferred: boolean;
  /** What it is a way out of. */
  readonly findings: readonly Finding[];
  readonly key: ActionKey;
}

/** The document that actions are asked for: where it is, and its text while it is open. */
export interface Subject {
  readonly isms: Isms;
  readonly path: string;
  readonly text: string | undefined;
}

/** The actions for a stretch of a document, of the kinds that are wanted. */
export function actionsAt(subject: Subject, span: Span, wants: (kind: ActionKind) => boolean): Action[] {
  const { isms, path, text } = subject;
  const findings = isms.findingsOf(path).filter((finding) => finding.span.start <= span.end && finding.span.end >= span.start);
  const actions: Action[] = [];
  if (wants('quickfix')) {
    actions.push(...findings.flatMap(fixActions));
    for (const code of new Set(findings.map((finding) => finding.code))) actions.push(...kindActions(subject, code, findings));
    actions.push(...findings.filter(canBeIgnored).map(ignoreAction));
  }
  if (wants('refactor.rewrite')) actions.push(...sayActions(subject, span));
  if (wants('source.fixAll.ismsDocs') && text !== undefined && hasSafeFix(isms, path))
    actions.push({
      title: 'Fix all that is safe to fix (ISMS Docs)',
      kind: 'source.fixAll.ismsDocs',
      preferred: false,
      findings: [],
      key: { does: 'fix-safe' },
    });
  return actions;
}

/** What an action changes; undefined where it is no longer to be had. */
export function editOf({ isms, path, text }: Subject, key: ActionKey): Edit | undefined {
  switch (key.does) {
    case 'fix': {
      const fix = findingOf(isms, path, key)?.fixes.find((candidate) => candidate.title === key.title);
      return fix && { changes: fix.changes, creates: [] };
    }
    case 'fix-kind': {
      const changes = fixesOfKind(isms, path, key.code).flatMap((fix) => fix.changes);
      return changes.length === 0 ? undefined : { changes, creates: [] };
    }
    case 'ignore': {
      const finding = findingOf(isms, path, key);
      return finding && ignoreFinding(isms, finding, text);
    }
    case 'say-kind': {
      const kind = DOCUMENT_KINDS.find((candidate) => candidate === key.type);
      return kind && sayKind(isms, path, kind);
    }
    case 'fix-safe':
      return text === undefined ? undefined : fixAllSafe(isms, path, text);
  }
}

/** The finding that was meant: text above it may have changed since. */
function findingOf(isms: Isms, path: string, { code, at, start }: { readonly code: string; readonly at: string; readonly start: number }): Finding | undefined {
  const same = isms.findingsOf(path).filter((finding) => finding.code === code && finding.at === at);
  return same.sort((a, b) => Math.abs(a.span.start - start) - Math.abs(b.span.start - start))[0];
}

function fixActions(finding: Finding): Action[] {
  const { code, at, span } = finding;
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: 'quickfix',
    preferred: fix.preferred,
    findings: [finding],
    key: { does: 'fix', code, at, start: span.start, title: fix.title },
  }));
}

function kindActions({ isms, path }: Subject, code: string, findings: readonly Finding[]): Action[] {
  const count = fixesOfKind(isms, path, code).length;
  if (count < 2) return [];
  const own = findings.filter((finding) => finding.code === code);
  return [
    { title: `Fix all ${count} of this kind in this file (${code})`, kind: 'quickfix', preferred: false, findings: own, key: { does: 'fix-kind', code } },
  ];
}

function ignoreAction(finding: Finding): Action {
  const { code, at, span } = finding;
  return {
    title: `Ignore this finding with a reason (${code})`,
    kind: 'quickfix',
    preferred: false,
    findings: [finding],
    key: { does: 'ignore', code, at, start: span.start },
  };
}

/** At the top of a document, where its title stands. */
function sayActions({ isms, path }: Subject, span: Span): Action[] {
  const document = isms.factsOf(path);
  if (!document || path === ISMS_FILE) return [];
  const title = document.outline.find((heading) => heading.isTitle) ?? document.fields.title.span;
  const top = { start: 0, end: title?.end ?? document.lines.startOf(1) };
  if (!touches(top, span.start)) return [];
  return plausibleKinds(document).map((type) => ({
    title: type === 'not-isms' ? 'Say in isms.yaml: this is not an ISMS document' : `Say in isms.yaml what this document is: ${type.replaceAll('-', ' ')}`,
    kind: 'refactor.rewrite',
    preferred: false,
    findings: [],
    key: { does: 'say-kind', type },
  }));
}
