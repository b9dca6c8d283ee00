import assert from 'node:assert/strict';
import type { Isms } from '../server/src/engine/isms.js';
import { completionsAt } from '../server/src/features/completion/completion.js';
import type { Completion } from '../server/src/features/completion/item.js';
import { cursorAt } from '../server/src/features/cursor.js';
import { definitionAt } from '../server/src/features/definition.js';
import { referencesAt } from '../server/src/features/references.js';
import type { PlaceIn } from '../server/src/features/targets.js';
import type { EditorHelp } from '../server/src/features/editorHelp.js';
import { hoverAt } from '../server/src/features/hover.js';
import type { HoverContent } from '../server/src/features/markdown.js';
import type { Span } from '../server/src/text/span.js';
import { parseFixture } from './fixture.js';
import { openWorkspace } from './workspace.js';

/** An editor that does nothing by itself. */
export const PLAIN: EditorHelp = { markdown: false, schemas: false };

/** A workspace in fixture notation whose document with the cursor is open in the editor. */
export interface Opened {
  readonly isms: Isms;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

/** Opens the document with `$0` in a workspace in fixture notation. */
export function openAt(workspace: string, today?: string): Opened {
  const { files, cursor } = parseFixture(workspace);
  assert.ok(cursor, 'the fixture has no cursor');
  const { path, offset } = cursor;
  const text = files.get(path)!;
  const isms = openWorkspace(files, today === undefined ? {} : { today });
  isms.setText(path, text);
  return { isms, path, text, offset };
}

/** What is offered at `$0`, in the order in which it is shown and as far as it fits what is typed. */
export function offered(workspace: string, help: EditorHelp = PLAIN): Completion[] {
  const { isms, path, text, offset } = openAt(workspace);
  const cursor = cursorAt(isms, path, text, offset);
  const completions = cursor ? completionsAt(cursor, help) : [];
  for (const { label, span } of completions) {
    assert.ok(span.start <= offset && offset <= span.end, `${label} replaces what is not under the cursor`);
    assert.ok(!text.slice(span.start, span.end).includes('\n'), `${label} replaces more than a line`);
  }
  return completions
    .filter(({ span, filterText, label }) => isSubsequence(text.slice(span.start, offset).toLowerCase(), (filterText ?? label).toLowerCase()))
    .sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
}

/** The completion `label` turns the document with `$0` into `after`. */
export function checkCompletion(before: string, label: string, after: string, help: EditorHelp = PLAIN): void {
  const completions = offered(before, help);
  const chosen = completions.find((completion) => completion.label === label);
  assert.ok(chosen, `${label} is not offered; there are: ${completions.map((completion) => completion.label).join(', ') || 'none'}`);
  const { path, text } = openAt(before);
  const wanted = parseFixture(after).files.get(path);
  assert.equal(text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end), wanted);
}

/** Nothing is offered at `$0`. */
export function checkNoCompletion(workspace: string, help: EditorHelp = PLAIN): void {
  assert.deepEqual(
    offered(workspace, help).map(({ label }) => label),
    [],
  );
}

/** The hover at `$0` stands on `on` and says each of `says`, and nothing of `not`. */
export function checkHover(workspace: string, on: string, says: readonly string[], not: readonly string[] = []): void {
  const { hover, text } = hoverUnder(workspace);
  assert.ok(hover, 'there is no hover');
  assert.equal(text.slice(hover.span.start, hover.span.end), on);
  for (const part of says) assert.ok(hover.markdown.includes(part), `the hover does not say "${part}":\n${hover.markdown}`);
  for (const part of not) assert.ok(!hover.markdown.includes(part), `the hover says "${part}":\n${hover.markdown}`);
}

/** Nothing is said at `$0`. */
export function checkNoHover(workspace: string): void {
  assert.equal(hoverUnder(workspace).hover?.markdown, undefined);
}

/** The definition of what stands at `$0`: paths with lines, and what stands there. */
export function checkDefinition(workspace: string, places: readonly string[], help: EditorHelp = PLAIN): void {
  const { isms, path, offset } = openAt(workspace);
  assert.deepEqual(shown(definitionAt(isms, path, offset, help), isms, workspace), places);
}

/** The references of what stands at `$0`, in the order of their places. */
export function checkReferences(workspace: string, places: readonly string[], withDeclaration: boolean): void {
  const { isms, path, offset } = openAt(workspace);
  assert.deepEqual(shown(referencesAt(isms, path, offset, withDeclaration), isms, workspace).sort(), [...places].sort());
}

function shown(found: readonly PlaceIn[], isms: Isms, workspace: string): string[] {
  const { files } = parseFixture(workspace);
  return found.map(({ path, span }) => `${path}:${isms.linesOf(path)!.lineAt(span.start) + 1} ${files.get(path)!.slice(span.start, span.end)}`.trim());
}

function hoverUnder(workspace: string): { readonly hover: HoverContent | undefined; readonly text: string } {
  const { isms, path, text, offset } = openAt(workspace);
  const address = (file: string, span?: Span): string => {
    const line = span && isms.linesOf(file)?.lineAt(span.start);
    return `file:///${file}${line === undefined ? '' : `#L${line + 1}`}`;
  };
  return { hover: hoverAt(isms, path, text, offset, address, PLAIN), text };
}

function isSubsequence(typed: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === typed[at]) at++;
  return at === typed.length;
}
