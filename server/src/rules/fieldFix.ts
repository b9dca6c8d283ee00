import type { DocumentFacts } from '../facts/facts.js';
import { fieldKey, fieldLabel } from '../standard/labels.js';
import type { FieldName } from '../standard/vocabulary.js';
import type { TextChange } from './rule.js';

/** The change that adds a field to a document in the form that the document uses; undefined where it has no place for one. */
export function addField(document: DocumentFacts, name: FieldName, value: string): TextChange | undefined {
  return addFields(document, [[name, value]]);
}

/** The one change that adds several fields, in their order. */
export function addFields(document: DocumentFacts, fields: readonly (readonly [name: FieldName, value: string])[]): TextChange | undefined {
  const slot = document.fieldSlot;
  if (!slot || fields.length === 0) return undefined;
  const { style, at, before, between, after } = slot;
  const isFront = style === 'front-matter' || style === 'new-front-matter';
  const pairs = fields.map(([name, value]) =>
    isFront ? fieldKey(name) + between + yamlScalar(value) : fieldLabel(name, document.language) + between + plainValue(value, style),
  );
  // New front matter is one block, however many fields are in it.
  const newText = style === 'new-front-matter' ? before + pairs.join(document.lines.eol) + after : pairs.map((pair) => before + pair + after).join('');
  return { path: document.path, span: { start: at, end: at }, newText };
}

/** A value of front matter: quoted where YAML would read anything but this text. */
export function yamlScalar(value: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} .,()/&'_-]*$/u.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value) && value.trim() === value;
  if (isPlain || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** A bar would end the cell of a table. */
function plainValue(value: string, style: 'table' | 'line'): string {
  return style === 'table' ? value.replace(/\|/g, '\\|') : value;
}
