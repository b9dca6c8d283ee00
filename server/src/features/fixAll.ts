import type { Isms } from '../engine/isms.js';
import type { Fix, TextChange } from '../rules/rule.js';
import { applyChanges, changeBetween, together, type Edit } from './edits.js';

/** One fix can make room for another; after so many rounds it ends without a change. */
const MAXIMUM_PASSES = 10;

/** The preferred fixes of all findings of a code in one document that can be made together. */
export function fixesOfKind(isms: Isms, path: string, code: string): Fix[] {
  const findings = isms.findingsOf(path).filter((finding) => finding.code === code);
  return together(
    path,
    findings.flatMap((finding) => finding.fixes.find((fix) => fix.preferred) ?? []),
  );
}

/**
 * Makes the safe fixes of an open document, round after round in memory, until none is left: making them again changes nothing. Fixes that never come to
 * an end are not made at all. `text` is what the document says; it is what the ISMS knows again afterwards.
 */
export function fixAllSafe(isms: Isms, path: string, text: string): Edit | undefined {
  if (!isms.workspace.complete) return undefined;
  const first = safeChanges(isms, path);
  let current = applyChanges(text, first);
  let passes = 1;
  try {
    for (; ; passes++) {
      if (passes > MAXIMUM_PASSES) return undefined;
      isms.setText(path, current);
      const changes = safeChanges(isms, path);
      if (changes.length === 0) break;
      current = applyChanges(current, changes);
    }
  } finally {
    isms.setText(path, text);
  }
  if (current === text) return undefined;
  return { changes: passes === 1 ? first : [changeBetween(path, text, current)], creates: [] };
}

/** Whether a document has a finding that may be mended without a look. */
export function hasSafeFix(isms: Isms, path: string): boolean {
  return safeChanges(isms, path).length > 0;
}

function safeChanges(isms: Isms, path: string): TextChange[] {
  const fixes = isms.findingsOf(path).flatMap((finding) => finding.fixes.find((fix) => fix.preferred && fix.safe) ?? []);
  return together(path, fixes).flatMap((fix) => fix.changes);
}
