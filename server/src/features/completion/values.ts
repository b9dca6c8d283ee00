import { addInterval } from '../../standard/dates.js';
import { columnMeanings } from '../../facts/columns.js';
import { labelMeaning } from '../../facts/labels.js';
import { intervalWords } from '../../standard/intervals.js';
import type { FieldName } from '../../standard/vocabulary.js';
import { commonValues } from '../../workspace/habits.js';
import { ISMS_FILE } from '../../workspace/ismsFile.js';
import type { Span } from '../../text/span.js';
import type { Cursor } from '../cursor.js';
import type { YamlPlace } from '../yamlPlace.js';
import type { Completion } from './item.js';
import { controlsAs } from './controls.js';
import { pathsFrom, patternsOf } from './paths.js';
import { ownersToChoose, peopleOf, type Person } from '../people.js';

const INTERVALS = ['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y'];
/** Keys whose values name somebody. */
const PEOPLE = /^(?:owner|approver|author|performed_by|approved_by|accepted_by|requested_by|reported_by|person|lead_auditor|auditor)$/;
const DATES = /^(?:date|next_review|last_reviewed|(?!.*_per_).{2,20}_(?:on|at))$/;
const PATHS = /^(?:evidence|policies|policy|documents?|records?_path|path)$/;

/** The values that the ISMS itself suggests for the key of a place: controls, people, paths, intervals, days, and what other documents say there. */
export function valuesFor(cursor: Cursor, place: YamlPlace): readonly Completion[] {
  const { isms, path, facts } = cursor;
  const { workspace } = isms;
  const keys = place.path.filter((key) => key !== '-');
  const key = keys.at(-1)?.toLowerCase() ?? '';
  const { span } = place;
  if (isControlKey(cursor, place, key)) {
    const decided = new Set(key === 'controls' ? [] : facts?.soa?.rows.map((row) => row.id));
    return controlsAs([...isms.reader.catalogue.controls2022.values()], span, decided, 'A.');
  }
  if (path === ISMS_FILE && key === 'path') return patternsOf(cursor, span, place.typed);
  if (PATHS.test(key) && path !== ISMS_FILE) return pathsFrom(cursor, span, place.typed);
  if (PEOPLE.test(key) || labelMeaning(key, isms.reader.vocabulary) === 'owner')
    return ownersToChoose(workspace).map((person, index) => personAs(person, span, index));
  if (key === 'team') return said([...(workspace.ismsFile.content.teams ?? []), ...peopleOf(workspace).flatMap(({ team }) => team ?? [])], span);
  if (key === 'risks' || key === 'risk') return riskIds(cursor, span);
  const field = labelMeaning(key, isms.reader.vocabulary);
  if (field === 'reviewInterval' || key === 'cadence' || key === 'review_interval') return intervals(commonValues(workspace, 'reviewInterval'), span);
  if (DATES.test(key)) return days(cursor, key, span);
  if (field === 'classification') return said(commonValues(workspace, 'classification'), span);
  if (field === 'status' && place.path.length === 1) return said(ownWords(cursor, 'status'), span);
  return [];
}

/** Keys for lists of controls, and the id of an entry of the Statement of Applicability. */
function isControlKey({ isms, facts }: Cursor, place: YamlPlace, key: string): boolean {
  if (/^(?:controls?|control_?ids?|annex_?a)$/.test(key)) return place.path.filter((step) => step !== '-').length === 1 || key !== 'control';
  if (facts?.soa === undefined && !facts?.kinds.includes('soa')) return false;
  return key === 'id' && place.path.includes('-') && columnMeanings(key, isms.reader.vocabulary).includes('control');
}

/** Somebody as a completion; people of the register come with what is known of them. */
export function personAs({ id, name, role, team }: Person, span: Span, index: number): Completion {
  const detail = [name === id ? undefined : name, role, team].filter((part) => part !== undefined).join(', ');
  return {
    label: id,
    kind: 'person',
    detail: detail === '' ? 'named in other documents' : detail,
    span,
    newText: id,
    sortText: `0${String(index).padStart(3, '0')}`,
    filterText: `${id} ${detail}`,
  };
}

/** Values that stand elsewhere, in the order given. */
export function said(values: readonly string[], span: Span, detail = 'in use here'): Completion[] {
  return [...new Set(values)].map((value, index): Completion => ({
    label: value,
    kind: 'value',
    detail,
    span,
    newText: value,
    sortText: `1${String(index).padStart(3, '0')}`,
  }));
}

function ownWords({ isms, facts }: Cursor, field: FieldName): readonly string[] {
  return commonValues(isms.workspace, field).filter((value) => value !== facts?.fields[field].value);
}

function intervals(common: readonly string[], span: Span): Completion[] {
  return [...new Set([...common.filter((value) => /^P\d/.test(value)), ...INTERVALS])].map((value, index): Completion => ({
    label: value,
    kind: 'value',
    detail: `every ${intervalWords(value).replace(/^1 /, '')}${common.includes(value) ? ', in use here' : ''}`,
    span,
    newText: value,
    sortText: `1${String(index).padStart(3, '0')}`,
    filterText: `${value} ${intervalWords(value)}`,
  }));
}

/** Today, and for the next review the day that the interval gives. */
function days({ isms, facts }: Cursor, key: string, span: Span): Completion[] {
  const { today } = isms;
  if (!/next|due/.test(key)) return [{ label: today, kind: 'value', detail: 'today', span, newText: today, sortText: '1' }];
  const stated = facts?.fields.reviewInterval.value;
  return [...new Set([...(stated !== undefined && /^P\d+[YMWD]$/.test(stated) ? [stated] : []), 'P1M', 'P3M', 'P6M', 'P1Y'])].map((interval, index) => {
    const day = addInterval(today, interval);
    return { label: day, kind: 'value', detail: `in ${intervalWords(interval)}`, span, newText: day, sortText: `1${index}` };
  });
}

function riskIds({ isms }: Cursor, span: Span): Completion[] {
  const rows = isms.workspace
    .ofKind('risk-register')
    .flatMap((document) => document.registers.flatMap((register) => (register.kind === 'risk-register' ? register.rows : [])));
  return rows.flatMap(({ cells }, index): Completion[] => {
    const id = cells['riskId']?.text;
    return id
      ? [{ label: id, kind: 'value', detail: cells['riskTitle']?.text ?? 'risk', span, newText: id, sortText: `1${String(index).padStart(4, '0')}` }]
      : [];
  });
}
