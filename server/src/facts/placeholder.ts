import { wordsOf } from '../standard/words.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { collapse } from '../text/trim.js';

/** Whether a value says something, waits to be filled in, or is not there. */
export type ValueState = 'value' | 'placeholder' | 'absent';

/** What marks a gap to fill: `[Name]`, `{{ owner }}`, `<Company>`, `____`, `${owner}`, `%OWNER%`. */
const MUSTACHE = /\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|\$\{[^{}]{0,100}\}|\[\[[^[\]]{0,200}\]\]|%[A-Z_]{3,40}%/;
const UNDERSCORES = /_{3,}|\.{5,}|…{2,}/;
const ANGLE = /<[A-Za-z][^<>]{0,80}>/;
const BRACKET = /\[(?![ xX]\])[^[\]]{1,200}\](?!\()/;
const PATTERN_DATE = /\b(?:[YJA]{4}[-./]M{2}[-./][DT]{2}|D{2}[-./]M{2}[-./][YA]{4}|M{2}[-./]D{2}[-./]Y{4}|T{2}\.M{2}\.J{4}|DD Month YYYY|Month DD, YYYY)\b/i;
const GAPS = new RegExp([MUSTACHE, UNDERSCORES, BRACKET, PATTERN_DATE].map((pattern) => pattern.source).join('|'), 'gi');
const DASHES = /^(?:[-–—−.·•…\s|/]*|n\/?a|none|\?+)$/i;
const MARKER = /\b(?:TODO|TBD|TBC|TBA|FIXME|XXX+|lorem ipsum)\b/;

/** The state of the value of a field. Dashes count as a gap: the label is there and nothing behind it. */
export function fieldState(value: string, vocabulary: Vocabulary): Exclude<ValueState, 'absent'> {
  const trimmed = value.trim();
  if (trimmed === '' || /^[-–—−.·…\s]*$/.test(trimmed)) return 'placeholder';
  return isGap(trimmed, vocabulary) ? 'placeholder' : 'value';
}

/** The state of a table cell. Empty cells and dashes say nothing. */
export function cellState(value: string, vocabulary: Vocabulary): ValueState {
  const trimmed = value.trim();
  if (DASHES.test(trimmed)) return 'absent';
  return isGap(trimmed, vocabulary) ? 'placeholder' : 'value';
}

/** Whether a text waits to be filled in: nothing of weight is left when the gaps are taken out. */
export function isGap(text: string, vocabulary: Vocabulary): boolean {
  const trimmed = text.trim();
  return vocabulary.memo.gaps.of(trimmed, () => readGap(trimmed, vocabulary));
}

function readGap(trimmed: string, vocabulary: Vocabulary): boolean {
  const words = wordsOf(trimmed);
  if (vocabulary.values.get(words.join(' '))?.includes('placeholder')) return true;
  if (/^<[^<>]+>$/.test(trimmed) && !/^<(?:https?:|mailto:|[^\s@]+@)/i.test(trimmed)) return true;
  if (/^\(?[dmyjatgl]{1,4}[-/. ][dmyjatgl]{1,4}[-/. ][dmyjatgl]{2,4}\)?$/i.test(trimmed)) return true;
  if (MARKER.test(trimmed) && words.length <= 4) return true;
  GAPS.lastIndex = 0;
  if (!GAPS.test(trimmed)) return isChoice(trimmed, vocabulary);
  const rest = trimmed.replace(GAPS, ' ').replace(ANGLE, ' ');
  return wordsOf(rest).filter((word) => word.length > 2 && !/^\d+$/.test(word)).length === 0;
}

/** Whether a text holds any gap at all, such as the company's name in an otherwise whole sentence. */
export function hasGap(text: string): boolean {
  GAPS.lastIndex = 0;
  return GAPS.test(text);
}

/** `Draft / Approved / Retired`, `☐ Yes ☐ No`: several values to choose from, each known and of one kind. */
export function isChoice(text: string, vocabulary: Vocabulary): boolean {
  const boxes = text.match(/[☐□]|\[ \]/g)?.length ?? 0;
  if (boxes >= 2 && !/[☑☒✅✔]|\[x\]/i.test(text)) return true;
  const options = collapse(text.replace(/^\[|\]$/g, '')).split(/ ?[/|] ?| or | oder /);
  if (options.length < 2) return false;
  const kinds = options.map((option) => new Set((vocabulary.values.get(wordsOf(option).join(' ')) ?? []).map(choiceKind)));
  if (kinds.some((kind) => kind.size === 0)) return false;
  const shared = [...kinds[0]!].some((kind) => kinds.every((other) => other.has(kind)));
  return shared && new Set(options.map((option) => wordsOf(option).join(' '))).size === options.length;
}

/** Values that stand for choice in one list belong to one kind. */
function choiceKind(meaning: string): string {
  if (meaning === 'yes' || meaning === 'no') return 'applicability';
  if (meaning === 'draft' || meaning === 'final' || meaning === 'retired') return 'document';
  return meaning === 'confidentiality' || meaning === 'placeholder' ? meaning : 'status';
}
