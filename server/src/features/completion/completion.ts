import type { Cursor } from '../cursor.js';
import type { EditorHelp } from '../editorHelp.js';
import type { Completion } from './item.js';
import { controlCompletions } from './controls.js';
import { directiveCompletions } from './directives.js';
import { linkCompletions } from './paths.js';
import { cellCompletions } from './cells.js';
import { yamlCompletions } from './yaml.js';

/** What can be written where the cursor stands. */
export function completionsAt(cursor: Cursor, help: EditorHelp): readonly Completion[] {
  const { place } = cursor;
  switch (place.in) {
    case 'yaml':
      return yamlCompletions(cursor, place.yaml, place.isFrontMatter, help);
    case 'comment':
      return directiveCompletions(cursor, place.before);
    case 'cell':
      return cellCompletions(cursor, place.cell, place.before);
    case 'link':
      return linkCompletions(cursor, place.target, place.typed, help);
    case 'prose':
      return controlCompletions(cursor, place.before);
  }
}
