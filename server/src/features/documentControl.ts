import type { DocumentFacts, FieldFact, HistoryEntry } from '../facts/facts.js';
import { addFields, yamlScalar } from '../rules/fieldFix.js';
import type { TextChange } from '../rules/rule.js';
import { reviewedToday } from '../rules/reviewDates.js';
import { approvedWord } from '../standard/labels.js';
import { trimOf } from '../text/trim.js';
import type { FieldName } from '../standard/vocabulary.js';

/** What is recorded in a document. Dates are `YYYY-MM-DD`. */
export type ControlChange =
  | { readonly kind: 'approval'; readonly approver: string; readonly date: string }
  | { readonly kind: 'review'; readonly date: string }
  | { readonly kind: 'version'; readonly version: string; readonly change: string; readonly author: string; readonly date: string };

/** The changes that record an approval, a review or a new version in a document, in the form that it already uses. */
export function controlChanges(document: DocumentFacts, text: string, wanted: ControlChange): readonly TextChange[] {
  switch (wanted.kind) {
    case 'approval':
      return approvalChanges(document, text, wanted);
    case 'review':
      return reviewChanges(document, wanted.date);
    case 'version':
      return versionChanges(document, text, wanted);
  }
}

/** The next versions that a document can have: the same scheme, one step on. Undefined where the version is no number. */
export function nextVersions(version: string): { readonly minor: string; readonly major: string } | undefined {
  const match = /^(\D{0,3})(\d{1,6})(?:\.(\d{1,6}))?(?:\.\d{1,6})?$/.exec(version);
  if (!match) return undefined;
  const [, prefix = '', major = '', minor] = match;
  return { minor: `${prefix}${major}.${Number(minor ?? 0) + 1}`, major: `${prefix}${Number(major) + 1}.0` };
}

function approvalChanges(document: DocumentFacts, text: string, { approver, date }: Extract<ControlChange, { kind: 'approval' }>): TextChange[] {
  const isOpen = document.fields.status.state === 'value' && document.lifecycle !== 'final';
  const status = isOpen ? ([['status', approvedWord(document.language)]] as const) : [];
  return setFields(document, text, [['approver', approver], ['approvedOn', date], ...status]);
}

function reviewChanges(document: DocumentFacts, date: string): readonly TextChange[] {
  return reviewedToday(document, document.fields.nextReview.state === 'value' ? 'nextReview' : 'lastReview', date)[0]?.changes ?? [];
}

function versionChanges(document: DocumentFacts, text: string, wanted: Extract<ControlChange, { kind: 'version' }>): TextChange[] {
  const row = historyRow(document, text, wanted);
  const isOnlyInHistory = document.fields.version.source === 'history' && row !== undefined;
  return [...(isOnlyInHistory ? [] : setFields(document, text, [['version', wanted.version]])), ...(row ? [row] : [])];
}

/** The changes that give fields their values: where they stand, and in one place for those that do not. */
function setFields(document: DocumentFacts, text: string, fields: readonly (readonly [name: FieldName, value: string])[]): TextChange[] {
  const missing = fields.filter(([name]) => !isStated(document.fields[name]));
  const added = addFields(document, missing);
  const changed = fields.flatMap(([name, value]): TextChange[] => {
    const fact = document.fields[name];
    return isStated(fact) ? [{ path: document.path, span: fact.span!, newText: asWritten(fact, text, value) }] : [];
  });
  return [...changed, ...(added ? [added] : [])];
}

/** Whether a field stands somewhere that can be written over. */
function isStated({ state, span, source }: FieldFact): boolean {
  return state !== 'absent' && span !== undefined && (source === 'front-matter' || source === 'table' || source === 'line');
}

/** A value as the document writes it: dates with points where the old one has them, front matter quoted as it is. */
function asWritten({ span, source }: FieldFact, text: string, value: string): string {
  const old = text.slice(span!.start, span!.end);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const written = date && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(old) ? `${date[3]!}.${date[2]!}.${date[1]!}` : value;
  if (source !== 'front-matter') return written;
  const quote = text.charAt(span!.start - 1);
  if (quote === '"') return written.replace(/[\\"]/g, '\\$&');
  return quote === "'" ? written.replaceAll("'", "''") : yamlScalar(written);
}

/**
 * A new row of the history: the newest row with its values replaced, above it where the newest stands first, else below. Undefined where there is no
 * table of versions.
 */
function historyRow(document: DocumentFacts, text: string, wanted: Extract<ControlChange, { kind: 'version' }>): TextChange | undefined {
  const rows = document.history.filter((entry) => entry.version !== undefined && entry.date !== undefined && isRow(text, entry));
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  const newestFirst = rows.length > 1 && first.date! > last.date!;
  const model = newestFirst ? first : last;
  const lineStart = text.lastIndexOf('\n', model.start - 1) + 1;
  const nextLine = text.indexOf('\n', model.start);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  const line = text.slice(lineStart, lineEnd).replace(/\r$/, '');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const row = line
    .split('|')
    .map((cell) => cellFor(cell, model, wanted))
    .join('|');
  const at = newestFirst ? lineStart : lineStart + line.length;
  return { path: document.path, span: { start: at, end: at }, newText: newestFirst ? row + eol : eol + row };
}

function isRow(text: string, entry: HistoryEntry): boolean {
  return /^\s*\|.*\|\s*$/.test(text.slice(text.lastIndexOf('\n', entry.start - 1) + 1).split(/\r?\n/, 1)[0]!);
}

/** A cell of the new row: what the old one says decides what it is about. */
function cellFor(cell: string, model: HistoryEntry, wanted: Extract<ControlChange, { kind: 'version' }>): string {
  const old = cell.trim();
  if (old === '') return cell;
  const bare = trimOf(old, '*_`');
  const put = (value: string): string => ` ${old.replace(bare, () => value.replaceAll('|', '\\|'))} `;
  if (bare.replace(/^v(?:ersion)?\s*(?=\d)/i, '') === model.version)
    return put(/^v(?=\d)/i.test(bare) && /^\d/.test(wanted.version) ? `${bare.charAt(0)}${wanted.version}` : wanted.version);
  if (bare === model.change) return put(wanted.change);
  if (bare === model.author) return put(wanted.author);
  // Who approved the version before has not approved this one.
  if (bare === model.approver) return ' ';
  if (/\d{4}/.test(bare) && model.date !== undefined)
    return put(/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(bare) ? wanted.date.split('-').reverse().join('.') : wanted.date);
  return bare === model.owner ? cell : ' ';
}
