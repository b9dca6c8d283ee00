import { findDate, type ReadDate } from '../standard/dates.js';
import { intervalOf } from '../standard/intervals.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import { splitCamelCase, wordsOf } from '../standard/words.js';
import { collapse, trimEndOf, trimStartOf } from '../text/trim.js';
import type { Span } from '../text/span.js';
import type { LabelledValue } from './labelledValue.js';
import { labelMeaning } from './labels.js';
import type { RichText } from './richText.js';

/** A value as a person would repeat it: without emoji, markup left over, and a trailing "— see roles.md". */
export function cleaned(text: string): string {
  const [value = ''] = withoutEmoji(unlinked(text)).split(/ [–—-] (?:see|siehe|voir|ver|véase|vedi|zie)\b/i, 1);
  return trimStartOf(trimEndOf(value, '|*'), '|:*_');
}

/** The name in a value that also holds a date: `Jane Doe, 2026-03-01`, `Board on 1 March 2026`. */
export function nameBeside(text: string, date: ReadDate): string {
  const before = trimEndOf(text.slice(0, date.start), ',(–—-:').replace(/ (?:on|am|le|el|em|il|op|date|datum)$/i, '');
  return `${before} ${trimStartOf(text.slice(date.end), ',)')}`;
}

/** Pictographs, what joins them, what makes them of other characters, and flags. */
// eslint-disable-next-line regexp/prefer-character-class -- the joiners would combine inside a class
const PICTOGRAPHS = /\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|\u{20E3}|\p{Regional_Indicator}/gu;

const NOT_ASCII = /[\u0080-\uffff]/;

/** Without pictographs; digits, `#` and `*` are not among them. */
export function withoutEmoji(text: string): string {
  return collapse(NOT_ASCII.test(text) ? text.replace(PICTOGRAPHS, '') : text).trim();
}

/** `Confidentiality: Public` under the label "Classification" says "Public". */
export function withoutOwnLabel(text: string, meaning: string, vocabulary: Vocabulary): string {
  const match = /^([^:]{2,40}):\s+(\S.*)$/.exec(text);
  return match && labelMeaning(match[1]!, vocabulary) === meaning ? match[2]! : text;
}

export function isDateOnly(text: string, vocabulary: Vocabulary): boolean {
  const date = findDate(text, vocabulary);
  return date !== undefined && date.start === 0 && date.end >= text.length - 1;
}

/** `review_cycle_months: 12`, `review_interval: 12` (months, as everybody means). */
export function bareInterval(label: string, text: string, vocabulary: Vocabulary): string | undefined {
  if (!/^\d{1,3}$/.test(text)) return undefined;
  const units = wordsOf(splitCamelCase(label)).flatMap((word) => vocabulary.units.get(word) ?? []);
  return intervalOf(Number(text), units.pop() ?? 'month');
}

/** A link to another note says its last words: `[[people/jane|Jane Doe]]`. Other double brackets wait to be filled in. */
function unlinked(text: string): string {
  return text.includes('[[')
    ? text.replace(/\[\[([^[\]|/\\]{0,100})[/|\\]([^[\]]{1,100})\]\]/g, (_, _first, rest: string) => rest.split(/[/|\\]/).pop()!)
    : text;
}

/** Words of a field that say that its value is still to come. Words in front matter that stand for a status are not among them. */
const TO_COME =
  /^(?:to be|yet to be|not (?:yet )?(?:defined|assigned|set|determined|specified)|noch (?:zu|nicht|offen)|zu (?:benennen|bestimmen|definieren|erganzen)|nog (?:te|niet)|nader te|in te vullen|por (?:definir|asignar|determinar|completar|designar|confirmar)|a (?:definir|designer|designar|confirmar|confirmer|completer|determinar|determiner|preencher|preciser|signer|valider|renseigner|nommer)|da (?:definire|nominare|assegnare|completare|compilare|determinare|confermare))\b/;

/** "To be assigned", "à désigner", "noch zu benennen": a gap in words. */
export function isToCome(text: string): boolean {
  return TO_COME.test(wordsOf(text.slice(0, 80)).join(' '));
}

/** Where a part of a value stands. Values that are not written as they are read, such as HTML with entities, have one place as a whole. */
export function spanOf(value: RichText, text: string): Span {
  const at = text === '' ? -1 : value.plain.indexOf(text);
  const whole = { start: value.start, end: value.end };
  if (at < 0) return whole;
  const start = value.offsetOf(at);
  const end = value.offsetOf(at + text.length - 1) + 1;
  return end - start < text.length ? whole : { start, end };
}

/**
 * The values with what they turn out to be: "Revisão: Anual" is a cycle under a word that also means version, and a second "version" that is only a
 * date is that of the last edit.
 */
export function settled(values: readonly LabelledValue[], vocabulary: Vocabulary, intervalIn: (text: string) => string | undefined): readonly LabelledValue[] {
  const versions = values.filter((value) => value.meaning === 'version');
  if (versions.length === 0) return values;
  const numbered = versions.some((value) => value.value.plain.trim() !== '' && !isDateOnly(value.value.plain.trim(), vocabulary));
  return values.map((value): LabelledValue => {
    if (value.meaning !== 'version') return value;
    const text = value.value.plain.trim();
    if (!/\d/.test(text) && intervalIn(text) !== undefined) return { ...value, meaning: 'reviewInterval' };
    return numbered && isDateOnly(text, vocabulary) ? { ...value, meaning: 'lastUpdate' } : value;
  });
}
