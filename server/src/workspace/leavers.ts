import { isDate } from '../standard/dates.js';
import { wordsOf } from '../standard/words.js';
import type { Workspace } from './workspace.js';

/** Somebody who has left, by the people register. */
export interface Leaver {
  readonly name: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly leftOn: string;
  readonly path: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Those who have left before a day, by id and by name. Whoever came back, or shares a name with somebody who is here, is not among them. */
export function leaversOf(workspace: Workspace, today: string): { readonly known: boolean; find(written: string): Leaver | undefined } {
  const left = new Map<string, Leaver>();
  const here = new Set<string>();
  let known = false;
  for (const document of workspace.ofKind('people-register')) {
    if (document.template) continue;
    for (const row of document.registers.flatMap((register) => (register.kind === 'people-register' ? register.rows : []))) {
      known = true;
      const text = (role: string): string => row.cells[role]?.text.trim() ?? '';
      const leftOn = dayOf(text('leftOn'));
      for (const name of [text('personId'), text('person')]) {
        if (name === '') continue;
        if (leftOn !== undefined && leftOn < today) {
          const span = row.cells['leftOn']?.span ?? row;
          left.set(keyOf(name), { name: text('person') || name, leftOn, path: document.path, span: { start: span.start, end: span.end } });
        } else here.add(keyOf(name));
      }
    }
  }
  for (const name of here) left.delete(name);
  // `Jane Doe (CISO)` and `Jane Doe, CISO` name Jane Doe.
  return { known, find: (written) => left.get(keyOf(written)) ?? left.get(keyOf(written.replace(/[,(].*$/s, ''))) };
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}

/** A day as registers write it: `2026-05-31`, `31.05.2026`. */
function dayOf(text: string): string | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = dotted ? `${dotted[3]!}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : text.slice(0, 10);
  return isDate(iso) ? iso : undefined;
}
