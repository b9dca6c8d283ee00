import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import type { Isms } from '../engine/isms.js';
import type { Finding } from '../engine/findings.js';
import { FIX_REQUEST, type FixKey, type FixParams } from '../protocol.js';
import { toEdit, type Places } from './convert.js';
import type { Root } from './roots.js';

/** What the answers are worked out from. */
interface Source {
  /** The ISMS of a folder; without one the first. */
  rootAt(uri: string | undefined): Root | undefined;
  placesOf(root: Root): Places;
  /** `YYYY-MM-DD`. */
  today(): string;
}

/** Answers for the edit of a fix that an item of the readiness names. Nothing is written here. */
export function answerReadinessFix(connection: Connection, source: Source): void {
  connection.onRequest(FIX_REQUEST, ({ root: uri, fix: wanted }: FixParams): WorkspaceEdit | null => {
    const root = source.rootAt(uri);
    if (!root?.ready) return null;
    root.isms.setToday(source.today());
    const fix = findingOf(root.isms, wanted)?.fixes.find(({ title }) => title === wanted.title);
    return fix ? toEdit({ changes: fix.changes, creates: [] }, source.placesOf(root)) : null;
  });
}

/** The finding that was meant: text above it may have changed since. What the Problems panel does not show has a fix as well. */
function findingOf(isms: Isms, { path, code, at, line }: FixKey): Finding | undefined {
  const lines = isms.linesOf(path);
  const away = ({ span }: Finding): number => Math.abs((lines?.rangeOf(span).start.line ?? 0) - line);
  return isms
    .judgementOf(path)
    .findings.filter((finding) => finding.code === code && finding.at === at && !finding.hidden)
    .sort((a, b) => away(a) - away(b))[0];
}
