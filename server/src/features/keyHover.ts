import type { DocumentFacts } from '../facts/facts.js';
import { labelMeaning } from '../facts/labels.js';
import { fieldKey } from '../standard/labels.js';
import { FIELD_NAMES, type FieldName } from '../standard/vocabulary.js';
import { intervalWords, isInterval } from '../standard/intervals.js';
import type { Cursor } from './cursor.js';
import { descriptionOf, nodesAt, schemasAt } from './completion/formats.js';
import { plain, type HoverContent } from './markdown.js';
import type { YamlPlace } from './yamlPlace.js';

/** The rules that look at a field. */
export const READERS: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  owner: ['doc.owner-missing'],
  version: ['doc.version-missing'],
  status: ['doc.status-not-final'],
  approver: ['doc.unapproved'],
  approvedOn: ['doc.unapproved', 'doc.review-overdue'],
  effectiveOn: ['doc.date-missing', 'doc.review-overdue'],
  lastReview: ['doc.review-overdue', 'doc.review-stale'],
  nextReview: ['doc.review-overdue'],
  reviewInterval: ['doc.review-overdue'],
};

/** What a key of YAML or front matter means, what was read under it, and who looks at it; of an interval what it is in words. */
export function keyHover(cursor: Cursor, place: YamlPlace, isFrontMatter: boolean): HoverContent | undefined {
  const { isms, path, facts, text } = cursor;
  const word = text.slice(place.span.start, place.span.end);
  if (place.at === 'value') return isInterval(word) ? { markdown: `Every ${intervalWords(word).replace(/^1 /, '')}`, span: place.span } : undefined;
  const own = [...place.path, word];
  const meaning = own.length === 1 && path !== 'isms.yaml' ? labelMeaning(word, isms.reader.vocabulary) : undefined;
  const field = FIELD_NAMES.find((name) => name === meaning);
  const keys = field === undefined ? own : [fieldKey(field)];
  const schemas = schemasAt(isms, path, place, isFrontMatter, facts);
  const description = schemas
    .flatMap((schema) => [...nodesAt(schema, own), ...nodesAt(schema, keys)])
    .map(descriptionOf)
    .find((found) => found !== undefined);
  if (description === undefined) return undefined;
  const parts = [`**${plain(word)}**`, description];
  if (field && facts) parts.push(...readAs(facts, field));
  const readers = field ? READERS[field] : undefined;
  if (readers) parts.push(`Read by: ${readers.join(', ')}`);
  return { markdown: parts.join('\n\n'), span: place.span };
}

function readAs({ fields }: DocumentFacts, name: FieldName): string[] {
  const { state, value } = fields[name];
  switch (state) {
    case 'value':
      return [`Read as: ${plain(value ?? '')}`];
    case 'placeholder':
      return ['Read as: still to fill in'];
    case 'absent':
      return [];
  }
}
