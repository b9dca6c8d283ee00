import { names, spoken, tells } from '../standard/governance.js';
import { findDate } from '../standard/dates.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { Span } from '../text/span.js';
import { columnMeanings } from './columns.js';
import type { Fields } from './fieldFacts.js';
import type { CellFact } from './registerFacts.js';
import { partsOf, saysNothing, type Part } from './parts.js';
import { readReviewInputs, type ReviewInputFact } from './reviewInputs.js';
import type { DocumentView } from './view.js';

/** An action that came out of a meeting, as a row of a table. */
export interface MinutesAction extends Span {
  readonly text: string;
  readonly owner: boolean;
  /** Whether something stands under the date, and the date where it is one. */
  readonly due: boolean;
  readonly dueOn: string | undefined;
  readonly closed: boolean;
  /** Carried over from an earlier review. */
  readonly earlier: boolean;
}

/** What the minutes of a management review say. */
export interface MinutesFacts {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly heldOn: string | undefined;
  readonly inputs: readonly ReviewInputFact[];
  /** Whether a decision is recorded, also that none was needed. */
  readonly decision: boolean;
  readonly actions: readonly MinutesAction[];
  /** Whether anything is said to be done: rows of a table, or items under a heading. */
  readonly anyAction: boolean;
  /** Who was there: somebody of top management, only others, people whose role nobody here knows, or nothing said. */
  readonly topManagement: 'present' | 'absent' | 'unknown' | 'unstated';
  readonly attendeesSpan: Span | undefined;
  /** The words of the whole record, for looking up what a later meeting says of an action. */
  readonly words: string;
}

/** The minutes that a document holds; undefined where it only describes how reviews are held. */
export function readMinutes(view: DocumentView, fields: Fields, vocabulary: Vocabulary): MinutesFacts | undefined {
  const parts = partsOf(view, vocabulary).filter((part) => part.label !== fields.title.value || part.form === 'line');
  const heldOn = fields.effectiveOn.value ?? fields.lastReview.value ?? datedName(fields, vocabulary);
  const attendance = attendanceOf(parts);
  if (heldOn === undefined && attendance.state === 'unstated') return undefined;
  const actions = actionsOf(view, vocabulary);
  return {
    heldOn: heldOn !== undefined && /^\d{4}-\d\d/.test(heldOn) ? heldOn : undefined,
    inputs: readReviewInputs(parts),
    decision: parts.some(
      (part) => !part.isEmpty && (tells(part.spokenLabel, 'decision') || tells(part.spokenBody, 'decision')) && !tells(part.under, 'agenda'),
    ),
    actions,
    anyAction: actions.length > 0 || parts.some((part) => part.form !== 'key' && !part.isEmpty && tells(part.spokenLabel, 'actions')),
    topManagement: attendance.state,
    attendeesSpan: attendance.span,
    words: spoken(view.text),
  };
}

function datedName(fields: Fields, vocabulary: Vocabulary): string | undefined {
  const title = fields.title.value;
  return title === undefined ? undefined : findDate(title, vocabulary)?.iso;
}

function attendanceOf(parts: readonly Part[]): { readonly state: MinutesFacts['topManagement']; readonly span: Span | undefined } {
  const own = parts.filter((part) => !part.isEmpty && isAttendance(part));
  const [first] = own;
  if (!first) return { state: 'unstated', span: undefined };
  const span = { start: first.start, end: first.end };
  const text = own.map((part) => `${part.spokenLabel} ${part.spokenBody}`).join(' ');
  if (own.some((part) => tells(part.spokenBody, 'top-management') || (part.form === 'row' && tells(part.spokenLabel, 'top-management'))))
    return { state: 'present', span };
  if (tells(text, 'delegated')) return { state: 'unknown', span };
  const people = own
    .filter((part) => part.form !== 'heading' && part.form !== 'table')
    .flatMap((part) => part.body.split(/[,;|\n]|\s(?:and|und|et|y|e|en)\s/))
    .filter((name) => /\p{L}/u.test(name));
  return { state: people.length > 0 && people.every((name) => tells(spoken(name), 'staff-role')) ? 'absent' : 'unknown', span };
}

function isAttendance(part: Part): boolean {
  if (part.form === 'row') return tells(part.under, 'attendees');
  return part.label !== '' ? names(part.label, 'attendees') && !names(part.label, 'actions') : tells(lastOf(part.under), 'attendees');
}

/** The nearest of the headings, which stand behind each other between blanks. */
function lastOf(under: string): string {
  return ` ${under.trim().split('  ').at(-1) ?? ''} `;
}

/** The rows of tables with actions, each with who does it by when. */
function actionsOf(view: DocumentView, vocabulary: Vocabulary): MinutesAction[] {
  return view.grids.flatMap((grid) => {
    const meanings = grid.header.map((cell) => columnMeanings(cell.plain, vocabulary));
    const columnOf = (...roles: readonly string[]): number => meanings.findIndex((list) => roles.some((role) => list.includes(role)));
    const owner = columnOf('owner');
    const due = columnOf('dueOn');
    const status = columnOf('status');
    const text = grid.header.findIndex((cell, index) => index !== owner && index !== due && index !== status && tells(spoken(cell.plain), 'actions'));
    const under = view.headings.filter((heading) => heading.start < grid.start && grid.start < heading.sectionEnd).map((heading) => spoken(heading.text));
    if (text === -1 || (owner === -1 && due === -1)) return [];
    const earlier =
      under.some((heading) => tells(heading, 'previous-actions') || tells(heading, 'label-previous-actions')) ||
      tells(spoken(grid.header[text]!.plain), 'previous-actions');
    return grid.rows().flatMap((row): MinutesAction[] => {
      const cell = (index: number): CellFact => ({ text: row.cells[index]?.plain.trim() ?? '', span: row.cells[index] ?? row });
      const what = cell(text);
      if (saysNothing(what.text, vocabulary)) return [];
      const by = cell(due).text;
      return [
        {
          text: what.text,
          owner: owner === -1 ? false : !saysNothing(cell(owner).text, vocabulary),
          due: due === -1 ? false : !saysNothing(by, vocabulary),
          dueOn: findDate(by, vocabulary)?.iso,
          closed: status !== -1 && tells(spoken(cell(status).text), 'closed'),
          earlier,
          start: what.span.start,
          end: what.span.end,
        },
      ];
    });
  });
}
