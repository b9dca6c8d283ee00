import type { Isms } from '../engine/isms.js';
import { ISMS_FILE } from '../workspace/ismsFile.js';
import { controlHover } from './controlHover.js';
import { cursorAt } from './cursor.js';
import { dateHover } from './dateHover.js';
import type { EditorHelp } from './editorHelp.js';
import { gapHover } from './gapHover.js';
import { keyHover } from './keyHover.js';
import { linkHover } from './linkHover.js';
import type { Address, HoverContent } from './markdown.js';
import { personHover } from './personHover.js';
import { hasSchema } from './completion/formats.js';

/** What is known of what stands at an offset: a control, a date, a person, a key, a gap, or what a link leads to. */
export function hoverAt(isms: Isms, path: string, text: string | undefined, offset: number, address: Address, help: EditorHelp): HoverContent | undefined {
  const { workspace } = isms;
  const facts = isms.factsOf(path);
  const own = facts
    ? (controlHover(facts, offset, workspace, isms.reader.catalogue, address) ??
      dateHover(facts, offset, workspace, isms.today) ??
      personHover(facts, offset, workspace, address))
    : undefined;
  if (own || text === undefined || (!facts && path !== ISMS_FILE)) return own;
  const cursor = cursorAt(isms, path, text, offset);
  if (cursor?.place.in === 'yaml') {
    const known = help.schemas && !cursor.place.isFrontMatter && hasSchema(path);
    const key = known ? undefined : keyHover(cursor, cursor.place.yaml, cursor.place.isFrontMatter);
    if (key) return key;
  }
  if (!facts) return undefined;
  return linkHover(facts, offset, workspace) ?? gapHover(facts, offset);
}
