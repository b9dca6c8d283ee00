import type { Control } from '../../standard/controls.js';
import type { Span } from '../../text/span.js';
import type { Cursor } from '../cursor.js';
import type { Completion } from './item.js';

/** An id that is being written, from its letter and full stop on: a letter alone begins any word. */
const BEGUN = /(?<![\p{L}\p{N}_.])A\.(?:\d{1,2}(?:\.\d{0,2})?)?$/u;
/** The rest of an id behind the cursor. */
const REST = /^[\d.]*\d/;

/** The controls, where an id is begun in running text. */
export function controlCompletions({ isms, text, offset, facts }: Cursor, before: string): readonly Completion[] {
  const begun = BEGUN.exec(before)?.[0];
  if (begun === undefined) return [];
  const rest = REST.exec(text.slice(offset, offset + 8))?.[0] ?? '';
  const decided = new Set(facts?.soa?.rows.map((row) => row.id));
  return controlsAs([...isms.reader.catalogue.controls2022.values()], { start: offset - begun.length, end: offset + rest.length }, decided, 'A.');
}

/** The controls as completions that replace a stretch; those that a Statement of Applicability has not decided about yet come first in it. */
export function controlsAs(controls: readonly Control[], span: Span, decided: ReadonlySet<string>, prefix: 'A.' | ''): Completion[] {
  return controls.map((control): Completion => {
    const id = prefix + control.ref.slice(2);
    const isNew = decided.size > 0 && !decided.has(control.ref);
    return {
      label: id,
      kind: 'control',
      detail: control.title,
      span,
      newText: id,
      sortText: `${isNew ? 0 : 1}${sortable(control.ref)}`,
      filterText: `${id} ${control.title}`,
    };
  });
}

/** Ids in the order of their numbers: `A.5.2` before `A.5.10`. */
function sortable(id: string): string {
  return id.replace(/\d+/g, (number) => number.padStart(3, '0'));
}
