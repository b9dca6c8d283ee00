import type { Fix, TextChange } from '../rules/rule.js';

/** What an action does to the workspace: changes of texts, and files that it has to create first. */
export interface Edit {
  readonly changes: readonly TextChange[];
  readonly creates: readonly string[];
}

/** The text after changes that do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The fixes of one document that can be made together: the first ones win, and two that touch the same place are not made at once. */
export function together(path: string, fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = [];
  const taken: TextChange[] = [];
  for (const fix of fixes) {
    const free = fix.changes.every((change) => change.path === path && !taken.some((other) => touch(other, change)));
    if (!free || fix.changes.length === 0) continue;
    chosen.push(fix);
    taken.push(...fix.changes);
  }
  return chosen;
}

function touch(a: TextChange, b: TextChange): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** The one change that turns `before` into `after`, without the beginning and the end that they share. */
export function changeBetween(path: string, before: string, after: string): TextChange {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start++;
  let end = 0;
  while (end < longest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { path, span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
