import type { DocumentFacts } from '../facts/facts.js';
import { fieldKey, fieldLabel } from '../standard/labels.js';
import type { FieldName } from '../standard/vocabulary.js';
import type { TextChange } from './rule.js';

/** The change that adds a field to a document in the form that the document uses; undefined where it has no place for one. */
export function addField(document: DocumentFacts, name: FieldName, value: string): TextChange | undefined {
  const slot = document.fieldSlot;
  if (!slot) return undefined;
  const isFront = slot.style === 'front-matter' || slot.style === 'new-front-matter';
  const label = isFront ? fieldKey(name) : fieldLabel(name, document.language);
  const newText = slot.before + label + slot.between + (isFront ? yamlScalar(value) : plainValue(value, slot.style)) + slot.after;
  return { path: document.path, span: { start: slot.at, end: slot.at }, newText };
}

/** A value of front matter: quoted where YAML would read anything but this text. */
function yamlScalar(value: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} .,()/&'_-]*$/u.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value) && value.trim() === value;
  if (isPlain || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** A bar would end the cell of a table. */
function plainValue(value: string, style: 'table' | 'line'): string {
  return style === 'table' ? value.replace(/\|/g, '\\|') : value;
}
