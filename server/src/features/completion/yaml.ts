import type { Cursor } from '../cursor.js';
import type { YamlPlace } from '../yamlPlace.js';
import type { EditorHelp } from '../editorHelp.js';
import type { Completion } from './item.js';
import { hasSchema, keysOf, nodesAt, schemasAt, wordsOf } from './formats.js';
import { RECORD_KINDS } from '../../standard/recordKinds.js';
import { valuesFor } from './values.js';

/** The keys and values that can stand at a place in YAML or front matter. */
export function yamlCompletions(cursor: Cursor, place: YamlPlace, isFrontMatter: boolean, help: EditorHelp): readonly Completion[] {
  const { isms, path, facts } = cursor;
  const known = !isFrontMatter && help.schemas && hasSchema(path);
  const schemas = schemasAt(isms, path, place, isFrontMatter, facts);
  if (place.at === 'key') {
    const keys = schemas.flatMap((schema) => keysOf(nodesAt(schema, place.path)));
    // Behind a dash stands a value, or the first key of an entry where entries have keys.
    if (keys.length > 0 || place.path.at(-1) !== '-') return known ? [] : keyCompletions(place, keys, isFrontMatter);
  }
  const special = valuesFor(cursor, place);
  const taken = new Set(special.map(({ newText }) => newText));
  const words = known ? [] : wordsOf(schemas.flatMap((schema) => nodesAt(schema, place.path)));
  const seen = new Set<string>();
  return [
    ...special,
    ...words
      .filter(({ name }) => !taken.has(name) && !seen.has(name) && seen.add(name))
      .map(({ name }, index): Completion => {
        const detail =
          place.path.at(-1) === 'record' ? RECORD_KINDS.find(({ id }) => id === name)?.title : isms.rules.find(({ code }) => code === name)?.summary;
        return {
          label: name,
          kind: 'value',
          span: place.span,
          newText: name,
          sortText: `5${String(index).padStart(3, '0')}`,
          ...(detail === undefined ? {} : { detail }),
        };
      }),
  ];
}

function keyCompletions(
  place: YamlPlace,
  keys: readonly { readonly name: string; readonly description: string | undefined }[],
  isFrontMatter: boolean,
): Completion[] {
  const seen = new Set<string>();
  return keys
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .filter(({ name }) => !place.siblings.has(name) || name === place.typed)
    .map(({ name, description }, index): Completion => ({
      label: name,
      kind: 'key',
      detail: isFrontMatter ? 'front matter' : 'key',
      span: place.span,
      newText: place.hasColon ? name : `${name}: `,
      sortText: String(index).padStart(3, '0'),
      ...(description === undefined ? {} : { documentation: description }),
      ...(place.hasColon ? {} : { continues: true as const }),
    }));
}
